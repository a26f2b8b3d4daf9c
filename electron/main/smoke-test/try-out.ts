import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WebContents } from 'electron';

/** Milliseconds for one step, of which each takes a second at most. */
const patience = 15_000;

const words = 'Written by the smoke test.';

/** Elements of the page by which the steps go. The end-to-end tests run this too, so that a renamed one is noticed. */
const seen = {
  choice: (value: string) => `.start-page input[value="${value}"]`,
  goOn: '.start-page .govuk-button',
  setUp: '.start-page .set-up-facts',
  standing: '.rail-nav',
  box: 'outline-line textarea',
} as const;

/**
 * Begins as a partnership office does with the set-up that comes with the program, writes one achievement, waits until
 * it is on the disk, and reads it from the database in a page that was loaded anew.
 * @throws Error with a sentence that names the step
 */
export async function tryOut(contents: WebContents, dataFolder: string): Promise<void> {
  const page = pageOf(contents);
  for (const choice of ['office', 'shipped']) {
    await page.click(seen.choice(choice));
    await page.click(seen.goOn);
  }
  await page.has(seen.setUp);
  await page.click(seen.goOn);
  await page.has(seen.standing);

  await contents.executeJavaScript(`location.hash = '#/entry?type=achievement'`);
  await page.click(seen.box);
  await page.run(`document.querySelector('${seen.box}').focus()`);
  await contents.insertText(words);
  await until(() => isInJournal(dataFolder), 'what was written did not reach the disk.');

  contents.reload();
  const readBack = `document.querySelector('${seen.box}')?.value === ${JSON.stringify(words)}`;
  const isBack = async (): Promise<boolean> => !contents.isLoading() && (await page.run(readBack));
  await until(isBack, 'what was written was not there after the page was loaded again.');
}

function pageOf(contents: WebContents) {
  const run = async (expression: string): Promise<boolean> =>
    Boolean(await contents.executeJavaScript(`Boolean(${expression})`, true));
  const has = (selector: string): Promise<void> =>
    until(() => run(`document.querySelector('${selector}')`), `the page did not show ${selector}`);
  return {
    run,
    has,
    async click(selector: string): Promise<void> {
      await has(selector);
      await contents.executeJavaScript(`document.querySelector('${selector}').click()`, true);
    },
  };
}

async function isInJournal(dataFolder: string): Promise<boolean> {
  const folder = join(dataFolder, 'journal');
  const files = await readdir(folder).catch(() => []);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8').catch(() => '')));
  return texts.some((text) => text.includes(words));
}

/** Asks ten times a second until the answer is yes. A page that is being loaded answers with an error: asked again. */
async function until(question: () => Promise<boolean>, problem: string): Promise<void> {
  const end = Date.now() + patience;
  while (!(await question().catch(() => false))) {
    if (Date.now() > end) throw new Error(problem);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
