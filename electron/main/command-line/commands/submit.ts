import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Dataset } from '../../../../renderer/domain/dataset/dataset.ts';
import { findGroup, findYear } from '../../../../renderer/domain/set-up/set-up.ts';
import { isComplete, whatIsMissing } from '../../../../renderer/domain/submission/completeness.ts';
import type { Part, Submission } from '../../../../renderer/domain/submission/submission.ts';
import { submissionFileName } from '../../../../renderer/exchange/package/file-names.ts';
import { loadSpelling } from '../../../../renderer/language/british-english.ts';
import { chosenData, dataOptions, yearIn } from '../chosen-data.ts';
import { Refusal, UsageProblem, type Command, type Given } from '../command.ts';
import { newSubmission } from '../new-submission.ts';
import { placeFrom } from '../places.ts';
import { readGiven } from '../received/read-given.ts';
import { save } from '../save-files.ts';
import { refusalLine, submissionName } from '../words.ts';
import { shorten } from '../../../../renderer/domain/fields/count.ts';

/** Stands where a name would, when nobody gave one. */
const fromSample = 'Made from the sample';

export const submitCommand: Command = {
  name: 'submit',
  about: "Writes one group's part of a review as the one file that its coordinator sends to the office.",
  options: {
    group: { value: 'SLUG', about: 'The id of the group, like climate-change.' },
    year: { value: 'YEAR', about: 'The year, written like 2009-10.' },
    round: { value: 'ID', about: 'The round; only needed where the year has several.' },
    sample: dataOptions['sample'] ?? { about: '' },
    out: { value: 'FILE', about: 'The file to write; in a folder that is there already it gets a name of its own.' },
    base: { value: 'FILE', about: 'The revision it builds on: this one is the next, and names it.' },
    revision: { value: 'N', about: 'Its number; without it 1, or the one after that of --base.' },
    'signed-off': { value: 'NAME', about: 'Who signs it off.' },
    written: { value: 'MOMENT', about: 'When it was written, like 2010-06-30T14:05:00.000Z; now if left out.' },
    incomplete: {
      about:
        'You know that it is incomplete. It is written and marked so with or without this; only the advice is left out.',
    },
  },
  examples: [
    'submit --group climate-change --year 2009-10 --sample --out climate-change.zip',
    'submit --group climate-change --year 2009-10 --sample --base climate-change.zip --signed-off "A. Chair" --out second.zip',
  ],
  async run(given, say) {
    const out = text(given, 'out', 'Say where to write: add --out FILE.');
    const group = text(given, 'group', 'Say which group: add --group SLUG, like --group climate-change.');
    const year = text(given, 'year', 'Say which year: add --year YEAR, like --year 2009-10.');
    const revision = revisionIn(given);
    const written = momentIn(given);
    const dataset = chosenData({ sample: given['sample'] ?? absent() });
    const part = partIn(dataset, group, yearIn(dataset, year), given['round']);
    const base = await baseIn(given, part, dataset);
    const signedOff = given['signed-off'];
    const { bytes, submission, fingerprint } = await newSubmission({
      ...{ dataset, part, base, revision, written },
      signedOff: typeof signedOff === 'string' ? signedOff : fromSample,
      spelling: await loadSpelling(),
    });
    const place = await placeOf(out, submission);
    await save(dirname(place), [{ name: basename(place), bytes }]);
    say(`Wrote ${place}:`);
    say(`  ${submissionName(dataset.setUp, submission)}`);
    say(`  Four words: ${fingerprint}`);
    if (isComplete(submission.completeness)) return say('  Complete: nothing is open.');
    say(`  Incomplete: ${whatIsMissing(submission.completeness)}.`);
    if (given['incomplete'] !== true) say('  It can be sent as it is; the office sees that it is incomplete.');
  },
};

function absent(): never {
  throw new UsageProblem('Say which records are meant: add --sample.');
}

function text(given: Given, option: string, problem: string): string {
  const value = given[option];
  if (typeof value !== 'string') throw new UsageProblem(problem);
  return value;
}

function revisionIn({ revision }: Given): number | null {
  if (typeof revision !== 'string') return null;
  if (!/^[1-9]\d{0,5}$/.test(revision))
    throw new UsageProblem(`"${shorten(revision)}" is not a revision: give 1, 2, 3 ...`);
  return Number(revision);
}

function momentIn({ written }: Given): string {
  if (typeof written !== 'string') return new Date().toISOString();
  const moment = new Date(written);
  if (Number.isNaN(moment.getTime()) || moment.toISOString() !== written) {
    throw new UsageProblem(`"${shorten(written)}" is not a moment. Write it like 2010-06-30T14:05:00.000Z.`);
  }
  return written;
}

function partIn({ setUp }: Dataset, group: string, year: number, round: string | true | undefined): Part {
  if (!findGroup(setUp, group)) {
    const groups = setUp.groups.map(({ id }) => id).join(', ');
    throw new Refusal(`There is no group "${shorten(group)}" in this review. It has ${groups}.`);
  }
  const rounds = (findYear(setUp, year)?.rounds ?? []).map(({ id }) => id);
  const [only, ...more] = rounds;
  if (typeof round === 'string') {
    if (rounds.includes(round)) return { group, year, round };
    throw new Refusal(`There is no round "${shorten(round)}" in this year. It has ${rounds.join(', ')}.`);
  }
  if (only !== undefined && more.length === 0) return { group, year, round: only };
  throw new UsageProblem(`Say which round: add --round with one of ${rounds.join(', ')}.`);
}

async function baseIn({ base: file }: Given, part: Part, { setUp }: Dataset): Promise<Submission | null> {
  if (typeof file !== 'string') return null;
  const base = await readGiven(file);
  if (base.kind === 'refused') throw new Refusal(refusalLine(base));
  if (base.kind !== 'submission') throw new Refusal(refusalLine({ file, problem: 'This is not a submission.' }));
  const { submission } = base.read;
  const same =
    submission.setUpId === setUp.id &&
    submission.group === part.group &&
    submission.year === part.year &&
    submission.round === part.round;
  if (same) return submission;
  const problem = `This is ${submissionName(base.read.setUp, submission)}, which another group, year or round cannot build on.`;
  throw new Refusal(refusalLine({ file, problem }));
}

/** The file to write: of the group's, year's and revision's name where a folder was given. */
async function placeOf(out: string, submission: Submission): Promise<string> {
  const place = placeFrom(out);
  const found = await stat(place).catch(() => undefined);
  return found?.isDirectory() ? join(place, submissionFileName(submission)) : place;
}
