import { describe, expect, it } from 'vitest';
import type { TypedValues } from '../../../renderer/domain/records/blank.ts';
import { defineRecord } from '../../../renderer/domain/records/define-record.ts';
import { renderReview } from '../../../renderer/report/render-review.ts';
import { derivedSection } from '../../../renderer/report/sections/derived.ts';
import { between, made, points, review, words } from './made-review.ts';
import { blankRecord, valuesFrom } from '../../../renderer/domain/records/blank.ts';

const printed = (...records: Parameters<typeof review>[0][number][]): string =>
  words(between(renderReview(review(records)), '<section class="kind">', '</section>'));

describe('achievements', () => {
  const point = (typed: TypedValues): string => printed(...points(typed)).replace(/^Achievements /, '');

  it('says a status in words wherever a point is not simply achieved', () => {
    expect(point({ text: 'A' })).toBe('A');
    expect(point({ text: 'A', status: 'awaiting a decision' })).toBe('A Awaiting a decision');
    expect(point({ text: 'A', status: '' })).toBe('A Status not provided');
    expect(point({ text: 'A', status: 'some other' })).toMatch(
      /^A some other Note “some other” is printed as it was typed/,
    );
    expect(point({ role: 'heading', text: 'A', status: '' })).toBe('A');
  });

  it('adds date, place and partners only where the text does not say them', () => {
    const about = { date: 'May 2009', place: 'Peel Drive', partners: 'Police; CNH' };
    expect(point({ text: 'A', ...about })).toBe('A May 2009 · Peel Drive · with Police, CNH');
    expect(point({ text: 'may 2009: a walk with the police in Peel Drive', ...about })).toBe(
      'may 2009: a walk with the police in Peel Drive with CNH',
    );
  });

  it('notes a date outside the year, and one that is none', () => {
    expect(point({ text: 'A', date: 'mid May 2010' })).toContain(
      'Note mid May 2010 (11 to 20 May 2010) is after the year 2009 to 2010',
    );
    expect(point({ text: 'A', date: 'summer' })).toContain('“summer” is printed as it was typed; no date can be read');
  });

  it('turns no sentence with a text that turns itself', () => {
    const page = renderReview(review(points({ text: 'A', date: '\u202esoon' })));
    expect(page).toContain('“<bdi>\u202esoon</bdi>” is printed as it was typed');
  });

  it('prints an empty text as not provided', () => {
    expect(point({ text: ' ' })).toBe('Not provided');
  });

  it('prints every point however deep it lies', () => {
    const deep = points(...Array.from({ length: 60 }, (_, index) => ({ text: `level ${index + 1}.` })));
    const nested = deep.map((record, index) => ({ ...record, parent: index === 0 ? null : `point-${index}` }));
    const page = renderReview(review(nested));
    for (let level = 1; level <= 60; level += 1) expect(page).toContain(`level ${level}.<`);
    expect(page.match(/(?:<ul class="points">\n<li>[^<]*<span class="typed">[^<]*<\/span>){7}/)).toBeNull();
  });

  it('brings points under their heading, and headings under headings', () => {
    const [top, inner, leaf] = points(
      { role: 'heading', text: 'Top' },
      { role: 'heading', text: 'Inner' },
      { text: 'Leaf' },
    );
    const page = renderReview(review([top!, { ...inner!, parent: 'point-1' }, { ...leaf!, parent: 'point-2' }]));
    expect(page).toMatch(
      /<h4><span class="typed">Top<.*<h5><span class="typed">Inner<.*<li><span class="typed">Leaf</s,
    );
  });
});

describe('commissioning budget', () => {
  const budget = (typed: TypedValues): string => printed(made('commissioning-budget', { fund: 'Fund', ...typed }));

  it('compares budget and spend in words', () => {
    expect(budget({ budget: '£100', spend: '£150', spendKind: 'actual' })).toContain(
      '£50 over budget, 50.0% of the budget.',
    );
    expect(budget({ budget: '£100', spend: '£100', spendKind: 'actual' })).toContain('Spend and budget are the same.');
  });

  it('never calls a prediction an outturn', () => {
    const page = renderReview(
      review([made('commissioning-budget', { budget: '£100', spend: '£90', spendKind: 'predicted' })]),
    );
    expect(words(page)).toContain('Predicted spend: £10 under budget');
    expect(page).toContain('class="bar bar-outlined"');
  });

  it('prints what is missing as not provided and draws nothing', () => {
    const page = budget({ budget: '£100' });
    expect(page).toContain('Budget £100 100% Spend (kind of spend: Not provided ) Not provided');
    expect(page).toContain('Budget and spend cannot be compared.');
    expect(renderReview(review([made('commissioning-budget', { budget: '£100' })]))).not.toContain('class="chart"');
  });

  it('prints what cannot be read as it was typed, with a note', () => {
    expect(budget({ budget: '£100', spend: 'about £75k' })).toContain('about £75k');
    expect(budget({ budget: '£100', spend: 'about £75k' })).toContain(
      'Note “about £75k” is printed as it was typed; it could not be read as an amount in pounds.',
    );
  });

  it('draws a refund to the left of nought', () => {
    const page = renderReview(
      review([made('commissioning-budget', { budget: '£300', spend: '-£100', spendKind: 'actual' })]),
    );
    expect(page).toContain('<rect class="bar" x="25.00%" y="24" width="75.00%"');
    expect(page).toContain('<rect class="bar" x="0.00%" y="74" width="25.00%"');
  });

  it('prints the explanation', () => {
    expect(budget({ budget: '£100', spend: '£50', explanation: 'Two posts\nstayed empty.' })).toContain(
      'Explanation Two posts stayed empty.',
    );
  });
});

describe('attendance', () => {
  const parts = [
    { id: 'a', label: 'Parents', count: '7' },
    { id: 'b', label: 'Under fives', count: '9' },
  ];
  const table = (typed: TypedValues): string =>
    printed(made('attendance', { programme: 'P', unit: 'people', categories: parts, ...typed }));

  it('prints one total where both agree, and the computed one where none is stated', () => {
    expect(table({ statedTotal: '16' })).toMatch(/16 people People by category.* Total 16$/);
    expect(table({})).toMatch(/Total of the parts 16$/);
  });

  it('says when the total cannot be checked', () => {
    const missing = table({ statedTotal: '16', categories: [...parts, { id: 'c', label: 'Others', count: '' }] });
    expect(missing).toContain('Others Not provided');
    expect(missing).toContain('Total of the parts A part is missing Total as stated 16');
  });

  it('leaves the drawing out where it would be harder to read than the table', () => {
    const many = Array.from({ length: 13 }, (_, index) => ({ id: `c${index}`, label: `Part ${index}`, count: '1' }));
    expect(renderReview(review([made('attendance', { programme: 'P', categories: many })]))).not.toContain(
      'class="chart"',
    );
  });
});

describe('a record type without a section of its own', () => {
  const visit = defineRecord({
    id: 'visit',
    plural: 'visits',
    section: 'Visits',
    noun: 'visit',
    intro: '',
    empty: '',
    outline: false,
    fields: {
      name: { kind: 'text', label: 'Name', required: true },
      cost: { kind: 'money', label: 'Cost', required: true },
      change: { kind: 'percent', label: 'Change' },
      retired: { kind: 'text', label: 'Retired', required: true, until: 2008 },
      later: { kind: 'text', label: 'Later', required: true, since: 2010 },
      note: { kind: 'longText', label: 'Remark' },
      stops: { kind: 'rows', label: 'Stops', item: 'stop', fields: { count: { kind: 'count', label: 'People' } } },
    },
    computed: {
      half: {
        kind: 'money',
        label: 'Half of it',
        about: '',
        value: ({ values: { cost } }) => (cost.value === null ? null : cost.value / 2),
      },
    },
    titleOf: (record) => record.values.name,
  });
  const { id, group, year, round, order, parent, sourceLines } = made('achievement', {});
  const envelope = { id, group, year, round, order, parent, sourceLines };
  const section = (typed: TypedValues, more: { readonly year?: number } = {}): string => {
    const record = { ...blankRecord(visit, { ...envelope, ...more }), values: valuesFrom(visit, typed) };
    const context = { level: 4, lookup: () => undefined, groups: [], notes: new Map() };
    return words(derivedSection(visit).render([{ record, depth: 1, children: [] }], context).markup);
  };

  it('is printed from its definition: what was typed and what is worked out', () => {
    const typed = { name: 'V', cost: '£1,000', change: '-7.3%', stops: [{ id: '1', count: '1200' }] };
    expect(section(typed)).toBe('V V Name V Cost £1,000 Change -7.3% Half of it £500 Stops People 1,200');
  });

  it('says what is required and missing, and passes over the rest', () => {
    expect(section({ name: 'V' })).toBe('V V Name V Cost Not provided');
  });

  it('asks for a field only in the years in which it is in force', () => {
    expect(section({ name: 'V' }, { year: 2008 })).toContain('Retired Not provided');
    expect(section({ name: 'V' }, { year: 2009 })).not.toMatch(/Retired|Later/);
    expect(section({ name: 'V' }, { year: 2010 })).toContain('Later Not provided');
  });

  it('keeps what it does not know at all', () => {
    const record = { ...made('achievement', { text: 'kept <text>' }), type: 'from-the-future' };
    const page = words(renderReview(review([record])));
    expect(page).toContain('Other entries (from-the-future)');
    expect(page).toContain('text kept &lt;text&gt;');
  });
});

describe('the office’s view of a measure', () => {
  const arson = { name: 'Arson', base: 'change', wanted: 'down', comparison: 'at most', target: '-3%', actual: '9%' };

  it('is printed with its reason, and takes the place of a note on the missed target', () => {
    const page = printed(
      made('measure', { ...arson, officeStatus: 'not comparable', officeReason: 'New rules of recording.' }),
    );
    expect(page).toContain('The office’s view: not comparable. New rules of recording.');
    expect(page.match(/New rules of recording/g)).toHaveLength(1);
    expect(page).not.toContain('without an explanation');
  });

  it('is not mentioned where there is none', () => {
    expect(printed(made('measure', arson))).not.toContain('office');
  });
});
