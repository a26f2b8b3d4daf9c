import { HtmlValidate } from 'html-validate';
import { describe, expect, it, test } from 'vitest';
import { groupsInSectionOrder } from '../../../renderer/domain/set-up/set-up.ts';
import { sampleDataset } from '../../../renderer/exchange/sample.ts';
import { renderReview } from '../../../renderer/report/render-review.ts';
import { hostileDataset } from '../../fixtures/hostile.ts';
import { madeUpDataset } from '../../fixtures/made-up.ts';
import { withMadeUpPreviousYear } from '../../fixtures/previous-year.ts';
import { between, review, words } from './made-review.ts';

const sample = sampleDataset();
const page = renderReview(sample);

describe('the review of 2009/10', () => {
  it('says who speaks, about which year, and what for', () => {
    const cover = words(between(page, '<header', '</header>'));
    expect(cover).toBe(
      'Charnwood Together Charnwood Sustainable Community Strategy Annual Review 2009/2010 An improved quality of life for everyone living and working in Charnwood',
    );
  });

  it('prints every group in the order of the review, also in its contents', () => {
    const names = groupsInSectionOrder(sample.setUp).map((group) => group.name.replace('&', '&amp;'));
    const headings = [...page.matchAll(/<h2 id="[^"]+">([^<]+)<\/h2>/g)].map((match) => match[1]);
    expect(headings).toEqual([
      'Contents',
      'Structure',
      ...names,
      'Look ahead',
      'Source document',
      'Printed pages',
      'About the figures',
    ]);
    const nav = between(page, '<nav', '</nav>');
    expect([...nav.matchAll(/<li><a href="#[^"]+">([^<]+)<\/a>(?:<\/li>\n|\n)/g)].map((match) => match[1])).toEqual(
      expect.arrayContaining(names),
    );
  });

  it('says plainly that a group has no entries', () => {
    const records = sample.records.filter(({ group }) => group !== 'community-safety');
    const without = renderReview({ ...sample, records });
    expect(words(between(without, '<h2 id="community-safety">', '<h2 id="climate-change">'))).toBe(
      'Community Safety This review holds nothing from Community Safety for 2009 to 2010: its part is missing.',
    );
    const alone = renderReview({ ...sample, records }, { scope: { group: 'community-safety' } });
    expect(words(alone)).not.toContain('holds nothing');
  });

  it('prints every line that was typed in', () => {
    const printed = words(page);
    for (const record of sample.records) {
      const text = record.values['text'];
      if (typeof text === 'string')
        expect(printed).toContain(words(text.replace(/&/g, '&amp;').replace(/'/g, '&#39;')));
    }
  });

  it('prints both totals of the attendance and says that they differ', () => {
    const table = words(between(page, '<h3 id="children-and-young-people-attendance">', '</section>'));
    expect(table).toContain('17,267 attendances as stated');
    expect(table).toContain('Total of the parts 17,367 Total as stated 17,267');
    expect(table).toContain('Note 17,267 as stated; the parts add to 17,367.');
  });

  it('prints the budget with its variance in words, and the spend as predicted', () => {
    const budget = words(between(page, '<h3 id="children-and-young-people-commissioning-budget">', '</section>'));
    expect(budget).toContain('Predicted spend: £97,716 under budget, 11.6% of the budget.');
    expect(budget).toContain('Budget £840,000 100% Predicted spend £742,284 88.4% Under budget £97,716 11.6%');
    expect(budget).toContain('Note A variance over 10% has no explanation.');
  });

  it('lists every note with its code, record, source and words, one line of the file each', () => {
    const line = page.split('\n').find((each) => each.includes('>ATT-E01<'));
    expect(words(line ?? '')).toBe(
      'ATT-E01 Children’s Centre Programme cw0910-children-and-young-people-attendance, source lines 227 to 234 17,267 The parts add to 17,367 (7,567 + 9,800). The total is given as 17,267, a difference of 100.',
    );
  });

  it('links only to what is there, and names every place once', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('writes the same bytes from the same records in whatever order they come', () => {
    expect(renderReview(sampleDataset())).toBe(page);
    expect(renderReview({ ...sample, records: [...sample.records].reverse() })).toBe(page);
  });
});

test.each([
  ['sample', sample],
  ['two years', withMadeUpPreviousYear(sample)],
  ['empty', review([])],
  ['hostile', hostileDataset()],
  ['made up', madeUpDataset(200)],
])('%s: valid HTML', async (_, dataset) => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    // A title as long as the partnership's own name for its review is right, whatever a search engine cuts off.
    rules: { 'long-title': 'off' },
  });
  const { results } = await validator.validateString(renderReview(dataset));
  expect(results.flatMap((result) => result.messages.map(({ line, message }) => `${line}: ${message}`))).toEqual([]);
});

test('a sign that nobody settled is said beside the figure, without saying the figure again', () => {
  const burglary = words(between(page, '>Domestic Burglary</span></h4>', '</div>'));
  expect(burglary).toContain('Domestic burglary rose 11.4%. The target was a fall of 3%. Missed by 14.4 points.');
  expect(burglary).toContain('Note This figure moves the other way than its target and the other measures here.');
  expect(burglary).toContain('1st April 2009 to 29th March 2010 (363 of 365 days)');
  expect(burglary.match(/11\.4%/g)).toHaveLength(1);
});
