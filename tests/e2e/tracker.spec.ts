import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset } from '../../renderer/domain/dataset/dataset.ts';
import { newGroup } from '../../renderer/domain/set-up/set-up.ts';
import type { KeptSubmission } from '../../renderer/domain/submission/kept.ts';
import { readQueryFile } from '../../renderer/exchange/package/query-file.ts';
import { allRows } from './pages/intake.ts';
import { completed, round, takeInFrom, TrackerPage } from './pages/office.ts';
import { putRows, readSample } from './pages/sample-rows.ts';
import { goTo, openSample } from './pages/sample.ts';
import { accessibilityFaults } from './support/axe.ts';
import { answerSaveDialogs } from './support/dialogs.ts';
import { press } from './support/keyboard.ts';
import type { Program } from './support/launch.ts';
import { expect, test } from './support/program-fixture.ts';
import { takePictures } from './support/screens.ts';

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tracker-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** The sample as the office sees it, with a day on which everything was due. */
async function beginAsOffice(program: Program, deadline: string): Promise<Dataset> {
  await openSample(program);
  const dataset = await readSample(program.page);
  const years = dataset.setUp.years.map((year) => ({
    ...year,
    rounds: year.rounds.map((each) => ({ ...each, deadline })),
  }));
  const setUp = { ...dataset.setUp, years };
  await putRows(program.page, { records: [], setUp, identity: { role: 'office' } });
  return { ...dataset, setUp };
}

async function submissionOf(program: Program, group: string): Promise<KeptSubmission | undefined> {
  const rows = (await allRows(program.page, 'sample'))['submissions'] as readonly KeptSubmission[];
  return rows.find((row) => row.group === group);
}

test('with the keyboard alone: accepted, returned, taken back, undone, and whom to remind', async ({ program }) => {
  test.setTimeout(180_000);
  const { page } = program;
  const dataset = await beginAsOffice(program, '2010-06-29');
  const tracker = new TrackerPage(page);
  await tracker.open();
  await expect(tracker.totals).toContainText('0 of 7 groups received, 7 late.');
  await expect(page.getByText('Nothing has arrived for this round yet.')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'tracker-empty');

  const all = dataset.setUp.groups.map(({ id }) => id);
  const sent = all.filter((id) => id !== 'health-and-wellbeing');
  await takeInFrom(program, folder, completed(dataset, ['community-safety', 'climate-change']), sent);
  await tracker.open();
  await expect(tracker.totals).toContainText('6 of 7 groups received, 1 late.');
  await expect(tracker.row('Community Safety')).toContainText('Received');
  await expect(tracker.row('Community Safety')).toContainText('sent 1 day late');
  await expect(tracker.row('Community Safety')).toContainText('completed');
  await expect(tracker.row('Health & Wellbeing')).toContainText(/[\d,]+ days late/);

  await press(page, tracker.opener('People & Places'));
  await expect(tracker.panel).toContainText('Revision 1 was sent with 6 sections not completed.');
  await press(page, tracker.act('Accept'));
  await expect(tracker.problem).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  expect((await submissionOf(program, 'people-and-places'))?.submission.state).toBe('sent');
  await press(page, tracker.problem.getByRole('button'));
  await expect(tracker.name).toBeFocused();
  await page.keyboard.insertText('B. Officer');
  await press(page, tracker.act('Accept'));
  await expect(tracker.opener('People & Places')).toBeFocused();
  await expect(tracker.row('People & Places')).toContainText('Accepted');
  await expect(tracker.name).toHaveCount(0);
  await expect(tracker.panel).toContainText(
    'Accepted by the office by B. Officer: Accepted with 6 sections not completed.',
  );
  await expect(tracker.act('Accept')).toHaveCount(0);
  await expect(tracker.panel).toContainText('To change anything, the group sends a new revision.');

  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect(tracker.row('People & Places')).toContainText('Received');
  expect((await submissionOf(program, 'people-and-places'))?.submission.log).toHaveLength(2);

  await press(page, page.getByRole('button', { name: 'Accept all 2 that are complete' }));
  await expect(tracker.totals).toBeFocused();
  await expect(tracker.totals).toContainText('6 of 7 groups received, 2 accepted, 1 late.');
  expect((await submissionOf(program, 'climate-change'))?.submission.log.at(-1)).toMatchObject({
    who: 'B. Officer',
    to: 'accepted',
    note: '',
  });

  await press(page, tracker.opener('Partnership Development'));
  await press(page, tracker.act('Return for correction'));
  await expect(page.getByLabel('What is to be corrected')).toBeFocused();
  await press(page, page.getByRole('button', { name: 'Return it' }));
  await expect(page.getByText('Write what is to be corrected.')).toBeVisible();
  await expect(page.getByLabel('What is to be corrected')).toBeFocused();
  await page.keyboard.insertText('The figures are last year’s.');
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'tracker-return');
  await press(page, page.getByRole('button', { name: 'Return it' }));
  await expect(tracker.row('Partnership Development')).toContainText('Returned');
  await expect(tracker.panel).toContainText('Revision 1 was returned: The figures are last year’s.');

  await press(page, page.locator('summary', { hasText: 'Chase list' }));
  const text = page.locator('#tracker-chase-text');
  await expect(text).toHaveValue(/- Health & Wellbeing: nothing received, [\d,]+ days late\./);
  await expect(text).toHaveValue(/- Partnership Development: revision 1 was returned, the next one is awaited\./);
  const path = join(folder, 'chase.csv');
  await answerSaveDialogs(program, path);
  await press(page, page.getByRole('button', { name: 'Save as a table…' }));
  await expect(page.getByText('Saved as chase.csv.')).toBeVisible();
  const lines = (await readFile(path, 'utf8')).split('\r\n');
  expect(lines[0]).toMatch(
    /^\ufeffgroup_id,group_name,coordinator,year_label,round_id,state,revision,deadline,days_late/,
  );
  expect(lines).toHaveLength(4);
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'tracker-chase');

  // What is to be put right goes out without a question, too.
  await goTo(page, { screen: 'queries', ...round });
  const returned = page.locator('group-questions').filter({ hasText: 'Partnership Development' });
  await expect(returned).toContainText('The figures are last year’s.');
  const file = join(folder, 'return.json');
  await answerSaveDialogs(program, file);
  await press(page, returned.getByRole('button', { name: 'Save the return for Partnership Development…' }));
  await expect(returned).toContainText('with what is to be put right');
  expect(await readQueryFile(new Uint8Array(await readFile(file)))).toMatchObject({
    queries: [],
    returned: { note: 'The figures are last year’s.' },
  });
  await tracker.open();
  await tracker.opener('Partnership Development').click();

  await press(page, tracker.act('Take the return back'));
  await expect(tracker.row('Partnership Development')).toContainText('Received');
  const back = await submissionOf(program, 'partnership-development');
  expect(back?.submission.log.map(({ to }) => to)).toEqual(['draft', 'sent', 'returned', 'sent']);
  expect(program.messages).toEqual([]);
});

test('two hundred groups answer at once, and a coordinator is led to the page of the own group', async ({
  program,
}) => {
  test.setTimeout(120_000);
  const { page } = program;
  await openSample(program);
  const { setUp } = await readSample(page);
  const groups = Array.from({ length: 220 }, (_, index) =>
    newGroup(`group-${index + 1}`, `Group ${index + 1}`, { chartOrder: index, sectionOrder: index }),
  );
  await putRows(page, { records: [], setUp: { ...setUp, groups }, identity: { role: 'office' } });
  const tracker = new TrackerPage(page);
  await tracker.open();
  await expect(tracker.rows).toHaveCount(220);
  const took = await page.evaluate(async () => {
    const began = performance.now();
    document.querySelector<HTMLElement>('#tracker-group-110')?.click();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    return document.querySelector('tracker-group') === null ? Infinity : performance.now() - began;
  });
  // Wide, because the tests may share the computer with much else.
  expect(took).toBeLessThan(2000);
  await page.getByLabel('Show').selectOption('Accepted');
  await press(page, page.getByRole('button', { name: 'Show all groups' }));
  await expect(page.getByLabel('Show')).toBeFocused();
  await expect(tracker.rows).toHaveCount(220);

  await putRows(page, { records: [], setUp, identity: { role: 'coordinator', group: 'community-safety' } });
  for (const screen of ['tracker', 'consolidate'] as const) {
    await goTo(page, { screen, ...round });
    await expect(page.getByText('This page is for the partnership office')).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  }
  await page.locator('#page').getByRole('link', { name: 'Send to the office' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Send to the office');
});
