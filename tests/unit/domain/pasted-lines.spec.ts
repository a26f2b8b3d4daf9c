import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedNames, readPastedText } from '../../../renderer/domain/dataset/pasted-lines.ts';

const shape = (text: string) =>
  readPastedText(text).lines.map(({ level, text: words }) => `${'/'.repeat(level - 1)}${words}`);

describe('pasted lines', () => {
  it.each([
    ['plain lines', 'One\nTwo\r\n\r\nThree\n', ['One', 'Two', 'Three']],
    [
      'Word bullets',
      '•\tCommunity Houses\no\tMay 2009\n\uf0a7\tA result\no\tMore',
      ['Community Houses', '/May 2009', '//A result', '/More'],
    ],
    ['Wingdings', '§\tOne\n§ Two\n\uf0e0 Three\nØ\tFour', ['One', 'Two', '/Three', '//Four']],
    ['signs that are no markers', '§ 106 funds\n§106 funds\nØ 12 cm', ['§ 106 funds', '§106 funds', 'Ø 12 cm']],
    ['slide text', '• Houses\n– May 2009 – Opening\n• Result', ['Houses', '/May 2009 – Opening', 'Result']],
    ['tabs', 'Houses\n\tOpening\n\t\tResult\n\tFlat\nNext', ['Houses', '/Opening', '//Result', '/Flat', 'Next']],
    ['spaces', '- a\n  - b\n    - c\n- d', ['a', '/b', '//c', 'd']],
    ['numbers', '1. a\n(a)  b\n(b) c\n2) d\n1.1. e', ['a', '/b', '/c', 'd', '/e']],
    ['headings over bullets', 'Houses\n• a\n• b\nWorking\n• c', ['Houses', '/a', '/b', 'Working', '/c']],
    ['markers on their own', '•\nHouses\n–\n–\nOpening\nFlat', ['Houses', '/Opening', '/Flat']],
    [
      'wrapped lines',
      '– 2nd flat to open mid\nMay 2010.\n– Reduction in\ncrime',
      ['2nd flat to open mid May 2010.', 'Reduction in crime'],
    ],
    ['a marked line that is whole', '– 2nd flat to open\nMay 2010.', ['2nd flat to open', 'May 2010.']],
    ['markers before an attached one', '•\n•\n• Ward\nFirst\nSecond', ['Ward', 'First', 'Second']],
    [
      'a line that lacks its marker',
      'Youth\n• Funding\n–\n–\nOne\nTwo\nThree',
      ['Youth', '/Funding', '//One', '//Two', '//Three'],
    ],
    ['markers after their lines', 'Houses\nOpening\n•\n–', ['Houses', '/Opening']],
    ['markers between their lines', 'Houses\n•\nOpening\n–', ['Houses', '/Opening']],
    ['no markers at all', 'free swimming\nclean ups', ['free swimming', 'clean ups']],
    [
      'what only looks like a marker',
      '-7.3% in crime\n2010. A year\n1.5 million\nof all',
      ['-7.3% in crime', '2010. A year', '1.5 million', 'of all'],
    ],
    ['cells', 'One\ttwo\tthree\nFour', ['One two three', 'Four']],
    ['only markers', '•\n–\n  \n', []],
  ])('read %s', (_name, text, lines) => {
    expect(shape(text)).toEqual(lines);
  });

  it('are names where a list of names is asked for', () => {
    const copied = '• Community  Safety\r\n\n§\tHealth\n  1. Children\n–\n18+ club\nolder people';
    const names = ['Community Safety', 'Health', 'Children', '18+ club', 'older people'];
    expect(readPastedNames(copied)).toEqual(names);
  });

  it('take a short line over others for a heading, a sentence not', () => {
    expect(readPastedText('Houses\n• a\nWe opened two.\n• b').lines.map(({ heading }) => heading)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('never lose a letter, a figure or a sign of a currency', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'aBz 9£%é字😀\t') })), (lines) => {
        const kept = (text: string) => text.replace(/\s/g, '');
        const pasted = readPastedText(lines.map((text) => `• ${text}`).join('\n'));
        expect(kept(pasted.lines.map(({ text }) => text).join(''))).toBe(kept(lines.join('')));
      }),
    );
  });

  it.each([
    ['markers for all', '•\n•\nOne\nTwo', { markers: 2, items: 2, orphans: 2 }, 2],
    ['a marker too few', '•\n•\n• Ward\nOne\nTwo\nThree', { markers: 3, items: 4, orphans: 2 }, 2],
    ['a marker too many', '•\n•\n•\nOne\nTwo', { markers: 3, items: 2, orphans: 3 }, 2],
    ['a heading, which needs none', 'Houses\n• One\n• Two', { markers: 2, items: 2, orphans: 0 }, 0],
    ['no markers', 'One\nTwo', { markers: 0, items: 0, orphans: 0 }, 0],
  ])('count markers and items: %s', (_name, text, counts, putBack) => {
    expect(readPastedText(text)).toMatchObject({ counts, putBack });
  });

  it('read the slides of the 2009/10 review as a person would', () => {
    const source = readFileSync(
      new URL('../../../assets/sample/charnwood-annual-review-2009-10.txt', import.meta.url),
      'utf8',
    );
    expect(shape(source.split('\n').slice(43, 53).join('\n'))).toEqual([
      'Partnership Working',
      '/Strengthened working with key partners (Police; CNH; Voluntary Sector and Communities).',
      '/Improved Neighbourhood Management process',
      'Community Engagement',
      '/9 Ward Walks completed',
      '/Successful Partnership Action Weeks including environmental clean ups, information events and community lead social events.',
      '/Continued development of local residents groups across the priority neighbourhoods',
    ]);
  });
});
