import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valuesFrom } from '../../../../renderer/domain/records/blank.ts';
import type { RecordDefinition } from '../../../../renderer/domain/records/define-record.ts';
import { isRows, type GenericRecord } from '../../../../renderer/domain/records/record.ts';
import { definitions } from '../../../../renderer/domain/records/registry.ts';
import { readTable } from '../../../../renderer/exchange/border/read-table.ts';
import { offeredUses, type ColumnUse } from '../../../../renderer/exchange/table-import/column-use.ts';
import { guessMapping, type Mapping } from '../../../../renderer/exchange/table-import/mapping.ts';
import { previewTable } from '../../../../renderer/exchange/table-import/preview-table.ts';
import { readPasted } from '../../../../renderer/exchange/table-import/read-table-file.ts';
import { hostileTexts } from '../../../fixtures/hostile.ts';
import { csv, options, sound } from './support.ts';

const all: readonly RecordDefinition[] = definitions;

const anyCell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      '',
      'A',
      'B',
      '7,567',
      '£1,200',
      'May-09',
      'Oct-09',
      '27-Mar-10',
      'x'.repeat(100_001),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'Total',
      'Health & Wellbeing',
      'safety',
      'Nobody',
      '2008/09',
      '2009',
      'Annual review',
      'yes',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...Object.values(hostileTexts)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

/** Rows of any length, some alike, so that lines share entries and ids. */
const anyRows = fc.array(fc.array(anyCell, { maxLength: 8 }), { minLength: 1, maxLength: 8 });

interface Case {
  readonly text: string;
  readonly mapping: (headings: readonly string[]) => Mapping;
  readonly headed: boolean;
  /** An entry that there is already, whose id is in some rows. */
  readonly known: GenericRecord;
}

const anyCase: fc.Arbitrary<Case> = fc.constantFrom(...all).chain((definition) => {
  const uses: readonly ColumnUse[] = [
    ...offeredUses(definition).map(({ use }) => use),
    { to: 'order' },
    { to: 'parent' },
    { to: 'source lines' },
    { to: 'worked out' },
    { to: 'field', field: 'there-is-none' },
    ...Object.entries(definition.fields).flatMap(([list, { kind }]): readonly ColumnUse[] =>
      kind === 'rows' ? [{ to: 'row', list }] : [],
    ),
  ];
  const labels = offeredUses(definition).map(({ label }) => label);
  const heading = fc.oneof(fc.constantFrom(...labels, 'Actual spend', 'Group', 'Year', 'Entry', ''), anyCell);
  return fc
    .record({
      headings: fc.array(heading, { minLength: 1, maxLength: 7 }),
      rows: anyRows,
      chosen: fc.option(fc.array(fc.constantFrom(...uses), { maxLength: 9 })),
      headed: fc.boolean(),
    })
    .map(({ headings, rows, chosen, headed }) => ({
      text: csv([headings, ...rows]),
      headed,
      known: entryOf(definition),
      mapping: (found) => {
        const guessed = guessMapping({ headings: found }, definition.id);
        const columns = chosen?.map((use, index) => ({ heading: found[index] ?? '', use }));
        return { ...guessed, columns: columns ?? guessed.columns };
      },
    }));
});

/** An entry with "7567" or "May 2009" in its boxes, which cells say in another way. */
function entryOf(definition: RecordDefinition): GenericRecord {
  const boxes = Object.entries(definition.fields).flatMap(([id, { kind }]): readonly [string, string][] =>
    kind === 'rows' ? [] : [[id, kind === 'date' ? 'May 2009' : '7567']],
  );
  const envelope = { id: 'A', group: 'health', year: 2009, round: 'annual', order: 4, parent: null, sourceLines: [] };
  return { ...envelope, type: definition.id, values: valuesFrom(definition, Object.fromEntries(boxes)) };
}

/** All texts in the boxes of an entry, lists and what stands in its envelope included. */
function textsIn(record: GenericRecord): readonly string[] {
  return Object.values(record.values).flatMap((stored): readonly string[] => {
    if (isRows(stored)) return stored.flatMap((row) => [row.id, ...Object.values(row.values).map(textOf)]);
    return [textOf(stored)];
  });
}

function textOf(stored: string | { readonly typed: string }): string {
  return typeof stored === 'string' ? stored : stored.typed;
}

const ofPlace: readonly ColumnUse['to'][] = ['group', 'year', 'round', 'record', 'order', 'parent', 'source lines'];

describe('nothing is dropped silently', () => {
  test('every filled cell is in an entry, or in the report', () => {
    fc.assert(
      fc.property(anyCase, fc.array(fc.nat(9), { maxLength: 2 }), ({ text, mapping, headed, known }, left) => {
        const choices = { delimiter: ',', headingRow: headed ? 1 : null } as const;
        const read = readPasted(text, choices);
        if ('problem' in read) return;
        const table = sound(read);
        const chosen = mapping(table.headings);
        const { records, rows, notTaken } = previewTable(
          table,
          chosen,
          options({ leaveOut: new Set(left), known: (id) => (id === known.id ? known : undefined) }),
        );
        const byId = new Map(records.map(({ record }) => [record.id, record]));
        const reported = new Set(notTaken.map(({ row, column }) => `${row}:${column}`));
        expect(notTaken.length).toBe(reported.size);
        const raw = sound(readTable(text, ',', choices.headingRow));
        for (const { row, cells } of [...raw.above, ...raw.rows]) {
          const record = byId.get(rows.find((one) => one.row === row)?.record ?? '');
          for (const [column, cell] of cells.entries()) {
            if (cell.trim() === '' || reported.has(`${row}:${column + 1}`)) continue;
            expect(record, `row ${row} makes an entry`).toBeDefined();
            if (record)
              expect(
                isIn(record, chosen.columns[column]?.use, cell),
                `${row}:${column + 1} ${cell} ${JSON.stringify(chosen.columns)}`,
              ).toBe(true);
          }
        }
        // What is reported is what stands there, and nothing that is empty.
        for (const { row, column, text: said } of notTaken) {
          const cells = [...raw.above, ...raw.rows].find((one) => one.row === row)?.cells ?? [];
          expect(said).toBe(cells[column - 1]);
          expect(said.trim()).not.toBe('');
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Whether a cell stands in an entry: word for word, as a choice, or as its place or id. */
function isIn(record: GenericRecord, use: ColumnUse | undefined, cell: string): boolean {
  if (use === undefined) return false;
  if (use.to === 'record') return record.id === cell.trim();
  if (ofPlace.includes(use.to)) return placed(record, use.to, cell);
  const texts = textsIn(record);
  // Names from several cells are in one box.
  if (use.to === 'item' || (use.to === 'field' && ['partners', 'covers'].includes(use.field)))
    return texts.some((text) => text.includes(cell));
  if (use.to === 'row') return texts.includes(cell.trim());
  // A choice is stored in its own words, whatever its capitals were.
  return texts.includes(cell) || texts.includes(cell.trim().toLowerCase());
}

function placed({ group, year, round, order, parent }: GenericRecord, use: ColumnUse['to'], cell: string): boolean {
  if (use === 'group') return (cell === 'safety' ? 'safety' : cell === 'Health & Wellbeing' ? 'health' : '') === group;
  if (use === 'year')
    return { '2008/09': 2008, 'Oct-09': 2009 }[cell] === year || (/Mar-10|May-09/.test(cell) && year === 2009);
  if (use === 'round') return cell === 'Annual review' && round === 'annual';
  if (use === 'order') return String(order) === cell.trim() || Number(cell) === order;
  if (use === 'parent') return parent === cell.trim();
  return /^\d+$/.test(cell.trim());
}
