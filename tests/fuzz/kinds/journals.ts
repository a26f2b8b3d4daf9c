import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupName } from '../../../electron/main/backups/backup-names.ts';
import { listBackups } from '../../../electron/main/backups/listed-backups.ts';
import { Journal } from '../../../electron/main/journal/journal.ts';
import { readJournal, type Standing } from '../../../electron/main/journal/read-journal.ts';
import { readRowsFile, type RowTexts } from '../../../electron/main/journal/rows-file.ts';
import type { RowImage } from '../../../electron/main/journal/shapes.ts';
import { anyText } from '../hostile-words.ts';
import { Broken, type Kind } from '../kind.ts';
import { mutated } from '../mutate.ts';
import { Random } from '../random.ts';

interface Written {
  readonly folder: string;
  /** The files as they were written. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What stood after each change, by its number, as sorted JSON: the acknowledged one, and any that was dropped. */
  readonly states: ReadonlyMap<number, readonly string[]>;
  readonly last: number;
}

const kept = new Map<number, Promise<Written>>();
let root: string | undefined;

/** One of four journals with some fifty changes, in a folder of its own. */
function journal(number: number): Promise<Written> {
  const known = kept.get(number) ?? write(number);
  kept.set(number, known);
  return known;
}

function folderFor(name: string): string {
  if (root === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'fuzz-journal-'));
    process.on('exit', () => rmSync(made, { recursive: true, force: true }));
    root = made;
  }
  const folder = join(root, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return folder;
}

async function write(number: number): Promise<Written> {
  const random = new Random('journal', number);
  const folder = folderFor(`sound-${number}`);
  let open = new Journal(folder, {
    longestTail: 1500 + random.below(3000),
    freeBytes: () => Promise.resolve(Infinity),
  });
  await open.open();
  await open.startOver({ sequence: 1, schema: 4, totals: {} }, [], null);
  let rows: ReadonlyMap<string, string> = new Map();
  const states = new Map([[1, [textOf(rows)]]]);
  const changes = 30 + random.below(30);
  let sequence = 1;
  for (let step = 0; step < changes; step += 1) {
    sequence += 1;
    const images = Array.from({ length: 1 + random.below(3) }, () => image(random));
    await open.append({
      sequence,
      schema: 4,
      at: '2026-04-01T09:00:00.000Z',
      rows: images,
      totals: { records: [sequence, sequence] },
    });
    const after = withImages(rows, images);
    states.set(sequence, [textOf(after), ...(states.get(sequence) ?? [])]);
    if (random.chance(0.08)) {
      await open.drop(sequence);
      sequence -= 1;
      continue;
    }
    rows = after;
    if (!random.chance(0.1)) continue;
    await open.close();
    open = new Journal(folder, { longestTail: 1500 });
    await open.open();
  }
  await open.close();
  const files = new Map(readdirSync(folder).map((name) => [name, Uint8Array.from(readFileSync(join(folder, name)))]));
  return { folder, files, states, last: Math.max(...states.keys()) };
}

function withImages(rows: ReadonlyMap<string, string>, images: readonly RowImage[]): ReadonlyMap<string, string> {
  const after = new Map(rows);
  for (const row of images) {
    if (row[2] === null) after.delete(JSON.stringify(row[1]));
    else after.set(JSON.stringify(row[1]), JSON.stringify(row));
  }
  return after;
}

function image(random: Random): RowImage {
  const id = `id-${random.below(8)}`;
  return ['records', id, random.chance(0.15) ? null : { id, text: anyText(random) }];
}

function textOf(rows: ReadonlyMap<string, string>): string {
  return JSON.stringify([...rows.values()].sort());
}

type Files = Map<string, Uint8Array>;

/** One to three things that a disk, a copying program or a person may do to the files of a journal. */
function harmed(files: ReadonlyMap<string, Uint8Array>, random: Random): Files {
  const changed: Files = new Map(files);
  for (let times = 1 + random.below(3); times > 0 && changed.size > 0; times -= 1) {
    const name = random.pick([...changed.keys()]);
    const bytes = changed.get(name) ?? new Uint8Array();
    switch (random.below(8)) {
      case 0:
        changed.delete(name);
        break;
      case 1:
        changed.set(name, new Uint8Array());
        break;
      case 2:
        changed.set(name, new Uint8Array(bytes.length));
        break;
      case 3:
        changed.set(name, bytes.subarray(0, random.below(bytes.length + 1)));
        break;
      case 4:
        changed.set(
          random.pick([
            `${name}.tmp`,
            name.replace('.jsonl', '-9.jsonl'),
            'snapshot-000000000003.jsonl',
            'segment-000000000002-1.jsonl',
            'note.txt',
          ]),
          bytes,
        );
        break;
      case 5:
        changed.set(name, withLines(bytes, random));
        break;
      default:
        changed.set(name, mutated(bytes, random, 2));
    }
  }
  return changed;
}

/** Whole lines taken away, doubled or put elsewhere. */
function withLines(bytes: Uint8Array, random: Random): Uint8Array {
  const lines = new TextDecoder().decode(bytes).split('\n');
  const [from, to] = [random.below(lines.length), random.below(lines.length)];
  const line = lines[from] ?? '';
  if (random.chance(0.6)) lines.splice(from, 1);
  if (random.chance(0.7)) lines.splice(to, 0, line);
  return new TextEncoder().encode(lines.join('\n'));
}

/** Damaged journals: what they give is the state after some acknowledged change, and they say so where it is not the last. */
export const journals: Kind = {
  name: 'journals',
  share: 0.8,
  trial: async (random, index) => {
    const sound = await journal(random.below(4));
    const files = random.chance(0.02) ? new Map(sound.files) : harmed(sound.files, random);
    const input = JSON.stringify([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]));
    return {
      input,
      ask: async () => {
        const folder = folderFor(`try-${index}`);
        try {
          for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
          const rows: RowTexts = new Map();
          const standing = await readJournal(folder, { rows });
          checkStanding(standing, rows, sound);
          const quick = await readJournal(folder);
          if (index % 5 === 0) await goesOn(folder, standing);
          return { data: [standing, quick] };
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      },
    };
  },
};

function checkStanding(standing: Standing, rows: RowTexts, { states, last }: Written): void {
  const { state, sequence, known } = standing;
  if (!['none', 'good', 'damaged'].includes(state)) throw new Broken(`No journal stands like this: ${state}`);
  if (known < sequence) throw new Broken(`It knows of ${known} changes and has read ${sequence}.`);
  if (sequence > last) throw new Broken(`It has read change ${sequence} of ${last}.`);
  const found = sorted([...rows.values()]);
  const wanted = states.get(sequence) ?? [];
  if (sequence > 0 && !wanted.some((one) => sorted(JSON.parse(one)) === found))
    throw new Broken(
      `It stands ${state}, and what it gives for change ${sequence} was never there: ${found.slice(0, 300)}`,
    );
  if (sequence === 0 && rows.size > 0) throw new Broken('It gives rows and says that it has none.');
}

function sorted(rows: readonly string[]): string {
  return JSON.stringify(rows.map(normal).sort());
}

function normal(json: string): string {
  return JSON.stringify(JSON.parse(json));
}

/** Whatever it stands like, work can go on in it or it says that it cannot; what is appended is there again. */
async function goesOn(folder: string, { state, sequence, schema }: Standing): Promise<void> {
  if (state !== 'good') return;
  const journal = new Journal(folder, { freeBytes: () => Promise.resolve(Infinity) });
  await journal.open();
  const rows: RowImage[] = [['records', 'new', { id: 'new' }]];
  await journal.append({ sequence: sequence + 1, schema, at: '', rows, totals: {} });
  await journal.close();
  const again: RowTexts = new Map();
  const after = await readJournal(folder, { rows: again });
  if (
    after.state !== 'good' ||
    after.sequence !== sequence + 1 ||
    ![...again.values()].some((row) => row.includes('"new"'))
  )
    throw new Broken(`After one more change it stands ${after.state} at ${after.sequence} instead of ${sequence + 1}.`);
}

/** Files of rows, as snapshots and backups are: read whole, or not at all. */
export const rowsFiles: Kind = {
  name: 'snapshots and backups',
  share: 3,
  trial: async (random, index) => {
    const sound = await journal(random.below(4));
    const name = random.pick([...sound.files.keys()].filter((each) => each.startsWith('snapshot')));
    const before = sound.files.get(name) ?? new Uint8Array();
    const input = random.chance(0.1)
      ? before
      : random.chance(0.5)
        ? withLines(before, random)
        : mutated(before, random, 2);
    return {
      input,
      ask: async () => {
        const folder = folderFor(`rows-${index}`);
        const path = join(folder, name);
        try {
          writeFileSync(path, input);
          const backup = backupName(new Date(2026, 3, 1, 9), 'by hand', 0);
          writeFileSync(join(folder, backup), input);
          const [listed, ...more] = await listBackups(folder, []);
          if (listed?.name !== backup || more.length > 0) throw new Broken('A backup is not in the list of backups.');
          const rows: string[] = [];
          const found = await readRowsFile(path, (_table, _key, json) => rows.push(normal(json)));
          if (found === null && listed.content !== null) throw new Broken('A damaged backup is listed as a sound one.');
          if (found === null) return { data: null };
          const sequence = Number(/\d{12}/.exec(name)?.[0]);
          const wanted = sound.states.get(sequence) ?? [];
          if (!wanted.some((one) => sorted(JSON.parse(one)) === sorted(rows)))
            throw new Broken('A file of rows was read as something else than was written.');
          return { data: found };
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      },
    };
  },
};
