import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deepestLevel,
  indentLine,
  insertLines,
  joinLine,
  moveLine,
  outdentLine,
  removeLine,
  splitLine,
  type OutlineEdit,
} from '../../../renderer/domain/dataset/outline-edits.ts';
import { flatten, outlineOf } from '../../../renderer/domain/dataset/outline.ts';
import { achievement } from '../../../renderer/domain/records/achievement.ts';
import { blankRecord } from '../../../renderer/domain/records/blank.ts';
import type { GenericRecord } from '../../../renderer/domain/records/record.ts';

const line = (id: string, parent: string | null = null, order = 1, text = id): GenericRecord => {
  const envelope = { id, parent, order, group: 'made-up', year: 2009, round: 'annual', sourceLines: [] };
  const blank = blankRecord(achievement, { ...envelope });
  return { ...blank, values: { ...blank.values, role: 'point', text } };
};

/** "a b/ c// d" is a with b under it, c under b, then d beside a. */
function outline(shape: string): readonly GenericRecord[] {
  const path: string[] = [];
  return shape.split(' ').map((word, index) => {
    const id = word.replace(/\/+$/, '');
    const depth = word.length - id.length;
    path.length = depth;
    path.push(id);
    return line(id, path[depth - 1] ?? null, index + 1);
  });
}

function shapeOf(records: readonly GenericRecord[]): string {
  return flatten(outlineOf(records))
    .map(({ record, depth }) => record.id + '/'.repeat(depth - 1))
    .join(' ');
}

function after(records: readonly GenericRecord[], edit: OutlineEdit | null): readonly GenericRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  for (const record of edit?.put ?? []) byId.set(record.id, record);
  for (const id of edit?.remove ?? []) byId.delete(id);
  return [...byId.values()];
}

const result = (shape: string, act: (records: readonly GenericRecord[]) => OutlineEdit | null) => {
  const records = outline(shape);
  return shapeOf(after(records, act(records)));
};

describe('outline acts', () => {
  it('indent under the line before, with what is under them', () => {
    expect(result('a b c/ d', (all) => indentLine(all, 'b'))).toBe('a b/ c// d');
    expect(result('a b/ c d/', (all) => indentLine(all, 'c'))).toBe('a b/ c/ d//');
  });

  it('refuse to indent a first line, or deeper than the deepest level', () => {
    expect(indentLine(outline('a b/ c'), 'a')).toBeNull();
    expect(indentLine(outline('a b/'), 'b')).toBeNull();
    const deep = 'a b/ c// d/// e//// f///// g/////';
    expect(indentLine(outline(deep), 'g')).toBeNull();
    expect(indentLine(outline('z a b/ c// d/// e//// f/////'), 'a')).toBeNull();
  });

  it('outdent in place: the lines that followed come under the line', () => {
    expect(result('a b/ c/ d/ e', (all) => outdentLine(all, 'c'))).toBe('a b/ c d/ e');
    expect(result('a b/ c/ x// d/', (all) => outdentLine(all, 'c'))).toBe('a b/ c x/ d/');
    expect(outdentLine(outline('a b/'), 'a')).toBeNull();
  });

  it('move past the neighbour, and into the list next door at the ends', () => {
    expect(result('a b c/ d', (all) => moveLine(all, 'b', -1))).toBe('b c/ a d');
    expect(result('a b c/ d', (all) => moveLine(all, 'a', 1))).toBe('b c/ a d');
    expect(result('a b/ c d/ e/', (all) => moveLine(all, 'd', -1))).toBe('a b/ d/ c e/');
    expect(result('a b/ c d/ e/', (all) => moveLine(all, 'b', 1))).toBe('a c b/ d/ e/');
    expect(moveLine(outline('a b/'), 'a', -1)).toBeNull();
    expect(moveLine(outline('a b/'), 'b', 1)).toBeNull();
  });

  it('delete a line and keep those under it, or take them too', () => {
    expect(result('a b c/ d// e', (all) => removeLine(all, 'b'))).toBe('a c d/ e');
    expect(result('a b/ c// d/ e', (all) => removeLine(all, 'b'))).toBe('a c/ d/ e');
    expect(result('a b c/ d// e', (all) => removeLine(all, 'b', 'remove'))).toBe('a e');
  });

  it('part a line in two and join it again without moving anything', () => {
    const records = outline('a b/ c/ d');
    const parted = after(records, splitLine(records, line('a', null, 1, 'up'), line('new', null, 1, 'low')));
    expect(shapeOf(parted)).toBe('a new b/ c/ d');
    expect(shapeOf(after(parted, joinLine(parted, 'new', { ...parted[0]!, values: records[0]!.values })))).toBe(
      'a b/ c/ d',
    );
    expect(result('a b/ c', (all) => joinLine(all, 'c', all[1]!))).toBe('a b/');
    expect(result('a b/ c d/', (all) => joinLine(all, 'c', all[1]!))).toBe('a b/ d/');
    expect(result('a b/ c// d/', (all) => joinLine(all, 'b', all[0]!))).toBe('a c/ d/');
  });

  it('put lines in by their levels', () => {
    const lines = [
      { line: line('x'), level: 1 },
      { line: line('y'), level: 4 },
      { line: line('z'), level: 1 },
    ];
    expect(result('a b/ c', (all) => insertLines(all, { line: 'a', side: 'after' }, lines))).toBe('a b/ x y/ z c');
    expect(result('a b/ c', (all) => insertLines(all, { line: 'b', side: 'before' }, lines))).toBe('a x/ y// z/ b/ c');
    expect(result('a b/ c', (all) => insertLines(all, { line: 'a', side: 'under' }, lines))).toBe('a x/ y// z/ b/ c');
    expect(result('a b/ c', (all) => insertLines(all, null, lines))).toBe('a b/ c x y/ z');
  });

  it('never put a line deeper than the deepest level', () => {
    const lines = [1, 2, 3, 4].map((level) => ({ line: line(`x${level}`), level }));
    const records = outline('a b/ c// d///');
    const all = after(records, insertLines(records, { line: 'd', side: 'after' }, lines));
    expect(Math.max(...flatten(outlineOf(all)).map(({ depth }) => depth))).toBe(deepestLevel);
  });

  it('write only what they change', () => {
    const records = outline('a b c d e');
    expect(moveLine(records, 'd', 1)?.put.map(({ id }) => id)).toEqual(['e', 'd']);
    expect(insertLines(records, null, [{ line: line('x'), level: 1 }]).put.map(({ id }) => id)).toEqual(['x']);
    expect(removeLine(records, 'c')).toEqual({ put: [], remove: ['c'] });
  });

  it('mend a damaged outline', () => {
    const loop = [line('a', 'b', 1), line('b', 'a', 2), line('c', 'gone', 3)];
    expect(shapeOf(after(loop, indentLine(loop, 'b')))).toBe('c a b/');
  });
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;
const damaged = fc
  .array(fc.record({ parent: fc.option(fc.constantFrom(...ids, 'gone')), order: fc.integer({ min: 0, max: 5 }) }), {
    minLength: 1,
    maxLength: ids.length,
  })
  .map((lines) => lines.map(({ parent, order }, index) => line(ids[index]!, parent, order)));
const whole = fc
  .array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: ids.length })
  .map((parents) => parents.map((parent, index) => line(ids[index]!, parent < index ? ids[parent]! : null, 9 - index)));

let made = 0;
const fresh = () => line(`new-${(made += 1)}`);
type Act = (records: readonly GenericRecord[], id: string) => OutlineEdit | null;
const acts: Readonly<Record<string, Act>> = {
  indent: (all, id) => indentLine(all, id),
  outdent: (all, id) => outdentLine(all, id),
  up: (all, id) => moveLine(all, id, -1),
  down: (all, id) => moveLine(all, id, 1),
  delete: (all, id) => removeLine(all, id),
  'delete with all under it': (all, id) => removeLine(all, id, 'remove'),
  split: (all, id) =>
    splitLine(
      all,
      all.find((record) => record.id === id)!,
      fresh(),
    ),
  insert: (all, id) => insertLines(all, { line: id, side: 'under' }, [{ line: fresh(), level: 1 }]),
  paste: (all, id) =>
    insertLines(
      all,
      { line: id, side: 'after' },
      [1, 3, 2, 1].map((level) => ({ line: fresh(), level })),
    ),
  join: (all, id) => {
    const flat = flatten(outlineOf(all)).map(({ record }) => record);
    const upper = flat[flat.findIndex((record) => record.id === id) - 1];
    return upper ? joinLine(all, id, upper) : null;
  },
};
const some = fc.array(fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.nat()), { minLength: 1, maxLength: 12 });

function inLoops(records: readonly GenericRecord[]): number {
  const parents = new Map(records.map(({ id, parent }) => [id, parent]));
  return records.filter(({ id }) => {
    let at: string | null | undefined = id;
    for (let steps = 0; steps <= records.length && at; steps += 1) at = parents.get(at);
    return Boolean(at);
  }).length;
}

describe('any acts on any outline', () => {
  it.each([
    ['whole', whole],
    ['damaged', damaged],
  ])('lose no line and make no loop: %s', (_name, outlines) => {
    fc.assert(
      fc.property(outlines, some, (start, steps) => {
        let records: readonly GenericRecord[] = start;
        for (const [name, pick] of steps) {
          if (records.length === 0) return;
          const before = new Set(records.map(({ id }) => id));
          const edit = acts[name]!(records, [...before][pick % before.size]!);
          const added = edit?.put.filter(({ id }) => !before.has(id)) ?? [];
          records = after(records, edit);
          expect(edit?.put.some(({ id }) => edit.remove.includes(id)) ?? false).toBe(false);
          expect(records.length).toBe(before.size + added.length - (edit?.remove.length ?? 0));
          expect(flatten(outlineOf(records)).length).toBe(records.length);
          if (edit) expect(inLoops(records)).toBe(0);
          if (name !== 'delete with all under it') expect(edit?.remove.length ?? 0).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('leave the lines where they stand on the screen when they go in, out, or apart', () => {
    const still = ['indent', 'outdent', 'split'] as const;
    fc.assert(
      fc.property(whole, fc.constantFrom(...still), fc.nat(), (records, name, pick) => {
        const sequence = (all: readonly GenericRecord[]) => flatten(outlineOf(all)).map(({ record }) => record.id);
        const edit = acts[name]!(records, records[pick % records.length]!.id);
        const old = new Set(records.map(({ id }) => id));
        expect(sequence(after(records, edit)).filter((id) => old.has(id))).toEqual(sequence(records));
      }),
    );
  });
});
