import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kind } from './kinds/kind.ts';
import { kindsOfFigures } from './kinds/of-figures.ts';
import { kindsOfPartnership } from './kinds/of-partnership.ts';
import { kindsOfPoints } from './kinds/of-points.ts';
import { kindsOfProjects, kindsOfWords } from './kinds/of-words.ts';
import { expectFound, expectPrinted, expectSaved } from './kinds/proofs.ts';
import { enter } from './kinds/typing.ts';
import { StartPage } from './pages/start-page.ts';
import { answerOpenDialogs, answerSaveDialogs } from './support/dialogs.ts';
import { press, tabTo } from './support/keyboard.ts';
import { launch, type LaunchOptions, type Program } from './support/launch.ts';
import { expect, test } from './support/program-fixture.ts';

const section = (kind: Kind) => order.indexOf(kind.section);
const order = [
  'Achievements',
  'Measures and surveys',
  'Budget and projects',
  'Attendance and counts',
  'Case studies and events',
  'Sources and terms',
];
/** In the order of the pages, so that each is opened once. */
const kindsOfGroup = [...kindsOfPoints, ...kindsOfFigures, ...kindsOfProjects, ...kindsOfWords].sort(
  (a, b) => section(a) - section(b),
);
const every = [...kindsOfPartnership, ...kindsOfGroup];
const titleOf = ({ code, name, type }: Kind) => `${code} ${name}, as ${type}`;

// One office and one coordinator from nothing to the files; what one test leaves behind the next goes on with.
test.describe.configure({ mode: 'serial' });

let program: Program;
let review = '';
/** The files of the whole run: what the office sends out, the data of both, what is exported. */
let folder: string;
const setUpFile = () => join(folder, 'quenby-set-up.json');

async function begin(options: LaunchOptions = {}): Promise<void> {
  program = await launch(options);
}

/** The program ends, by a power cut or as usual, and is started on the same data. */
async function endAndStartAgain(end: 'kill' | 'close'): Promise<void> {
  expect(program.messages).toEqual([]);
  await program[end]();
  await begin({ dataFolder: program.dataFolder });
  await expect(program.page.locator('.rail-nav')).toBeVisible();
}

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'every-kind-'));
  await begin({ dataFolder: join(folder, 'office') });
});

test.afterAll(async () => {
  await program.kill();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('the kinds are all there: K1 to K22', () => {
  const codes = new Set(every.map(({ code }) => code));
  expect([...codes].sort()).toEqual(Array.from({ length: 22 }, (_, index) => `K${index + 1}`).sort());
});

test('the office begins a workspace of its own, with its shared lists', async () => {
  const { page } = program;
  const asked = new StartPage(page);
  await asked.answer(/I work in the partnership office/);
  await asked.answer(/Begin a new set-up/);
  await asked.type('Quenby Together');
  await asked.type('Hearth & Home\nFields & Fens');
  await asked.asks('Which year comes first?');
  await asked.goOn();
  await asked.goOn();
  await asked.asks('Is this right?');
  await asked.goOn();
  await expect(asked.heading).toHaveText('Set-up');
  for (const [list, box, name] of [
    ['themes', 'Add a theme', 'Winter warmth'],
    ['organisations', 'Add an organisation', 'Quenby Rowers'],
  ] as const) {
    await press(page, page.locator(`#set-up-${list} > summary`));
    const label = page.getByLabel(box, { exact: true });
    await press(page, label);
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(page.getByLabel(/^Name of (theme|organisation) 1$/).last()).toHaveValue(name);
  }
  await press(page, page.getByLabel('Other ways of writing Quenby Rowers, with semicolons between them'));
  await page.keyboard.type('Q. Rowers');
});

test.describe('typed in by the office, with the keyboard alone', () => {
  for (const kind of kindsOfPartnership) test(titleOf(kind), () => enter(program.page, kind));
});

test('the office sends its set-up file out; its program is killed and started again', async () => {
  const { page } = program;
  await answerSaveDialogs(program, setUpFile());
  await press(page, page.getByRole('link', { name: 'Set-up', exact: true }));
  await press(page, page.getByRole('button', { name: 'Export set-up file', exact: true }));
  await expect(page.locator('#set-up-saved')).toBeFocused();
  await endAndStartAgain('kill');
});

test.describe('found by the office with Ctrl+F after the power cut', () => {
  for (const kind of kindsOfPartnership) test(titleOf(kind), () => expectFound(program, kind));
});

test('a coordinator begins with the file of the office', async () => {
  expect(program.messages).toEqual([]);
  await program.close();
  await begin({ dataFolder: join(folder, 'coordinator') });
  const { page } = program;
  const asked = new StartPage(page);
  await asked.answer(/I coordinate a group/);
  await answerOpenDialogs(program, setUpFile());
  await asked.answer(/In a file from my partnership office/);
  await asked.asks('Is this your partnership?');
  await asked.goOn();
  await asked.answer('Hearth & Home');
  await expect(asked.heading).toHaveText('Hearth & Home');
});

test.describe('typed in by the coordinator, with the keyboard alone', () => {
  for (const kind of kindsOfGroup) test(titleOf(kind), () => enter(program.page, kind));
});

test('once it says that everything is saved, the power is cut and the program started again', async () => {
  await expect(program.page.locator('save-status')).toHaveText(/Saved on this computer at \d\d:\d\d/);
  await endAndStartAgain('kill');
});

test.describe('found by the coordinator with Ctrl+F after the power cut', () => {
  for (const kind of kindsOfGroup) test(titleOf(kind), () => expectFound(program, kind));
});

test('the words as they were printed have kept their marks and paragraphs', async () => {
  const { page } = program;
  const kind = kindsOfPoints.find(({ code }) => code === 'K21');
  if (kind) await expectFound(program, kind);
  await page.keyboard.press('Alt+Enter');
  await press(page, page.locator('.outline-details summary', { hasText: 'As printed' }));
  await expect(page.getByLabel('The words as they were printed')).toHaveValue(
    '• ‘Marsh Samphire’ –\n\n– “parent body“ £5 & more…………',
  );
});

test('the program is closed, started again, and exports everything', async () => {
  await endAndStartAgain('close');
  const { page } = program;
  await answerOpenDialogs(program, folder);
  await press(page, page.locator('.rail-nav').getByRole('link', { name: 'Export', exact: true }));
  const groups = page.getByLabel('Group', { exact: true }).last();
  await tabTo(page, groups);
  await page.keyboard.type('All');
  await expect(groups.locator('option:checked')).toHaveText('All groups');
  await press(page, page.getByRole('button', { name: 'Export…' }));
  await expect(page.locator('#export-done')).toBeVisible();
  review = await readFile(join(folder, 'review.html'), 'utf8');
  expect(program.messages).toEqual([]);
});

test.describe('in the spreadsheets and in the review for reading', () => {
  for (const kind of every) {
    test(titleOf(kind), async () => {
      await expectSaved(folder, kind);
      expectPrinted(review, kind);
    });
  }
});
