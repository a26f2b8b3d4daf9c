import { goTo, openSample } from './pages/sample.ts';
import { expect, test } from './support/program-fixture.ts';
import type { Program } from './support/launch.ts';
import { chooseMenu } from './support/screens.ts';

const budget = {
  screen: 'entry',
  type: 'commissioning-budget',
  year: 2009,
  round: 'annual',
  group: 'children-and-young-people',
} as const;

/** A full disk cannot be had in a test, so the database is made to refuse what is written to it. */
async function refuseWriting({ page }: Program, refuse: boolean): Promise<void> {
  await page.evaluate((refused) => {
    for (const name of ['put', 'add', 'delete'] as const) {
      const kept: IDBObjectStore[typeof name] = Reflect.get(window, `kept-${name}`) ?? IDBObjectStore.prototype[name];
      Reflect.set(window, `kept-${name}`, kept);
      Reflect.set(IDBObjectStore.prototype, name, function (this: IDBObjectStore, ...ask: unknown[]) {
        if (refused) throw new DOMException('The disk is full.', 'QuotaExceededError');
        return Reflect.apply(kept, this, ask);
      });
    }
  }, refuse);
}

test('while nothing can be saved nobody is told that it was, and nothing typed is thrown away', async ({ program }) => {
  const { page } = program;
  await openSample(program);
  await goTo(page, budget);
  const spend = page.getByLabel('Spend', { exact: true });
  await expect(spend).toHaveValue('742,284');

  await refuseWriting(program, true);
  await spend.fill('742,285');
  const banner = page.getByRole('alert').filter({ hasText: 'Your last change is not saved yet.' });
  await expect(banner).toBeVisible();

  await chooseMenu(program.app, 'save');
  await expect(page.locator('app-toast')).toContainText('Your last change is not saved yet.');
  await page.getByLabel('Explanation').focus();
  await chooseMenu(program.app, 'undo');
  await expect(spend).toHaveValue('742,285');
  await page.getByRole('button', { name: 'Leave the sample' }).click();
  await expect(spend).toHaveValue('742,285');

  await refuseWriting(program, false);
  await banner.getByRole('button', { name: 'Try again' }).click();
  await expect(banner).toBeHidden();
  await expect(page.getByText(/Saved on this computer at/)).toBeVisible();
  await page.reload();
  await expect(spend).toHaveValue('742,285');

  // An act that cannot be saved is taken back, and the banner goes when it has been read.
  await refuseWriting(program, true);
  await page.getByRole('button', { name: /^Delete\s+Commissioning Budget/ }).click();
  const notDone = page.getByRole('alert').filter({ hasText: 'That could not be saved, so it was not done.' });
  await expect(notDone).toBeVisible();
  await expect(spend).toHaveValue('742,285');
  await notDone.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notDone).toBeHidden();
});
