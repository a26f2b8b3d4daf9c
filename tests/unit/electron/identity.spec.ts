import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { appId, packagingConfig } from '../../../build/packaging/config.ts';
import { projectFolder } from '../../../build/runtime/folders.ts';
import { databaseNames } from '../../../renderer/storage/schema.ts';

/*
 * Fixed for ever. People's work lies under these names: if one of these tests fails, the change is wrong, not the test.
 */

const { app } = vi.hoisted(() => ({
  app: {
    setName: vi.fn<(name: string) => void>(),
    setPath: vi.fn<(name: string, path: string) => void>(),
    getPath: (name: string) => `/${name}`,
    commandLine: { getSwitchValue: (name: string) => (name === 'user-data-dir' ? asked.folder : '') },
  },
}));
const asked = { folder: '' };
vi.mock('electron', () => ({ app }));

const platform = process.platform;

beforeEach(() => {
  vi.stubGlobal('__APP_VERSION__', '0.0.0');
  vi.stubGlobal('__SHIPPED_ELECTRON__', '0.0.0');
});
afterEach(() => {
  Object.defineProperty(process, 'platform', { value: platform });
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
  asked.folder = '';
});

const identity = () => import('../../../electron/main/identity.ts');

async function dataFolderOn(system: NodeJS.Platform): Promise<string | undefined> {
  Object.defineProperty(process, 'platform', { value: system });
  (await identity()).claimDataFolder();
  expect(app.setName).toHaveBeenCalledExactlyOnceWith('Partnership Review');
  return app.setPath.mock.calls.find(([name]) => name === 'userData')?.[1];
}

test('the names under which the engine finds what was entered', async () => {
  const { productName, scheme, origin, entryUrl } = await identity();
  expect({ productName, scheme, origin, entryUrl }).toEqual({
    productName: 'Partnership Review',
    scheme: 'app',
    origin: 'app://partnership-review',
    entryUrl: 'app://partnership-review/index.html',
  });
  expect(databaseNames).toEqual({ own: 'partnership-review', sample: 'partnership-review-sample' });
});

test('the names under which the system finds the program', async () => {
  const manifest = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8'));
  const config = packagingConfig({ engineFolder: '', engineVersion: '', fuses: {}, notices: '' });
  expect([appId, config.appId]).toEqual(['app.partnershipreview.desktop', 'app.partnershipreview.desktop']);
  expect([manifest.productName, config.productName]).toEqual(['Partnership Review', 'Partnership Review']);
  expect(manifest.name).toBe('partnership-review');
});

test('the data folder is the local one on Windows, never the roaming one', async () => {
  vi.stubEnv('LOCALAPPDATA', '/Local');
  vi.stubEnv('APPDATA', '/Roaming');
  expect(await dataFolderOn('win32')).toBe(join('/Local', 'Partnership Review'));
});

test.for(['linux', 'darwin'] as const)("the data folder is in the user's own on %s", async (system) => {
  vi.stubEnv('LOCALAPPDATA', '/Local');
  expect(await dataFolderOn(system)).toBe(join('/appData', 'Partnership Review'));
});

test('the data folder is the one that was asked for', async () => {
  vi.stubEnv('LOCALAPPDATA', '/Local');
  asked.folder = '/asked';
  expect(await dataFolderOn('win32')).toBe('/asked');
});
