import { expect, test } from 'vitest';
import { runChecks } from '../../../../renderer/domain/rules/run-checks.ts';
import { madeUpSetUp } from '../../../fixtures/made-up.ts';
import { made } from './made-section.ts';

const setUp = madeUpSetUp([2009]);
const length = 50_000;
/** Pieces that an expression with a repetition in it may try from every place of a long text. */
const pieces = [
  '!',
  '.',
  ',',
  '-',
  '’',
  ' ',
  '\n',
  '(',
  '"',
  '%',
  '0',
  '1,',
  'a',
  'A',
  'É',
  'Aa ',
  'a-',
  '£',
  '/',
  '…',
];
const texts = pieces.flatMap((piece) => [
  [`${JSON.stringify(piece)}, then a letter`, `${piece.repeat(length / piece.length)}x`] as const,
  [`${JSON.stringify(piece)} between two words`, `word word${piece.repeat(length / piece.length)}word`] as const,
]);

test.each(texts)('a text of %s is checked in a moment', (_, text) => {
  const records = [made('achievement', { text, result: text }), made('case-study', { title: text, situation: text })];
  const began = performance.now();
  runChecks({ setUp, records, completions: [] });
  expect(performance.now() - began).toBeLessThan(2000);
});
