import { describe, expect, it } from 'vitest';
import { readSourceLines } from '../../../../renderer/domain/source-text/source-lines.ts';
import { seed } from './seed.ts';

describe('lines of a source text', () => {
  it('have the number an editor shows, their marker and their words', () => {
    const lines = readSourceLines('Houses\r\n\r\n  – Opening\n•\n');
    expect(lines.map(({ number, marker, words, orphan }) => [number, marker, words, orphan])).toEqual([
      [1, '', 'Houses', false],
      [2, '', '', false],
      [3, '–', 'Opening', false],
      [4, '•', '', true],
    ]);
  });

  it('share a number where a soft return parts them, and tell where a page begins', () => {
    const lines = readSourceLines('One\vtwo\n\fNext page\nlast');
    expect(lines.map(({ number, words, newPage }) => [number, words, newPage])).toEqual([
      [1, 'One', false],
      [1, 'two', false],
      [2, 'Next page', true],
      [3, 'last', false],
    ]);
  });

  it('of the 2009/10 review are 318, with 19 bullets and 22 dashes alone', () => {
    const lines = readSourceLines(seed);
    const alone = lines.filter(({ orphan }) => orphan);
    expect(lines.at(-1)?.number).toBe(318);
    expect(alone.filter(({ marker }) => marker === '•')).toHaveLength(19);
    expect(alone.filter(({ marker }) => marker === '–')).toHaveLength(22);
  });

  it('do not take a figure, a year or a paragraph of an act for a marker', () => {
    const lines = readSourceLines('-7.3%\n2010. A year\n§ 106 funds\n(-4.8%)\n(2010)');
    expect(lines.map(({ marker }) => marker)).toEqual(['', '', '', '', '']);
  });
});
