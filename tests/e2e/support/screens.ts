import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../../../build/runtime/folders.ts';
import type { Theme } from '../../../electron/api.ts';
import type { Program } from './launch.ts';

/** The two sizes that every screen is looked at in: a usual window and the smallest common one. */
export const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
] as const;

/** Makes the page inside the window exactly this large. */
export async function setSize({ app, page }: Program, size: { width: number; height: number }): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.unmaximize();
    window?.setContentSize(width, height);
  }, size);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
}

/** Switches the colours with the menu, as a user does. */
export async function setTheme({ app, page }: Program, theme: Theme): Promise<void> {
  await chooseMenu(app, `theme-${theme}`);
  if (theme === 'system') return;
  await page.waitForFunction((dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark, theme === 'dark');
}

/** Chooses a menu item by its id, such as `export`, `undo`, `theme-dark`. Keys of the menu do not reach it in tests. */
export async function chooseMenu(app: Program['app'], id: string): Promise<void> {
  const found = await app.evaluate(({ Menu, BrowserWindow }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    const [window] = BrowserWindow.getAllWindows();
    item?.click(undefined, window, window?.webContents);
    return Boolean(item);
  }, id);
  if (!found) throw new Error(`There is no menu item "${id}".`);
}

/**
 * Presses keys the way the keyboard does, so that the menu hears them too: `Control+E`, `F1`, `Control+Shift+Z`.
 * Keys pressed with Playwright's own keyboard reach the page only.
 */
export async function pressShortcut({ app }: Program, keys: string): Promise<void> {
  const parts = keys.split('+').filter((part) => part !== '');
  const modifiers = parts.slice(0, -1).map((part) => (part === 'Control' ? 'control' : 'shift'));
  const last = parts.at(-1) ?? '';
  await app.evaluate(
    ({ BrowserWindow }, { keyCode, held }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const type of ['rawKeyDown', 'keyUp'] as const) contents?.sendInputEvent({ type, keyCode, modifiers: held });
    },
    { keyCode: last, held: modifiers as ('control' | 'shift')[] },
  );
}

/** Pictures are for people to look at and take a fifth of the whole run, so they are taken by `npm run pictures` only. */
const picturesWanted = process.env['PICTURES'] === 'yes';

/** Takes a picture of the page into tests/results/screens/, where pictures are wanted. */
export async function takePicture({ page }: Program, name: string): Promise<void> {
  if (!picturesWanted) return;
  const folder = join(projectFolder, 'tests/results/screens');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'initial' });
}

/**
 * Pictures in both sizes, light and dark: `<name>-1280x800-light.png` and so on. Wanted or not, the page is left in the
 * smaller size with dark colours, for what the test looks at next.
 */
export async function takePictures(program: Program, name: string): Promise<void> {
  for (const size of picturesWanted ? sizes : sizes.slice(-1)) {
    await setSize(program, size);
    for (const theme of picturesWanted ? (['light', 'dark'] as const) : (['dark'] as const)) {
      await setTheme(program, theme);
      await takePicture(program, `${name}-${size.width}x${size.height}-${theme}`);
    }
  }
}
