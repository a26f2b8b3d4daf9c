import { render } from 'lit';
import { afterEach, expect, it } from 'vitest';
import '../../renderer/app/styles/main.scss';
import { opening, telling, type PutBack } from '../../renderer/app/opening.ts';
import type { Journal, JournalStanding, RowImage } from '../../renderer/storage/journal/journal.ts';

afterEach(() => document.body.replaceChildren());

const standing: JournalStanding = {
  ...{ state: 'good', sequence: 1, known: 1, schema: 4, at: '', closed: true },
  totals: { records: [3, 0] },
};
async function* pages(): AsyncIterable<readonly RowImage[]> {
  yield [
    ['records', 'a', {}],
    ['records', 'b', {}],
  ];
  yield [['records', 'c', {}]];
}
const never = () => Promise.reject(new Error('Not asked for here.'));
const journal: Journal = {
  ...{ write: never, drop: never, changesAfter: never, startOver: never, keepDatabaseAside: never },
  backUpBeforeUpgrade: never,
  open: () => Promise.resolve(standing),
  rows: pages,
  newestBackup: () => Promise.resolve({ sequence: 1, schema: 4, at: '', rows: pages }),
};

async function taken(rows: AsyncIterable<readonly RowImage[]>): Promise<number> {
  let count = 0;
  for await (const page of rows) count += page.length;
  return count;
}

it('tells how much has been put back, of how much where the journal knows it', async () => {
  const told: PutBack[] = [];
  const watched = telling(journal, (putBack) => told.push(putBack));
  await watched.open();
  expect(await taken(watched.rows())).toBe(3);
  expect(told).toEqual([0, 2, 3].map((done) => ({ done, of: 3 })));
  told.length = 0;
  const backup = await watched.newestBackup();
  expect(await taken(backup?.rows() ?? pages())).toBe(3);
  expect(told).toEqual([0, 2, 3].map((done) => ({ done, of: null })));
});

it('shows nothing for a moment, then says what is done', async () => {
  render(opening(null), document.body);
  const main = document.querySelector('main');
  expect(main && getComputedStyle(main).visibility).toBe('hidden');
  await expect.poll(() => main && getComputedStyle(main).visibility).toBe('visible');
  expect(document.body.textContent).toContain('Opening your work.');
  render(opening({ done: 2000, of: 3000 }), document.body);
  expect(document.body.textContent).toContain('2,000 of 3,000 entries');
  expect(document.querySelector('progress')?.value).toBe(2000);
  render(opening({ done: 3000, of: 3000 }), document.body);
  expect(document.body.textContent).toContain('All 3,000 entries; they are looked over now.');
});
