import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundledPackages, licenceNotices, noticeOf } from '../../../../build/packaging/licence-notices.ts';
import { projectFolder } from '../../../../build/runtime/folders.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'notices-'))));
afterEach(() => rm(folder, { recursive: true }));

const describe = (described: object) => writeFile(join(folder, 'package.json'), JSON.stringify(described));

test('everything that package.json names as part of the program has its notice', async () => {
  const manifest: { dependencies: object } = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8'));
  const notices = await licenceNotices();
  for (const name of Object.keys(manifest.dependencies)) expect(notices).toContain(`\n${name} `);
  // Needed by one of them, and itself not named.
  expect(notices).toContain('\nlit-html 3');
  expect(notices).toContain('SIL OPEN FONT LICENSE');
  expect(notices).toContain('Copyright (c) GOV.UK Design System Team');
  expect(notices).not.toContain('\neslint ');
});

test('what the program imports is named as part of it, and so has a notice', async () => {
  const packages = new Set((await bundledPackages()).map((path) => path.replace('node_modules/', '')));
  const known = new Set([...packages, ...builtinModules, 'electron']);
  const unknown = new Set<string>();
  for (const top of ['renderer', 'electron']) {
    const files = (await readdir(join(projectFolder, top), { recursive: true })).filter((file) => file.endsWith('.ts'));
    for (const file of files) {
      const text = await readFile(join(projectFolder, top, file), 'utf8');
      for (const [, from = ''] of text.matchAll(/^(?:import|export|\}) (?:.* from )?'([^.'][^']*)'/gm)) {
        const name = from.startsWith('@') ? from.split('/').slice(0, 2).join('/') : (from.split('/')[0] ?? '');
        if (!known.has(name) && !name.startsWith('node:')) unknown.add(name);
      }
    }
  }
  expect([...unknown]).toEqual([]);
  expect(packages.size).toBeGreaterThan(15);
});

test('a notice is the texts that a package carries, one after the other', async () => {
  await describe({ name: 'made-up', version: '1.0.0', license: 'MIT' });
  await writeFile(join(folder, 'LICENSE.md'), 'Do as you like.\n');
  await writeFile(join(folder, 'NOTICE'), 'Made by nobody.\n');
  await writeFile(join(folder, 'licenses.js'), 'no notice');
  expect(await noticeOf(folder)).toBe('made-up 1.0.0 (MIT)\n\nDo as you like.\n\nMade by nobody.');
});

test('a package without its text gets the usual one with its author, or stops everything', async () => {
  await describe({ name: 'made-up', version: '1.0.0', license: 'MIT', author: { name: 'A. Nobody' } });
  expect(await noticeOf(folder)).toMatch(/^made-up 1.0.0 \(MIT\)\n\nCopyright \(c\) A. Nobody\n\nPermission is hereby/);
  await describe({ name: 'made-up', version: '1.0.0', license: 'MIT' });
  await expect(noticeOf(folder)).rejects.toThrow('made-up 1.0.0 has no text of its licence (MIT)');
  await describe({ name: 'made-up', version: '1.0.0', license: 'GPL-3.0', author: 'A. Nobody' });
  await expect(noticeOf(folder)).rejects.toThrow('has no text of its licence (GPL-3.0)');
  await describe({ name: 'made-up', version: '1.0.0', author: 'A. Nobody' });
  await expect(noticeOf(folder)).rejects.toThrow('does not say under which licence it is');
});
