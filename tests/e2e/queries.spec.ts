import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeptSubmission } from '../../renderer/domain/submission/kept.ts';
import { readQueryFile } from '../../renderer/exchange/package/query-file.ts';
import { allRows, dropFiles, IntakePage, makeFile } from './pages/intake.ts';
import { QueriesPage } from './pages/queries.ts';
import { readSample } from './pages/sample-rows.ts';
import { goTo, openSample } from './pages/sample.ts';
import { StartPage } from './pages/start-page.ts';
import { readFileOf, SubmitPage } from './pages/submit.ts';
import { accessibilityFaults } from './support/axe.ts';
import { answerOpenDialogs, answerSaveDialogs } from './support/dialogs.ts';
import { press, tabTo } from './support/keyboard.ts';
import { expect, test } from './support/program-fixture.ts';
import { takePictures } from './support/screens.ts';

const place = { group: 'community-safety', year: 2009, round: 'annual' };
let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queries-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

test('a question goes out in a file, is answered beside its box, and comes back with the next submission', async ({
  start,
}) => {
  test.setTimeout(240_000);
  const office = await start();
  await openSample(office);
  const dataset = await readSample(office.page);
  const measure = dataset.records.find(
    ({ group, year, type }) => group === place.group && year === place.year && type === 'measure',
  );
  if (!measure) throw new Error('The sample has no measure of this group.');
  const first = await makeFile(folder, 'first.zip', dataset, place);
  const intake = new IntakePage(office.page);
  await intake.open();
  await answerOpenDialogs(office, first.path);
  await intake.chooseFiles.click();
  await intake.takeIn.click();
  await expect(intake.done).toContainText('1 submission taken in');

  // The office asks where it reads, with the keyboard alone.
  let asked = new QueriesPage(office.page);
  await asked.open(place);
  await expect(office.page.getByText('No question has been asked about 2009 to 2010.')).toBeVisible();
  expect(await accessibilityFaults(office.page)).toEqual([]);
  await takePictures(office, 'queries-office-empty');
  await goTo(office.page, { screen: 'entry', type: 'measure', ...place, record: measure.id, field: 'name' });
  const card = office.page.locator(`.record-card[data-record="${measure.id}"]`);
  await expect(office.page.locator(`#box-${measure.id}-name`)).toBeFocused();
  await tabTo(office.page, card.locator('.ask-group'), 'Shift+Tab');
  await office.page.keyboard.press('Enter');
  await expect(asked.text).toBeFocused();
  await office.page.keyboard.press('Control+Enter');
  await expect(card).toContainText('Write a question first.');
  await expect(asked.text).toBeFocused();
  await office.page.keyboard.insertText('Is this the name of the measure today?');
  await office.page.keyboard.press('Tab');
  await office.page.keyboard.insertText('R. Office');
  expect(await accessibilityFaults(office.page)).toEqual([]);
  await takePictures(office, 'queries-ask');
  await card.locator('.query-form select').selectOption('name');
  await press(office.page, asked.button('Save the question'));
  const thread = card.locator('.query-thread');
  await expect(thread).toContainText('Is this the name of the measure today?');
  await expect(thread.locator('.query-head')).toBeFocused();
  expect(await accessibilityFaults(office.page)).toEqual([]);
  await takePictures(office, 'queries-thread-office');

  // It leaves with the submission returned, as one step.
  await asked.open(place);
  await press(office.page, asked.button(/^Return the submission with these questions/));
  await office.page.keyboard.insertText('Please look at the names.');
  const questions = join(folder, 'questions.json');
  await answerSaveDialogs(office, questions);
  await press(office.page, asked.button('Return it and save the questions…'));
  await expect(office.page.locator('.query-saved')).toBeFocused();
  await expect(office.page.locator('.query-saved')).toContainText('The submission is returned, and the file is saved');
  expect(await accessibilityFaults(office.page)).toEqual([]);
  await takePictures(office, 'queries-saved');
  const bytes = new Uint8Array(await readFile(questions));
  const file = await readQueryFile(bytes);
  if ('problem' in file) throw new Error(file.problem);
  expect(file).toMatchObject({ revision: 1, digest: first.submission.digest, group: place.group });
  expect(file.returned).toMatchObject({ who: 'R. Office', note: 'Please look at the names.' });
  expect(file.queries.map(({ record, field }) => [record, field])).toEqual([[measure.id, 'name']]);
  const kept = (await allRows(office.page, 'sample'))['submissions'] as readonly KeptSubmission[];
  expect(kept.map(({ submission }) => submission.state)).toEqual(['returned']);
  const { dataFolder } = office;
  expect(office.messages).toEqual([]);
  await office.close();

  // Another computer, where nothing but the group's own submission is.
  const program = await start();
  const { page } = program;
  const begin = new StartPage(page);
  await begin.answer(/I coordinate a group/);
  await answerOpenDialogs(program, first.path);
  await begin.answer(/In a submission of my own/);
  await begin.goOn();
  await expect(page.locator('.rail-nav')).toBeVisible();
  asked = new QueriesPage(page);
  await asked.open(place);
  await expect(page.getByText('The office has asked nothing about your entries')).toBeVisible();
  await goTo(page, { screen: 'entry', type: 'measure', ...place });
  await expect(page.locator('.record-card').first()).toBeVisible();
  await expect(page.locator('.ask-group')).toHaveCount(0);
  await asked.open(place);
  const damaged = Uint8Array.from(bytes);
  damaged[200] = (damaged[200] ?? 0) ^ 1;
  await dropFiles(program, [{ name: 'damaged.json', bytes: damaged }]);
  await expect(page.getByText(/damaged|cannot be read|could not be read/).first()).toBeVisible();

  const before = await allRows(page, 'own');
  await dropFiles(program, [{ name: 'questions.json', bytes }]);
  await expect(asked.incoming.getByRole('heading')).toHaveText('1 question from the office');
  await expect(asked.incoming.getByRole('heading')).toBeFocused();
  await expect(asked.incoming).toContainText('Revision 1 was returned by R. Office');
  await expect(asked.incoming).toContainText('Please look at the names.');
  expect(await allRows(page, 'own')).toEqual(before);
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'queries-incoming');
  await press(page, asked.button('Take them in'));
  const link = asked.taken.getByRole('link');
  await expect(link).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'queries-taken');

  // The link leads to the very box; it stays open for changes, and the answer stands under it.
  await page.keyboard.press('Enter');
  const box = page.locator(`#box-${measure.id}-name`);
  await expect(box).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('Renamed measure');
  const own = page.locator(`.record-card[data-record="${measure.id}"] .query-thread`);
  await expect(own).toContainText('Changed since: when the question was asked, it had');
  await press(page, own.getByRole('button', { name: /^Answer/ }));
  await expect(asked.text).toBeFocused();
  await page.keyboard.insertText('No, it was renamed in May. <b>See</b> page 4.');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('A. Coordinator');
  await press(page, asked.button('Save the answer'));
  await expect(own.locator('.query-head')).toBeFocused();
  await expect(own).toContainText('No, it was renamed in May. <b>See</b> page 4.');
  await expect(own.locator('.govuk-tag')).toHaveText('Answered');
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePictures(program, 'queries-thread-answered');

  // The same file once more changes nothing and loses no answer.
  await dropFiles(program, [{ name: 'questions.json', bytes }]);
  await expect(asked.incoming.getByRole('heading')).toHaveText('Everything in this file is here already');
  await press(page, asked.incoming.getByRole('button', { name: 'Close' }));
  await expect(asked.part('Answered')).toContainText('it was renamed in May');
  await takePictures(program, 'queries-own');

  const submit = new SubmitPage(page);
  await goTo(page, { screen: 'submit', ...place });
  const second = join(folder, 'second.zip');
  await answerSaveDialogs(program, second);
  await submit.name.fill('A. Chair');
  await submit.export.click();
  await submit.isSaved(2);
  const sent = await readFileOf(second);
  expect(sent.queries).toHaveLength(1);
  expect(sent.queries[0]).toMatchObject({ id: file.queries[0]?.id, state: 'answered', record: measure.id });
  expect(sent.queries[0]?.messages).toMatchObject([
    { kind: 'answer', who: 'A. Coordinator', text: 'No, it was renamed in May. <b>See</b> page 4.' },
  ]);
  expect(sent.submission).toMatchObject({ revision: 2, baseDigest: first.submission.digest });
  expect(program.messages).toEqual([]);
  await program.close();

  // Back in the office it is the office's turn: answered ones come first, and are closed there.
  const again = await start({ dataFolder });
  const office2 = new IntakePage(again.page);
  await expect(again.page.locator('.rail-nav')).toBeVisible();
  await office2.open();
  await answerOpenDialogs(again, second);
  await office2.chooseFiles.click();
  await expect(office2.file('Community Safety')).toContainText('New on questions');
  await office2.takeIn.click();
  await expect(office2.done).toContainText('1 submission taken in');
  const back = new QueriesPage(again.page);
  await back.open(place);
  await expect(back.part('Answered: your turn')).toContainText('No, it was renamed in May.');
  expect(await accessibilityFaults(again.page)).toEqual([]);
  await takePictures(again, 'queries-office-answered');
  await press(again.page, back.button(/^Close\s+\(question about/));
  await press(again.page, back.button('Close the question'));
  await expect(back.threads.locator('.query-head')).toBeFocused();
  await expect(back.threads.locator('.govuk-tag')).toHaveText('Closed');
  await expect(back.part('Answered: your turn')).toHaveCount(0);
  expect(again.messages).toEqual([]);
});
