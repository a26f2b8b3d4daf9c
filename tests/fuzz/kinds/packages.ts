import { strFromU8, strToU8, zipSync } from 'fflate';
import { canonicalText, storedText } from '../../../renderer/domain/submission/content.ts';
import { planIntake } from '../../../renderer/domain/intake/plan.ts';
import { runChecks } from '../../../renderer/domain/rules/run-checks.ts';
import { sha256Of } from '../../../renderer/exchange/package/digest.ts';
import { recogniseFile } from '../../../renderer/exchange/package/recognise-file.ts';
import { datasetOf, readSubmission, type ReadSubmission } from '../../../renderer/exchange/package/read-submission.ts';
import { contentVersion, readRecords } from '../../../renderer/exchange/package/read-records.ts';
import { sealed } from '../../../renderer/exchange/package/seal.ts';
import { renderReview } from '../../../renderer/report/render-review.ts';
import { nothing, office } from '../../fixtures/received.ts';
import { harmless } from '../harmless-page.ts';
import { nothingHalfReceived } from '../half-imports.ts';
import { anyText } from '../hostile-words.ts';
import { Broken, type Answer, type Kind } from '../kind.ts';
import { deepText, joined, mutated, mutatedJson } from '../mutate.ts';
import { resealed, sentPart, smallReview, soundFiles, soundPackage } from '../packages.ts';
import type { Random } from '../random.ts';
import { isSentence } from '../sentences.ts';
import { zipTrick } from '../zip-tricks.ts';

const intoStore = 50;
const intoReport = 20;

async function read(bytes: Uint8Array): Promise<Answer & { readonly found?: ReadSubmission }> {
  const recognised = recogniseFile(bytes, 'file.zip');
  if (recognised.kind === 'other' && !isSentence(recognised.problem))
    throw new Broken(`No sentence: ${recognised.problem}`);
  const found = await readSubmission(bytes);
  return 'problem' in found ? { sentence: found.problem } : { data: found, found };
}

let sound: Promise<string> | undefined;

/** What the sound package says, to be told from what a damaged one says. */
function soundText(): Promise<string> {
  return (sound ??= soundPackage().then(async ({ bytes }) => JSON.stringify(await readSubmission(bytes))));
}

/** Bytes changed on their way: nothing but the very same may be read, with and without a new seal. */
export const packagesDamaged: Kind = {
  name: 'packages damaged',
  share: 12,
  trial: async (random, index) => {
    const { bytes } = await soundPackage();
    const again = random.chance(0.1);
    const damaged = mutated(again ? bytes.slice(0, -71) : bytes, random, 2);
    if (again && damaged.length > 22) damaged.set([0, 0], damaged.length - 2);
    const input = again && damaged.length > 22 ? await sealed(damaged) : damaged;
    return {
      input,
      ask: async () => {
        if (index % intoStore === 0) await nothingHalfReceived([input, bytes], random);
        const answer = await read(input);
        if ('data' in answer && JSON.stringify(answer.data) !== (await soundText()))
          throw new Broken('A damaged file was read as something else than was written.');
        return answer;
      },
    };
  },
};

/** Archives made to harm: names that climb out, bombs, files that share bytes, sizes that lie. */
export const packagesTricked: Kind = {
  name: 'packages tricked',
  share: 2.5,
  trial: async (random) => {
    const input = await zipTrick(await soundFiles(), random);
    return { input, ask: () => read(input) };
  },
};

/** Right check sums and a right seal around content that nobody typed into this program. */
export const packagesMade: Kind = {
  name: 'packages made up',
  share: 3,
  trial: async (random, index) => {
    const files = new Map(await soundFiles());
    const wanted = random.pick([
      'records.json',
      'records.json',
      'submission.json',
      'queries.json',
      'partnership/records.json',
      'partnership/set-up.json',
      'submission.html',
    ]);
    files.set(wanted, hostileFile(wanted, files.get(wanted) ?? new Uint8Array(), random));
    if (random.chance(0.8)) await signAnew(files);
    const input = await resealed(files);
    return {
      input,
      ask: async () => {
        if (index % intoStore === 0) await nothingHalfReceived([input, (await soundPackage()).bytes], random);
        const { found, ...answer } = await read(input);
        if (found) used(found, index);
        return answer;
      },
    };
  },
};

function hostileFile(name: string, bytes: Uint8Array, random: Random): Uint8Array {
  const text = strFromU8(bytes);
  if (name.endsWith('.html')) return strToU8(`${text}${anyText(random)}`);
  if (random.chance(0.1)) return mutated(bytes, random);
  if (random.chance(0.03))
    return strToU8(text.replace(/"(?:typed|note|text)": ?"[^"]*"/, `"typed":${deepText(10 ** (2 + random.below(4)))}`));
  if (random.chance(0.03)) return strToU8(text.replace('{', `{"__proto__":{"polluted":true},`));
  const changed = mutatedJson(JSON.parse(text), random);
  return strToU8(JSON.stringify(changed) ?? '');
}

/** The digest that the envelope names is made that of the records, as far as they have one. */
async function signAnew(files: Map<string, Uint8Array>): Promise<void> {
  const records = readRecords('records.json', files.get('records.json'), sentPart, contentVersion);
  if ('problem' in records) return;
  const digest = await sha256Of(strToU8(canonicalText({ ...sentPart, records: records.records })));
  const envelope = strFromU8(files.get('submission.json') ?? new Uint8Array());
  files.set('submission.json', strToU8(envelope.replace(/("digest": ?")[0-9a-f]{64}/, `$1${digest}`)));
}

/** What is done with a submission once it is read: checked, compared, printed. */
function used(found: ReadSubmission, index: number): void {
  const { submission, records } = found;
  storedText({ ...submission, records });
  const plan = planIntake({ ...found, file: 'file.zip' }, nothing, { ...office, setUp: smallReview.setUp });
  if (!isSentence(plan.sentence)) throw new Broken(`This is no sentence: ${JSON.stringify(plan.sentence)}`);
  runChecks(datasetOf(found));
  if (index % intoReport === 0) harmless(renderReview(datasetOf(found)));
  if ('polluted' in {}) throw new Broken('A file changed what every object has.');
}

/** Files that are nothing of the kind, and any bytes under a right seal. */
export const anythingSent: Kind = {
  name: 'anything as a file',
  share: 7,
  trial: async (random) => {
    const start = random.pick([
      [],
      [0x50, 0x4b, 3, 4],
      [0x50, 0x4b, 5, 6],
      [0x25, 0x50, 0x44, 0x46],
      [0xd0, 0xcf, 0x11, 0xe0],
      [0x7b],
    ]);
    const bytes = joined(Uint8Array.from(start), random.bytes(600));
    const input = random.chance(0.5) ? await sealed(joined(bytes, new Uint8Array(30))) : bytes;
    return {
      input,
      ask: () => read(random.chance(0.1) ? zipSync({ [`x${anyText(random).slice(0, 80)}`]: input }) : input),
    };
  },
};
