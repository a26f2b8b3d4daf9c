import { describe, expect, test } from 'vitest';
import { typedOf, valueOf } from '../../../renderer/domain/fields/kinds.ts';
import type { Field, ScalarField, ScalarStored } from '../../../renderer/domain/fields/field.ts';
import { wordsOf } from '../../../renderer/domain/dataset/printed.ts';
import { isRows, type GenericRecord } from '../../../renderer/domain/records/record.ts';
import { definitionOf } from '../../../renderer/domain/records/registry.ts';
import { isPartnershipType, partnershipId } from '../../../renderer/domain/records/sections.ts';
import { byId, ofType, printedText, records, textOf } from '../../fixtures/sample-records.ts';
import { linesOf, sourceLine } from '../../fixtures/sample-source.ts';

/** The lines of each group's slides. */
const slidesOf: Readonly<Record<string, readonly [number, number]>> = {
  'people-and-places': [33, 83],
  'community-safety': [84, 139],
  'climate-change': [140, 159],
  'economic-growth-and-learning': [160, 216],
  'children-and-young-people': [217, 279],
  'partnership-development': [280, 288],
  'health-and-wellbeing': [289, 316],
};

/** Lines of other records that lend a word: a programme over its table, a fund over its items, a footer under figures. */
const lent: Readonly<Record<string, number>> = {
  'cw0910-children-and-young-people-attendance': 221,
  'cw0910-children-and-young-people-initiative-02': 260,
  'cw0910-children-and-young-people-initiative-03': 260,
  'cw0910-children-and-young-people-initiative-04': 260,
  'cw0910-children-and-young-people-initiative-05': 260,
  'cw0910-children-and-young-people-initiative-06': 260,
  'cw0910-community-safety-serious-acquisitive-crime': 98,
  'cw0910-community-safety-domestic-burglary': 98,
  'cw0910-community-safety-theft-of-motor-vehicle': 98,
  'cw0910-community-safety-serious-violent-crime': 111,
  'cw0910-community-safety-assault-with-less-serious-injury': 111,
  'cw0910-community-safety-antisocial-behaviour-incidents': 111,
  'cw0910-community-safety-survey': 127,
};

/** Boxes that hold no words of the review: links between records, the number of a slide, what a footer covers. */
const ownWords = new Set(['entry', 'covers', 'fileName', 'digest', 'printed-page number', 'printed-page group']);

interface Box {
  readonly id: string;
  readonly field: ScalarField;
  readonly stored: ScalarStored;
}

/** Every box of a record, those in its lists included. */
function boxesOf(record: GenericRecord): readonly Box[] {
  const fields: Readonly<Record<string, Field>> = definitionOf(record.type)?.fields ?? {};
  return Object.entries(record.values).flatMap(([id, stored]): readonly Box[] => {
    const field = fields[id];
    if (field?.kind === 'rows' && isRows(stored)) {
      return stored.flatMap((row) =>
        Object.entries(row.values).flatMap(([inner, value]) => {
          const box = field.fields[inner];
          return box ? [{ id: inner, field: box, stored: value }] : [];
        }),
      );
    }
    return field && field.kind !== 'rows' && !isRows(stored) ? [{ id, field, stored }] : [];
  });
}

function textFrom(record: GenericRecord): string {
  const extra = lent[record.id];
  return [...(extra === undefined ? [] : [extra]), ...linesOf(record)].map(sourceLine).join(' ');
}

function unquoted(text: string): readonly string[] {
  return wordsOf(text.replace(/[“”]/g, ''));
}

/** True where the words stand in the text one after the other, perhaps with others between; quotation marks apart. */
function standInOrder(wanted: readonly string[], text: readonly string[]): boolean {
  let place = 0;
  for (const word of text) if (word === wanted[place]) place += 1;
  return place === wanted.length;
}

describe('every record', () => {
  test.each(records.map((record) => [record.id, record] as const))('%s says only what its lines say', (_id, record) => {
    const text = textFrom(record);
    for (const { id, field, stored } of boxesOf(record)) {
      const typed = typedOf(stored);
      if (typed === '' || ownWords.has(id) || ownWords.has(`${record.type} ${id}`)) continue;
      if (field.kind === 'choice') {
        expect(
          field.options.map(({ value }) => value),
          id,
        ).toContain(typed);
      } else if (field.kind === 'longText') {
        expect(standInOrder(unquoted(typed), unquoted(text)), `${id}: ${typed}`).toBe(true);
      } else {
        for (const name of typed.split('; ')) expect(text, id).toContain(name);
      }
    }
  });

  test('of an achievement has all the words of its lines, but for the stray "and" of line 147', () => {
    for (const record of ofType('achievement')) {
      const text = printedText(record);
      expect(textOf(record)).toBe(record.id === 'cw0910-climate-change-03' ? text.replace(/ and$/, '') : text);
    }
  });

  test('stands in the group and year whose slides its lines are from', () => {
    for (const record of records) {
      expect([record.year, record.round]).toEqual([2009, 'annual']);
      expect(record.group === partnershipId).toBe(isPartnershipType(record.type));
      if (record.group === partnershipId) continue;
      const [from, to] = slidesOf[record.group] ?? [0, 0];
      const lines = linesOf(record);
      // A short form belongs to the group that uses it first; others use it too.
      const own = record.type === 'abbreviation' ? lines.slice(0, 1) : lines;
      expect(own.length).toBeGreaterThan(0);
      expect(
        own.every((line) => line >= from && line <= to),
        record.id,
      ).toBe(true);
    }
  });

  test('can be read by the program, but for the two dates that nobody can read', () => {
    const unread = records.flatMap((record) =>
      boxesOf(record)
        .filter(({ field, stored }) => !['text', 'longText', 'choice'].includes(field.kind) && typedOf(stored) !== '')
        .filter(({ stored }) => valueOf(stored) === null)
        .map(({ stored }) => typedOf(stored)),
    );
    expect(unread).toEqual(['summer', 'shortly']);
  });

  test('that mentions or is mentioned by another says so truly', () => {
    for (const record of records) {
      const entry = textOf(record, 'entry');
      if (entry === '') continue;
      const named = byId.get(entry);
      expect(named && linesOf(named), record.id).toContain(linesOf(record)[0]);
      expect(named && printedText(named)).toContain(
        textOf(record, record.type === 'counted-fact' ? 'sentence' : 'none'),
      );
    }
    const names = [...ofType('measure'), ...ofType('survey')].map((record) => textOf(record, 'name'));
    expect(ofType('source').flatMap((record) => textOf(record, 'covers').split('; '))).toEqual(names);
  });
});
