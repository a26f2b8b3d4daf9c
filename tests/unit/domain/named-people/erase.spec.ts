import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eraseInTables, type Tables } from '../../../../renderer/domain/named-people/erase.ts';
import { eraseInJson } from '../../../../renderer/domain/named-people/erase-in-json.ts';
import type { Erasing } from '../../../../renderer/domain/named-people/erase-in-text.ts';
import { findNames } from '../../../../renderer/domain/named-people/find-names.ts';
import { namesOfSetUp } from '../../../../renderer/domain/named-people/place-names.ts';
import type { KeptSubmission } from '../../../../renderer/domain/submission/kept.ts';
import { sampleDataset } from '../../../../renderer/exchange/sample.ts';
import { made } from '../../report/made-review.ts';

const at = '2026-11-23T10:00:00.000Z';
const erasing = (names: readonly string[], more: Partial<Erasing> = {}): Erasing => ({
  ...{ names, replacement: 'a named person', known: [], kept: [], everywhere: [], at, changed: [] },
  ...more,
});
const erased = (value: unknown, names = ['Ann Example'], more: Partial<Erasing> = {}) =>
  eraseInJson(value, erasing(names, more)).value;

describe('a name', () => {
  it.each([
    ['Thanks to Ann Example.', 'Thanks to a named person.'],
    ['ann  example’s plot', 'A named person’s plot'],
    ['Asked ANN\u00a0EXAMPLE\nand others', 'Asked a named person\nand others'],
    ['Annabel Exampleton', 'Annabel Exampleton'],
    ['On Ann Example Road', 'On Ann Example Road'],
  ])('goes from "%s"', (before, after) => {
    expect(erased({ words: before })).toEqual({ words: after });
  });

  it('goes whether an accent is one character with its letter or one of its own', () => {
    expect(erased(['Zoe\u0308', 'ZO\u00cb', 'Zoe'], ['Zo\u00eb'])).toEqual(['a named person', 'a named person', 'Zoe']);
  });

  it('stays in names of places that are known, in texts that are kept, and goes everywhere where that is asked', () => {
    const given = { a: 'Ann of Ann Hill', b: 'Ann came', c: 'On Ann Road' };
    const after = { a: 'A named person of Ann Hill', b: 'Ann came', c: 'On a named person Road' };
    const more = { known: ['Ann Hill'], kept: ['Ann came'], everywhere: ['On Ann Road'] };
    expect(eraseInJson(given, erasing(['Ann'], more))).toEqual({ value: after, places: 2 });
  });

  it('leaves what leads from row to row, dates and choices', () => {
    const row = {
      ...{ id: 'may', type: 'may', group: 'may', parent: 'may', year: 2009 },
      values: {
        status: 'planned',
        when: { typed: 'May 2009', value: { earliest: '2009-05-01', latest: '2009-05-31' } },
      },
    };
    expect(erased(row, ['May', 'Planned'])).toBe(row);
  });

  it('goes from the ids of rows and the paths to them alike', () => {
    const record = {
      ...made('case-study', { people: [{ id: 'ann-example', name: 'Sam' }] }),
      answers: [
        { code: 'PRI-W01', field: 'people.ann-example.consent', printed: 'Sam', kind: 'explained', reason: '' },
      ],
    };
    expect(erased(record)).toMatchObject({
      values: { people: [{ id: 'a-named-person' }] },
      answers: [{ field: 'people.a-named-person.consent' }],
    });
  });

  it('is marked as named no more', () => {
    const record = made('case-study', {
      people: [
        { id: 'a', name: 'Ann Example' },
        { id: 'b', name: 'Sam' },
      ],
    });
    expect(erased(record)).toMatchObject({ values: { people: [{ id: 'b' }] } });
    expect(erased(made('named-person', { person: 'Ann Example' }))).toMatchObject({ values: { person: '' } });
    expect(erased({ key: 'person', value: 'Ann Example' })).toEqual({ key: 'person', value: '' });
  });

  it('goes from the headings of a table that are remembered', () => {
    const fact = { key: 'table-mappings', value: { '["ann example"]': { columns: [{ heading: 'Ann Example' }] } } };
    const after = { '["a named person"]': { columns: [{ heading: 'a named person' }] } };
    expect(erased(fact)).toEqual({ key: 'table-mappings', value: after });
  });

  it('is not looked for where there is none', () => {
    expect(() => erased({}, [' '])).toThrow('There is no name to erase.');
  });
});

/** The sample with what a computer keeps around it. */
function tables(): Tables {
  const { setUp, records } = sampleDataset();
  const part = { group: 'people-and-places', year: 2009, round: 'annual' };
  const own = records.filter(({ group }) => group === part.group);
  const kept = (id: string, signedOff: string): KeptSubmission => ({
    ...part,
    ...{ id, direction: 'received', file: `${id}.html`, written: at, program: '1', kept: at },
    submission: {
      ...part,
      ...{
        setUpId: 's',
        setUpVersion: 1,
        revision: 1,
        state: 'sent',
        log: [],
        signedOff,
        baseDigest: null,
        digest: 'd',
      },
      completeness: { completed: [], openErrors: 0, openWarnings: 0, explained: 0 },
    },
  });
  return {
    records,
    facts: [{ key: 'set-up', value: setUp }],
    submissions: [kept('one', 'Sam'), kept('two', 'Cherie')],
    contents: [
      { id: 'one', records: own, partnershipRecords: [], completions: [] },
      { id: 'two', records: [], partnershipRecords: [], completions: [] },
    ],
    queries: [],
    origins: [],
  };
}

describe('everything that is kept', () => {
  it('loses the name in every table, and says of kept submissions that they are no longer what was sent', () => {
    const { changed, places, removed } = eraseInTables(tables(), erasing(['Cherie']));
    expect(JSON.stringify(changed)).not.toMatch(/cherie/i);
    expect(changed.records).toHaveLength(1);
    expect(changed.contents).toMatchObject([{ id: 'one', erased: at }]);
    expect(changed.submissions).toMatchObject([
      { id: 'one', erased: at },
      { id: 'two', erased: at },
    ]);
    expect(changed.facts).toEqual([]);
    expect(removed).toEqual([]);
    expect(places).toBe(7);
  });

  it('loses an entry that said nothing else', () => {
    const person = made('named-person', { person: 'cherie' });
    const { removed } = eraseInTables({ ...tables(), records: [person] }, erasing(['Cherie']));
    expect(removed).toEqual([person.id]);
  });

  it('is listed before: each text once, with all it stands in', () => {
    const found = findNames(tables(), erasing(['Cherie'], { kept: ['Cherie'] }));
    expect(found.map(({ text, alone, where }) => [text, alone, where.map(({ table }) => table)])).toEqual([
      ['Cherie', 1, ['records', 'submissions', 'contents']],
      ['Cherie awarded H.O. Community\nCrime Fighter of the Year Award', 1, ['records', 'contents']],
    ]);
    expect(findNames(tables(), erasing(['Marios Tinenti']))).toContainEqual(
      expect.objectContaining({ text: 'Marios Tinenti Centre', alone: 0, inPlaces: 1 }),
    );
  });

  it('never touches a name of the set-up', () => {
    const { setUp } = sampleDataset();
    const known = namesOfSetUp(setUp);
    const { changed } = eraseInTables(tables(), erasing(['Hastings'], { known }));
    expect(JSON.stringify(changed)).not.toContain('named person Ward');
  });
});

describe('whatever is stored', () => {
  const name = fc.constantFrom('Ann', 'Ann Example', 'Zoë', 'O’Neil', 'Jean-Luc');
  const words = fc.constantFrom('a', 'Annual', 'thanks to', '.', '\n', ' ', ', ', 'café', '’s', '-', '…');
  const faces = (text: string) =>
    fc.constantFrom(text, text.toUpperCase(), text.toLowerCase(), text.normalize('NFD'), text.replace(' ', '\u00a0 '));
  const text = (of: string) => fc.array(fc.oneof(words, faces(of)), { maxLength: 8 }).map((parts) => parts.join(' '));

  it('does not hold the name as a whole word afterwards, and is what it was but for that', () => {
    fc.assert(
      fc.property(
        name.chain((of) => fc.tuple(fc.constant(of), fc.jsonValue({ maxDepth: 3 }), fc.array(text(of)), text(of))),
        ([of, json, texts, one]) => {
          const row = {
            id: 'x',
            type: 'free-note',
            values: { words: one, json },
            printed: texts.map((each) => ({ text: each })),
          };
          const { value, places } = eraseInJson(row, erasing([of]));
          const plain = (each: unknown) =>
            JSON.stringify(each)
              .normalize('NFC')
              .replace(/\\[nrt]|\s/gu, ' ')
              .replace(/ +/g, ' ');
          const whole = new RegExp(`(?<![\\p{L}\\p{N}])${of}(?![\\p{L}\\p{N}])`, 'iu');
          expect(plain(value)).not.toMatch(whole);
          expect(places === 0).toBe(value === row);
          expect(eraseInJson(value, erasing([of])).places).toBe(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});
