import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { blankRecord, valuesFrom } from '../../../../renderer/domain/records/blank.ts';
import type { GenericRecord } from '../../../../renderer/domain/records/record.ts';
import type * as registry from '../../../../renderer/domain/records/registry.ts';
import { runChecks } from '../../../../renderer/domain/rules/run-checks.ts';
import { tablesOf } from '../../../../renderer/exchange/csv/tables.ts';
import { renderReview } from '../../../../renderer/report/render-review.ts';
import { madeUpSetUp } from '../../../fixtures/made-up.ts';
import { openForTest, rowsOf } from '../../storage/support.ts';
import { words } from '../../report/made-review.ts';

/** A record type the program does not have, as its definition and its line in the registry would bring it. */
const visit = await vi.hoisted(async () => {
  const { defineRecord } = await import('../../../../renderer/domain/records/define-record.ts');
  return defineRecord({
    id: 'made-up-visit',
    plural: 'made-up-visits',
    section: 'Made-up visits',
    noun: 'visit',
    intro: '',
    empty: '',
    outline: false,
    fields: {
      name: { kind: 'text', label: 'Name', required: true },
      length: { kind: 'count', label: 'Length', required: true, until: 2009 },
      weather: { kind: 'text', label: 'Weather', required: true, since: 2010 },
      retired: { kind: 'count', label: 'Retired', until: 2008 },
      stops: {
        kind: 'rows',
        label: 'Stops',
        item: 'stop',
        fields: { place: { kind: 'text', label: 'Place' } },
        required: true,
        since: 2010,
      },
    },
    computed: {},
    titleOf: (record) => record.values.name,
  });
});

vi.mock('../../../../renderer/domain/records/registry.ts', async (original) => {
  const actual = await original<typeof registry>();
  const all = [...actual.definitions, visit];
  return { ...actual, definitions: all, definitionOf: (type: string) => all.find(({ id }) => id === type) };
});

function visitOf(year: number, typed: Parameters<typeof valuesFrom>[1]): GenericRecord {
  const place = { id: `visit-${year}`, group: 'made-up-group-1', year, round: 'annual', order: 1, parent: null };
  return { ...blankRecord(visit, { ...place, sourceLines: [] }), values: valuesFrom(visit, typed) };
}

const setUp = madeUpSetUp([2009, 2010], 2);
const of = (...records: readonly GenericRecord[]) => ({ setUp, records, completions: [] });

describe('a definition and its line in the registry', () => {
  const record = visitOf(2009, { name: 'A made-up walk', length: '7' });

  test('are kept by a database that never heard of the type, without a migration', async () => {
    const store = await openForTest();
    await store.commit({ label: 'add visit', setUp, put: [record] });
    expect(await store.records({ type: visit.id, year: 2009, group: record.group })).toEqual([record]);
    expect(await rowsOf()).toMatchObject({ records: [record] });
  });

  test('bring checks, files and a section of the review', () => {
    expect(runChecks(of(visitOf(2009, { length: 'far' }))).map(({ code, field }) => [code, field])).toEqual([
      ['VAL-E01', 'length'],
      ['VAL-E02', 'name'],
    ]);
    const files = tablesOf(of(record)).map(({ file }) => file);
    expect(files).toEqual(expect.arrayContaining(['made-up-visits.csv', 'made-up-visit-stops.csv']));
    expect(words(renderReview(of(record)))).toContain('A made-up walk');
  });
});

describe('a required field that is not in force', () => {
  const missing = (year: number) => runChecks(of(visitOf(year, {}))).map(({ code, field }) => `${code} ${field}`);

  test('is not asked for, be it a box or a list', () => {
    expect(missing(2009)).toEqual(['VAL-E02 name', 'VAL-E02 length']);
    expect(missing(2010)).toEqual(['VAL-E02 name', 'VAL-E02 weather', 'VAL-E02 stops']);
  });

  test('is not checked where nobody can see it', () => {
    expect(runChecks(of(visitOf(2009, { name: 'x', length: '1', retired: 'many' })))).toEqual([]);
    expect(runChecks(of(visitOf(2008, { name: 'x', length: '1', retired: 'many' })))).toHaveLength(1);
  });
});
