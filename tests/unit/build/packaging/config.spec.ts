import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handedExtensions } from '../../../../electron/main/files/handed-files.ts';
import { packagingConfig } from '../../../../build/packaging/config.ts';
import { othersAssociations, othersTypes, ownAssociation, ownType } from '../../../../build/packaging/file-types.ts';
import { projectFolder } from '../../../../build/runtime/folders.ts';

const config = packagingConfig({
  engineFolder: '/engine',
  engineVersion: '1.2.3',
  fuses: { runAsNode: false },
  notices: '/notices.txt',
});

test('each system has what it is handed on as', () => {
  expect(config.win?.target).toEqual(['nsis', 'portable']);
  expect(config.mac?.target).toEqual(['dmg']);
  expect(config.linux?.target).toEqual(['AppImage', 'deb']);
});

test('it is installed for one user, without an administrator, and what was entered outlives it', () => {
  expect(config.nsis).toMatchObject({ perMachine: false, allowElevation: false, deleteAppDataOnUninstall: false });
  expect(config.portable?.requestExecutionLevel).toBe('user');
  expect(config.win?.requestedExecutionLevel).toBe('asInvoker');
});

test('nothing is fetched: the engine is the one given, nothing is published, nothing is built', () => {
  expect(config).toMatchObject({ electronDist: '/engine', electronVersion: '1.2.3', publish: null, npmRebuild: false });
});

test('the bundles come in an archive without any package or test beside them', () => {
  expect(config.asar).toBe(true);
  expect(config.files).toEqual(['out/**', 'package.json', '!out/.built-from', '!node_modules/**']);
  expect(config.electronFuses).toEqual({ runAsNode: false });
});

test('the notices come along', () => {
  expect(config.extraFiles).toContainEqual({ from: '/notices.txt', to: 'LICENSES.bundled.txt' });
});

test('every ending that the program can be opened with is registered, on every system', async () => {
  const endings = [...handedExtensions].sort();
  expect([ownType, ...othersTypes].map(({ ending }) => ending).sort()).toEqual(endings);
  expect([ownAssociation, ...othersAssociations].map(({ ext }) => ext).sort()).toEqual(endings);
  expect(config.mac?.fileAssociations).toHaveLength(endings.length);
  expect(config.linux?.mimeTypes).toEqual(othersTypes.map(({ mimeType }) => mimeType));
  const script = await readFile(join(projectFolder, String(config.nsis?.include)), 'utf8');
  const offered = [...script.matchAll(/insertmacro offerFor "(\w+)"/g)].map(([, ending]) => ending);
  expect(offered).toEqual(othersTypes.map(({ ending }) => ending));
});

test('files of others are offered to the program and not taken over', () => {
  expect(config.win?.fileAssociations).toEqual([ownAssociation]);
  expect(config.linux?.fileAssociations).toEqual([ownAssociation]);
  expect(othersAssociations.map(({ rank }) => rank)).toEqual(othersTypes.map(() => 'Alternate'));
});

test('the icons it names are there', () => {
  for (const icon of [config.win?.icon, config.mac?.icon, config.linux?.icon]) {
    expect(existsSync(join(projectFolder, String(icon))), String(icon)).toBe(true);
  }
});
