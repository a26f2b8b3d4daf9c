import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { GenericRecord } from '../../renderer/domain/records/record.ts';
import { csvFormat } from '../../renderer/exchange/csv/csv-format.ts';
import { allRows, dropFiles } from './pages/intake.ts';
import { readSample } from './pages/sample-rows.ts';
import { goTo, openSample } from './pages/sample.ts';
import { TablesPage } from './pages/tables-page.ts';
import { accessibilityFaults } from './support/axe.ts';
import { answerOpenDialogs, answerSaveDialogs } from './support/dialogs.ts';
import { press, tabTo } from './support/keyboard.ts';
import { expect, test } from './support/program-fixture.ts';
import { takePictures } from './support/screens.ts';
import type { Page } from '@playwright/test';

const safety = { group: 'community-safety', year: 2009, round: 'annual' };
let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tables-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

async function records(page: Page): Promise<readonly GenericRecord[]> {
  return (await allRows(page, 'sample'))['records'] as readonly GenericRecord[];
}

function typed({ values }: GenericRecord, field: string): string {
  const stored = values[field];
  if (typeof stored === 'string') return stored;
  return stored && 'typed' in stored ? stored.typed : '';
}

/** An earlier year's sheet: a title above odd headings, semicolons, Windows-1252, cells that nobody can read. */
const earlier = [
  'Safer Neighbourhoods indicators',
  '',
  'Indicator;Last year;Target;Result;Theme group;Fin. year;Who collects it',
  'Caf\u0080 visits at \u00a35 \u0096 all;4;11;10.9;Community Safety;2009/10;Police',
  'Burglary;12,4;11;about right;Community Safety;2009/10;Police',
  'Robbery;1.2;1.0;0.9;Cafe Board;2009/10;Police',
  'Total;1;2;3;Community Safety;2009/10;',
].join('\r\n');

test("an earlier year's spreadsheet: recognised, matched, every bad cell marked and kept, undone, remembered", async ({
  program,
}) => {
  test.setTimeout(120_000);
  const { page } = program;
  const path = join(folder, 'indicators.csv');
  await writeFile(path, Buffer.from(earlier, 'latin1'));
  await openSample(program);
  const tables = new TablesPage(page);
  await tables.open();
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'tables-bring');
  const before = await allRows(page, 'sample');
  await answerOpenDialogs(program, path);
  await tables.chooseFile.click();

  await expect(page.getByRole('heading', { name: '1. The table' })).toBeFocused();
  await expect(page.getByText('Semicolon-separated, Windows-1252, headings in row 3.')).toBeVisible();
  await expect(tables.useOf('Result')).toHaveValue(/"actual"/);
  await expect(tables.summary).toHaveText('3 new measures; 1 row and 10 cells are not taken.');
  await expect(tables.row(4)).toContainText('Caf€ visits at £5 – all');
  await expect(tables.row(5)).toContainText('Kept as typed.');
  await expect(tables.row(6)).toContainText('"Cafe Board" is not a group of the set-up.');
  await expect(tables.row(7)).toContainText('"Total" looks like a total');
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'tables-look-top');
  await page.locator('table-preview').evaluate((preview) => preview.scrollIntoView());
  await takePictures(program, 'tables-look');
  expect(await allRows(page, 'sample')).toEqual(before);

  await page.getByLabel('“Cafe Board”').selectOption('children-and-young-people');
  await expect(tables.summary).toHaveText('4 new measures; 4 cells are not taken.');
  await tables.row(7).getByRole('checkbox').click({ force: true });
  await expect(tables.row(7)).toContainText('Left out by you');
  await expect(tables.takeIn).toHaveText('Take in 3 measures');
  await tables.takeIn.click();
  await expect(tables.done.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(tables.done).toContainText('3 measures taken in');
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'tables-done');

  const after = await allRows(page, 'sample');
  const known = new Set((before['records'] as readonly GenericRecord[]).map(({ id }) => id));
  const fresh = (after['records'] as readonly GenericRecord[]).filter(({ id }) => !known.has(id));
  expect(fresh.map((record) => [record.group, record.year, typed(record, 'actual')]).sort()).toEqual([
    ['children-and-young-people', 2009, '0.9'],
    ['community-safety', 2009, '10.9'],
    ['community-safety', 2009, 'about right'],
  ]);
  expect(after['origins']).toHaveLength(3);
  expect(after['origins']?.[0]).toMatchObject({ from: 'table', file: 'indicators.csv' });

  const list = join(folder, 'not-taken.csv');
  await answerSaveDialogs(program, list);
  await page.getByRole('button', { name: 'Save the list of cells that were not taken…' }).click();
  await expect(tables.done).toContainText(`The list is saved in ${list}.`);
  const saved = Papa.parse<Readonly<Record<string, string>>>((await readFile(list, 'utf8')).replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
  expect(saved).toContainEqual({
    Row: '4',
    Column: '7',
    Heading: 'Who collects it',
    Text: 'Police',
    Reason: 'Its column is left out.',
  });
  expect(saved.filter(({ Row }) => Row === '7')).toHaveLength(6);

  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone: nothing of it is here any more')).toBeVisible();
  expect(await allRows(page, 'sample')).toEqual(before);
  await page.getByRole('button', { name: /^Redo take in/ }).click();
  await expect(tables.done).toContainText('3 measures taken in');

  // The same table once more: its columns are known, and that it is here already.
  await page.getByRole('button', { name: 'Take in another table' }).click();
  await tables.chooseFile.click();
  await expect(page.getByText('Matched as last time.')).toBeVisible();
  await expect(page.getByText('3 rows have the same words as an entry that is here already.')).toBeVisible();
  await page.getByRole('button', { name: 'Leave them out' }).click();
  await expect(tables.takeIn).toHaveText('Take in 1 measure');
  expect(program.messages).toEqual([]);
});

test("the sample's own attendance comes back as it was", async ({ program }) => {
  const { page } = program;
  await openSample(program);
  const dataset = await readSample(page);
  const file = csvFormat.write(dataset, { bom: true, findings: [] }).find(({ name }) => name === 'attendance.csv');
  if (!file) throw new Error('There is no list of attendances.');
  const before = await records(page);
  const tables = new TablesPage(page);
  await goTo(page, { screen: 'intake' });
  await dropFiles(program, [{ name: file.name, bytes: new TextEncoder().encode(file.text) }]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tables from elsewhere');
  await expect(tables.summary).toContainText('No entry is new or changed');
  await tables.takeIn.click();
  await expect(page.locator('.govuk-error-summary')).toBeFocused();
  await expect(page.locator('.govuk-error-summary')).toContainText('There is nothing to take in.');

  // With one entry deleted here, its row brings back that very entry.
  const gone = before.find(({ type }) => type === 'attendance');
  if (!gone) throw new Error('The sample has no attendance.');
  await page.evaluate(async (id) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('partnership-review-sample');
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = database.transaction('records', 'readwrite');
    transaction.objectStore('records').delete(id);
    await new Promise<void>((resolve) => (transaction.oncomplete = () => resolve()));
    database.close();
  }, gone.id);
  await page.getByRole('button', { name: 'Put it aside' }).click();
  await dropFiles(program, [{ name: file.name, bytes: new TextEncoder().encode(file.text) }]);
  await expect(tables.takeIn).toHaveText('Take in 1 attendance table');
  await tables.takeIn.click();
  await expect(tables.done).toContainText('1 attendance table taken in');
  const back = (await records(page)).find(({ id }) => id === gone.id);
  const { categories: _now, ...values } = back?.values ?? {};
  const { categories: _was, ...wanted } = gone.values;
  expect(values).toEqual(wanted);
  expect(program.messages).toEqual([]);
});

test('a filled spreadsheet comes back: one cell changed there and another box here, and both are kept', async ({
  program,
}) => {
  const { page } = program;
  await openSample(program);
  const path = join(folder, 'measures.csv');
  await answerSaveDialogs(program, path);
  await goTo(page, { screen: 'export', ...safety });
  await page.locator('#template-type').selectOption('measure');
  await page.getByText('With the entries of Community Safety, 2009 to 2010').click();
  await page.getByRole('button', { name: 'Save the spreadsheet…' }).click();
  await expect(page.locator('.template-said')).toContainText(path);
  await page.locator('template-part').scrollIntoViewIfNeeded();
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'tables-template');

  const sheet = Papa.parse<string[]>((await readFile(path, 'utf8')).replace(/^\ufeff/, '')).data;
  const [headings = [], ...rows] = sheet;
  const actual = headings.indexOf('Actual');
  const row = rows.find((cells) => (cells[actual] ?? '') !== '');
  const id = row?.[headings.indexOf('Entry')] ?? '';
  if (!row) throw new Error('No measure has a figure.');
  row[actual] = '77.7';
  const here = (await records(page)).find((record) => record.id === id);
  if (!here) throw new Error('The sheet has an entry that is not here.');
  // As spreadsheets in this country save it.
  await writeFile(path, Papa.unparse([headings, ...rows], { delimiter: ',', newline: '\r\n' }));

  await goTo(page, { screen: 'entry', type: 'measure', ...safety, record: id, field: 'explanation' });
  const box = page.locator(':focus');
  await expect(box).toHaveJSProperty('tagName', 'TEXTAREA');
  await box.fill('Changed here meanwhile.');
  await page.getByText('Saved on this computer').waitFor();

  const tables = new TablesPage(page);
  await tables.open();
  await answerOpenDialogs(program, path);
  await tables.chooseFile.click();
  await expect(page.getByText('This began as a filled spreadsheet of this program.')).toBeVisible();
  await expect(tables.takeIn).toHaveText('Take in 1 measure');
  await page.getByText('What changes in the entries that are here').click();
  await expect(page.locator('change-list li')).toHaveCount(1);
  await expect(page.locator('change-list li')).toContainText('is now "77.7"');
  await tables.takeIn.click();
  await expect(tables.done).toContainText('1 measure taken in');
  const merged = (await records(page)).find((record) => record.id === id);
  if (!merged) throw new Error('The measure is gone.');
  expect([typed(merged, 'actual'), typed(merged, 'explanation')]).toEqual(['77.7', 'Changed here meanwhile.']);
  expect(program.messages).toEqual([]);
});

test('pasted from a spreadsheet and taken in with the keyboard alone', async ({ program }) => {
  const { page } = program;
  await openSample(program);
  const tables = new TablesPage(page);
  await tables.open();
  await press(page, page.getByRole('button', { name: 'Use what I pasted' }));
  await expect(page.locator('.govuk-error-summary')).toBeFocused();
  await tabTo(page, page.getByLabel('Or paste a table'));
  await page.keyboard.insertText('Measure\tTarget\tActual\nPasted, one\t5\t6\nPasted two\t7\t8\n');
  await press(page, page.getByRole('button', { name: 'Use what I pasted' }));
  await expect(page.getByText('Tab-separated, headings in row 1.')).toBeVisible();
  await expect(tables.takeIn).toHaveText('Take in 2 measures');
  await tabTo(page, tables.row(3).getByRole('checkbox'));
  await page.keyboard.press('Space');
  await expect(tables.row(3)).toContainText('Left out by you');
  await expect(tables.row(3).getByRole('checkbox')).toBeFocused();
  await expect(tables.takeIn).toHaveText('Take in 1 measure');
  await press(page, tables.takeIn);
  await expect(tables.done.getByRole('heading', { level: 2 })).toBeFocused();
  await press(page, tables.done.getByRole('link', { name: 'Measures and surveys: Community Safety, 2009 to 2010' }));
  await expect(page.locator('#page')).toContainText('Pasted, one');
  expect(program.messages).toEqual([]);
});

test(
  'ten thousand rows: the window answers, the work can be given up, and all is one step',
  { tag: '@load' },
  async ({ program }) => {
    test.setTimeout(180_000);
    const { page } = program;
    const lines = Array.from({ length: 10_000 }, (_, index) => `Measure ${index},${index},${index + 1},2009-10`);
    const path = join(folder, 'large.csv');
    await writeFile(path, ['Measure,Target,Actual,Year', ...lines].join('\n'));
    await openSample(program);
    const count = (await records(page)).length;
    const tables = new TablesPage(page);
    await tables.open();
    await answerOpenDialogs(program, path);
    await page.evaluate(() => {
      const blocks: number[] = [];
      Object.assign(window, { longBlocks: blocks });
      new PerformanceObserver((list) => blocks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: 'longtask',
      });
    });
    await tables.chooseFile.click();
    await expect(tables.takeIn).toHaveText('Take in 10,000 measures', { timeout: 60_000 });
    await expect(page.getByText('Rows 1 to 100 of 10,000')).toHaveCount(2);
    await page.getByRole('button', { name: 'Next 100' }).click();
    await expect(tables.row(102)).toContainText('Measure 100');
    const blocks = await page.evaluate(() => (window as unknown as { longBlocks: number[] }).longBlocks);
    test.info().annotations.push({ type: 'longest block', description: String(Math.max(0, ...blocks)) });
    console.log('Long blocks while reading, ms:', blocks);

    await tables.takeIn.click();
    const cancel = page.locator('.tables-progress').getByRole('button', { name: 'Cancel' });
    await cancel.click({ timeout: 30_000 });
    await expect(page.getByText('Stopped. Nothing was taken in.')).toBeVisible();
    expect(await records(page)).toHaveLength(count);
    await tables.takeIn.click();
    await expect(tables.done).toContainText('10,000 measures taken in', { timeout: 60_000 });
    expect(await records(page)).toHaveLength(count + 10_000);
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Undone: nothing of it is here any more')).toBeVisible({ timeout: 60_000 });
    expect(await records(page)).toHaveLength(count);
    expect(program.messages).toEqual([]);
  },
);
