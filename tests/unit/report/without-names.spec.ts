import { describe, expect, it } from 'vitest';
import { withAnswer } from '../../../renderer/domain/rules/answers.ts';
import { runChecks } from '../../../renderer/domain/rules/run-checks.ts';
import { sampleDataset } from '../../../renderer/exchange/sample.ts';
import { renderAsPrinted } from '../../../renderer/report/as-printed/render-as-printed.ts';
import { renderReview } from '../../../renderer/report/render-review.ts';
import { replaceNames } from '../../../renderer/report/replace-names.ts';
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

  it('is named in no answer to a finding', () => {
    const record = story(instead);
    const finding = runChecks(review([record])).find(({ code }) => code === 'CAS-W01');
    if (!finding) throw new Error('CAS-W01 is not found.');
    const page = renderReview(review([withAnswer(record, finding, 'explained', 'Ann Example counted them.')]));
    expect(page).not.toContain('Ann Example');
    expect(words(page).match(/Explained: A resident counted them\./g)).toHaveLength(2);
  });

  it('is named in the sample no more once there is something to print instead', () => {
    const sample = sampleDataset();
    expect(renderReview(sample)).toContain('Cherie');
    const records = sample.records.map((record) => {
      const people = record.values['people'];
      if (!Array.isArray(people)) return record;
      const hidden = people.map((row) => ({ ...row, values: { ...row.values, substitute: 'a resident' } }));
      return { ...record, values: { ...record.values, people: hidden } };
    });
    const page = renderReview({ ...sample, records });
    expect(page).not.toContain('Cherie');
    expect(words(page)).toContain('a resident');
    expect(renderAsPrinted({ ...sample, records })).toContain('Cherie');
  });

  it('is named by another group, and where it was agreed or nothing is printed instead', () => {
    const elsewhere = others.map((record) => ({ ...record, group: 'made-up-group-2' }));
    expect(words(renderReview(review([story(instead), ...elsewhere])))).toContain('A visit to Ann Example');
    expect(renderReview(review([story({ ...instead, consent: 'yes' })]))).toContain('Ann Example');
    expect(renderReview(review([story({ consent: 'no' })]))).toContain('Ann Example');
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

describe('words in the place of a name', () => {
  const someone = [
    { name: 'Al', by: 'a man' },
    { name: 'Al Example', by: 'a resident' },
    { name: 'James', by: 'the volunteers' },
    { name: "O'Neil", by: 'a neighbour' },
    { name: 'Charles', by: 'a boy' },
  ];
  it.each([
    ['Always Alan', 'Always Alan'],
    ['We met Al  Example and Al.', 'We met a resident and a man.'],
    ["Al’s and James's plots", "A man’s and the volunteers' plots"],
    ['The plot is Charles’ own', 'The plot is a boy’s own'],
    ['He said ‘ask Al’', 'He said ‘ask a man’'],
    ['Thanks. O’Neil came', 'Thanks. A neighbour came'],
    ['Al', 'a man'],
  ])('"%s" reads "%s"', (text, printed) => {
    expect(replaceNames(text, someone)).toBe(printed);
  });
});
