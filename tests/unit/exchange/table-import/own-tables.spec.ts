import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../../renderer/domain/dataset/dataset.ts';
import { valueOf } from '../../../../renderer/domain/fields/kinds.ts';
import { definitions } from '../../../../renderer/domain/records/registry.ts';
import { isPartnershipType } from '../../../../renderer/domain/records/sections.ts';
import { isRows, type GenericRecord } from '../../../../renderer/domain/records/record.ts';
import { columnsOfRecord } from '../../../../renderer/exchange/csv/record-columns.ts';
import { listTables } from '../../../../renderer/exchange/csv/list-tables.ts';
import { recordRows } from '../../../../renderer/exchange/csv/record-rows.ts';
import { tableOf as writtenTable, type Table } from '../../../../renderer/exchange/csv/column.ts';
import { writeCsv, byteOrderMark } from '../../../../renderer/exchange/csv/write-csv.ts';
import { sampleDataset } from '../../../../renderer/exchange/sample.ts';
import { guessTypes } from '../../../../renderer/exchange/table-import/guess-columns.ts';
import type { RecordDefinition } from '../../../../renderer/domain/records/define-record.ts';
import { hostileDataset } from '../../../fixtures/hostile.ts';
import { madeUpDataset } from '../../../fixtures/made-up.ts';
import { ids, preview, tableOf } from './support.ts';

const all: readonly RecordDefinition[] = definitions;

/** The CSV files of one type, the records first, as an export has them. */
function tablesOf(dataset: Dataset, definition: RecordDefinition): readonly Table[] {
  const rows = recordRows(dataset, []).get(definition.id) ?? [];
  return [
    writtenTable(`${definition.plural}.csv`, columnsOfRecord(definition), () => rows),
    ...listTables(definition, rows),
  ];
}

/** Takes the files in one after the other, as somebody would who has only the CSVs. */
function takenIn(dataset: Dataset, definition: RecordDefinition): readonly GenericRecord[] {
  let records: readonly GenericRecord[] = [];
  for (const table of tablesOf(dataset, definition)) {
    const known = new Map(records.map((record) => [record.id, record]));
    const text = writeCsv(table);
    if (text.split('\r\n').length < 3) continue;
    const none = { group: null, year: null, round: null };
    const { records: read, marks } = preview(text, definition.id, {
      target: none,
      setUp: dataset.setUp,
      makeId: ids(),
      known: (id) => known.get(id),
    });
    expect(marks.filter(({ column }) => column === null)).toEqual([]);
    for (const { record } of read) known.set(record.id, record);
    records = [...known.values()];
  }
  return records;
}

/** Everything that was understood, so that "A;B" and "A; B" are the same names. */
function comparable(record: GenericRecord): unknown {
  const { printed: _printed, answers: _answers, values, ...rest } = record;
  const typed = Object.entries(values).map(([id, stored]) => {
    if (isRows(stored)) return [id, stored];
    const value = valueOf(stored);
    return [id, Array.isArray(value) ? value : stored];
  });
  return { ...rest, values: Object.fromEntries(typed) };
}

function envelopeKept(record: GenericRecord, { outline }: RecordDefinition): GenericRecord {
  return outline ? record : { ...record, order: 0, parent: null };
}

describe('the program’s own tables map by themselves', () => {
  const madeUp = madeUpDataset(200, 3, [2008, 2009]);
  const datasets: readonly (readonly [string, Dataset])[] = [
    ['the sample', sampleDataset()],
    ['made-up records', { ...madeUp, records: madeUp.records.filter(({ type }) => !isPartnershipType(type)) }],
  ];
  describe.each(datasets)('%s', (_, dataset) => {
    test.each(all.map((definition) => [definition.id, definition] as const))('%s', (type, definition) => {
      const wanted = dataset.records.filter((record) => record.type === type);
      const read = new Map(takenIn(dataset, definition).map((record) => [record.id, record]));
      expect([...read.keys()].sort()).toEqual(wanted.map(({ id }) => id).sort());
      for (const record of wanted) {
        const found = read.get(record.id);
        expect(found && comparable(envelopeKept(found, definition))).toEqual(
          comparable(envelopeKept(record, definition)),
        );
      }
    });
  });

  test('hostile texts come back as they were', () => {
    const dataset = hostileDataset();
    const definition = all.find(({ id }) => id === 'achievement');
    if (!definition) throw new Error('There are achievements.');
    const wanted = dataset.records.filter(({ type }) => type === 'achievement');
    const read = new Map(takenIn(dataset, definition).map((record) => [record.id, record]));
    expect(read.size).toBe(wanted.length);
    for (const { id, values } of wanted) {
      // Half an emoji cannot stand in a file, and a cell of blanks is an empty one.
      const text = String(values['text']).replace(/[\ud800-\udfff]/g, (half, at: number, whole: string) =>
        /\p{Surrogate}/u.test(whole.charAt(at)) &&
        !/[\ud800-\udbff][\udc00-\udfff]/.test(whole.slice(Math.max(0, at - 1), at + 2))
          ? '\ufffd'
          : half,
      );
      expect(read.get(id)?.values['text']).toBe(text.trim() === '' ? '' : text);
    }
  });

  test('each is recognised as what it is', () => {
    const dataset = sampleDataset();
    for (const definition of all) {
      for (const table of tablesOf(dataset, definition)) {
        const text = writeCsv(table).replace(byteOrderMark, '');
        expect([table.file, guessTypes({ ...tableOf(text), name: `export/${table.file}` })[0]?.type]).toEqual([
          table.file,
          definition.id,
        ]);
      }
    }
  });
});
