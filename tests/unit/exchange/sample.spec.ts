import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flatten, outlineOf } from '../../../renderer/domain/dataset/outline.ts';
import { runChecks } from '../../../renderer/domain/rules/run-checks.ts';
import { sampleDataset } from '../../../renderer/exchange/sample.ts';
import { catalogueLists } from '../../../renderer/domain/set-up/set-up.ts';
import { readSetUpFile, writeSetUpFile } from '../../../renderer/exchange/set-up-file.ts';
import { byId, ofType, records, setUp, textOf } from '../../fixtures/sample-records.ts';
import { linesOf, sampleFolder, sourceLine, sourceLines } from '../../fixtures/sample-source.ts';

test('has every kind of content, as often as the review prints it', () => {
  const counts = new Map<string, number>();
  for (const { type } of records) counts.set(type, (counts.get(type) ?? 0) + 1);
  expect(Object.fromEntries(counts)).toEqual({
    'front-page': 1,
    vision: 1,
    structure: 1,
    achievement: 58,
    measure: 6,
    survey: 1,
    'commissioning-budget': 1,
    'commissioned-project': 6,
    initiative: 7,
    attendance: 1,
    'counted-fact': 2,
    'case-study': 2,
    'governance-event': 6,
    source: 3,
    reference: 10,
    abbreviation: 17,
    'look-ahead': 1,
    'source-document': 1,
    'printed-page': 18,
  });
  expect(byId.size).toBe(records.length);
});

describe('the outline', () => {
  test.each([
    ['people-and-places', 11, 8, 3],
    ['climate-change', 10, 6, 2],
    ['economic-growth-and-learning', 24, 18, 2],
    ['children-and-young-people', 3, 2, 2],
    ['partnership-development', 4, 3, 2],
    ['health-and-wellbeing', 6, 4, 2],
  ])('of %s has %i lines, %i of them points, %i deep', (group, all, points, depth) => {
    const own = ofType('achievement', group);
    const nodes = flatten(outlineOf(own));
    expect(own).toHaveLength(all);
    expect(own.filter((record) => record.values['role'] === 'point')).toHaveLength(points);
    expect(Math.max(0, ...nodes.map((node) => node.depth))).toBe(depth);
    // The outline from top to bottom is the source from top to bottom.
    const starts = nodes.map(({ record }) => record.printed?.[0]?.line ?? 0);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  test('of Community Houses puts the result under the centre it came from', () => {
    const result = byId.get('cw0910-people-and-places-03');
    const centre = byId.get(result?.parent ?? '');
    expect(textOf(result)).toContain('Substantial reduction');
    expect(textOf(centre)).toContain('Marios Tinenti Centre');
    expect(textOf(byId.get(centre?.parent ?? ''))).toBe('Community Houses');
  });

  test('of the Economic slides puts each point under its heading', () => {
    const own = ofType('achievement', 'economic-growth-and-learning');
    const counts = own
      .filter((record) => record.parent === null)
      .map((heading) => [textOf(heading), own.filter((record) => record.parent === heading.id).length]);
    expect(counts).toEqual([
      ['Loughborough Town Centre', 4],
      ['East Loughborough Regeneration', 5],
      ['AstraZeneca Closure', 3],
      ['Loughborough University', 2],
      ['Loughborough Branding', 2],
      ['Policy Review', 2],
    ]);
  });
});

test('each group has as many items as its slides', () => {
  const items = (group: string) => [
    ofType('achievement', group).filter((record) => record.values['role'] === 'point').length,
    ...['initiative', 'governance-event', 'commissioned-project', 'measure', 'survey', 'case-study'].map(
      (type) => ofType(type, group).length,
    ),
  ];
  expect(Object.fromEntries(setUp.groups.map(({ id }) => [id, items(id)]))).toEqual({
    'people-and-places': [8, 0, 0, 0, 0, 0, 1],
    'community-safety': [0, 0, 0, 0, 6, 1, 1],
    'climate-change': [6, 0, 0, 0, 0, 0, 0],
    'economic-growth-and-learning': [18, 0, 0, 0, 0, 0, 0],
    // One delivery group, one programme, a fund with its five items, two streams in one sentence; six themes.
    'children-and-young-people': [2, 7, 0, 6, 0, 0, 0],
    'partnership-development': [3, 0, 0, 0, 0, 0, 0],
    'health-and-wellbeing': [4, 0, 6, 0, 0, 0, 0],
  });
});

test('what is a plan or a wait in the source is not called achieved', () => {
  const unfinished = [40, 157, 159, 171, 173, 181, 183, 185, 196, 201, 203, 211, 215, 216];
  for (const line of unfinished) {
    const [record] = records.filter((one) => one.type === 'achievement' && linesOf(one).includes(line));
    expect(record?.values['status'], `line ${line}`).not.toBe('achieved');
  }
});

test('the checks find what has long been known to be wrong with it', () => {
  expect(runChecks(sampleDataset()).map(({ code, record, printed }) => [code, record, printed])).toEqual(
    expect.arrayContaining([
      ['VAL-W04', 'cw0910-economic-growth-and-learning-07', 'summer'],
      ['VAL-W04', 'cw0910-economic-growth-and-learning-21', 'shortly'],
      ['BUD-W01', 'cw0910-children-and-young-people-budget', 'budget £840,000, spend £742,284'],
      ['BUD-W02', 'cw0910-children-and-young-people-budget', 'predicted spend £742,284'],
      ['ATT-E01', 'cw0910-children-and-young-people-attendance', '17,267'],
    ]),
  );
});

test('every slide between structure and look ahead has its heading, continued where it repeats', () => {
  const pages = ofType('printed-page');
  expect(pages.map((page) => textOf(page, 'number'))).toEqual(
    Array.from({ length: 18 }, (_, index) => String(index + 4)),
  );
  const headings = pages.map((page) => textOf(page, 'heading'));
  expect(pages.map((page) => textOf(page, 'continued'))).toEqual(
    headings.map((heading, index) => (heading === headings[index - 1] ? 'yes' : 'no')),
  );
  const names = new Set(setUp.groups.map(({ name }) => name));
  expect(pages.filter((page) => !names.has(textOf(page, 'group')))).toEqual([]);
});

describe('the set-up', () => {
  test('is a set-up file as the program would write it', () => {
    const text = readFileSync(new URL('set-up.json', sampleFolder), 'utf8');
    expect(readSetUpFile(text)).toEqual({ setUp, records: [] });
    expect(writeSetUpFile(setUp, []).text).toBe(text);
  });

  test('has the groups by the names and in the two orders of the source', () => {
    const byChart = [...setUp.groups].sort((a, b) => a.chartOrder - b.chartOrder);
    const bySection = [...setUp.groups].sort((a, b) => a.sectionOrder - b.sectionOrder);
    expect(byChart.map((group) => group.chartName).join(' ')).toBe(sourceLines(17, 32).join(' '));
    expect(bySection.map((group) => group.id)).toEqual([
      'people-and-places',
      'community-safety',
      'climate-change',
      'economic-growth-and-learning',
      'children-and-young-people',
      'partnership-development',
      'health-and-wellbeing',
    ]);
    for (const { name } of setUp.groups) expect(sourceLines(17, 32).join(' ')).toContain(name);
  });

  test('has vision, title, year, measures and themes in the words of the source', () => {
    const lines = sourceLines(1, 318);
    const all = lines.join(' ');
    const { vision, documentTitle, name } = setUp.partnership;
    expect(all).toContain(`“ ${vision}”`);
    expect(all).toContain(documentTitle);
    expect(all).toContain(name);
    expect(setUp.years.map((year) => year.labelAsPrinted)).toEqual([sourceLine(10)]);
    for (const measure of setUp.measures) expect(lines).toContain(measure.name);
    for (const theme of setUp.themes) expect(lines.some((line) => line.startsWith(`${theme.name} - `))).toBe(true);
    expect([setUp.measures.length, setUp.themes.length]).toEqual([6, 6]);
  });

  test('lists organisations, places and house names that the source prints in one way or another', () => {
    const all = sourceLines(7, 318)
      .map((line) => line.replace(/^[•–]\s*/, ''))
      .join(' ')
      .replace(/\s+/g, ' ');
    const unprinted = catalogueLists.flatMap((list) =>
      setUp[list].filter(({ name, variants }) => ![name, ...variants].some((words) => all.includes(words))),
    );
    expect(unprinted).toEqual([]);
    expect([setUp.organisations.length, setUp.places.length, setUp.terms.length]).toEqual([20, 18, 7]);
  });

  test('knows how the source prints what the house writes otherwise', () => {
    const all = sourceLines(7, 318).join(' ');
    for (const { variants } of setUp.terms) for (const words of variants) expect(all).toContain(words);
    expect(setUp.terms.flatMap(({ variants }) => variants)).toEqual([
      'Well-being',
      'well being',
      'anti-social',
      'ASB',
      'Crave',
      'life styles',
      'County wide',
      'NHS Leicestershire county and Rutland',
    ]);
  });
});
