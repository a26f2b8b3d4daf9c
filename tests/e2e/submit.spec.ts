import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { putRows, readSample } from './pages/sample-rows.ts';
import { goTo, openSample } from './pages/sample.ts';
import { StartPage } from './pages/start-page.ts';
import { readFileOf, SubmitPage } from './pages/submit.ts';
import { accessibilityFaults } from './support/axe.ts';
import { answerOpenDialogs, answerSaveDialogs, savingBeganAt } from './support/dialogs.ts';
import { press, tabTo } from './support/keyboard.ts';
import type { Program } from './support/launch.ts';
import { expect, test } from './support/program-fixture.ts';
import { takePictures } from './support/screens.ts';

const group = 'children-and-young-people';
const place = { group, year: 2009, round: 'annual' };
const firstName = `${group}-2009-10-annual-revision-1.zip`;
let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'submit-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** The sample, as the coordinator of one group has it, on the page that sends it. */
async function openAsCoordinator(program: Program): Promise<SubmitPage> {
  await openSample(program);
  await putRows(program.page, { records: [], identity: { role: 'coordinator', group } });
  await goTo(program.page, { screen: 'submit', ...place });
  const submit = new SubmitPage(program.page);
  await expect(submit.export).toBeVisible();
  return submit;
}

async function saveFirst(program: Program, submit: SubmitPage): Promise<string> {
  const path = join(folder, firstName);
  await answerSaveDialogs(program, path);
  await submit.name.fill('A. Chair');
  await submit.export.click();
  await submit.isSaved(1);
  return path;
}

test('a coordinator sends a first revision with the keyboard alone, then a second that says what changed', async ({
  program,
}) => {
  const { page } = program;
  const submit = await openAsCoordinator(program);
  await expect(submit.state).toContainText('Revision 1');
  await expect(submit.state).toContainText('It is the first for this round.');
  await expect(page.getByText('2 errors are open')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Change Achievements' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Children.s Centre Programme: total/ })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'submit');

  // Nothing is saved before somebody has signed it off.
  await answerSaveDialogs(program, join(folder, firstName));
  await press(page, submit.export);
  await expect(submit.problem).toBeFocused();
  await expect(submit.problem).toContainText('Enter the name of who signs it off');
  await expect(page).toHaveTitle(/^Error: Send to the office/);
  expect(await readdir(folder)).toEqual([]);
  await press(page, submit.problem.getByRole('button'));
  await expect(submit.name).toBeFocused();
  await page.keyboard.type('A. Chair');
  await page.keyboard.press('Tab');
  await expect(submit.note).toBeFocused();
  await page.keyboard.type('The budget is provisional.');

  // Closing the dialog sends nothing.
  await answerSaveDialogs(program, '');
  await press(page, submit.export);
  await expect(page.getByText('Cancelled: nothing was saved, and nothing is marked as sent.')).toBeVisible();
  await expect(submit.export).toBeFocused();
  expect(basename(await savingBeganAt(program))).toBe(firstName);
  await answerSaveDialogs(program, join(folder, firstName));
  await page.keyboard.press('Enter');
  await submit.isSaved(1);
  await expect(page).toHaveTitle('Revision 1 is ready to send - Partnership Review');
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'submit-done');

  const first = await readFileOf(join(folder, firstName));
  const own = (await readSample(page)).records.filter((record) => record.group === group);
  expect(first.records.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
  expect(first.partnershipRecords.length).toBeGreaterThan(0);
  expect(first.submission).toMatchObject({ revision: 1, state: 'sent', signedOff: 'A. Chair', baseDigest: null });
  expect(first.submission.log.at(-1)).toMatchObject({ who: 'A. Chair', note: 'The budget is provisional.' });
  await expect(submit.fourWords).toHaveText(first.fingerprint);
  await expect(page.locator('.submit-path')).toHaveText(join(folder, firstName));
  const letter = await submit.letter.inputValue();
  for (const words of [
    'Children & Young People, 2009 to 2010',
    'Revision 1.',
    'Not complete: 6 sections',
    'A. Chair',
  ]) {
    expect(letter).toContain(words);
  }
  expect(letter).toContain(`Four words: ${first.fingerprint}`);
  expect(letter).toContain('The budget is provisional.');
  await press(page, page.getByRole('button', { name: 'Copy the letter' }));
  await expect(page.getByText(/^Copied\.$|^The letter is selected\./)).toBeVisible();

  // Without a change there is no second revision: the same is saved again.
  await press(page, submit.back);
  await expect(submit.heading).toBeFocused();
  await expect(submit.state).toContainText('nothing has changed since');
  const again = join(folder, 'again.partnership');
  await answerSaveDialogs(program, again);
  await page.getByLabel('My mail system refuses ZIP files').check();
  await submit.export.click();
  await submit.isSaved(1);
  expect(basename(await savingBeganAt(program))).toBe(firstName.replace('.zip', '.partnership'));
  expect((await readFileOf(again)).submission).toEqual(first.submission);

  const changed = own.find(({ type }) => type === 'attendance');
  const values = { ...changed!.values, statedTotal: { typed: '17,367', value: 17367 } };
  await putRows(page, { records: [{ ...changed!, values }] });
  await goTo(page, { screen: 'submit', ...place });
  await expect(submit.state).toContainText('Revision 2');
  await expect(submit.state).toContainText('It builds on revision 1 of');
  await expect(submit.changes).toHaveText([/was "17,267", is now "17,367"\.$/]);
  await expect(submit.name).toHaveValue('A. Chair');
  await takePictures(program, 'submit-second');
  const second = join(folder, 'second.zip');
  await answerSaveDialogs(program, second);
  await submit.export.click();
  await submit.isSaved(2);
  const read = await readFileOf(second);
  expect(read.submission).toMatchObject({ revision: 2, state: 'sent', baseDigest: first.submission.digest });
  await expect(submit.fourWords).toHaveText(read.fingerprint);
  expect(program.messages).toEqual([]);
});

test('what was sent is taken back, sent again and withdrawn, and all of it stands in the log', async ({ program }) => {
  const { page } = program;
  const submit = await openAsCoordinator(program);
  await submit.name.fill('A. Chair');
  await page.getByRole('button', { name: 'Mark as complete' }).click();
  await expect(submit.problem).toBeFocused();
  await expect(submit.problem).toContainText('It is not complete yet: 6 sections are not marked as completed');
  const path = await saveFirst(program, submit);
  const { submission } = await readFileOf(path);

  // A file that has left the program is no step of undo.
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(submit.heading).toBeFocused();
  await expect(submit.state).toContainText('Draft');

  // Its number stays with what its file holds.
  const own = (await readSample(page)).records.find(({ type, group: of }) => type === 'attendance' && of === group);
  const values = { ...own!.values, statedTotal: { typed: '17,367', value: 17367 } };
  await putRows(page, { records: [{ ...own!, values }] });
  await goTo(page, { screen: 'submit', ...place });
  await expect(submit.state).toContainText('Revision 2');
  await expect(submit.state).toContainText(/Revision 1 was taken back, but its file of .* may have reached the office/);
  await expect(submit.changes).toHaveText([/was "17,267", is now "17,367"\.$/]);
  await takePictures(program, 'submit-taken-back');
  await putRows(page, { records: [own!] });
  await goTo(page, { screen: 'submit', ...place });
  await expect(submit.state).toContainText('Revision 1');
  await expect(submit.state).toContainText('so it keeps its number');
  await page.getByText('What has happened so far').click();
  await expect(page.locator('.submit-log')).toContainText('Taken back: not sent after all by A. Chair');
  await submit.export.click();
  await submit.isSaved(1);
  const sentAgain = await readFileOf(path);
  expect(sentAgain.submission.digest).toBe(submission.digest);
  expect(sentAgain.submission.log.map(({ to }) => to)).toEqual(['draft', 'sent', 'draft', 'sent']);

  await submit.back.click();
  await page.getByText('Withdraw revision 1', { exact: true }).click();
  const withdrawn = join(folder, 'withdrawn.zip');
  await answerSaveDialogs(program, withdrawn);
  const button = page.getByRole('button', { name: 'Withdraw revision 1 and save the file…' });
  await button.click();
  await expect(submit.problem).toContainText('Write why it is withdrawn');
  await page.getByLabel('Why it is withdrawn').fill('Wrong year.');
  await button.click();
  await expect(submit.heading).toHaveText('Revision 1 is withdrawn');
  expect(await accessibilityFaults(page)).toEqual([]);
  const gone = await readFileOf(withdrawn);
  expect(gone.submission).toMatchObject({ revision: 1, state: 'withdrawn', digest: submission.digest });
  expect(gone.submission.log.at(-1)).toMatchObject({ note: 'Wrong year.', to: 'withdrawn' });
  await submit.back.click();
  await expect(submit.state).toContainText('It builds on revision 1');
  await expect(submit.state).toContainText('which was withdrawn');
  expect(program.messages).toEqual([]);
});

test('a submission carries on on a computer where nothing is yet; what cannot is refused with a sentence', async ({
  start,
}) => {
  const first = await start();
  const path = await saveFirst(first, await openAsCoordinator(first));
  const sent = await readFileOf(path);
  await first.close();

  const program = await start();
  const { page } = program;
  const asked = new StartPage(page);
  await asked.answer(/I coordinate a group/);
  const damaged = join(folder, 'damaged.zip');
  await writeFile(damaged, (await readFile(path)).subarray(0, 9000));
  await answerOpenDialogs(program, damaged);
  await asked.answer(/In a submission of my own/);
  await expect(asked.problem).toBeFocused();
  await expect(asked.problem).toContainText('damaged.zip: This file is not whole');
  await answerOpenDialogs(program, path);
  await asked.goOn();
  await asked.asks('Carry on with this?');
  await expect(page.locator('.set-up-facts')).toContainText('Children & Young People');
  await expect(page.locator('.set-up-facts')).toContainText(sent.fingerprint);
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'start-carry-on');
  await asked.goOn();
  await expect(asked.heading).toHaveText('Children & Young People');
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled();

  await goTo(page, { screen: 'submit', ...place });
  const submit = new SubmitPage(page);
  await expect(submit.state).toContainText('nothing has changed since');
  await goTo(page, { screen: 'entry', type: 'attendance', ...place });
  await page.getByLabel('Total as you report it').fill('17,367');
  await goTo(page, { screen: 'submit', ...place });
  await expect(submit.state).toContainText('Revision 2');
  await expect(submit.changes).toHaveCount(1);
  const second = join(folder, 'second.zip');
  await answerSaveDialogs(program, second);
  await submit.name.fill('B. Deputy');
  await submit.export.click();
  await submit.isSaved(2);
  const read = await readFileOf(second);
  expect(read.submission).toMatchObject({ revision: 2, signedOff: 'B. Deputy', baseDigest: sent.submission.digest });
  expect(read.records).toHaveLength(sent.records.length);
  expect(read.partnershipRecords).toEqual(sent.partnershipRecords);
  await program.close();

  // Opened with the program before it has begun, it is the beginning at once.
  const opened = await start({ words: [path] });
  const begun = new StartPage(opened.page);
  await begun.asks('Carry on with this?');
  await tabTo(opened.page, opened.page.getByRole('button', { name: 'Carry on with it' }));
  await opened.page.keyboard.press('Enter');
  await expect(begun.heading).toHaveText('Children & Young People');
  expect([...program.messages, ...opened.messages]).toEqual([]);
});
