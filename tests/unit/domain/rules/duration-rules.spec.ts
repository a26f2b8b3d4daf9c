import { expect, test } from 'vitest';
import { inCharnwood } from './charnwood.ts';
import { found, made } from './made-section.ts';

const lengthOf = (text: string) =>
  found('DUR-W01', [made('achievement', { role: 'point', text, status: 'achieved' })])[0]?.message ?? null;

test('in the Charnwood review 6 months are 7', () => {
  expect(inCharnwood('DUR-W01')).toMatchObject([
    {
      field: 'changes.burglary-rate.claim',
      sourceLines: [[130, 139]],
      message: '"6 month" is said of September 2009 until March 2010, which is 7 months.',
    },
  ]);
});

test.each([
  ['Over the seven month period from September 2009 until March 2010', null],
  ['The project ran for 2 years, April 2009 to March 2011', null],
  ['From May to July 2009 (3 months)', null],
  ['A 6 week course from 1 May 2009 to 11 June 2009', null],
  ['In 6 months we opened. From May 2009 to March 2010 it grew', null],
  ['A six months lease', null],
  ['The project ran for 2 years, April 2009 to March 2010', 'which is 12 months'],
  ['From May to July 2009 (2 months)', 'which is 3 months'],
  ['A 4 week course from 1 May 2009 to 11 June 2009', 'which is 42 days'],
  ['A three-month pilot, May – June 2009', 'which is 2 months'],
])('%s: %s', (text, expected) => {
  const message = lengthOf(text);
  if (expected === null) expect(message).toBeNull();
  else expect(message).toContain(expected);
});
