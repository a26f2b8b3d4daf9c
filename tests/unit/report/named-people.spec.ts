import { describe, expect, it } from 'vitest';
import { partnershipId } from '../../../renderer/domain/records/sections.ts';
import type { GenericRecord } from '../../../renderer/domain/records/record.ts';
import { withAnswer } from '../../../renderer/domain/rules/answers.ts';
import { runChecks } from '../../../renderer/domain/rules/run-checks.ts';
import { sampleDataset } from '../../../renderer/exchange/sample.ts';
import { renderAsPrinted } from '../../../renderer/report/as-printed/render-as-printed.ts';
import { renderReview } from '../../../renderer/report/render-review.ts';
import { made, points, review, words } from './made-review.ts';

const story = (person: Readonly<Record<string, string>>) =>
  made('case-study', {
    title: 'Ann Example’s garden',
    place: 'Made-up Ward',
    situation: 'Ann Example had an empty plot.\nNobody helped ANN EXAMPLE.',
    changes: [{ id: 'c', claim: "Ann Example's plot went from 1 to 9", from: '1', to: '9' }],
    quotations: [{ id: 'q', words: 'It changed my life', who: 'Ann Example' }],
    awards: [{ id: 'w', award: 'Best garden', recipient: 'Ann Example' }],
    people: [{ id: 'p', name: 'Ann Example', ...person }],
  });
const others = points({ text: 'A visit to Ann Example' });
const instead = { consent: 'no', substitute: 'a resident' };

describe('a person with other words to print instead', () => {
  it('is named nowhere in the review, its notes included', () => {
    const page = renderReview(review([story(instead), ...others]));
    expect(page).not.toMatch(/Ann Example/i);
    const text = words(page);
    expect(text).toContain('A resident’s garden');
    expect(text).toContain('A resident had an empty plot.');
    expect(text).toContain('Nobody helped a resident.');
    expect(text).toContain('given to a resident');
    expect(text).toContain('A visit to a resident');
    expect(text).toContain('CAS-W01');
  });

  it('does not stop the review where a long text was pasted in the place of the name', () => {
    const page = renderReview(
      review([story({ ...instead, name: 'Ann Exámple said (so). '.repeat(20_000) }), ...others]),
    );
    expect(words(page)).toContain('A visit to Ann Example');
  });

  it('is named in no answer to a finding', () => {
    const record = story(instead);
    const finding = runChecks(review([record])).find(({ code }) => code === 'CAS-W01');
    if (!finding) throw new Error('CAS-W01 is not found.');
    const page = renderReview(review([withAnswer(record, finding, 'explained', 'Ann Example counted them.')]));
    expect(page).not.toContain('Ann Example');
    expect(words(page).match(/Explained: A resident counted them\./g)).toHaveLength(2);
  });

  it('is named by another group, and where it was agreed', () => {
    const elsewhere = others.map((record) => ({ ...record, group: 'made-up-group-2' }));
    expect(words(renderReview(review([story(instead), ...elsewhere])))).toContain('A visit to Ann Example');
    expect(renderReview(review([story({ ...instead, consent: 'yes' })]))).toContain('Ann Example');
  });
});

describe('a person with nothing to print instead', () => {
  it.each([{}, { consent: 'no' }, { consent: 'asked' }])('is "a resident" until there is consent: %o', (person) => {
    const page = renderReview(review([story(person), ...others]));
    expect(page).not.toMatch(/Ann Example/i);
    expect(words(page)).toContain('A visit to a resident');
    expect(words(page)).toContain('The name of 1 person is left out; other words stand in its place.');
  });

  it('is not named in the sample, where the facsimile keeps the words and says that it is internal', () => {
    const sample = sampleDataset();
    const page = renderReview(sample);
    expect(page).not.toMatch(/Cherie/i);
    expect(words(page)).toContain('given to a resident');
    const facsimile = renderAsPrinted(sample);
    const [outside = '', main = ''] = [
      facsimile.replace(/<main.*<\/main>/s, ''),
      /<main.*<\/main>/s.exec(facsimile)?.[0],
    ];
    expect(main).toContain('Cherie awarded');
    expect(main).not.toContain('Not for publication');
    expect(outside).toMatch(/<h2 [^>]*>Not for publication: internal facsimile<\/h2>/);
    expect(outside).toContain('<title>Not for publication: ');
  });
});

describe('a person marked by an entry of its own', () => {
  const person = (values: Readonly<Record<string, string>>, place = {}) => ({
    ...made('named-person', { person: 'Ann Example', ...values }),
    ...place,
  });
  const text = (...records: readonly GenericRecord[]) => words(renderReview(review([...others, ...records])));

  it('is left out of every kind of entry of that group and year, and the entry itself is not printed', () => {
    const kinds = [
      made('initiative', {
        name: 'A bench for Ann Example',
        nature: 'initiative',
        partners: 'ANN EXAMPLE; A made-up club',
      }),
      made('free-note', { heading: 'Thanks', words: 'Thanks to Ann Example’s neighbours' }),
      made('reference', { title: 'A letter', address: 'www.example.org/ann-example' }),
      { ...made('free-note', {}), id: 'unknown', type: 'made-up-type', values: { words: 'By Ann Example' } },
    ];
    const page = renderReview(review([...others, ...kinds, person({ substitute: 'a volunteer' })]));
    expect(page).not.toMatch(/Ann.Example/i);
    expect(words(page)).toContain('Thanks to a volunteer’s neighbours');
    expect(page).not.toContain('People who are named');
  });

  it('is named once there is consent', () => {
    expect(text(person({ consent: 'yes', agreed: '3 May 2009' }))).toContain('A visit to Ann Example');
  });

  it('is left out where one entry says yes and another does not', () => {
    expect(text(person({ consent: 'yes' }), person({ consent: 'asked' }))).toContain('A visit to a resident');
  });

  it('is left out of the partnership’s own entries of the year, and of no other year', () => {
    const ahead = (year: number) => ({
      ...made('look-ahead', { nextYear: 'Next', words: `A bench for Ann Example in ${year}` }),
      ...{ group: partnershipId, year },
    });
    const page = text(person({}), ahead(2009), ahead(2010));
    expect(page).toContain('A bench for a resident in 2009');
    expect(page).toContain('A bench for Ann Example in 2010');
  });

  it('does not print a note on a date of consent that cannot be read', () => {
    expect(runChecks(review([person({ agreed: 'when we met' })])).map(({ code }) => code)).toContain('VAL-W04');
    expect(renderReview(review([...others, person({ agreed: 'when we met' })]))).not.toContain('when we met');
  });

  it('does not count a name that stands in nothing', () => {
    expect(words(renderReview(review([...points({ text: 'A walk' }), person({})])))).not.toContain('left out');
  });
});

it('prints no note on a name, answered or not', () => {
  const record = story({ consent: 'asked' });
  const dataset = review([record]);
  const finding = runChecks(dataset).find(({ code }) => code === 'PRI-W01');
  if (!finding) throw new Error('PRI-W01 is not found.');
  const answered = withAnswer(record, finding, 'explained', 'Asked on the telephone.');
  for (const each of [dataset, review([answered])]) {
    for (const page of [renderReview(each), renderAsPrinted(each)]) {
      expect(page).not.toContain('PRI-W01');
      expect(page).not.toContain('Asked on the telephone.');
    }
  }
});
