import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardFormula, unguardFormula, wellFormed } from '../../../renderer/exchange/csv/cell.ts';
import { hostileTexts } from '../../fixtures/hostile.ts';

/** Texts made of the characters that matter, so that odd mixtures are met often. */
const oddText = fc
  .array(
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      "'",
      ' ',
      '\t',
      '\r',
      '\n',
      '\r\n',
      '1',
      '.',
      '%',
      'a',
      '\u00a0',
      '＝',
      '\u2028',
    ),
    { maxLength: 12 },
  )
  .map((characters) => characters.join(''));

describe('a text that a spreadsheet might run', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['- Ward walks', "'- Ward walks"],
    ['+44 1509', "'+44 1509"],
    ['-', "'-"],
    ['\t=1', "'\t=1"],
    ['  =1', "'  =1"],
    ['\u0000=1', "'\u0000=1"],
    ['＝1', "'＝1"],
    ['one\n=1', "one\n'=1"],
    ['one\r\n=1\r\n-two', "one\r\n'=1\r\n'-two"],
    ['\n=1', "\n'=1"],
    ["'=1", "''=1"],
    ['-7.3% (-4.8%)', "'-7.3% (-4.8%)"],
  ])('%j is written as %j', (text, written) => {
    expect(guardFormula(text)).toBe(written);
  });

  test.each([
    '-7.3%',
    '-7.3',
    '+3',
    '-97,716',
    '-7.3 ',
    '7,567',
    'a=b',
    'one - two',
    "it's",
    "'quoted'",
    '£-5',
    '',
    ' ',
  ])('%j is left as it is', (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  test('comes back from the guard as it was, whatever it is', () => {
    fc.assert(
      fc.property(oddText, (text) => unguardFormula(guardFormula(text)) === text),
      { numRuns: 5000 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => unguardFormula(guardFormula(text)) === text));
    for (const text of Object.values(hostileTexts)) expect(unguardFormula(guardFormula(text))).toBe(text);
  });

  test('no line of a guarded text begins like a formula, once blanks are left out', () => {
    const formula = /^\s*(?:[=@＝]|[+-](?!\d[\d,]*(?:\.\d+)?%?\s*$))/;
    fc.assert(
      fc.property(
        oddText,
        (text) =>
          !guardFormula(text)
            .split(/[\r\n\u2028\u2029]/)
            .some((line) => formula.test(line)),
      ),
      { numRuns: 5000 },
    );
  });
});

describe('half an emoji', () => {
  test.each([
    ['half \ud83d an emoji', 'half \ufffd an emoji'],
    ['\ude00 tail', '\ufffd tail'],
    ['whole 🚶🏽‍♀️', 'whole 🚶🏽‍♀️'],
    ['plain', 'plain'],
  ])('%j becomes %j', (text, written) => {
    expect(wellFormed(text)).toBe(written);
    expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(written);
  });
});
