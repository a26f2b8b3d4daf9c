import { describe, expect, it } from 'vitest';
import { markerCounts } from '../../../../renderer/domain/source-text/counts.ts';
import { repair, repairedItems } from '../../../../renderer/domain/source-text/repair.ts';
import { readSourceLines } from '../../../../renderer/domain/source-text/source-lines.ts';
import { seed } from './seed.ts';

const all = readSourceLines(seed);
const items = repairedItems(all);
const within = (from: number, to: number) => items.filter(({ lines }) => lines[0] >= from && lines[1] <= to);
const shown = (text: string) => repairedItems(readSourceLines(text)).map(({ marker, words }) => `${marker}${words}`);

describe('the repair of loose markers in the 2009/10 review', () => {
  it('gives the six headings of the economic slides their 4, 5, 3, 2, 2 and 2 points', () => {
    const under: [string, number][] = [];
    for (const { marker, words } of within(162, 216)) {
      const last = under.at(-1);
      if (marker === '•') under.push([words, 0]);
      if (marker === '–' && last) last[1] += 1;
    }
    expect(under).toEqual([
      ['Loughborough Town Centre', 4],
      ['East Loughborough Regeneration', 5],
      ['AstraZeneca Closure', 3],
      ['Loughborough University', 2],
      ['Loughborough Branding', 2],
      ['Policy Review', 2],
    ]);
    expect(within(162, 216).filter(({ lacksMarker }) => lacksMarker)).toEqual([]);
  });

  it('joins lines that begin with a capital where only then markers and texts agree, and says so', () => {
    const joined = items.filter((item) => item.joined.length > 0);
    expect(joined.map(({ lines, joined: numbers }) => [...lines, ...numbers])).toEqual([
      [65, 66, 66],
      [171, 172, 172],
      [209, 210, 210],
      [243, 244, 244],
      [249, 251, 250],
      [253, 254, 254],
      [270, 272, 271],
    ]);
  });

  it('finds six themes', () => {
    expect(within(239, 257).map(({ marker, words }) => [marker, words.split(' - ')[0]])).toEqual([
      ['•', 'Obesity and Nutrition'],
      ['•', 'Achievement'],
      ['•', 'Child Poverty'],
      ['•', 'Parental Support'],
      ['•', 'Teenage Parents'],
      ['•', 'Over Fives'],
    ]);
  });

  it('says which marker line each text got', () => {
    const slide = within(169, 175);
    expect(slide.map(({ markerLine, lines }) => [markerLine, lines[0]])).toEqual([
      [164, 169],
      [165, 170],
      [166, 171],
      [167, 173],
      [168, 175],
    ]);
  });

  it.each([
    [55, 73, { markers: 8, items: 9, orphans: 7 }],
    [261, 272, { markers: 4, items: 5, orphans: 4 }],
    [162, 216, { markers: 24, items: 24, orphans: 24 }],
    [33, 53, { markers: 11, items: 11, orphans: 0 }],
  ])('counts lines %i to %i', (from, to, counts) => {
    const lines = all.slice(from - 1, to);
    expect(markerCounts(lines, repair(lines))).toEqual(counts);
  });

  it('leaves the doubt where two items are run together', () => {
    expect(within(265, 272).map(({ lines, lacksMarker, doubtful }) => [...lines, lacksMarker, doubtful])).toEqual([
      [265, 265, false, false],
      [266, 266, false, false],
      [267, 267, false, false],
      [268, 269, false, false],
      [270, 272, true, true],
    ]);
  });

  it('places every marker and loses no line', () => {
    const { runs } = repair(all);
    expect(runs.flatMap(({ orphans }) => orphans)).toHaveLength(41);
    expect(runs.filter(({ unplaced }) => unplaced > 0)).toEqual([]);
    const written = all.filter(({ words }) => words !== '').map(({ words }) => words);
    expect(items.map(({ words }) => words).join(' ')).toBe(written.join(' '));
  });
});

describe('the repair of loose markers', () => {
  it.each([
    ['before their texts', '•\n•\nOne\nTwo', ['•One', '•Two']],
    ['after their texts', 'One\nTwo\n•\n•', ['•One', '•Two']],
    ['after their texts, under a title', 'Green Spaces\nOne\nTwo\n•\n•', ['Green Spaces', '•One', '•Two']],
    ['between their texts', 'One\n•\nTwo\n•', ['•One', '•Two']],
    ['each before its own', '•\nOne\n•\nTwo', ['•One', '•Two']],
    ['with empty lines between', '•\n\nOne\n\n•\n\nTwo\n', ['•One', '•Two']],
    ['nested', '•\nParks\n–\n–\n•\nTrees\nPonds\nRoads\n–\nLamps', ['•Parks', '–Trees', '–Ponds', '•Roads', '–Lamps']],
    ['around an attached one', '•\n•\n• Ward\nOne\nTwo', ['•Ward', '•One', '•Two']],
    [
      'before wrapped lines',
      '•\n•\nA walk for\nOlder People\nTwo in\none',
      ['•A walk for Older People', '•Two in one'],
    ],
    ['in a list in small letters', '•\n•\nfree swimming\nclean ups', ['•free swimming', '•clean ups']],
    [
      'where one is missing for a heading',
      '•\nParks\n–\n–\n•\nTrees\nPonds\nLakes\nRoads\n–\nLamps',
      ['•Parks', '–Trees', '–Ponds', 'Lakes', '•Roads', '–Lamps'],
    ],
    ['on two pages', 'Page One\n•\n•\nOne\n\fPage Two\n•\nTwo', ['Page One', '•One', 'Page Two', '•Two']],
    [
      'under running titles',
      'Green Spaces\n•\n•\nOne\nTwo\nThree\nGreen Spaces\n•\nFour',
      ['Green Spaces', '•One', '•Two', 'Three', 'Green Spaces', '•Four'],
    ],
    [
      'under a title that comes once',
      'Parks\n•\n•\nOne\nTwo\nGreen Roads\n•\nThree',
      ['Parks', '•One', '•Two', 'Green Roads', '•Three'],
    ],
    ['page by page', '•\n•\nOne\n\fTwo\n•\nThree', ['•One', 'Two', '•Three']],
    ['in a text with an empty line after each', '•\n\n•\n\nOne\n\nTwo', ['•One', '•Two']],
    [
      'where a text is missing before a running title',
      'Green Spaces\n•\n•\nOne\nGreen Spaces\n• Two',
      ['Green Spaces', '•One', 'Green Spaces', '•Two'],
    ],
    ['beside a small word that joins nothing', '• One ended.\nand\n• Two', ['•One ended.', 'and', '•Two']],
    ['without a text', '•\n–\n', []],
  ])('puts them back: %s', (_name, text, lines) => {
    expect(shown(text)).toEqual(lines);
  });

  it('counts a title neither among the items nor as one that lacks its marker', () => {
    const lines = readSourceLines('Parks\n•\n•\nOne\nTwo\nGreen Roads\n•\nThree');
    expect(markerCounts(lines, repair(lines))).toEqual({ markers: 3, items: 3, orphans: 3 });
  });

  it.each([
    [
      'with a verb of its own',
      '–\n–\nTwelve parks of the town are open all day\nTraining of Family Support\nWorkers Forum Melton, has written a guide',
    ],
    [
      'when they would be longer than all others',
      '–\n–\n–\nTrees\nPonds\nAppointment of an Older People Officer\nMelton District Strategy for Everyone',
    ],
  ])('does not join two points only to make the numbers agree: %s', (_name, text) => {
    const last = repairedItems(readSourceLines(text)).at(-1);
    expect(last).toMatchObject({ marker: '', lacksMarker: true, doubtful: true });
  });

  it('reads many lines under one marker in time that grows with their number', () => {
    const lines = readSourceLines(`•\n${'Made Up Name of Lines\nName of Lines Made Up\n'.repeat(20_000)}`);
    const begun = performance.now();
    expect(repair(lines).items.length).toBeGreaterThan(0);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});
