import { describe, expect, test } from 'vitest';
import { definitionOf } from '../../../renderer/domain/records/registry.ts';
import { byId, ofType, printedText, rowsOf, textOf } from '../../fixtures/sample-records.ts';
import { linesOf, sourceLine } from '../../fixtures/sample-source.ts';

describe('typed figures are the printed ones', () => {
  test.each(ofType('measure').map((record) => [textOf(record, 'name'), record] as const))('%s', (name, record) => {
    const text = printedText(record);
    expect(text.startsWith(name)).toBe(true);
    expect(textOf(record, 'target')).toBe(/Target reduction = (\S+)/.exec(text)?.[1] ?? '');
    expect(textOf(record, 'actual')).toBe(/% change = ([^\s(]+)/.exec(text)?.[1]);
    const comparators = rowsOf(record, 'comparators');
    expect(comparators.map(({ value }) => value)).toEqual([/\((\S+)\)/.exec(text)?.[1]]);
    expect(comparators.map(({ meaning }) => meaning)).toEqual(['unknown as printed']);
    expect(textOf(record, 'comparison')).toBe(textOf(record, 'target') === '' ? '' : 'at most');
    expect(textOf(record, 'explanation')).toBe('');
  });

  test('seven answers of the survey, each under its question', () => {
    const [survey] = ofType('survey');
    const answers = survey ? rowsOf(survey, 'answers') : [];
    const printed: Readonly<Record<string, string>>[] = [];
    let question = '';
    for (const { text } of survey?.printed?.slice(1) ?? []) {
      const words = text.replaceAll('\n', ' ');
      const figures = /^(?:(.*) - )?(\S.*) = (\S+) \((\S+)\)$/.exec(words);
      if (!figures) {
        question = words;
        continue;
      }
      const [, asked, area = '', value = '', comparator = ''] = figures;
      printed.push({ question: asked === undefined ? question : `${question} ${asked}`, area, value, comparator });
    }
    expect(
      answers.map(({ question: asked, area, value, comparator }) => ({ question: asked, area, value, comparator })),
    ).toEqual(printed);
    expect(answers.map(({ wanted }) => wanted)).toEqual(['up', 'down', 'down', 'up', 'up', 'up', 'up']);
    expect(textOf(survey, 'sampleSize')).toBe('');
  });

  test('of money and attendance', () => {
    const money = /budget = (\S+) Predicted spend = (\S+)/.exec(
      ofType('commissioning-budget').map(printedText).join(''),
    );
    const [budget] = ofType('commissioning-budget');
    expect([textOf(budget, 'budget'), textOf(budget, 'spend')]).toEqual(money?.slice(1));
    const [table] = ofType('attendance');
    const parts = table ? rowsOf(table, 'categories').map(({ count }) => count) : [];
    expect([...parts, textOf(table, 'statedTotal')]).toEqual((table?.printed ?? []).slice(-3).map(({ text }) => text));
  });
});

test('Domestic Burglary reads as it is printed: a rise against a target of a fall', () => {
  const burglary = byId.get('cw0910-community-safety-domestic-burglary');
  expect(burglary?.values).toMatchObject({
    name: 'Domestic Burglary',
    wanted: 'down',
    base: 'change',
    basis: 'year to date',
    geography: 'Charnwood',
    comparison: 'at most',
    target: { typed: '-3%', value: '-3' },
    actual: { typed: '11.4%', value: '11.4' },
    comparators: [{ values: { meaning: 'unknown as printed', value: { typed: '13.1%', value: '13.1' } } }],
    period: { value: { earliest: '2009-04-01', latest: '2010-03-29' } },
    source: 'Leicestershire Police',
    explanation: '',
  });
  const computed = definitionOf('measure')?.computed ?? {};
  const lookup = (id: string) => byId.get(id);
  expect(burglary && [computed['gap']?.value(burglary, lookup), computed['result']?.value(burglary, lookup)]).toEqual([
    '14.4',
    'missed',
  ]);
});

describe('case studies', () => {
  test('claim what they claim, without a unit that nobody printed', () => {
    const claims = ofType('case-study').flatMap((record) => rowsOf(record, 'changes'));
    expect(claims.map(({ from, to, unit, geography }) => [from, to, unit, geography])).toEqual([
      ['', '', '', ''],
      ['', '', '', ''],
      ['42%', '9.9%', '', ''],
    ]);
  });

  test('name one person, whose consent is not recorded', () => {
    const people = ofType('case-study').flatMap((record) => rowsOf(record, 'people'));
    expect(people.map(({ name, consent }) => [name, consent])).toEqual([['Cherie', '']]);
  });
});

test('the numbers hidden in four sentences are left for the checks to offer', () => {
  for (const line of [49, 223, 250, 265]) {
    expect(ofType('counted-fact').flatMap(linesOf)).not.toContain(line);
  }
  expect(ofType('commissioned-project').map((record) => textOf(record, 'quantity'))).toEqual(Array(6).fill(''));
});

test('a short form stands in every line it is said to stand in, and none is explained but one', () => {
  for (const record of ofType('abbreviation')) {
    const short = textOf(record, 'short').toLowerCase();
    for (const line of linesOf(record).filter((one) => record.group !== 'children-and-young-people' || one !== 253)) {
      expect(sourceLine(line).toLowerCase(), `${short}, line ${line}`).toContain(short);
    }
  }
  const explained = ofType('abbreviation')
    .map((record) => textOf(record, 'expansion'))
    .filter((text) => text !== '');
  expect(explained).toEqual(['Young mums to be']);
});
