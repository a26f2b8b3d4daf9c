import { mkdtemp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';

/**
 * What Electron does when it is started with a folder: take the name and version from its package.json and load its
 * main file. The pinned runtime comes without it. `-r file` is what test tools use to get in first.
 */
const main = `
const { app } = require('electron');
const fs = require('node:fs');
const path = require('node:path');
const Module = require('node:module');

const args = process.argv.slice(1);
const preloads = [];
let folder;
for (let i = 0; i < args.length; i += 1) {
  if (args[i] === '-r' || args[i] === '--require') { preloads.push(args[i + 1]); i += 1; continue; }
  if (args[i].startsWith('-')) continue;
  folder = path.resolve(args[i]);
  break;
}
if (folder === undefined) {
  process.stderr.write('Say which application folder to start.\\n');
  process.exit(1);
}
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
const description = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
app.setName(description.productName || description.name);
app.setVersion(description.version);
app.setAppPath(folder);
for (const preload of preloads) Module._load(require.resolve(preload, { paths: [process.cwd()] }), undefined, true);
Module._load(path.resolve(folder, description.main || 'index.js'), Module, true);
`;

/** Writes default_app.asar into the resources folder of an Electron that has none. */
export async function writeDefaultApp(resources: string): Promise<void> {
  const source = await mkdtemp(join(resources, 'default-app-'));
  try {
    const files = join(source, 'files');
    await mkdir(files);
    await writeFile(join(files, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.js' }));
    await writeFile(join(files, 'main.js'), main);
    await createPackage(files, join(source, 'default_app.asar'));
    await rename(join(source, 'default_app.asar'), join(resources, 'default_app.asar'));
  } finally {
    await rm(source, { recursive: true, force: true });
  }
}
