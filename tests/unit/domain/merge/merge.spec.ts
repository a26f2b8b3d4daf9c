import { describe, expect, test } from 'vitest';
import { changesBetween, changeSentence } from '../../../../renderer/domain/merge/changes.ts';
import { clashSentence, type Side } from '../../../../renderer/domain/merge/clash.ts';
import { merge, resolve, type Merge } from '../../../../renderer/domain/merge/merge.ts';
import { byOrder } from '../../../../renderer/domain/dataset/outline.ts';
import { isRows, type GenericRecord } from '../../../../renderer/domain/records/record.ts';
import { point, table } from './made-outline.ts';

type Records = readonly GenericRecord[];

function text(id: string, words: string, more: Partial<GenericRecord> = {}): GenericRecord {
  return point(id, more, { text: words });
}

function choose({ clashes }: Merge, take: Side) {
  return clashes.map(({ id: clash }) => ({ clash, take, by: 'A. Person', when: '2010-05-01T10:00:00Z' }));
}

function shape(records: Records): string {
  const under = (parent: string | null): string =>
    records
      .filter((record) => record.parent === parent)
      .sort(byOrder)
      .map(({ id }) => `${id}(${under(id)})`.replace('()', ''))
      .join(' ');
  return under(null);
}

function labels(record: GenericRecord | undefined): string {
  const rows = record?.values['categories'];
  return isRows(rows) ? rows.map(({ id, values }) => `${id}:${String(values['label'])}`).join(' ') : '';
}

describe('two different changes', () => {
  test('of different boxes of one record both apply', () => {
    const base = [point('a')];
    const merged = merge(base, [point('a', {}, { place: 'Shelthorpe' })], [point('a', {}, { text: 'New words' })]);
    expect(merged.clashes).toEqual([]);
    expect(merged.records[0]?.values).toMatchObject({ place: 'Shelthorpe', text: 'New words' });
    expect(merged.applied.map(changeSentence)).toEqual([
      'Achievement "New words", Place: was empty, is now "Shelthorpe".',
    ]);
  });

  test('of one box are a clash with both values, and ours stands until somebody chooses', () => {
    const merged = merge([text('a', 'Old')], [text('a', 'Theirs')], [text('a', 'Ours')]);
    expect(merged.clashes).toMatchObject([{ record: 'a', path: 'text', base: 'Old', theirs: 'Theirs', ours: 'Ours' }]);
    expect(merged.clashes.map(clashSentence)).toEqual([
      'Achievement "Ours", Text: the file has "Theirs", this computer has "Ours".',
    ]);
    expect(merged.records[0]?.values['text']).toBe('Ours');
    const theirs = resolve(merged, choose(merged, 'theirs'));
    expect(theirs.records[0]?.values['text']).toBe('Theirs');
    expect(theirs.clashes).toEqual([]);
    expect(theirs.log).toMatchObject([{ by: 'A. Person', kept: 'Theirs', given: 'Ours', path: 'text' }]);
    expect(theirs.log[0]?.sentence).toBe('Achievement "Ours", Text: "Theirs" of the file was taken instead of "Ours".');
    expect(resolve(merged, choose(merged, 'ours')).records[0]?.values['text']).toBe('Ours');
  });

  test('of two cells, added rows and a deleted row come together', () => {
    const rows = [
      ['a', 'A', '1'],
      ['b', 'B', '2'],
      ['c', 'C', '3'],
    ] as const;
    const theirs = table('t', [
      ['a', 'A', '1'],
      ['x', 'X', '9'],
      ['b', 'B too', '2'],
      ['c', 'C', '3'],
    ]);
    const ours = table('t', [
      ['a', 'A too', '1'],
      ['b', 'B', '22'],
      ['y', 'Y', '8'],
    ]);
    const merged = merge([table('t', rows)], [theirs], [ours]);
    expect(merged.clashes).toEqual([]);
    expect(labels(merged.records[0])).toBe('a:A too x:X b:B too y:Y');
  });

  test('of one cell are a clash at the path of the cell; so is a row that one deleted and one changed', () => {
    const rows = [
      ['a', 'A', '1'],
      ['b', 'B', '2'],
    ] as const;
    const merged = merge(
      [table('t', rows)],
      [
        table('t', [
          ['a', 'Theirs', '1'],
          ['b', 'New', '2'],
        ]),
      ],
      [table('t', [['a', 'Ours', '1']])],
    );
    expect(merged.clashes.map(({ path, label, deletedBy }) => [path, label, deletedBy])).toEqual([
      ['categories.a.label', 'Parts, Ours: Category', null],
      ['categories.b', 'Parts, B', 'ours'],
    ]);
    expect(labels(merged.records[0])).toBe('a:Ours b:New');
    expect(labels(resolve(merged, choose(merged, 'ours')).records[0])).toBe('a:Ours');
    expect(labels(resolve(merged, choose(merged, 'theirs')).records[0])).toBe('a:Theirs b:New');
  });

  test('of answers to two findings both stay; two answers to one finding clash', () => {
    const answer = (code: string, reason: string) => ({
      code,
      field: 'text',
      printed: 'p',
      kind: 'explained' as const,
      reason,
    });
    const both = merge(
      [point('a')],
      [point('a', { answers: [answer('A', 'one')] })],
      [point('a', { answers: [answer('B', 'two')] })],
    );
    expect(both.records[0]?.answers?.map(({ code }) => code)).toEqual(['B', 'A']);
    const clash = merge(
      [point('a')],
      [point('a', { answers: [answer('A', 'one')] })],
      [point('a', { answers: [answer('A', 'two')] })],
    );
    expect(clash.clashes).toMatchObject([
      { part: 'answer', path: 'text', theirs: 'explained: one', ours: 'explained: two' },
    ]);
  });
});

describe('an outline', () => {
  const base = [text('h', 'Heading'), text('c', 'Child', { parent: 'h' }), text('d', 'Other', { order: 2 })];

  test('keeps lines that both sides put in at the same place, and what one side moved', () => {
    const theirs = [...base.slice(0, 2), text('a', 'A', { order: 2 }), text('d', 'Other', { order: 3 })];
    const ours = [
      text('d', 'Other', { order: 1 }),
      text('h', 'Heading', { order: 2 }),
      base[1]!,
      text('y', 'Y', { order: 3 }),
    ];
    const merged = merge(base, theirs, ours);
    expect(merged.clashes).toEqual([]);
    expect(shape(merged.records)).toBe('d h(c) a y');
  });

  test('clashes where one deleted a line and the other changed it; nothing is lost', () => {
    const merged = merge(base, base.slice(0, 2), [base[0]!, base[1]!, text('d', 'Changed', { order: 2 })]);
    expect(merged.clashes.map(clashSentence)).toEqual([
      'Achievement "Changed": the file deleted it, and this computer still has something new in it or under it.',
    ]);
    expect(shape(merged.records)).toBe('h(c) d');
    expect(shape(resolve(merged, choose(merged, 'theirs')).records)).toBe('h(c)');
  });

  test('clashes where one deleted a heading and the other wrote under it; once deleted, what is under moves up', () => {
    const merged = merge(base, [base[2]!], [...base, text('n', 'New', { parent: 'h', order: 2 })]);
    expect(merged.clashes).toMatchObject([{ record: 'h', part: 'record', deletedBy: 'theirs' }]);
    expect(shape(merged.records)).toBe('h(n) d');
    expect(
      shape(resolve(merged, choose(merged, 'theirs')).records)
        .split(' ')
        .sort(),
    ).toEqual(['d', 'n']);
  });

  test('clashes where two moves would make a loop, and either can be chosen', () => {
    const flat = [text('a', 'A'), text('b', 'B', { order: 2 })];
    const merged = merge(
      flat,
      [text('a', 'A', { parent: 'b' }), flat[1]!],
      [flat[0]!, text('b', 'B', { parent: 'a' })],
    );
    expect(merged.clashes).toMatchObject([{ record: 'a', part: 'place', theirs: 'B', ours: 'top level' }]);
    expect(shape(merged.records)).toBe('a(b)');
    expect(shape(resolve(merged, choose(merged, 'theirs')).records)).toBe('b(a)');
  });

  test('clashes where both sides put one list into different orders', () => {
    const list = (ids: string) => [...ids].map((id, index) => text(id, id.toUpperCase(), { order: index + 1 }));
    const merged = merge(list('abc'), list('cab'), list('bac'));
    expect(merged.clashes).toMatchObject([{ part: 'order', theirs: 'C; A; B', ours: 'B; A; C' }]);
    expect(shape(merged.records)).toBe('b a c');
    expect(shape(resolve(merged, choose(merged, 'theirs')).records)).toBe('c a b');
  });

  test('a line that theirs itself left without its heading is taken as it is', () => {
    const merged = merge(base, base.slice(1), base);
    expect(merged.clashes).toEqual([]);
    expect(merged.records.map(({ id }) => id)).toEqual(['c', 'd']);
  });
});

test('changes are told in the words of the definition, the fewest moves for another order', () => {
  const list = (ids: string) => [...ids].map((id, index) => text(id, id.toUpperCase(), { order: index + 1 }));
  const before = [
    ...list('abcd'),
    table('t', [
      ['a', 'Under fives', '7567'],
      ['b', 'Gone', '1'],
    ]),
  ];
  const after = [
    ...list('bcda'),
    text('e', 'E', { parent: 'b' }),
    table('t', [
      ['a', 'Under fives', '9,800'],
      ['n', 'New', '2'],
    ]),
  ];
  expect(changesBetween(before, after).map(changeSentence)).toEqual([
    'Achievement "A": moved.',
    'Achievement "E": new.',
    'Attendance table "Programme t", Parts, Under fives: Number: was "7,567", is now "9,800".',
    'Attendance table "Programme t", Parts, New: new, "New, 2".',
    'Attendance table "Programme t", Parts, Gone: deleted, was "Gone, 1".',
  ]);
  expect(changesBetween(after, after)).toEqual([]);
  expect(changesBetween(before, before.slice(1)).map(changeSentence)).toEqual(['Achievement "A": deleted.']);
});
