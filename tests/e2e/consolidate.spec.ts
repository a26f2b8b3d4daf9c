import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset } from '../../renderer/domain/dataset/dataset.ts';
import { IntakePage, makeFile, withText } from './pages/intake.ts';
import { completed, ConsolidatePage, round, takeInFrom, TrackerPage } from './pages/office.ts';
import { putRows, readSample } from './pages/sample-rows.ts';
import { goTo, openSample } from './pages/sample.ts';
import { accessibilityFaults } from './support/axe.ts';
import { answerOpenDialogs } from './support/dialogs.ts';
import { press, tabTo } from './support/keyboard.ts';
import type { Program } from './support/launch.ts';
import { expect, test } from './support/program-fixture.ts';
import { takePictures } from './support/screens.ts';

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consolidate-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

async function beginAsOffice(program: Program): Promise<Dataset> {
  await openSample(program);
  const dataset = await readSample(program.page);
  await putRows(program.page, { records: [], identity: { role: 'office' } });
  return dataset;
}

/** The lines of the log, without their byte order mark. */
async function logIn(place: string): Promise<readonly string[]> {
  const text = await readFile(join(place, 'consolidation-log.csv'), 'utf8');
  return text.replace('\ufeff', '').trimEnd().split('\r\n');
}

test('all groups accepted and unchanged: the files are those of an export of the same entries', async ({ program }) => {
  test.setTimeout(180_000);
  const { page } = program;
  const dataset = await beginAsOffice(program);
  const groups = dataset.setUp.groups.map(({ id }) => id);
  await takeInFrom(program, folder, completed(dataset, groups), groups);
  const tracker = new TrackerPage(page);
  await tracker.open();
  await tracker.name.fill('B. Officer');
  await press(page, page.getByRole('button', { name: 'Accept all 7 that are complete' }));
  await expect(tracker.totals).toContainText('7 of 7 groups received, 7 accepted');

  const consolidate = new ConsolidatePage(page);
  await consolidate.open();
  await expect(consolidate.row('Community Safety')).toContainText('Revision 1, accepted.');
  await press(page, consolidate.begin);
  await expect(consolidate.result).toBeFocused();
  await expect(consolidate.result).toContainText('7 groups,');
  await expect(consolidate.findings).not.toContainText('CON-W01');
  await expect(page.getByText('changed here since')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Totals over all groups' })).toContainText('are never added');
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'consolidate-result');

  const [here, there] = [join(folder, 'consolidated'), join(folder, 'exported')];
  await mkdir(here);
  await mkdir(there);
  await answerOpenDialogs(program, here);
  await press(page, consolidate.export);
  await expect(consolidate.done).toBeFocused();
  await expect(page.getByRole('button', { name: 'Open the review' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'consolidate-done');

  await goTo(page, { screen: 'export', ...round });
  await answerOpenDialogs(program, there);
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(page.locator('#export-done')).toBeFocused();
  const exported = (await readdir(there)).sort();
  expect((await readdir(here)).sort()).toEqual([...exported, 'consolidation-log.csv'].sort());
  for (const name of exported) {
    expect((await readFile(join(here, name))).equals(await readFile(join(there, name))), name).toBe(true);
  }
  const log = await logIn(here);
  expect(log.filter((line) => line.startsWith('received,'))).toHaveLength(7);
  expect(log.find((line) => line.includes(',community-safety,'))).toMatch(/Accepted by B\. Officer on /);
  expect(log.join(' ')).not.toContain('Changed here since');
  expect(program.messages).toEqual([]);
});

test('with the keyboard: what is taken can be chosen, and what is left out or missing is said', async ({ program }) => {
  test.setTimeout(180_000);
  const { page } = program;
  const dataset = await beginAsOffice(program);
  const empty = dataset.records.filter(({ group }) => group !== 'health-and-wellbeing');
  await putRows(page, { records: empty, alone: true });
  await takeInFrom(program, folder, dataset, ['community-safety', 'climate-change']);
  const consolidate = new ConsolidatePage(page);
  await consolidate.open();
  await expect(consolidate.row('Community Safety')).toContainText('not accepted yet.');
  await expect(consolidate.row('People & Places')).toContainText('Entered here, without a submission');
  await expect(consolidate.row('Health & Wellbeing')).toContainText('Has sent nothing');
  await expect(consolidate.tick('Health & Wellbeing')).toHaveCount(0);
  await takePictures(program, 'consolidate-choose');
  await press(page, consolidate.begin);
  await expect(consolidate.problem).toBeFocused();
  await expect(consolidate.problem).toContainText('Tick at least one group.');
  expect(await accessibilityFaults(page)).toEqual([]);

  for (const group of ['People & Places', 'Community Safety']) {
    await tabTo(page, consolidate.tick(group));
    await page.keyboard.press('Space');
  }
  await expect(consolidate.begin).toHaveText('Consolidate 2 groups');
  await press(page, consolidate.begin);
  await expect(consolidate.result).toContainText('2 groups,');
  await expect(consolidate.findings).toContainText('Climate Change is left out of 2009 to 2010');
  await expect(consolidate.findings).toContainText('Nothing was taken from Health & Wellbeing for 2009 to 2010');

  const place = join(folder, 'some');
  await mkdir(place);
  await answerOpenDialogs(program);
  await press(page, consolidate.export);
  await expect(page.getByText('Nothing was exported: no folder was chosen.')).toBeVisible();
  await answerOpenDialogs(program, place);
  await press(page, consolidate.export);
  await expect(consolidate.done).toBeFocused();
  const log = await logIn(place);
  expect(log.find((line) => line.startsWith('entered here,'))).toContain('People & Places');
  expect(log.find((line) => line.startsWith('left out,') && line.includes('climate-change'))).toContain('Left out.');
  expect(log.find((line) => line.startsWith('missing,'))).toContain('Health & Wellbeing');
  expect(log.find((line) => line.startsWith('received,'))).toContain('Chosen all the same');
  expect(await readFile(join(place, 'review.html'), 'utf8')).toContain('Climate Change');
  expect(program.messages).toEqual([]);
});

test('a revision that comes after an accepted one waits, and what was changed here is said', async ({ program }) => {
  test.setTimeout(180_000);
  const { page } = program;
  const dataset = await beginAsOffice(program);
  const group = 'community-safety';
  const entry = dataset.records.find((record) => record.group === group && record.type === 'measure');
  if (!entry) throw new Error('The sample has no measure of this group.');
  const [first] = await takeInFrom(program, folder, completed(dataset, [group]), [group]);
  if (!first) throw new Error('Nothing was made.');
  const tracker = new TrackerPage(page);
  await tracker.open();
  await tracker.name.fill('B. Officer');
  await press(page, tracker.opener('Community Safety'));
  await press(page, tracker.act('Accept'));
  await expect(tracker.totals).toContainText('1 accepted');

  const next = withText(dataset, entry.id, 'name', 'Another text of the second revision.');
  const second = await makeFile(folder, 'second.zip', next, { ...round, group }, first.submission);
  const intake = new IntakePage(page);
  await intake.open();
  await answerOpenDialogs(program, second.path);
  await intake.chooseFiles.click();
  await intake.takeIn.click();
  await intake.done.waitFor();
  await tracker.open();
  await expect(tracker.row('Community Safety')).toContainText('Revision 1 accepted');
  await expect(tracker.totals).toContainText('1 accepted');

  const consolidate = new ConsolidatePage(page);
  await consolidate.open();
  await expect(consolidate.row('Community Safety')).toContainText(
    'Revision 1, accepted; revision 2 is here and not accepted yet.',
  );
  await expect(consolidate.tick('Community Safety')).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Revision 1 as it was accepted' })).toBeChecked();
  await press(page, consolidate.begin);
  await expect(consolidate.result).toContainText('1 group,');
  await expect(page.getByText('changed here since')).toHaveCount(0);

  const here = withText(next, entry.id, 'name', 'A text that the office wrote.');
  await putRows(page, { records: here.records.filter(({ id }) => id === entry.id) });
  await consolidate.open();
  const asHere = page.getByRole('radio', { name: 'As it stands here (revision 2)' });
  await asHere.check();
  await expect(asHere).toBeChecked();
  await press(page, consolidate.begin);
  const summary = consolidate.row('Community Safety').locator('summary');
  await expect(summary).toContainText('1 entry was changed here since revision 2');
  await summary.click();
  await expect(consolidate.row('Community Safety')).toContainText('A text that the office wrote.');
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'consolidate-changed');
  expect(program.messages).toEqual([]);
});
