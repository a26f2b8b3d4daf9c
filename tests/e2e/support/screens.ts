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

/** Takes a picture of the page into tests/results/screens/ and says where it is. */
export async function takePicture({ page }: Program, name: string): Promise<string> {
  const folder = join(projectFolder, 'tests/results/screens');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'initial' });
  return path;
}

/** Pictures in both sizes, light and dark: `<name>-1280x800-light.png` and so on. */
export async function takePictures(program: Program, name: string): Promise<string[]> {
  const paths: string[] = [];
  for (const size of sizes) {
    await setSize(program, size);
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(program, theme);
      paths.push(await takePicture(program, `${name}-${size.width}x${size.height}-${theme}`));
    }
  }
  return paths;
}
