import { appendFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Journal, NoRoom } from '../../../../electron/main/journal/journal.ts';
import type { ChangeLine, RowImage } from '../../../../electron/main/journal/shapes.ts';

let folder: string;
let opened: Journal[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
});

afterEach(async () => {
  // Lets go of the open file.
  for (const journal of opened) await journal.open();
  opened = [];
  await rm(folder, { recursive: true, force: true });
});

function journalIn(place: string, seams = {}): Journal {
  const journal = new Journal(place, seams);
  opened.push(journal);
  return journal;
}

function change(sequence: number, rows: RowImage[], more?: true): ChangeLine {
  const totals: ChangeLine['totals'] = { records: [sequence, sequence] };
  return { sequence, schema: 4, at: '2026-04-01T09:00:00.000Z', rows, totals, ...(more ? { more } : {}) };
}

function row(id: string, text: string): RowImage {
  return ['records', id, { id, text }];
}

async function begun(seams = {}): Promise<Journal> {
  const journal = journalIn(folder, seams);
  await journal.open();
  await journal.startOver({ sequence: 1, schema: 4, totals: {} }, [], null);
  return journal;
}

async function contentOf(journal: Journal): Promise<readonly string[]> {
  return [...(await journal.rows()).rows.values()].sort();
}

async function lastSegment(): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.startsWith('segment')).sort();
  return join(folder, names.at(-1) ?? '');
}

describe('a journal', () => {
  it('is none where nothing was ever written, and good once it was begun', async () => {
    const journal = journalIn(folder);
    expect(await journal.open()).toMatchObject({ state: 'none', sequence: 0 });
    await journal.startOver({ sequence: 1, schema: 4, totals: {} }, [], null);
    expect(await journalIn(folder).open()).toMatchObject({ state: 'good', sequence: 1, schema: 4 });
  });

  it('gives back what was written, and says whether the program ended as it should', async () => {
    const journal = await begun();
    await journal.append(change(2, [row('a', 'first')]));
    const another = journalIn(folder);
    expect(await another.open()).toMatchObject({ sequence: 2, closed: false, totals: { records: [2, 2] } });
    await journal.close();
    expect(await another.open()).toMatchObject({ state: 'good', sequence: 2, closed: true });
    expect(await contentOf(another)).toEqual(['["records","a",{"id":"a","text":"first"}]']);
  });

  it('knows of each end whether it was as it should, also where nothing was entered before it', async () => {
    const journal = await begun();
    await journal.close();
    const next = journalIn(folder);
    expect(await next.open()).toMatchObject({ sequence: 1, closed: true });
    await next.append(change(2, [row('a', 'text')]));
    expect(await journalIn(folder).open()).toMatchObject({ closed: false });
    await next.close();
    expect(await journalIn(folder).open()).toMatchObject({ sequence: 2, closed: true });
  });

  it('keeps what is written where one of several files that begin at the same change has gone', async () => {
    const journal = await begun();
    await journal.append(change(2, [row('a', 'first')]));
    for (const text of ['given up', 'given up again']) {
      await journal.append(change(3, [row('b', text)]));
      await journal.drop(3);
    }
    await journal.close();
    await rm(join(folder, 'segment-000000000002.jsonl'));
    const later = journalIn(folder);
    expect(await later.open()).toMatchObject({ state: 'good', sequence: 2 });
    await later.append(change(3, [row('b', 'typed afterwards')]));
    expect(await journalIn(folder).open()).toMatchObject({ state: 'good', sequence: 3 });
  });

  it('counts a change in parts only with its last part', async () => {
    const journal = await begun();
    await journal.append(change(2, [row('a', 'one')], true));
    expect(await journalIn(folder).open()).toMatchObject({ state: 'good', sequence: 1 });
    await journal.append({ ...change(2, [row('b', 'two')]), part: 1 });
    expect(await contentOf(journal)).toHaveLength(2);
  });

  it('takes no half of a change whose first parts were let go, and does not end well in the middle of one', async () => {
    const journal = await begun();
    await journal.append(change(2, [row('a', 'one')], true));
    await journal.close();
    expect(await journalIn(folder).open()).toMatchObject({ sequence: 1, closed: false });
    await expect(journal.append({ ...change(2, [row('b', 'two')]), part: 1 })).rejects.toThrow('A part');
    expect(await contentOf(journal)).toEqual([]);
    await journal.append(change(2, [row('c', 'whole')]));
    expect(await contentOf(journal)).toEqual(['["records","c",{"id":"c","text":"whole"}]']);
  });

  it('counts the bytes of every part towards the next snapshot', async () => {
    const journal = await begun({ longestTail: 5000 });
    await journal.append(change(2, [row('a', 'x'.repeat(6000))], true));
    await journal.append({ ...change(2, [row('b', 'short')]), part: 1 });
    expect((await journalIn(folder).open()).since).toBeGreaterThan(6000);
    await journal.append(change(3, []));
    expect((await readdir(folder)).filter((name) => name.startsWith('snapshot'))).toHaveLength(2);
  });

  it('makes no new snapshot where that would fill the disk', async () => {
    const journal = await begun({ longestTail: 100, freeBytes: () => Promise.resolve(30 * 1024 * 1024) });
    for (const sequence of [2, 3, 4]) await journal.append(change(sequence, [row('a', 'x'.repeat(200))]));
    expect((await readdir(folder)).filter((name) => name.startsWith('snapshot'))).toHaveLength(1);
  });

  it('forgets a change that was dropped, and goes on from the one before', async () => {
    const journal = await begun();
    await journal.append(change(2, [row('a', 'kept')]));
    await journal.append(change(3, [row('a', 'given up')]));
    await journal.drop(3);
    expect(await journalIn(folder).open()).toMatchObject({ state: 'good', sequence: 2, known: 2 });
    await journal.append(change(3, [row('b', 'next')]));
    expect(await contentOf(journal)).toEqual([
      '["records","a",{"id":"a","text":"kept"}]',
      '["records","b",{"id":"b","text":"next"}]',
    ]);
  });

  it('puts a change in the place of the last one, where that could not be kept and nobody could say so', async () => {
    const journal = await begun();
    await journal.append(change(2, [row('a', 'not kept')]));
    await journal.append(change(2, [row('b', 'instead')]));
    expect(await journalIn(folder).open()).toMatchObject({ state: 'good', sequence: 2 });
    expect(await contentOf(journal)).toEqual(['["records","b",{"id":"b","text":"instead"}]']);
  });

  it('refuses a change that does not follow the one before', async () => {
    const journal = await begun();
    await expect(journal.append(change(4, []))).rejects.toThrow('does not follow');
  });

  it('refuses a change while the disk is almost full, and takes it when there is room', async () => {
    let free = 1024;
    const journal = await begun({ freeBytes: () => Promise.resolve(free) });
    await expect(journal.append(change(2, [row('a', 'text')]))).rejects.toBeInstanceOf(NoRoom);
    free = 1e9;
    await journal.append(change(2, [row('a', 'text')]));
    expect(await journalIn(folder).open()).toMatchObject({ state: 'good', sequence: 2 });
  });

  it('ends before a line that was cut off, and goes on after it at the next start', async () => {
    const journal = await begun();
    await journal.append(change(2, [row('a', 'whole')]));
    await journal.append(change(3, [row('a', 'cut off')]));
    const path = await lastSegment();
    await truncate(path, (await readFile(path)).length - 5);
    const next = journalIn(folder);
    expect(await next.open()).toMatchObject({ state: 'good', sequence: 2 });
    await next.append(change(3, [row('b', 'later')]));
    expect(await journalIn(folder).open()).toMatchObject({ state: 'good', sequence: 3 });
    expect(await contentOf(next)).toHaveLength(2);
  });

  it('is damaged where a change in the middle does not fit, and gives what comes before it', async () => {
    const journal = await begun();
    for (const sequence of [2, 3, 4]) await journal.append(change(sequence, [row('a', `text ${sequence}`)]));
    const path = await lastSegment();
    await writeFile(path, (await readFile(path, 'utf8')).replace('text 3', 'text 9'));
    expect(await journalIn(folder).open()).toMatchObject({ state: 'damaged', sequence: 2, known: 3 });
  });

  it('is damaged where a segment between two others is gone', async () => {
    const journal = await begun();
    await journal.append(change(2, [row('a', 'one')]));
    await journal.open();
    await journal.append(change(3, [row('a', 'two')]));
    await journal.open();
    await journal.append(change(4, [row('a', 'three')]));
    const names = (await readdir(folder)).filter((name) => name.startsWith('segment')).sort();
    await rm(join(folder, names[1] ?? ''));
    expect(await journalIn(folder).open()).toMatchObject({ state: 'damaged', sequence: 2, known: 3 });
  });

  it('falls back to the snapshot before where the newest is damaged, and has lost nothing', async () => {
    const journal = await begun({ longestTail: 300 });
    for (let sequence = 2; sequence < 40; sequence += 1)
      await journal.append(change(sequence, [row('a', 'x'.repeat(60))]));
    const snapshots = (await readdir(folder)).filter((name) => name.startsWith('snapshot')).sort();
    expect(snapshots).toHaveLength(2);
    await appendFile(join(folder, snapshots[1] ?? ''), 'x');
    const next = journalIn(folder);
    expect(await next.open()).toMatchObject({ state: 'good', sequence: 39 });
    expect(await contentOf(next)).toHaveLength(1);
  });

  it('keeps the old files aside when it is begun anew', async () => {
    const journal = await begun();
    await journal.append(change(2, [row('a', 'old')]));
    const aside = await mkdtemp(join(tmpdir(), 'journal-aside-'));
    await journal.startOver({ sequence: 3, schema: 4, totals: {} }, ['["records","b",{"id":"b"}]'], () =>
      Promise.resolve(aside),
    );
    expect(await readdir(aside)).toHaveLength(2);
    expect(await contentOf(journal)).toEqual(['["records","b",{"id":"b"}]']);
    await rm(aside, { recursive: true });
  });

  it('holds after any run of changes, drops, restarts and torn writes what was acknowledged, and nothing else', async () => {
    const act = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          do: fc.constant('write' as const),
          id: fc.constantFrom('a', 'b', 'c'),
          text: fc.string(),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom({ do: 'drop' as const }, { do: 'restart' as const }, { do: 'tear' as const }),
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        await rm(folder, { recursive: true, force: true });
        let journal = await begun({ longestTail: 400 });
        const states: Map<string, string>[] = [new Map()];
        const now = (): Map<string, string> => states.at(-1) ?? new Map();
        for (const one of acts) {
          const sequence = states.length + 1;
          if (one.do === 'write') {
            const removes = now().get(one.id) === one.text;
            await journal.append(change(sequence, [removes ? ['records', one.id, null] : row(one.id, one.text)]));
            const next = new Map(now());
            if (removes) next.delete(one.id);
            else next.set(one.id, one.text);
            states.push(next);
          } else if (one.do === 'drop') {
            if (states.length === 1) continue;
            const before = journal.sequence;
            await journal.drop(sequence - 1);
            if (journal.sequence < before) states.pop();
          } else {
            if (one.do === 'tear')
              await appendFile(
                await lastSegment().then((path) => (path.endsWith('.jsonl') ? path : join(folder, 'x'))),
                'torn',
              );
            journal = journalIn(folder, { longestTail: 400 });
            await journal.open();
          }
        }
        const expected = [...now()].map(([id, text]) => JSON.stringify(row(id, text))).sort();
        expect(await contentOf(journal)).toEqual(expected);
        expect(await journalIn(folder).open()).toMatchObject({ state: 'good', sequence: states.length });
      }),
      { numRuns: 60 },
    );
  });
});
