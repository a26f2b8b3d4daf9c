import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../runtime/folders.ts';
import { Refusal } from '../runtime/say.ts';

/** Leave a few helper functions of their own in what they bundle. */
const bundlers = ['node_modules/rolldown', 'node_modules/vite'] as const;

const rule = '-'.repeat(100);

/**
 * The folders of all packages of which something is in the program: what `dependencies` names and what these need, by
 * the lock file. The style sheets, fonts and words among them leave no trace in the bundles by which to find them.
 */
export async function bundledPackages(): Promise<string[]> {
  const lock: { packages: Record<string, { dev?: boolean }> } = JSON.parse(
    await readFile(join(projectFolder, 'package-lock.json'), 'utf8'),
  );
  const shipped = Object.entries(lock.packages).flatMap(([folder, { dev }]) => (folder === '' || dev ? [] : [folder]));
  return [...new Set([...shipped, ...bundlers])].sort();
}

/** One text with the notice of every package in the program. Refuses a package of which no notice can be made. */
export async function licenceNotices(): Promise<string> {
  const folders = await bundledPackages();
  const notices = await Promise.all(folders.map((folder) => noticeOf(join(projectFolder, folder))));
  const head = [
    'Partnership Review contains work of others. Their notices follow.',
    'Those of Electron and Chromium are in LICENSE.electron.txt and LICENSES.chromium.html.',
  ];
  return `${[head.join('\n'), ...notices].join(`\n\n${rule}\n\n`)}\n`;
}

/** @param folder full path of an installed package */
export async function noticeOf(folder: string): Promise<string> {
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const { name, version, license } = manifest;
  if (license === undefined) throw new Refusal(`${name} ${version} does not say under which licence it is.`);
  const files = (await readdir(folder))
    .filter((file) => /^(licen[cs]e|notice|copying)(\.(md|txt))?$/i.test(file))
    .sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const own = texts.length > 0 ? texts : [await usualText(manifest, license)];
  return [`${name} ${version} (${license})`, ...own.map((text) => text.trim())].join('\n\n');
}

/** For a package that names a well-known licence, and its author, and forgot to put the text in. */
async function usualText({ name, version, author }: Manifest, license: string): Promise<string> {
  const holder = typeof author === 'string' ? author : author?.name;
  const path = join(projectFolder, 'build/packaging/licence-texts', `${license}.txt`);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (holder === undefined || text === undefined) {
    throw new Refusal(`${name} ${version} has no text of its licence (${license}), and none could be made for it.`);
  }
  return `Copyright (c) ${holder}\n\n${text}`;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}
