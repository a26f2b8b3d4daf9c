import { join } from 'node:path';
import { app } from 'electron';

/** Set by the build from package.json. */
declare const __APP_VERSION__: string;
declare const __SHIPPED_ELECTRON__: string;

/**
 * Fixed for ever: the folder and the origin under which everything entered is kept. Change one of them and every
 * user's work is "gone", because the engine looks for it elsewhere.
 */
export const productName = 'Partnership Review';
export const scheme = 'app';
export const origin = 'app://partnership-review';
export const entryUrl = `${origin}/index.html`;

export const version = __APP_VERSION__;

/** True on any other Electron than the one the program ships on, such as the pinned one of decision 0002. */
export const isTestBuild = process.versions.electron !== __SHIPPED_ELECTRON__;

/** Puts the data where it belongs. Local, not roaming, on Windows: a database copied while it is open gets damaged. */
export function claimDataFolder(): void {
  app.setName(productName);
  const asked = app.commandLine.getSwitchValue('user-data-dir');
  const local = process.platform === 'win32' ? process.env['LOCALAPPDATA'] : undefined;
  app.setPath('userData', asked || join(local ?? app.getPath('appData'), productName));
}
