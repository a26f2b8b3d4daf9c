import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset } from '../../renderer/domain/dataset/dataset.ts';
import { writeSetUpFile } from '../../renderer/exchange/set-up-file.ts';
import { partnershipId } from '../../renderer/domain/records/sections.ts';
import type { Submission } from '../../renderer/domain/submission/submission.ts';
import { IntakePage, makeFile, withText } from './pages/intake.ts';
import { ConsolidatePage, TrackerPage } from './pages/office.ts';
import { QueriesPage } from './pages/queries.ts';
import { readSample } from './pages/sample-rows.ts';
import { goTo, openSample } from './pages/sample.ts';
import { StartPage } from './pages/start-page.ts';
import { SubmitPage } from './pages/submit.ts';
import { answerOpenDialogs, answerSaveDialogs } from './support/dialogs.ts';
import type { LaunchOptions, Program } from './support/launch.ts';
import { expect, test } from './support/program-fixture.ts';

const round = { year: 2009, round: 'annual' };
const safety = 'community-safety';

/** What two groups have wrong in their first revision and put right by hand; the boxes as the sample has them. */
const corrections: Readonly<
  Record<string, { type: string; record: string; field: string; wrong: string; right: string }>
> = {
  'children-and-young-people': {
    type: 'attendance',
    record: 'cw0910-children-and-young-people-attendance',
    field: 'statedTotal',
    wrong: '17,627',
    right: '17,267',
  },
  'community-safety': {
    type: 'measure',
    record: 'cw0910-community-safety-domestic-burglary',
    field: 'actual',
    wrong: '-11.4%',
    right: '11.4%',
  },
};

type Start = (options?: LaunchOptions) => Promise<Program>;
/** For what the test itself must have. */
function missing(what: string): never {
  throw new Error(`The test has nothing of ${what}.`);
}

let folder: string;
const inFolder = (name: string) => join(folder, name);

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whole-round-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** What a group has already, as a file of an earlier computer. */
async function firstRevision(dataset: Dataset, group: string): Promise<{ path: string; submission: Submission }> {
  const wrong = corrections[group];
  const had = wrong ? withText(dataset, wrong.record, wrong.field, wrong.wrong) : dataset;
  return makeFile(folder, `${group}-first.zip`, had, { ...round, group });
}

/** A coordinator carries on from that file, puts right what is wrong, and saves a submission. */
async function sendFrom(start: Start, dataset: Dataset, group: string): Promise<{ sent: string; dataFolder: string }> {
  const { path } = await firstRevision(dataset, group);
  const program = await start({ words: [path] });
  const { page } = program;
  const asked = new StartPage(page);
  await asked.asks('Carry on with this?');
  await asked.goOn();
  await expect(page.locator('.rail-nav')).toBeVisible();
  const wrong = corrections[group];
  if (wrong) await correct(program, group, wrong);
  const sent = await submit(program, group, wrong ? 2 : 1);
  await program.close();
  expect(program.messages).toEqual([]);
  return { sent, dataFolder: program.dataFolder };
}

async function correct(
  { page }: Program,
  group: string,
  { type, record, field, wrong, right }: (typeof corrections)[string],
): Promise<void> {
  await goTo(page, { screen: 'entry', ...round, group, type, record, field });
  const box = page.locator('input:focus, textarea:focus');
  await expect(box).toHaveValue(wrong);
  await box.fill(right);
}

async function submit(program: Program, group: string, revision: number): Promise<string> {
  await goTo(program.page, { screen: 'submit', ...round, group });
  const page = new SubmitPage(program.page);
  const path = inFolder(`${group}-${revision}.zip`);
  await answerSaveDialogs(program, path);
  // A revision that is saved again is signed off already.
  if (revision > 1) await page.name.fill('A. Chair');
  await page.export.click();
  await page.isSaved(revision);
  return path;
}

test('seven groups send, the office takes in, asks, accepts and consolidates', async ({ start }) => {
  test.setTimeout(300_000);
  const office = await start();
  const { page } = office;
  await openSample(office);
  const dataset = await readSample(page);
  await page.getByRole('button', { name: 'Leave the sample' }).click();
  const groups = dataset.setUp.groups.map(({ id }) => id);
  const sent = new Map<string, { sent: string; dataFolder: string }>();
  for (const group of groups) {
    await test.step(`${group} sends`, async () => sent.set(group, await sendFrom(start, dataset, group)));
  }
  const pathOf = (group: string) => sent.get(group)?.sent ?? missing(group);

  await test.step('the office begins with its set-up', async () => {
    const own = dataset.records.filter(({ group }) => group === partnershipId);
    const setUpFile = inFolder('set-up.json');
    await writeFile(setUpFile, writeSetUpFile(dataset.setUp, own).text);
    await answerOpenDialogs(office, setUpFile);
    const asked = new StartPage(page);
    await asked.answer(/I work in the partnership office/);
    await asked.answer(/Open an existing set-up file/);
    await asked.goOn();
    await expect(page.locator('.rail-nav')).toBeVisible();
  });

  const intake = new IntakePage(page);
  await test.step('the office takes in all seven, one of them twice, and nothing of three others', async () => {
    await intake.open();
    const bytes = new Uint8Array(await readFile(pathOf('health-and-wellbeing')));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(inFolder('damaged.zip'), bytes);
    await writeFile(inFolder('twice.zip'), await readFile(pathOf('climate-change')));
    const setUp = { ...dataset.setUp, id: 'elsewhere' };
    const elsewhere = await makeFile(
      folder,
      'elsewhere.zip',
      { ...dataset, setUp },
      { ...round, group: 'climate-change' },
    );
    const files = [...groups.map(pathOf), inFolder('twice.zip'), inFolder('damaged.zip'), elsewhere.path];
    await answerOpenDialogs(office, ...files);
    await intake.chooseFiles.click();
    await expect(intake.summary).toHaveText('7 files will be taken in, 1 is here already, 2 cannot be taken in.');
    await intake.takeIn.click();
    await expect(intake.done).toContainText('7 submissions taken in');
    // A first revision arrives after the second.
    await answerOpenDialogs(office, inFolder('community-safety-first.zip'));
    await intake.open();
    await intake.chooseFiles.click();
    await expect(intake.file('is here already and is newer')).toBeVisible();
  });

  const asked = corrections[safety] ?? missing(safety);
  const questions = inFolder('questions.json');
  await test.step('the office asks about one box', async () => {
    await goTo(page, { screen: 'entry', ...round, group: safety, type: asked.type, record: asked.record });
    const card = page.locator(`.record-card[data-record="${asked.record}"]`);
    await expect(card).toContainText(/Taken in from revision 2, community-safety-2\.zip, on \d/);
    await card.locator('.ask-group').click();
    await card.locator('.query-form select').selectOption(asked.field);
    const queries = new QueriesPage(page);
    await queries.text.fill('Is this a rise? The target was a fall.');
    await queries.name.fill('R. Office');
    await queries.button('Save the question').click();
    await queries.open({ ...round, group: safety });
    await queries.button(/^Return the submission with these questions/).click();
    await page.keyboard.insertText('One question.');
    await answerSaveDialogs(office, questions);
    await queries.button('Return it and save the questions…').click();
    await expect(page.locator('.query-saved')).toContainText('The submission is returned');
  });

  let answered = '';
  await test.step('the group is led to the box, answers, and sends again', async () => {
    const { dataFolder } = sent.get(safety) ?? missing(safety);
    const group = await start({ dataFolder, words: [questions] });
    const queries = new QueriesPage(group.page);
    await queries.button('Take them in').click();
    await queries.taken.getByRole('link').click();
    await expect(group.page.locator(`#box-${asked.record}-${asked.field}`)).toBeFocused();
    const thread = group.page.locator(`.record-card[data-record="${asked.record}"] .query-thread`);
    await thread.getByRole('button', { name: /^Answer/ }).click();
    await queries.text.fill('It is a rise: a single offender, arrested in March.');
    await queries.name.fill('A. Coordinator');
    await queries.button('Save the answer').click();
    await expect(thread).toContainText('It is a rise');
    answered = await submit(group, safety, 3);
    await group.close();
    expect(group.messages).toEqual([]);
  });

  await test.step('the answer stands beside the box, and all seven are accepted', async () => {
    await answerOpenDialogs(office, answered);
    await intake.open();
    await intake.chooseFiles.click();
    await expect(intake.file('Replaces revision 2')).toBeVisible();
    await intake.takeIn.click();
    await expect(intake.done).toContainText('1 submission taken in');
    await goTo(page, { screen: 'entry', ...round, group: safety, type: asked.type, record: asked.record });
    await expect(page.locator(`.record-card[data-record="${asked.record}"] .query-thread`)).toContainText(
      'It is a rise: a single offender, arrested in March.',
    );
    const tracker = new TrackerPage(page);
    await tracker.open();
    await expect(tracker.totals).toContainText('7 of 7 groups received');
    for (const { name } of dataset.setUp.groups) {
      await tracker.opener(name).click();
      if (await tracker.name.isVisible()) await tracker.name.fill('R. Office');
      await tracker.act('Accept').click();
      await expect(tracker.row(name)).toContainText('Accepted');
      await tracker.opener(name).click();
    }
    await expect(tracker.totals).toContainText('7 of 7 groups received, 7 accepted');
  });

  await test.step('what is consolidated is what the whole sample gives', async () => {
    const [consolidated, direct] = [inFolder('consolidated'), inFolder('direct')];
    await mkdir(consolidated);
    await mkdir(direct);
    const page = new ConsolidatePage(office.page);
    await page.open();
    await page.begin.click();
    await expect(page.result).toContainText('7 groups,');
    await answerOpenDialogs(office, consolidated);
    await page.export.click();
    await expect(page.done).toBeVisible();
    await openSample(office);
    await goTo(office.page, { screen: 'export', ...round, group: safety });
    await answerOpenDialogs(office, direct);
    await office.page.getByRole('button', { name: 'Export…' }).click();
    await expect(office.page.locator('#export-done')).toBeFocused();
    const files = (await readdir(direct)).sort();
    expect(files).toContain('review.html');
    expect((await readdir(consolidated)).sort()).toEqual([...files, 'consolidation-log.csv'].sort());
    for (const name of files) {
      const [one, other] = await Promise.all([consolidated, direct].map((of) => readFile(join(of, name), 'utf8')));
      expect(one, name).toBe(other);
    }
  });
  expect(office.messages).toEqual([]);
});
