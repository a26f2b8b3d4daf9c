import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Dataset } from '../../renderer/domain/dataset/dataset.ts';
import type { GenericRecord } from '../../renderer/domain/records/record.ts';
import type { KeptSubmission } from '../../renderer/domain/submission/kept.ts';
import { writeSetUpFile } from '../../renderer/exchange/set-up-file.ts';
import { allRows, dropFiles, IntakePage, makeFile, withText } from './pages/intake.ts';
import { putRows, readSample } from './pages/sample-rows.ts';
import { openSample } from './pages/sample.ts';
import { StartPage } from './pages/start-page.ts';
import { accessibilityFaults } from './support/axe.ts';
import { answerOpenDialogs } from './support/dialogs.ts';
import { choose, press, tabTo } from './support/keyboard.ts';
import { expect, test } from './support/program-fixture.ts';
import { takePictures } from './support/screens.ts';
import type { Program } from './support/launch.ts';

const safety = { group: 'community-safety', year: 2009, round: 'annual' };
let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intake-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** What the sample holds, and then an office that has nothing yet. */
async function beginAsOffice(program: Program): Promise<Dataset> {
  await openSample(program);
  const dataset = await readSample(program.page);
  await program.page.getByRole('button', { name: 'Leave the sample' }).click();
  await new StartPage(program.page).begin('office');
  return dataset;
}

/** The records of the groups, by id. */
function groupRecords(records: readonly unknown[]): readonly GenericRecord[] {
  const all = records as readonly GenericRecord[];
  return all.filter(({ group }) => group !== 'partnership').sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A measure of Community Safety, of which a box can be changed on both sides. */
function oneMeasure({ records }: Dataset): GenericRecord {
  const found = records.find(({ group, year, type }) => group === safety.group && year === 2009 && type === 'measure');
  if (!found) throw new Error('The sample has no measure of Community Safety.');
  return found;
}

async function submissionRows(page: Page, workspace: 'own' | 'sample'): Promise<readonly KeptSubmission[]> {
  return (await allRows(page, workspace))['submissions'] as readonly KeptSubmission[];
}

test('seven files, one twice, one older, one damaged, one from elsewhere: seen first, taken in as one step, undone', async ({
  program,
}) => {
  test.setTimeout(120_000);
  const { page } = program;
  const dataset = await beginAsOffice(program);
  const intake = new IntakePage(page);
  const groups = dataset.setUp.groups.map(({ id }) => id);
  const files = [];
  for (const group of groups) files.push(await makeFile(folder, `${group}.zip`, dataset, { ...safety, group }));
  const first = files.find(({ submission }) => submission.group === safety.group);
  const twice = files.find(({ submission }) => submission.group !== safety.group);
  if (!first || !twice) throw new Error('The sample has too few groups.');
  const measure = oneMeasure(dataset);
  const second = await makeFile(
    folder,
    'second.zip',
    withText(dataset, measure.id, 'name', 'Renamed'),
    safety,
    first.submission,
  );

  // The newer revision alone, dropped on the window: it comes here from any page.
  await dropFiles(program, [second]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Take in files');
  await expect(intake.summary).toHaveText('1 file will be taken in.');
  await expect(intake.file('Community Safety')).toContainText('revision 2');
  await intake.takeIn.click();
  await expect(intake.done.getByRole('heading', { level: 2 })).toBeFocused();

  await writeFile(join(folder, 'again.zip'), twice.bytes);
  const broken = Uint8Array.from(twice.bytes);
  broken[broken.length >> 1] = (broken[broken.length >> 1] ?? 0) ^ 1;
  await writeFile(join(folder, 'damaged.zip'), broken);
  const setUp = { ...dataset.setUp, id: 'elsewhere', partnership: { ...dataset.setUp.partnership, name: 'Elsewhere' } };
  await makeFile(folder, 'elsewhere.zip', { ...dataset, setUp }, safety);
  const before = await allRows(page, 'own');
  const names = [...files.map(({ name }) => name), 'again.zip', 'damaged.zip', 'elsewhere.zip'];
  await answerOpenDialogs(program, ...names.map((name) => join(folder, name)));
  await intake.chooseFiles.click();
  await expect(intake.summary).toHaveText(
    `${groups.length} files will be taken in, 1 is here already, 2 cannot be taken in.`,
  );
  expect(await allRows(page, 'own')).toEqual(before);
  await expect(intake.part('Can be taken in').locator('.intake-file')).toHaveCount(groups.length);
  await expect(intake.file('Revision 2 of Community Safety is here already and is newer.')).toContainText('revision 1');
  await expect(intake.file('damaged.zip')).toContainText('This file was changed or damaged after it was written');
  await expect(intake.part('Cannot be taken in')).toContainText('This file is from another partnership, "Elsewhere".');
  await expect(intake.part('Here already')).toContainText('again.zip');
  const card = intake.part('Can be taken in').locator('.intake-file').filter({ hasText: twice.name });
  await expect(card).toContainText(/\d+ new entr(y|ies)\./);
  await card.getByText('What changes here').click();
  await expect(card.locator('.intake-changes')).toContainText(': new.');
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'intake-list');

  await intake.takeIn.click();
  await expect(intake.done.getByRole('heading', { level: 2 })).toHaveText(`${groups.length} submissions taken in`);
  await expect(intake.done.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(intake.done).toContainText('damaged.zip: This file was changed or damaged');
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'intake-done');
  const wanted = groupRecords(withText(dataset, measure.id, 'name', 'Renamed').records).filter(
    ({ year }) => year === 2009,
  );
  const after = await allRows(page, 'own');
  expect(groupRecords(after['records'] ?? [])).toEqual(wanted);
  expect(after['submissions']).toHaveLength(groups.length + 1);
  expect(after['origins']).toHaveLength(wanted.length);

  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect(intake.done).toContainText('Undone');
  expect(await allRows(page, 'own')).toEqual(before);
  await page.getByRole('button', { name: /^Redo take in/ }).click();
  await expect(intake.done).toContainText('submissions taken in');
  expect(await allRows(page, 'own')).toEqual(after);

  // The same files once more change nothing, and cannot be ticked.
  await intake.chooseFiles.click();
  await expect(intake.summary).toHaveText(
    `No file will be taken in, ${groups.length + 1} are here already, 2 cannot be taken in.`,
  );
  await intake.takeIn.click();
  await expect(intake.problem).toBeFocused();
  await expect(intake.problem).toContainText('There is nothing to take in.');
  expect(await allRows(page, 'own')).toEqual(after);
  expect(program.messages).toEqual([]);
});

test('what both changed is settled with the keyboard, and who chose what is kept', async ({ program }) => {
  const { page } = program;
  await openSample(program);
  const dataset = await readSample(page);
  const measure = oneMeasure(dataset);
  const intake = new IntakePage(page);
  const first = await makeFile(folder, 'first.zip', dataset, safety);
  await intake.open();
  await answerOpenDialogs(program, first.path);
  await press(page, intake.chooseFiles);
  await expect(intake.file('Community Safety')).toContainText('No entry changes here.');
  await press(page, intake.takeIn);
  await expect(intake.done).toContainText('1 submission taken in');

  const here = withText(withText(dataset, measure.id, 'name', 'Here'), measure.id, 'comparison', 'said here');
  await putRows(page, { records: here.records.filter(({ id }) => id === measure.id) });
  const there = withText(withText(dataset, measure.id, 'name', 'There'), measure.id, 'comparison', 'said there');
  const second = await makeFile(folder, 'second.zip', there, safety, first.submission);
  await intake.open();
  await answerOpenDialogs(program, second.path);
  await press(page, intake.chooseFiles);
  const card = intake.file('Community Safety');
  await expect(card).toContainText('Replaces revision 1.');
  await expect(card).toContainText('2 boxes changed both here and in the file: choose below which is to stand.');
  const before = await allRows(page, 'sample');
  await press(page, intake.takeIn);
  await expect(intake.problem).toBeFocused();
  await expect(page).toHaveTitle(/^Error: Take in files/);
  await expect(intake.problem).toContainText('Write your name');
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'intake-clash');
  expect(await allRows(page, 'sample')).toEqual(before);

  await press(page, intake.problem.getByRole('button', { name: /choose what is to stand in 2 boxes/ }));
  await expect(page.getByRole('radio', { name: 'On this computer Here' })).toBeFocused();
  await takePictures(program, 'intake-clash-choices');
  await choose(page, 'In the file There');
  await expect(card).toContainText('1 box changed both here and in the file: choose below which is to stand.');
  await choose(page, /On this computer said here/);
  await expect(card).toContainText('Changed here and in the file: all settled');
  await tabTo(page, page.getByLabel('Your name'));
  await page.keyboard.insertText('R. Office');
  await expect(intake.problem).toHaveCount(0);
  await press(page, intake.takeIn);
  await expect(intake.done).toContainText('2 choices kept in the history');

  const rows = await allRows(page, 'sample');
  const now = groupRecords(rows['records'] ?? []).find(({ id }) => id === measure.id);
  expect(now?.values).toMatchObject({ name: 'There', comparison: 'said here' });
  const kept = (await submissionRows(page, 'sample')).find(({ submission }) => submission.revision === 2);
  expect(kept?.settled?.map(({ path, take, by, given }) => [path, take, by, given]).sort()).toEqual([
    ['comparison', 'ours', 'R. Office', 'said there'],
    ['name', 'theirs', 'R. Office', 'Here'],
  ]);
  expect(program.messages).toEqual([]);
});

test('a file is put aside by its tick; what has changed here meanwhile is shown before it is taken in', async ({
  program,
}) => {
  const { page } = program;
  const dataset = await beginAsOffice(program);
  const intake = new IntakePage(page);
  const other = { ...safety, group: 'climate-change' };
  const files = [await makeFile(folder, 'a.zip', dataset, safety), await makeFile(folder, 'b.zip', dataset, other)];
  await intake.open();
  await answerOpenDialogs(program, ...files.map(({ path }) => path));
  await intake.chooseFiles.click();
  await expect(intake.summary).toHaveText('2 files will be taken in.');
  await page.getByRole('checkbox', { name: /Climate Change/ }).uncheck();
  await expect(intake.summary).toHaveText('1 file will be taken in, 1 is not ticked.');
  await intake.takeIn.click();
  await expect(intake.done).toContainText('b.zip: It was not ticked.');
  const records = groupRecords((await allRows(page, 'own'))['records'] ?? []);
  expect(new Set(records.map(({ group }) => group))).toEqual(new Set(['community-safety']));

  // Undone after it was looked at: what was agreed to no longer holds.
  await answerOpenDialogs(program, files[0]?.path ?? '');
  await intake.chooseFiles.click();
  await expect(intake.summary).toHaveText('No file will be taken in, 1 is here already.');
  await answerOpenDialogs(program, files[1]?.path ?? '');
  await intake.chooseFiles.click();
  await expect(intake.summary).toHaveText('1 file will be taken in, 1 is here already.');
  await page.getByRole('button', { name: /^Undo take in/ }).click();
  await expect(page.getByRole('button', { name: /^Redo take in/ })).toBeEnabled();
  await intake.takeIn.click();
  await expect(page.locator('.intake-said')).toBeFocused();
  await expect(page.locator('.intake-said')).toContainText('Something has changed here since');
  await expect(intake.summary).toHaveText('2 files will be taken in.');
  expect(groupRecords((await allRows(page, 'own'))['records'] ?? [])).toEqual([]);
  await intake.takeIn.click();
  await expect(intake.done).toContainText('2 submissions taken in');
  expect(program.messages).toEqual([]);
});

test('other files lead to their own page', async ({ program }) => {
  const { page } = program;
  await openSample(program);
  const dataset = await readSample(page);
  const intake = new IntakePage(page);
  await intake.open();
  await expect(page.getByRole('heading', { name: 'What can be taken in' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'intake-empty');
  const text = (words: string) => new TextEncoder().encode(words);
  await dropFiles(program, [
    { name: 'figures.csv', bytes: text('name,figure\nOne,2\n') },
    { name: 'notes.docx', bytes: text('nothing that anybody knows') },
  ]);
  await expect(intake.summary).toHaveText('No file will be taken in, 1 is for another page, 1 cannot be taken in.');
  await expect(intake.takeIn).toHaveCount(0);
  await expect(
    intake.file('figures.csv').getByRole('button', { name: /^Go to the table ?: figures.csv$/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Put all aside' }).click();
  await expect(intake.chooseFiles).toBeFocused();

  const setUp = { ...dataset.setUp, version: dataset.setUp.version + 1 };
  const { text: written } = writeSetUpFile(setUp, []);
  await dropFiles(program, [{ name: 'set-up.json', bytes: text(written) }]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await expect(page.locator('#settings-preview')).toContainText(
    `set-up.json: Charnwood Together, version ${setUp.version}`,
  );
  await expect(page.locator('#settings-preview')).toBeFocused();
  expect(program.messages).toEqual([]);
});
