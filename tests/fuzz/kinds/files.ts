import { strFromU8, strToU8 } from 'fflate';
import { parsePreferences } from '../../../electron/main/preferences/stored-preferences.ts';
import { jsonText } from '../../../renderer/exchange/package/json-text.ts';
import { readQueryFile, writeQueryFile } from '../../../renderer/exchange/package/query-file.ts';
import { sha256Of } from '../../../renderer/exchange/package/digest.ts';
import { readSetUpFile, writeSetUpFile } from '../../../renderer/exchange/set-up-file.ts';
import { hostileQueries, hostileSetUp, place } from '../hostile-records.ts';
import { anyText } from '../hostile-words.ts';
import { answerOf, Broken, type Kind } from '../kind.ts';
import { deepText, mutated, mutatedJson } from '../mutate.ts';
import { smallReview } from '../packages.ts';
import type { Random } from '../random.ts';

async function questions(random: Random): Promise<Uint8Array> {
  const queries = hostileQueries(random, []);
  const returned = random.chance(0.5) || queries.length === 0;
  const made = await writeQueryFile({
    ...{ ...place, setUpId: 'hostile', partnership: anyText(random).slice(0, 1000), groupName: 'Group', revision: 1 },
    digest: 'a'.repeat(64),
    returned: returned
      ? { who: anyText(random).slice(0, 200), when: '2010-07-01T08:00:00.000Z', note: anyText(random).slice(0, 5000) }
      : null,
    ...{ written: '2010-07-01T08:00:00.000Z', program: 'Partnership Review 0.1.0', queries },
  });
  if ('problem' in made) throw new Error(made.problem);
  return made.bytes;
}

/** The file with some of it changed and its check sum made anew, as whoever has read the source can. */
async function resummed(bytes: Uint8Array, random: Random): Promise<Uint8Array> {
  const { checksum: _, ...plain } = { checksum: '', ...objectIn(mutatedJson(JSON.parse(strFromU8(bytes)), random)) };
  const checksum = `sha256:${await sha256Of(strToU8(jsonText(plain)))}`;
  return strToU8(jsonText({ ...plain, checksum }));
}

function objectIn(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : { value };
}

/** The office's questions: whole, damaged on the way, or made with a right check sum. */
export const questionFiles: Kind = {
  name: 'question files',
  share: 10,
  trial: async (random) => {
    const sound = await questions(random);
    const way = random.below(5);
    const input = way === 0 ? sound : way < 3 ? mutated(sound, random, 2) : await resummed(sound, random);
    return {
      input,
      ask: async () => {
        const answer = answerOf(await readQueryFile(input));
        if (way === 0 && 'sentence' in answer)
          throw new Broken(`A file that was written is not read: ${answer.sentence}`);
        return answer;
      },
    };
  },
};

const pages = smallReview.records.filter(({ group }) => group === 'partnership');

/** The office's set-up: whole, damaged, or of another make-up. It has no seal, so every change is looked into. */
export const setUpFiles: Kind = {
  name: 'set-up files',
  share: 12,
  trial: (random) => {
    const { text } = writeSetUpFile(random.chance(0.3) ? safely(random) : smallReview.setUp, pages);
    const input = changedText(text, random);
    return {
      input,
      ask: () => {
        const found = readSetUpFile(input);
        if (!('problem' in found)) writeSetUpFile(found.setUp, found.records);
        if ('polluted' in {}) throw new Broken('A file changed what every object has.');
        return answerOf(found);
      },
    };
  },
};

/** A hostile set-up that can be written: its names are not blank. */
function safely(random: Random) {
  const setUp = hostileSetUp(random);
  const name = (text: string): string => `N${text}`.trim().slice(0, 190);
  return {
    ...setUp,
    partnership: {
      name: name(setUp.partnership.name),
      documentTitle: name(setUp.partnership.documentTitle),
      vision: '',
    },
    groups: setUp.groups.map((group) => ({ ...group, name: name(group.name), chartName: name(group.chartName) })),
    years: setUp.years.map((year) => ({
      ...year,
      labelAsPrinted: '2009',
      rounds: year.rounds.map((round) => ({ ...round, name: name(round.name) })),
    })),
    ...{ themes: [], measures: [], places: [], terms: [] },
  };
}

function changedText(text: string, random: Random): string {
  const way = random.below(10);
  if (way === 0) return text;
  if (way < 4) return strFromU8(mutated(strToU8(text), random));
  if (way === 4) return text.replace(/: "[^"]*"/, `: ${deepText(10 ** (1 + random.below(5)))}`);
  if (way === 5) return text.replace('{', '{"__proto__":{"polluted":true},');
  if (way === 6) return text.replace('"formatVersion": 2', `"formatVersion": ${random.pick([1, 0, 3, -1, 1.5])}`);
  return JSON.stringify(mutatedJson(JSON.parse(text), random)) ?? '';
}

const preferences = JSON.stringify({
  ...{ theme: 'dark', workspace: 'own', exportBom: true, lastExportFolder: '/home/somebody' },
  window: { x: 1, y: 2, width: 900, height: 700, maximised: false },
});

/** The file of preferences, which somebody may have edited: every answer is usable preferences. */
export const preferenceFiles: Kind = {
  name: 'preferences',
  share: 10,
  trial: (random) => {
    const way = random.below(4);
    const input =
      way === 0
        ? strFromU8(mutated(strToU8(preferences), random))
        : way === 1
          ? random.pick([
              '',
              'null',
              '[]',
              '"x"',
              '1',
              '{}',
              deepText(100_000),
              `{"window":${deepText(50_000)}}`,
              anyText(random),
            ])
          : (JSON.stringify(mutatedJson(JSON.parse(preferences), random, 5)) ?? '');
    return {
      input,
      ask: () => {
        const read = parsePreferences(input);
        const { theme, workspace, exportBom, lastExportFolder, window } = read;
        const sound =
          ['system', 'light', 'dark'].includes(theme) &&
          ['own', 'sample'].includes(workspace) &&
          typeof exportBom === 'boolean' &&
          (lastExportFolder === null || typeof lastExportFolder === 'string') &&
          (window === null || [window.x, window.y, window.width, window.height].every(Number.isInteger));
        if (!sound) throw new Broken(`These are no preferences: ${JSON.stringify(read)}`);
        return { data: read };
      },
    };
  },
};
