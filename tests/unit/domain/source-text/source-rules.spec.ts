import { describe, expect, it } from 'vitest';
import { checkSourceText, sourceRules } from '../../../../renderer/domain/source-text/source-rules.ts';
import { seed } from './seed.ts';

const all = checkSourceText(seed);
const found = (code: string) => all.filter((finding) => finding.code === code);
const linesOf = (code: string, text: string) =>
  checkSourceText(text)
    .filter((finding) => finding.code === code)
    .map(({ lines }) => lines);

/** Made up, and sound: every marker stands at its text and every figure after its label. */
const sound = `Melton Together
Annual Review 2011/2012

Safer Streets
Achievements
• Street lighting
– 40 lamps renewed on the Nottingham Road,
Asfordby and the lanes between Frisby and
Rotherby
– Complaints down by half
• Neighbourhood Watch
– A meeting of all 12 schemes, and
the first newsletter
Figures
Burglary
Target = -2%
Change = -4.1%
(-3.0%)
Vehicle crime
Target = -2%
Change = 1.5% (2.5%)
Source: Leicestershire Police, 2011/2012

Young People
Achievements
Attendance
Under fives – 1,200
Over fives – 900
Total
2,100
Health
and
Wellbeing
1. Walks for all
2. Talks, and a report (2012)
`;

describe('the rules on source text', () => {
  it('have permanent codes, each once', () => {
    expect(sourceRules.map(({ code }) => code).toSorted()).toEqual([
      'IMP-I01',
      'IMP-I02',
      'IMP-I03',
      'IMP-I04',
      'IMP-W01',
      'IMP-W02',
      'IMP-W03',
    ]);
    const letters = { error: 'E', warning: 'W', information: 'I' };
    for (const { code, severity } of sourceRules) expect(code.at(4)).toBe(letters[severity]);
  });

  it('stay silent on a sound review in other words', () => {
    expect(checkSourceText(sound)).toEqual([]);
    expect(checkSourceText('')).toEqual([]);
  });
});

describe('in the 2009/10 review the rules find', () => {
  it.each([
    ['IMP-W01', [[[96, 96]]]],
    ['IMP-W02', [[[55, 73]], [[260, 272]]]],
    ['IMP-W03', [[[147, 147]]]],
    ['IMP-I02', [[[229, 234]]]],
    ['IMP-I03', [[[1, 5]]]],
    [
      'IMP-I04',
      [
        [
          [1, 1],
          [5, 5],
          [10, 10],
          [223, 223],
          [225, 225],
          [317, 317],
        ],
      ],
    ],
  ])('%s at its lines and nowhere else', (code, lines) => {
    expect(found(code).map((finding) => finding.lines)).toEqual(lines);
  });

  it('the figure before its label', () => {
    expect(found('IMP-W01')).toMatchObject([
      {
        severity: 'warning',
        printed: '(-16.5%)',
        message:
          '(-16.5%) stands before “Charnwood year to date % change = -24.2%” (line 97), to which it seems to belong.',
      },
    ]);
  });

  it('eight markers for nine points, and four dashes for five items', () => {
    expect(found('IMP-W02').map(({ message }) => message)).toEqual([
      '8 markers for 9 items in lines 55 to 73.',
      '4 markers (“–”) for 5 items in lines 260 to 272; two items may be run together at line 270.',
    ]);
  });

  it('41 loose markers on five slides', () => {
    const counts = found('IMP-I01').map(({ message }) => Number.parseInt(message, 10));
    expect(counts).toEqual([7, 11, 13, 6, 4]);
    expect(found('IMP-I01')[1]).toMatchObject({
      lines: [
        [162, 162],
        [164, 168],
        [176, 180],
      ],
      printed: '• – – – – • – – – – –',
      message:
        '11 markers (2 “•” and 9 “–”) stand apart from their texts; all were put back. Line 172 begins with a capital and was read as the rest of the line before.',
    });
  });

  it('labels apart from their figures', () => {
    expect(found('IMP-I02')[0]?.message).toBe(
      '3 labels and then 3 figures in lines 229 to 234; read in their order: Parent/carers 7,567, Under fives 9,800 and Total 17,267.',
    );
  });

  it('what belongs to the site, and the ways the year is written', () => {
    expect(found('IMP-I03')[0]?.message).toContain('not part of the review, not reproduced');
    expect(found('IMP-I04')[0]?.message).toBe(
      'The year is written in 4 ways: “200910” (lines 1 and 5), “2009/2010” (line 10), “09/10” (line 223), “2009/10” (line 225), the next one as “2010 - 2011” (line 317).',
    );
  });
});

describe('in other reviews the rules find', () => {
  it.each([
    ['after a heading', 'Fires\n(12%)\nChange = 9%\nEnd', [[[2, 2]]]],
    [
      'between two labels of which the lower takes brackets',
      'Goal = 1%\n(3%)\nRate = 4%\nGoal = 2%\nRate = 5% (6%)',
      [[[2, 2]]],
    ],
    ['with the value on a line of its own', 'Fires\n(12%)\nChange =\n9%', [[[2, 2]]]],
    ['but not a figure after its value', 'Rate = 4%\n(3%)\nOther = 5%', []],
    ['but not where the next value has its own', 'Rate = 4%\n(3%)\nRate = 5%\n(6%)', []],
    ['but not a year', 'Fires\n(2012)\nChange = 9%', []],
  ])('a figure before its label: %s', (_name, text, lines) => {
    expect(linesOf('IMP-W01', text)).toEqual(lines);
  });

  it.each([
    ['an item too many', 'Parks\n–\n–\nTrees planted\nPonds cleared\nLamps renewed', [[[1, 6]]]],
    ['before another part', 'Parks\n•\nTrees planted\nPonds cleared\nRoad Safety\nFires = 2\nFloods = 3', [[[1, 4]]]],
    ['a marker too many', 'Parks\n•\n•\n•\nTrees planted\nPonds cleared', [[[1, 6]]]],
    ['but not where they agree', 'Parks\n•\n•\nTrees planted\nPonds cleared', []],
    ['but not wrapped lines', 'Parks\n•\n•\nTrees planted by\nFriends of the Park\nPonds cleared', []],
    ['but not a heading without a marker', 'Parks\n• Trees planted\nGreen Roads\n• Lamps', []],
  ])('markers and items: %s', (_name, text, lines) => {
    expect(linesOf('IMP-W02', text)).toEqual(lines);
  });

  it('says that a text may be missing where there are more markers than items', () => {
    const [finding] = checkSourceText('Parks\n•\n•\n•\nTrees planted\nPonds cleared');
    expect(finding?.message).toBe('3 markers (“•”) for 2 items in lines 1 to 6.');
    expect(finding?.advice).toContain('a text may be missing');
  });

  it.each([
    ['after a sentence', 'It was opened.\nof the\nNext', [[[2, 2]]]],
    ['before a marker', '• One\nor\n• Two', [[[2, 2]]]],
    ['at the end', 'One\nwith', [[[2, 2]]]],
    ['but not between the words of a name', 'Health\nand\nWellbeing', []],
    ['but not a letter of a list', 'a)\nOne', []],
  ])('a small word alone: %s', (_name, text, lines) => {
    expect(linesOf('IMP-W03', text)).toEqual(lines);
  });

  it.each([
    ['with a colon', 'Boys:\nGirls:\n12\n14', [[[1, 4]]]],
    ['a figure too few', 'Boys –\nGirls –\nAll –\n12\n14', [[[1, 5]]]],
    ['but not the heading over them', 'In all:\nBoys –\nGirls –\n12\n14', [[[2, 5]]]],
    ['but not a label with its figure', 'Boys –\n12\nGirls –\n14', []],
    ['but not figures under a heading', 'Figures\n12\n14', []],
  ])('labels apart from their figures: %s', (_name, text, lines) => {
    expect(linesOf('IMP-I02', text)).toEqual(lines);
  });

  it.each([
    ['of a site for slides', 'Melton Review\nUploaded by someone\nShare\nMelton Review\nOur year', [[[1, 3]]]],
    ['an address', 'https://example.org/review.pdf\nMelton Review', [[[1, 1]]]],
    ['but not a title that comes twice', 'Melton Review\nMelton Review\nOur year', []],
    ['but not the same words further down', `Melton Review\n${'Made up\n'.repeat(9)}Download report`, []],
    ['but not a sentence', 'Download figures for the library rose by a third last year', []],
  ])('what belongs to the site: %s', (_name, text, lines) => {
    expect(linesOf('IMP-I03', text)).toEqual(lines);
  });

  it.each([
    ['two ways', 'In 2014/15\nand 2014-2015', [[[1, 2]]]],
    ['the short way beside a long one', 'In 14/15\nof 2014/15', [[[1, 2]]]],
    ['but not a day beside them', 'In 2014/15\nand 2014-2015\non 15/16', [[[1, 2]]]],
    ['but not one way', 'In 2014/15\nand 2014/15', []],
    ['but not two years', 'In 2014/15\nand 2015/2016', []],
    ['but not a plan over several years', 'In 2014/15\nThe plan 2014-2019', []],
    ['but not a day', 'On 09/10\nand 10/11', []],
    ['but not figures', '£201,415\n2014/15\n20.1415', []],
  ])('a year in several ways: %s', (_name, text, lines) => {
    expect(linesOf('IMP-I04', text)).toEqual(lines);
  });
});
