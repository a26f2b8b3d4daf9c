import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One Electron on this machine. */
export interface Runtime {
  /** The program to start. */
  executable: string;
  kind: 'official' | 'pinned' | 'override';
  version: string;
}

const manifest = createRequire(import.meta.url).resolve('electron/package.json');

/** The folder of the npm package `electron`, which unpacks its program beside itself. */
export const electronPackage = dirname(manifest);

/** The version that package.json asks for, and that the program ships on. */
export const officialVersion: string = String(readJson(manifest)['version']);

const executables: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** Where the program lies inside an Electron folder on this system. */
export const executableName = executables[process.platform] ?? 'electron';

/** The official Electron if it is here already. Its installer writes path.txt last, so a killed one does not count. */
export function installedOfficial(folder: string = electronPackage): Runtime | undefined {
  const executable = join(folder, 'dist', executableName);
  const version = join(folder, 'dist', 'version');
  if (!existsSync(join(folder, 'path.txt')) || !existsSync(executable) || !existsSync(version)) return undefined;
  if (readFileSync(version, 'utf8').trim().replace(/^v/, '') !== officialVersion) return undefined;
  return { executable, kind: 'official', version: officialVersion };
}

/** The Electron that ELECTRON_OVERRIDE_DIST_PATH names, as the `electron` package itself understands it. */
export function overriddenRuntime(environment: NodeJS.ProcessEnv): Runtime | undefined {
  const folder = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!folder) return undefined;
  const version = join(folder, 'version');
  return {
    executable: join(folder, executableName),
    kind: 'override',
    version: existsSync(version) ? readFileSync(version, 'utf8').trim().replace(/^v/, '') : 'of unknown version',
  };
}

function readJson(path: string): Record<string, unknown> {
  const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return typeof content === 'object' && content !== null ? { ...content } : {};
}
