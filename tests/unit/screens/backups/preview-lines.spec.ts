import { expect, it } from 'vitest';
import {
  forgottenSubmissions,
  previewLines,
  setUpIn,
  totalOf,
} from '../../../../renderer/screens/backups/preview-lines.ts';
import type { RestoredRow } from '../../../../renderer/storage/compare-backup.ts';
import { madeUpSetUp } from '../../../fixtures/made-up.ts';

function record(kind: RestoredRow['kind'], type: string, group: string, year: number): RestoredRow {
  const row = { id: `${kind}${type}`, type, group, year };
  const [then, now] = [kind === 'gone' ? null : row, kind === 'back' ? null : row];
  return { table: 'records', kind, key: row.id, row: then, now };
}

const fact = (key: string): RestoredRow => ({ table: 'facts', kind: 'changed', key, row: { key }, now: { key } });
const sent = (kind: RestoredRow['kind'], id: string): RestoredRow => ({
  table: 'submissions',
  kind,
  key: id,
  row: null,
  now: { id, group: 'x', year: 2009 },
});

it('counts what would change by what it is, whose, and which year, the latest year first', () => {
  const lines = previewLines(
    [
      record('back', 'measure', 'unknown-group', 2008),
      record('changed', 'achievement', 'unknown-group', 2009),
      record('gone', 'achievement', 'unknown-group', 2009),
      record('changed', 'achievement', 'partnership', 2009),
      record('changed', 'of a later version', 'unknown-group', 2009),
      fact('set-up'),
    ],
    undefined,
  );
  expect(lines.map(({ what, group, year, back, changed, gone }) => [what, group, year, back, changed, gone])).toEqual([
    ['Achievements', 'The partnership', '2009 to 2010', 0, 1, 0],
    ['Achievements', 'unknown-group', '2009 to 2010', 0, 1, 1],
    ['Entries', 'unknown-group', '2009 to 2010', 0, 1, 0],
    ['Measures', 'unknown-group', '2008 to 2009', 1, 0, 0],
    ['The set-up', '', '', 0, 1, 0],
  ]);
  expect(totalOf(lines)).toEqual({ back: 1, changed: 4, gone: 1 });
});

it('gives a group its name', () => {
  const setUp = madeUpSetUp([2009]);
  const [group] = setUp.groups;
  const [line] = previewLines([record('back', 'measure', group?.id ?? '', 2009)], setUp);
  expect(line?.group).toBe(group?.name);
  expect(setUpIn([{ ...fact('set-up'), row: { key: 'set-up', value: setUp } }])).toBe(setUp);
  expect(setUpIn([{ ...fact('set-up'), row: null }, fact('identity')])).toBeUndefined();
});

it('warns of submissions that would be forgotten, and of no others', () => {
  expect(
    forgottenSubmissions([sent('back', 'a'), sent('changed', 'b'), record('gone', 'measure', 'x', 2009)]),
  ).toBeNull();
  expect(forgottenSubmissions([sent('gone', 'a')])).toMatch(/^One submission was made .* knows of it,/);
  expect(forgottenSubmissions([sent('gone', 'a'), sent('gone', 'b')])).toMatch(/^2 submissions were .* knows of them,/);
});
