import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consolidate } from '../../../../renderer/domain/consolidation/consolidate.ts';
import type { TakenSubmission } from '../../../../renderer/domain/consolidation/submissions.ts';
import { totalsOf } from '../../../../renderer/domain/consolidation/totals.ts';
import { valuesFrom, type TypedValues } from '../../../../renderer/domain/records/blank.ts';
import type { GenericRecord } from '../../../../renderer/domain/records/record.ts';
import { definitionOf } from '../../../../renderer/domain/records/registry.ts';
import { inReviewOrder } from '../../../../renderer/domain/dataset/sorting.ts';
import { sampleDataset } from '../../../../renderer/exchange/sample.ts';
import { madeUpDataset, madeUpSetUp } from '../../../fixtures/made-up.ts';

const setUp = madeUpSetUp([2009], 3);
const [first, second, third] = ['made-up-group-3', 'made-up-group-2', 'made-up-group-1'];

function entry(type: string, id: string, group: string, typed: TypedValues): GenericRecord {
  const definition = definitionOf(type);
  if (!definition) throw new Error(type);
  const values = valuesFrom(definition, typed);
  return { id, type, group, year: 2009, round: 'annual', order: 1, parent: null, sourceLines: [], values };
}

function sent(group: string, records: readonly GenericRecord[], more: Partial<TakenSubmission> = {}): TakenSubmission {
  const plain = { group, year: 2009, round: 'annual', revision: 1, setUpVersion: 1, complete: true, completions: [] };
  return { ...plain, records, ...more };
}

function all(submissions: readonly TakenSubmission[], partnership: readonly GenericRecord[] | null = null) {
  return consolidate({ setUp, year: 2009, round: 'annual', submissions, partnership });
}

/** What is found between two groups that send one record each. */
function between(type: string, one: TypedValues, other: TypedValues): readonly string[] {
  const submissions = [
    sent(first, [entry(type, 'one', first, one)]),
    sent(second, [entry(type, 'two', second, other)]),
    sent(third, []),
  ];
  return all(submissions).findings.map(({ code, sentence }) => `${code} ${sentence}`);
}

const vision = (text: string) => entry('vision', 'the-vision', 'partnership', { words: text });

describe('a consolidation', () => {
  test('of the sample, cut into its groups, is the sample again, in any order', () => {
    const sample = sampleDataset();
    const year = Math.max(...sample.records.map((record) => record.year));
    const records = sample.records.filter((record) => record.year === year);
    const round = records[0]?.round ?? '';
    const shared = records.filter(({ group }) => group === 'partnership');
    const submissions = sample.setUp.groups.map(({ id }) =>
      sent(id, [...shared, ...records.filter(({ group }) => group === id)], {
        year,
        round,
        setUpVersion: sample.setUp.version,
      }),
    );
    const input = { setUp: sample.setUp, year, round, partnership: null };
    const whole = consolidate({ ...input, submissions });
    expect(shared.length).toBeGreaterThan(0);
    expect(whole.dataset.records).toEqual(inReviewOrder(sample.setUp, records));
    expect(whole.missing).toEqual([]);
    expect(whole.findings.filter(({ code }) => code < 'CON-W07')).toEqual([]);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...submissions, submissions[0]!], { minLength: submissions.length + 1 }),
        (shuffled) => {
          expect(consolidate({ ...input, submissions: shuffled })).toEqual(whole);
        },
      ),
      { numRuns: 10 },
    );
  });

  test('takes the newest revision, and says what is old, incomplete, missing or from another set-up', () => {
    const old = sent(first, [entry('initiative', 'old', first, { name: 'Old' })]);
    const fresh = sent(first, [entry('initiative', 'new', first, { name: 'New' })], { revision: 2, complete: false });
    const { dataset, findings, missing, log } = all([
      fresh,
      old,
      sent(second, [], { setUpVersion: 7 }),
      sent(third, [], { round: 'other' }),
    ]);
    expect(dataset.records.map(({ id }) => id)).toEqual(['new']);
    expect(missing.map(({ id }) => id)).toEqual([third]);
    expect(findings.map(({ code, sentence }) => `${code} ${sentence}`)).toEqual([
      'CON-W02 Made-up group 3: revision 2 was taken, and revision 1 was not.',
      'CON-W03 Made-up group 3 sent a submission that is marked as incomplete.',
      'CON-W04 Made-up group 2 worked with version 7 of the set-up; the office has version 1.',
      'CON-W01 Nothing was taken from Made-up group 1 for 2009 to 2010: its part is missing.',
    ]);
    expect(log).toEqual([
      'Consolidation of 2009 to 2010, annual, with version 1 of the set-up.',
      'Made-up group 3: revision 2, 1 entry, incomplete.',
      'Made-up group 2: revision 1, 0 entries.',
      'Made-up group 1: nothing taken.',
      "The partnership's own: 0 entries.",
    ]);
  });

  test('does not miss a group that has ended or not begun', () => {
    const groups = setUp.groups.map((group, index) => ({
      ...group,
      activeFrom: index === 0 ? 2010 : null,
      activeTo: index === 1 ? 2008 : 2009,
    }));
    const { missing } = consolidate({
      setUp: { ...setUp, groups },
      year: 2009,
      round: 'annual',
      submissions: [],
      partnership: null,
    });
    expect(missing.map(({ id }) => id)).toEqual(['made-up-group-3']);
  });

  test('takes the partnership’s records once and tells any difference', () => {
    const submissions = [
      sent(first, [vision('Another')]),
      sent(second, [vision('Ours')]),
      sent(third, [vision('Ours')]),
    ];
    const most = all(submissions);
    expect(most.dataset.records).toEqual([vision('Ours')]);
    expect(most.findings.map(({ code, groups }) => [code, groups])).toEqual([['CON-W05', [first]]]);
    expect(most.findings[0]?.sentence).toContain(
      'Made-up group 3 sent another version. Taken was that of Made-up group 2 and Made-up group 1.',
    );
    expect(
      all([sent(first, [vision('Ours')]), sent(second, []), sent(third, [vision('Ours')])]).findings[0]?.sentence,
    ).toContain('is missing from what Made-up group 2 sent.');
    const even = all([sent(first, []), sent(third, [vision('Ours')]), sent(second, [vision('Another')])]);
    expect(even.dataset.records).toEqual([vision('Another')]);
    expect(even.findings.map(({ sentence }) => sentence)).toEqual([
      'The partnership\'s vision "Another" is not the same everywhere: Made-up group 1 sent another version. Taken was that of Made-up group 2.',
      'The partnership\'s vision "Another" is missing from what Made-up group 3 sent.',
    ]);
  });

  test('takes the office’s own version and nothing of a group’s, and tells any difference', () => {
    const [fund, invented] = ['deleted', 'invented'].map((id) =>
      entry('look-ahead', id, 'partnership', { nextYear: id }),
    );
    const submissions = [
      sent(first, [vision('Another'), fund!]),
      sent(second, [vision('The office'), fund!, invented!]),
      sent(third, [fund!]),
    ];
    const { dataset, findings, log } = all(submissions, [vision('The office')]);
    expect(dataset.records).toEqual([vision('The office')]);
    expect(findings.map(({ code, records, groups }) => [code, records, groups])).toEqual([
      ['CON-W05', ['the-vision'], [first]],
      ['CON-W05', ['the-vision'], [third]],
      ['CON-W05', ['deleted'], [first, second, third]],
      ['CON-W05', ['invented'], [second]],
    ]);
    expect(findings.map(({ sentence }) => sentence)).toEqual([
      'The partnership\'s vision "The office" is not the same everywhere: Made-up group 3 sent another version. Taken was the office\'s.',
      'The partnership\'s vision "The office" is missing from what Made-up group 1 sent.',
      'The partnership\'s look ahead "deleted" is in what Made-up group 3, Made-up group 2 and Made-up group 1 sent, and the office does not have it: it was left out.',
      'The partnership\'s look ahead "invented" is in what Made-up group 2 sent, and the office does not have it: it was left out.',
    ]);
    expect(log.at(-1)).toBe("The partnership's own: 1 entry.");
    const emptied = all(submissions, []);
    expect(emptied.dataset.records).toEqual([]);
    expect(emptied.findings.map(({ records: [id] }) => id)).toEqual(['the-vision', 'deleted', 'invented']);
  });

  test('leaves out what is another’s, of another year, or there already, and says so', () => {
    const foreign = entry('initiative', 'foreign', second, { name: 'Not mine' });
    const late = { ...entry('initiative', 'late', first, { name: 'Late' }), year: 2008 };
    const mine = entry('initiative', 'mine', first, { name: 'Mine' });
    const copy = entry('initiative', 'mine', second, { name: 'Other' });
    const { dataset, findings } = all([sent(first, [foreign, late, mine]), sent(second, [copy]), sent(third, [])]);
    expect(dataset.records).toEqual([mine]);
    expect(findings.map(({ code, records }) => [code, ...records])).toEqual([
      ['CON-W06', 'foreign'],
      ['CON-W06', 'late'],
      ['CON-W06', 'mine'],
    ]);
  });

  test.each<readonly [string, string, TypedValues, TypedValues, readonly string[]]>([
    [
      'a project in the same words',
      'commissioned-project',
      { name: 'Toy library services' },
      { name: 'Toy  Library – services.' },
      ['CON-W07'],
    ],
    [
      'a sentence with a word changed',
      'achievement',
      { role: 'point', text: 'Opened the new community centre in Peel Drive with the police' },
      { role: 'point', text: 'Opened the new community centre in Peel Drive with police' },
      ['CON-W08'],
    ],
    [
      'headings alike',
      'achievement',
      { role: 'heading', text: 'What we did this year' },
      { role: 'heading', text: 'What we did this year' },
      [],
    ],
    [
      'short sentences alike',
      'achievement',
      { role: 'point', text: 'Ward walks' },
      { role: 'point', text: 'Ward walks' },
      [],
    ],
    [
      'different sentences',
      'achievement',
      { role: 'point', text: 'Opened the new community centre in Peel Drive' },
      { role: 'point', text: 'Closed the old swimming pool in Granby Street' },
      [],
    ],
    [
      'one measure, one figure',
      'measure',
      { name: 'Domestic Burglary', base: 'change', actual: '11.4' },
      { name: 'Domestic burglary', base: 'change', actual: '+11.40%' },
      ['CON-W09'],
    ],
    [
      'one measure, two figures',
      'measure',
      { name: 'Domestic Burglary', base: 'change', actual: '11.4' },
      { name: 'Domestic burglary', base: 'change', actual: '-11.4' },
      ['CON-W10'],
    ],
    [
      'one measure, two areas',
      'measure',
      { name: 'Burglary', base: 'change', actual: '11.4', geography: 'Here' },
      { name: 'Burglary', base: 'change', actual: '-1', geography: 'There' },
      [],
    ],
    [
      'one measure, two periods',
      'measure',
      { name: 'Burglary', base: 'change', actual: '11.4', period: 'May 2009' },
      { name: 'Burglary', base: 'change', actual: '-1', period: 'June 2009' },
      [],
    ],
    [
      'one fund, two spends',
      'commissioning-budget',
      { fund: 'Fund', spend: '£10', spendKind: 'actual' },
      { fund: 'Fund', spend: '£11', spendKind: 'actual' },
      ['CON-W10'],
    ],
    [
      'one fund, two kinds of spend',
      'commissioning-budget',
      { fund: 'Fund', spend: '£10', spendKind: 'actual' },
      { fund: 'Fund', spend: '£11', spendKind: 'predicted' },
      [],
    ],
    [
      'a count in two sentences',
      'counted-fact',
      { what: 'ward walks', number: '9' },
      { what: 'ward walks held', number: '9' },
      ['CON-W09'],
    ],
    [
      'a count of other things',
      'counted-fact',
      { what: 'ward walks', number: '9' },
      { what: 'litter picks', number: '9' },
      [],
    ],
  ])('between two groups: %s', (_what, type, one, other, codes) => {
    expect(between(type, one, other).map((line) => line.slice(0, 7))).toEqual(codes);
  });

  test('says both figures and both groups', () => {
    expect(
      between(
        'measure',
        { name: 'Burglary', base: 'change', actual: '11.4' },
        { name: 'Burglary', base: 'change', actual: '-3' },
      ),
    ).toEqual([
      'CON-W10 The actual figure of the measure "Burglary" is 11.4% from Made-up group 3 and -3% from Made-up group 2. Ask which is right.',
    ]);
  });
});

describe('totals', () => {
  const table = (id: string, group: string, unit: string, basis: string, count: string) =>
    entry('attendance', id, group, {
      programme: `Programme ${id}`,
      unit,
      basis,
      categories: [{ id: 'a', label: 'All', count }],
    });

  test('add budgets and attendance by kind and unit, and never the year to date', () => {
    const totals = totalsOf(setUp, [
      entry('commissioning-budget', 'b1', first, { fund: 'One', budget: '£100', spend: '£90', spendKind: 'actual' }),
      entry('commissioning-budget', 'b2', second, {
        fund: 'Two',
        budget: '£50.50',
        spend: 'lots',
        spendKind: 'actual',
      }),
      entry('commissioning-budget', 'b3', third, {
        fund: 'two',
        budget: '£50.50',
        spend: '£5',
        spendKind: 'predicted',
      }),
      table('t1', first, 'attendances', 'parts', '7,567'),
      table('t2', second, 'attendances', '', '9,800'),
      table('t3', third, 'attendances', 'year to date', '400'),
      table('t4', third, 'people', 'parts', '12'),
      table('t5', third, '', 'parts', '12'),
    ]);
    expect(totals.map(({ name, shown }) => `${name}: ${shown}`)).toEqual([
      'Budgets: £150.50',
      'Spend, actual: £90',
      'Spend, predicted: £5',
      'Attendances: 17,367 attendances',
      'People who came: 12 people',
      'Attendance of an unknown kind: no total',
    ]);
    expect(totals.flatMap(({ leftOut }) => leftOut.map(({ reason }) => reason))).toEqual([
      'The figure of Made-up group 1 was not added, because Made-up group 2 tells the same one.',
      'The figure of Made-up group 2 was not added, because it cannot be read as a figure.',
      'The figure of Made-up group 1 was not added, because it is a figure of the year to date.',
      'The figure of Made-up group 1 was not added, because nobody said whether attendances or people were counted.',
    ]);
  });

  test.each<readonly [string, string, TypedValues, string]>([
    ['budgets', 'commissioning-budget', { budget: '£5,000', fund: ' ' }, '£10,000'],
    ['budgets without a word', 'commissioning-budget', { budget: '£5,000', fund: '–' }, '£10,000'],
    ['projects', 'commissioned-project', { allocation: '£5,000' }, '£10,000'],
    ['initiatives', 'initiative', { amount: '£5,000' }, '£10,000'],
    ['attendance', 'attendance', { unit: 'people', basis: 'parts', statedTotal: '40' }, '80 people'],
  ])('add what nobody named, as nothing says that it is the same: %s', (_what, type, typed, shown) => {
    const totals = totalsOf(setUp, [entry(type, 'one', first, typed), entry(type, 'two', second, typed)]);
    expect(totals[0]).toMatchObject({ shown, leftOut: [] });
  });

  test.each<readonly [string, TypedValues, TypedValues, string, string]>([
    [
      'numbers of two areas',
      { base: 'number', actual: '1.5', geography: 'Here' },
      { base: 'number', actual: '2', geography: 'There' },
      '3.5',
      '',
    ],
    [
      'percentages',
      { base: 'percentage', actual: '1', geography: 'Here' },
      { base: 'percentage', actual: '2', geography: 'There' },
      'no total',
      'percentages never add up',
    ],
    [
      'rates',
      { base: 'rate', actual: '1', geography: 'Here' },
      { base: 'rate', actual: '2', geography: 'There' },
      'no total',
      'rates never add up',
    ],
    [
      'the year to date',
      { base: 'number', actual: '1', geography: 'Here', basis: 'year to date' },
      { base: 'number', actual: '2', geography: 'There' },
      '2',
      'the year to date',
    ],
    [
      'pounds and a number',
      { base: 'number', actual: '1', geography: 'Here' },
      { base: 'pounds', actual: '2', geography: 'There' },
      '1',
      'another period or in another unit',
    ],
    [
      'an area within another',
      { base: 'number', actual: '1', geography: 'Charnwood' },
      { base: 'number', actual: '2', geography: 'Charnwood Borough' },
      '2',
      'part of the area of another',
    ],
    [
      'no area',
      { base: 'number', actual: '1' },
      { base: 'number', actual: '2', geography: 'There' },
      '2',
      'names no area',
    ],
  ])('of a measure of two groups: %s', (_what, one, other, shown, why) => {
    const measures = [
      entry('measure', 'one', first, { name: 'Visits', ...one }),
      entry('measure', 'two', second, { name: 'visits', ...other }),
    ];
    const [total] = totalsOf(setUp, measures);
    expect(total?.shown).toBe(shown);
    const reasons = totalsOf(setUp, measures).flatMap(({ leftOut }) => leftOut.map(({ reason }) => reason));
    expect(reasons.length === 0 ? '' : reasons[0]).toContain(why);
    expect(reasons.length).toBe(why === '' ? 0 : shown === 'no total' ? 2 : 1);
    expect(totalsOf(setUp, measures.slice(0, 1))).toEqual([]);
  });
});

test('100,000 records of 400 submissions take linear time', () => {
  const groups = Array.from({ length: 400 }, (_, index) => `made-up-group-${index + 1}`);
  const big = { ...madeUpSetUp([2009], 400) };
  const { records } = madeUpDataset(100_000, 1, [2009]);
  const parts = groups.map((group, index) =>
    sent(
      group,
      records
        .slice(index * 250, index * 250 + 250)
        .map((record) => ({ ...record, id: `${index}-${record.id}`, parent: null, group })),
    ),
  );
  const before = process.cpuUsage().user;
  const { dataset } = consolidate({ setUp: big, year: 2009, round: 'annual', submissions: parts, partnership: null });
  const taken = (process.cpuUsage().user - before) / 1_000;
  expect(dataset.records.length).toBeGreaterThan(90_000);
  expect(taken).toBeLessThan(15_000);
}, 60_000);
