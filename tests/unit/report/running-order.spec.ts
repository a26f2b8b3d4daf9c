import { describe, expect, it } from 'vitest';
import { sampleDataset } from '../../../renderer/exchange/sample.ts';
import { renderReview } from '../../../renderer/report/render-review.ts';
import { withMadeUpPreviousYear } from '../../fixtures/previous-year.ts';
import { made, points, review, words } from './made-review.ts';

const headings = (page: string): string[] =>
  [...page.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/g)].map((match) => `${match[1]} ${words(match[2] ?? '')}`);

describe('a review of several years', () => {
  const page = renderReview(withMadeUpPreviousYear(sampleDataset()));

  it('prints each year for itself, the earlier first', () => {
    const years = headings(page).filter((each) => /^2 \d{4} to/.test(each));
    expect(years).toEqual(['2 2008 to 2009', '2 2009 to 2010']);
    expect(headings(page).filter((each) => each === '3 Climate Change')).toHaveLength(2);
  });

  it('says for which year a group has no entries', () => {
    expect(words(page)).toContain(
      'Climate Change This review holds nothing from Climate Change for 2008 to 2009: its part is missing.',
    );
  });

  it('names the years on its cover', () => {
    expect(words(page)).toContain('2008/2009 (made-up example) to 2009/2010');
  });

  it('never skips a level of heading', () => {
    const levels = headings(page).map((each) => Number(each[0]));
    levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
  });
});

it('prints each round for itself, in the order of the set-up', () => {
  const { setUp } = review([]);
  const rounds = ['Quarter 2', 'Quarter 1'].map((name) => ({ id: name, name, deadline: null }));
  const years = setUp.years.map((year) => ({ ...year, rounds }));
  const records = rounds.map(({ id }) => ({ ...points({ text: `In ${id}` })[0]!, id, round: id })).reverse();
  const page = renderReview({ setUp: { ...setUp, years }, records, completions: [] });
  expect(headings(page).filter((each) => each.includes('Quarter'))).toEqual([
    '2 2009 to 2010, Quarter 2',
    '2 2009 to 2010, Quarter 1',
  ]);
});

it('misses no group in a year in which it does not report, nor where one kind of entry is printed alone', () => {
  const { setUp, ...rest } = review(points({ text: 'A' }));
  const page = (activeFrom: number | null, activeTo: number | null, type?: string) => {
    const groups = setUp.groups.map((group) => ({ ...group, activeFrom, activeTo }));
    return words(renderReview({ ...rest, setUp: { ...setUp, groups } }, type === undefined ? {} : { scope: { type } }));
  };
  const missing = 'This review holds nothing from Made-up group 2 for 2009 to 2010: its part is missing.';
  expect(page(2009, 2009)).toContain(missing);
  expect(page(null, null)).toContain(missing);
  for (const other of [page(2010, null), page(null, 2008), page(null, null, 'achievement')]) {
    expect(other).not.toContain('holds nothing');
    expect(other).toContain('Made-up group 2 No entries from this group in this review.');
  }
});

it('leaves out nothing that the set-up does not know', () => {
  const lost = { ...points({ text: 'lost' })[0]!, group: 'no such group', round: 'no such round' };
  const page = words(renderReview(review([lost])));
  expect(page).toContain('no such group Achievements lost');
});

it('prints one group alone, without the notes of the others', () => {
  const sample = sampleDataset();
  const page = renderReview(sample, { scope: { group: 'climate-change' } });
  expect(headings(page).filter((each) => each.startsWith('2'))).toEqual([
    '2 Contents',
    '2 Climate Change',
    '2 About the figures',
  ]);
  expect(page).not.toContain('ATT-E01');
  expect(words(page)).toContain('2009/2010 Climate Change');
});

it('takes another title and findings that were made already', () => {
  const page = renderReview(review(points({ text: 'A', date: 'summer' })), { title: 'Draft', findings: [] });
  expect(page).toContain('<title>Draft 2009/2010</title>');
  expect(page).not.toContain('class="note"');
});

it('says that an empty review is empty', () => {
  const page = words(renderReview(review([])));
  expect(page).toContain(
    'This review has no entries yet. Nothing has been entered for Made-up group 2, Made-up group 1.',
  );
  const { setUp } = review([]);
  const bare = { ...setUp, groups: [], years: [], partnership: { name: '', documentTitle: '', vision: '' } };
  expect(words(renderReview({ setUp: bare, records: [], completions: [] }))).toBe(
    'Skip to the review Annual review No entries yet This review has no entries yet.',
  );
});

it('gives every place its own id, whatever the groups are called', () => {
  const { setUp } = review([]);
  const ids = ['contents', 'a b', 'a-b', '漢字', '"><script>', 'entry-1'];
  const groups = ids.map((id, index) => ({ ...setUp.groups[0]!, id, name: id, sectionOrder: index }));
  const records = ids.map((group) =>
    made('achievement', { role: 'point', text: 'A', date: 'summer' }, { id: group, group }),
  );
  const page = renderReview({ setUp: { ...setUp, groups }, records, completions: [] });
  const found = [...page.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? '');
  expect(new Set(found).size).toBe(found.length);
  expect(found.every((id) => /^[a-z0-9-]+$/.test(id))).toBe(true);
});
