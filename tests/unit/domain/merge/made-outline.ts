import fc from 'fast-check';
import { valuesFrom } from '../../../../renderer/domain/records/blank.ts';
import { achievement } from '../../../../renderer/domain/records/achievement.ts';
import { attendance } from '../../../../renderer/domain/records/attendance.ts';
import type { GenericRecord } from '../../../../renderer/domain/records/record.ts';

type Records = readonly GenericRecord[];

const place = { group: 'made-up-group-1', year: 2009, round: 'annual', sourceLines: [] };

export function point(
  id: string,
  more: Partial<GenericRecord> = {},
  typed: Record<string, string> = {},
): GenericRecord {
  const values = valuesFrom(achievement, { role: 'point', text: `Point ${id}`, ...typed });
  return { id, type: 'achievement', ...place, order: 1, parent: null, values, ...more };
}

export function table(
  id: string,
  rows: readonly (readonly [id: string, label: string, count: string])[],
): GenericRecord {
  const categories = rows.map(([row, label, count]) => ({ id: row, label, count }));
  const values = valuesFrom(attendance, { programme: `Programme ${id}`, unit: 'people', categories });
  return { id, type: 'attendance', ...place, order: 1, parent: null, values };
}

/** What somebody may do to records; every act leaves a valid outline. */
export type Act = {
  readonly at: number;
  readonly to: number;
  readonly what: (typeof kinds)[number];
  readonly word: string;
};
const kinds = [
  'add',
  'add row',
  'edit',
  'edit cell',
  'move',
  'remove',
  'remove all',
  'remove row',
  'print',
  'answer',
] as const;

export const acts = fc.array(
  fc.record<Act>({
    at: fc.nat(40),
    to: fc.nat(40),
    what: fc.constantFrom(...kinds),
    word: fc.constantFrom('one', 'two', 'three'),
  }),
  { maxLength: 8 },
);

/** A starting outline: each line under none or under one before it, and every third one a table with rows. */
export const outlines: fc.Arbitrary<Records> = fc.array(fc.option(fc.nat(20)), { maxLength: 9 }).map((parents) => {
  const records: GenericRecord[] = [];
  parents.forEach((parent, index) => {
    const above = parent === null ? undefined : records[parent];
    const id = `r${index}`;
    if (index % 3 === 2)
      records.push({
        ...table(id, [
          ['a', 'A', '1'],
          ['b', 'B', '2'],
          ['c', 'C', '3'],
        ]),
        order: index,
      });
    else records.push(point(id, { parent: above?.type === 'achievement' ? above.id : null, order: index }));
  });
  return records;
});

export function act(records: Records, acted: readonly Act[], who: string): Records {
  return acted.reduce((before, each, index) => one(before, each, `${who}${index}`), records);
}

function one(records: Records, { at, to, what, word }: Act, fresh: string): Records {
  const target = records[at % Math.max(1, records.length)];
  if (what === 'add' || !target)
    return [...records, point(fresh, { parent: lineAt(records, to), order: to }, { text: word })];
  const change = (record: GenericRecord) => records.map((other) => (other.id === target.id ? record : other));
  switch (what) {
    case 'edit':
      return change({
        ...target,
        values: {
          ...target.values,
          [target.type !== 'achievement' ? 'explanation' : to % 2 === 0 ? 'text' : 'place']: word,
        },
      });
    case 'move': {
      const parent = target.type === 'achievement' ? lineAt(records, to) : null;
      return parent !== null && chain(records, parent).includes(target.id)
        ? records
        : change({ ...target, parent, order: to });
    }
    case 'remove':
      return records
        .filter(({ id }) => id !== target.id)
        .map((record) => (record.parent === target.id ? { ...record, parent: target.parent } : record));
    case 'remove all':
      return records.filter(({ id }) => !chain(records, id).includes(target.id));
    case 'print':
      return change({ ...target, printed: [{ page: null, line: null, marker: '', apart: false, text: word }] });
    case 'answer':
      return change({
        ...target,
        answers: [{ code: 'MEA-W01', field: 'text', printed: '', kind: 'keep', reason: word }],
      });
    default:
      return change(withRows(target, what, to, fresh, word));
  }
}

function withRows(record: GenericRecord, what: Act['what'], to: number, fresh: string, word: string): GenericRecord {
  const rows = record.values['categories'];
  if (!Array.isArray(rows)) return record;
  const cells = (label: string) =>
    valuesFrom(attendance, { categories: [{ id: fresh, label, count: '4' }] })['categories'];
  const [added] = [cells(word)].flat();
  const categories =
    what === 'add row'
      ? [...rows.slice(0, to % 4), ...(Array.isArray(cells(word)) && added ? [added] : []), ...rows.slice(to % 4)]
      : what === 'remove row'
        ? rows.filter((_, index) => index !== to % 4)
        : rows.map((row, index) => (index === to % 4 ? { ...row, values: { ...row.values, label: word } } : row));
  return { ...record, values: Object.fromEntries([...Object.entries(record.values), ['categories', categories]]) };
}

function lineAt(records: Records, to: number): string | null {
  const lines = records.filter(({ type }) => type === 'achievement');
  return to % 3 === 0 ? null : (lines[to % Math.max(1, lines.length)]?.id ?? null);
}

/** A record and all above it. */
export function chain(records: Records, id: string): readonly string[] {
  const above: string[] = [];
  let at: string | null = id;
  while (at !== null && !above.includes(at)) {
    above.push(at);
    const here: string = at;
    at = records.find((record) => record.id === here)?.parent ?? null;
  }
  return above;
}
