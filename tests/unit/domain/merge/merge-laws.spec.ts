import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRows, type GenericRecord } from '../../../../renderer/domain/records/record.ts';
import { changesBetween } from '../../../../renderer/domain/merge/changes.ts';
import { merge, resolve, type Merge } from '../../../../renderer/domain/merge/merge.ts';
import { hostileDataset } from '../../../fixtures/hostile.ts';
import { madeUpDataset } from '../../../fixtures/made-up.ts';
import { act, acts, outlines, point } from './made-outline.ts';

type Records = readonly GenericRecord[];

const sorted = (records: Records) => [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
const three = fc.tuple(outlines, acts, acts).map(([base, first, second]) => ({
  base,
  theirs: act(base, first, 'theirs-'),
  ours: act(base, second, 'ours-'),
}));
const often = { numRuns: 300 };

/** Every part of every record that somebody can edit, by a name: what is lost or kept is told by these. */
function partsOf(records: Records): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const record of records) {
    const put = (part: string, value: unknown) => parts.set(JSON.stringify([record.id, part]), JSON.stringify(value));
    put('parent', record.parent);
    put('printed', record.printed);
    for (const answer of record.answers ?? []) put(`answer ${answer.code}`, answer);
    for (const [id, value] of Object.entries(record.values)) {
      if (!isRows(value)) put(id, value);
      else
        for (const row of value)
          for (const [cell, stored] of Object.entries(row.values)) put(`${id}.${row.id}.${cell}`, stored);
    }
  }
  return parts;
}

function clashed(records: readonly string[], key: string): boolean {
  return records.some((id) => key.startsWith(`[${JSON.stringify(id)},`));
}

function outlineFaults(records: Records): readonly string[] {
  const ids = new Map(records.map((record) => [record.id, record]));
  return records.flatMap((record) => {
    const seen = new Set<string>();
    for (let at: GenericRecord | undefined = record; at; at = at.parent === null ? undefined : ids.get(at.parent)) {
      if (seen.has(at.id)) return [`${record.id} is in a loop`];
      seen.add(at.id);
      if (at.parent !== null && !ids.has(at.parent)) return [`${record.id} has no parent`];
    }
    return [];
  });
}

/** The merge with every question of place answered for one side, also those that an answer brings up. */
function placed(merged: Merge, take: 'theirs' | 'ours'): Merge {
  for (let round = 0; round < 10; round += 1) {
    const places = merged.clashes.filter(({ part }) => part === 'place');
    if (places.length === 0) return merged;
    merged = resolve(
      merged,
      places.map(({ id }) => ({ clash: id, take, by: 'A person', when: '2010-05-01T10:00:00Z' })),
    );
  }
  throw new Error('The questions of place come to no end.');
}

describe('a merge', () => {
  test('of one side alone is that side', () => {
    fc.assert(
      fc.property(three, ({ base, theirs, ours }) => {
        expect(sorted(merge(base, theirs, base).records)).toEqual(sorted(theirs));
        expect(merge(base, base, ours).records).toEqual(ours);
        expect(merge(base, ours, ours).records).toEqual(ours);
        for (const sides of [
          [theirs, base],
          [base, ours],
          [ours, ours],
        ] as const) {
          expect(merge(base, sides[0], sides[1]).clashes).toEqual([]);
        }
      }),
      often,
    );
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(three, ({ base, theirs, ours }) => {
        const once = merge(base, theirs, ours).records;
        const twice = merge(base, theirs, once);
        expect(twice.records).toEqual(once);
        expect(twice.applied).toEqual([]);
        expect(merge(theirs, theirs, once).records).toEqual(once);
      }),
      often,
    );
  });

  test('loses no edit of either side: it is in the records, or in a clash of its record', () => {
    fc.assert(
      fc.property(three, ({ base, theirs, ours }) => {
        const { records, clashes } = merge(base, theirs, ours);
        const open = clashes.map(({ record }) => record);
        const [was, result] = [partsOf(base), partsOf(records)];
        for (const side of [theirs, ours]) {
          const parts = partsOf(side);
          for (const [key, value] of parts) {
            if (was.get(key) === value || clashed(open, key)) continue;
            expect([key, result.get(key)]).toEqual([key, value]);
          }
          const ids = new Set(side.map(({ id }) => id));
          for (const { id } of base) {
            if (!ids.has(id) && !open.includes(id)) expect(records.some((record) => record.id === id)).toBe(false);
          }
        }
      }),
      often,
    );
  });

  test('keeps the same whichever side is called ours', () => {
    fc.assert(
      fc.property(three, ({ base, theirs, ours }) => {
        // Until it is said under which line something stands, each side shows it under its own, and needs that line.
        const one = placed(merge(base, theirs, ours), 'ours');
        const other = placed(merge(base, ours, theirs), 'theirs');
        const ids = (records: Records) => records.map(({ id }) => id).sort();
        expect(ids(one.records)).toEqual(ids(other.records));
        const fields = ({ clashes }: typeof one) =>
          clashes
            .filter(({ part }) => part !== 'place')
            .map(({ id }) => id)
            .sort();
        expect(fields(one)).toEqual(fields(other));
        const open = one.clashes.concat(other.clashes).map(({ record }) => record);
        const [first, second] = [partsOf(one.records), partsOf(other.records)];
        for (const [key, value] of first) if (!clashed(open, key)) expect([key, second.get(key)]).toEqual([key, value]);
      }),
      often,
    );
  });

  test('is a valid outline, before and after any choice', () => {
    fc.assert(
      fc.property(
        three,
        fc.array(fc.constantFrom('theirs', 'ours'), { minLength: 1 }),
        ({ base, theirs, ours }, takes) => {
          let merged = merge(base, theirs, ours);
          expect(outlineFaults(merged.records)).toEqual([]);
          for (let round = 0; merged.clashes.length > 0; round += 1) {
            expect(round).toBeLessThan(10);
            const before = merged.log.length;
            const choices = merged.clashes.map(({ id }, index) => ({
              clash: id,
              take: takes[index % takes.length] ?? 'ours',
              by: 'A person',
              when: '2010-05-01T10:00:00Z',
            }));
            merged = resolve(merged, choices);
            expect(merged.log.length).toBeGreaterThan(before);
            expect(outlineFaults(merged.records)).toEqual([]);
          }
        },
      ),
      often,
    );
  });

  test('of several groups is the same in any order', () => {
    const groups = fc.tuple(outlines, fc.array(acts, { minLength: 2, maxLength: 4 }), fc.nat());
    fc.assert(
      fc.property(groups, ([outline, work, turn]) => {
        const named = (records: Records, index: number) =>
          records.map((record) => ({
            ...record,
            id: `${index}-${record.id}`,
            parent: record.parent === null ? null : `${index}-${record.parent}`,
            group: `made-up-group-${index}`,
          }));
        const parts = work.map(
          (each, index) => [named(outline, index), named(act(outline, each, 'new-'), index)] as const,
        );
        const start = parts.flatMap(([base]) => base);
        const all = (order: typeof parts) =>
          order.reduce<Records>((ours, [base, theirs]) => {
            const group = base[0]?.group ?? theirs[0]?.group;
            const [mine, rest] = [ours.filter((one) => one.group === group), ours.filter((one) => one.group !== group)];
            return [...rest, ...merge(base, theirs, mine).records];
          }, start);
        const turned = [...parts.slice(turn % parts.length), ...parts.slice(0, turn % parts.length)].reverse();
        expect(sorted(all(turned))).toEqual(sorted(all(parts)));
      }),
    );
  });

  test('and its list of changes never fail on hostile records', () => {
    const { records } = hostileDataset();
    const damaged = fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', ''),
        type: fc.constantFrom('achievement', 'attendance', '__proto__', 'unknown'),
        parent: fc.constantFrom(null, 'a', 'b', 'c', '__proto__', 'gone'),
        order: fc.oneof(fc.integer(), fc.double()),
        text: fc.string({ unit: 'binary' }),
        field: fc.constantFrom('text', 'categories', '__proto__', 'statedTotal', 'answers'),
        rows: fc.boolean(),
      }),
    );
    const made = damaged.map((list) =>
      list.map(({ id, type, parent, order, text, field, rows }) => {
        const row = {
          id: text,
          values: Object.fromEntries([
            ['__proto__', text],
            ['count', text],
          ]),
        };
        return {
          ...point(id, { type, parent, order }),
          values: Object.fromEntries([[field, rows ? [row, row] : text]]),
        };
      }),
    );
    fc.assert(
      fc.property(made, made, made, (base, theirs, ours) => {
        const merged = merge(base, theirs, ours);
        const choices = merged.clashes.map(({ id: clash }) => ({ clash, take: 'theirs' as const, by: '', when: '' }));
        resolve(merged, choices);
        changesBetween([...base, ...records], ours);
      }),
      often,
    );
    expect(merge(records, records, records).records).toEqual(records);
  });
});

test('10,000 records changed on both sides are merged in well under a second', () => {
  const base = madeUpDataset(10_000, 1, [2009]).records;
  const edit = (records: Records, field: string, word: string, every: number) =>
    records.map((record, index) =>
      index % every === 0 ? { ...record, values: { ...record.values, [field]: word } } : record,
    );
  const [theirs, ours] = [edit(base, 'text', 'theirs', 2), edit(structuredClone(base), 'explanation', 'ours', 3)];
  const copies = [structuredClone(base), structuredClone(theirs)] as const;
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage().user;
    const { applied } = merge(copies[0], copies[1], ours);
    expect(applied.length).toBeGreaterThan(4_000);
    return (process.cpuUsage().user - before) / 1_000;
  });
  expect(Math.min(...times)).toBeLessThan(1_000);
});
