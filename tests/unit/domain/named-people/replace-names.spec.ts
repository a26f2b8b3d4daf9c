import { describe, expect, it } from 'vitest';
import { replaceNames } from '../../../../renderer/domain/named-people/replace-names.ts';

const person = (name: string) => ({ substitutes: [{ name, by: 'a resident' }], kept: [] });

describe('words in the place of a name', () => {
  const substitutes = [
    { name: 'Al', by: 'a man' },
    { name: 'Al Example', by: 'a resident' },
    { name: 'James', by: 'the volunteers' },
    { name: "O'Neil", by: 'a neighbour' },
    { name: 'Charles', by: 'a boy' },
  ];
  it.each([
    ['Always Alan', 'Always Alan'],
    ['We met Al  Example and Al.', 'We met a resident and a man.'],
    ["Al’s and James's plots", "A man’s and the volunteers' plots"],
    ['The plot is Charles’ own', 'The plot is a boy’s own'],
    ['He said ‘ask Al’', 'He said ‘ask a man’'],
    ['Thanks. O’Neil came', 'Thanks. A neighbour came'],
    ['Al', 'a man'],
  ])('"%s" reads "%s"', (text, printed) => {
    expect(replaceNames(text, { substitutes, kept: [] })).toBe(printed);
  });

  it('finds a name however its spaces, capitals, hyphens and accents are written', () => {
    const found = (name: string, text: string) => replaceNames(`By ${text} there`, person(name));
    for (const text of ['Zoë Ann-Marie', 'Zoe\u0308 Ann-Marie', 'ZOE\u0308\u00a0ANN‑MARIE', 'zoë\n ann-marie']) {
      expect(found('zoë ann-marie', text), text).toBe('By a resident there');
      expect(found('Zoe\u0308  Ann‐Marie', text), text).toBe('By a resident there');
    }
    expect(found('Will', 'will')).toBe('By will there');
    expect(found('Zoe', 'Zoe\u0308')).toBe('By Zoe\u0308 there');
  });
});

it('takes no longer for each name in a text of many', () => {
  const text = `${' '.repeat(20_000)}Ann ${'Ann Ann\n '.repeat(20_000)}`;
  const began = Date.now();
  expect(replaceNames(text, person('Ann'))).not.toContain('Ann');
  expect(Date.now() - began).toBeLessThan(3000);
});

describe('a name within a longer one', () => {
  it.each([
    ['Bridget', 'Works on Bridget Road'],
    ['Alan', 'The flats in Alan Moss Road'],
    ['Alan Moss', 'The flats in ALAN MOSS ROAD'],
    ['Moss', 'The flats in Alan Moss Road'],
    ['Marios Tinenti', 'Opening of the Marios Tinenti Centre'],
    ['Bridget', 'At St Bridget’s Church'],
    ['Lough', 'In Loughborough'],
  ])('%s stays in "%s"', (name, text) => {
    expect(replaceNames(text, person(name))).toBe(text);
  });

  it.each([
    ['Bridget', 'Thanks to Bridget\nRoad works', 'Thanks to a resident\nRoad works'],
    ['Bridget', 'We met Bridget, Road Manager', 'We met a resident, Road Manager'],
    ['Bridget', 'At Bridget’s School', 'At a resident’s School'],
    ['Bridget', 'A talk by Bridget Hill', 'A talk by a resident Hill'],
    ['Bridget', 'Bridget Opens Road', 'A resident Opens Road'],
    ['Bridget', 'Bridget Visits School', 'A resident Visits School'],
    ['Bridget', 'Bridget took the road', 'A resident took the road'],
  ])('%s is left out of "%s"', (name, text, printed) => {
    expect(replaceNames(text, person(name))).toBe(printed);
  });

  it('stays where the longer one is known', () => {
    const names = { ...person('Bridget'), kept: ['Bridget Hill'] };
    expect(replaceNames('Bridget on Bridget Hill', names)).toBe('A resident on Bridget Hill');
  });
});
