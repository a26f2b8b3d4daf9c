import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCount, shorten, showCount } from '../../../../renderer/domain/fields/count.ts';
import { plainPounds, readMoney, showMoney } from '../../../../renderer/domain/fields/money.ts';
import { percentOf, readPercent, scaled } from '../../../../renderer/domain/fields/percent.ts';

/** The understood value, or null where the answer is a sentence. */
function understood<T>(reading: { readonly value: T } | { readonly problem: string }): T | null {
  if ('value' in reading) return reading.value;
  expect(reading.problem).toMatch(/^".*" .*\.$/s);
  return null;
}

describe('a count', () => {
  test.each([
    ['0', 0],
    ['7567', 7567],
    ['7,567', 7567],
    [' 17,267 ', 17267],
    ['1 234 567', 1234567],
    ['1\u00a0234', 1234],
    ['007', 7],
    ['9007199254740991', 9007199254740991],
    ['9007199254740992', null],
    ['7,56', null],
    ['75,67', null],
    ['7,5678', null],
    [',567', null],
    ['7.5', null],
    ['7,567.0', null],
    ['-5', null],
    ['−5', null],
    ['(4)', null],
    ['about 40', null],
    ['7 567 people', null],
    ['£5', null],
    ['1e3', null],
    ['0x10', null],
    ['٣', null],
    ['７', null],
    ['\u202e123', null],
    ['🚶', null],
    ['\ud83d', null],
  ])('%j is read as %j', (text, value) => {
    expect(understood(readCount(text))).toBe(value);
  });

  test.each([
    ['7,56', 'comma in an unusual place'],
    ['7.5', 'decimal point'],
    ['-5', 'below zero'],
    ['lots', 'must be a whole number, like 7,567'],
    ['99999999999999999999', 'too large'],
  ])('%j is answered with %s', (text, sentence) => {
    const reading = readCount(text);
    expect('problem' in reading && reading.problem).toContain(sentence);
  });

  test('shown is read back as the same', () => {
    fc.assert(fc.property(fc.maxSafeNat(), (value) => understood(readCount(showCount(value))) === value));
  });
});

describe('an amount in pounds', () => {
  test.each([
    ['£840,000', 84000000],
    ['840000', 84000000],
    ['£ 742,284', 74228400],
    ['59.95', 5995],
    ['£59.9', 5990],
    ['£0', 0],
    ['-£100', -10000],
    ['£-100', -10000],
    ['−£1.50', -150],
    ['-0', 0],
    ['1 234.50', 123450],
    ['£59.955', null],
    ['£7,56', null],
    ['840k', null],
    ['£1.2m', null],
    ['(£100)', null],
    ['£', null],
    ['-', null],
    ['--5', null],
    ['-£-5', null],
    ['££5', null],
    ['five pounds', null],
    ['£1.', null],
    ['.50', null],
    ['1e9', null],
    ['9999999999999999', null],
    ['€5', null],
  ])('%j is read as %j pence', (text, value) => {
    expect(understood(readMoney(text))).toBe(value);
  });

  test.each([
    [84000000, '£840,000', '840000.00'],
    [5995, '£59.95', '59.95'],
    [5, '£0.05', '0.05'],
    [0, '£0', '0.00'],
    [-100, '-£1', '-1.00'],
    [-5, '-£0.05', '-0.05'],
  ])('%i pence are shown as %s and written as %s', (pence, shown, plain) => {
    expect([showMoney(pence), plainPounds(pence)]).toEqual([shown, plain]);
  });

  test('shown or written is read back as the same', () => {
    const pence = fc.integer({ min: -1e14, max: 1e14 });
    fc.assert(fc.property(pence, (value) => understood(readMoney(showMoney(value))) === value + 0));
    fc.assert(fc.property(pence, (value) => understood(readMoney(plainPounds(value))) === value + 0));
  });
});

describe('a percentage', () => {
  test.each([
    ['-7.3%', '-7.3'],
    ['11.4', '11.4'],
    ['11.40 %', '11.40'],
    ['+3%', '+3'],
    ['+ 3 %', '+3'],
    ['−4.8%', '-4.8'],
    ['–4.8', '-4.8'],
    ['0', '0'],
    ['3.0', '3.0'],
    ['(-4.8%)', null],
    ['(4.8)', null],
    ['.5', null],
    ['7,3', null],
    ['-7.3% (-4.8%)', null],
    ['1e2', null],
    ['--3', null],
    ['50 percent', null],
    ['1234567890123', null],
  ])('%j is read as %j', (text, value) => {
    expect(understood(readPercent(text))).toBe(value);
  });

  test.each([
    ['-7.3', 2, -730n],
    ['11.4', 1, 114n],
    ['+3', 1, 30n],
    ['-0.05', 2, -5n],
    ['0', 3, 0n],
  ])('%s scaled by %i decimals is %s', (value, decimals, integer) => {
    expect(scaled(value, decimals)).toBe(integer);
  });

  test.each([
    [-9771600, 84000000, 1, '-11.6'],
    [1, 3, 1, '33.3'],
    [2, 3, 1, '66.7'],
    [1, 8, 1, '12.5'],
    [1, 16, 1, '6.3'],
    [-1, 16, 1, '-6.3'],
    [1, 2000, 1, '0.1'],
    [-1, 3000, 1, '0.0'],
    [1, 3, 0, '33'],
    [0, 5, 1, '0.0'],
    [5, -10, 1, '-50.0'],
    [-5, -10, 1, '50.0'],
    [5, 0, 1, null],
    [1e14, 1, 1, '10000000000000000.0'],
  ])('%i of %i with %i decimals is %s', (part, whole, decimals, share) => {
    expect(percentOf(part, whole, decimals)).toBe(share);
  });

  test('of a whole is right to the last decimal', () => {
    const [part, whole] = [fc.integer({ min: -1e10, max: 1e10 }), fc.integer({ min: 1, max: 1e10 })];
    fc.assert(
      fc.property(part, whole, (p, w) => {
        const shown = percentOf(p, w, 1) ?? '';
        // |shown - exact| is at most half of the last decimal, in whole numbers: |10 x shown x w - 1000 x p| x 2 <= w.
        const error = scaled(shown, 1) * BigInt(w) - 1000n * BigInt(p);
        expect((error < 0n ? -error : error) * 2n <= BigInt(w)).toBe(true);
      }),
    );
  });
});

describe('quoting what somebody typed', () => {
  test.each([
    ['short', 'short'],
    [' a \n b ', 'a b'],
    ['x'.repeat(41), `${'x'.repeat(39)}…`],
    ['🚶'.repeat(41), `${'🚶'.repeat(39)}…`],
  ])('%j becomes %j', (text, quoted) => {
    expect(shorten(text)).toBe(quoted);
  });
});

describe('a text of 100,000 characters', () => {
  const long = ['1,', 'x', ' ', '1 ', '£', '-', '('].map((part) => part.repeat(100_000 / part.length));
  test.each([
    ['count', readCount],
    ['money', readMoney],
    ['percent', readPercent],
  ])('is answered at once as a %s', (_kind, read: (text: string) => { value: unknown } | { problem: string }) => {
    const start = performance.now();
    for (const text of long) {
      const reading = read(`${text}!`);
      expect('problem' in reading && reading.problem.length < 300).toBe(true);
    }
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
