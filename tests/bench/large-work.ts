/**
 * 100,000 records of one's own: start-up against a blank window, after an end as it should be and after a kill; a
 * backup, and putting everything back from the second copy, against copying the same bytes with one sync.
 */
import { copyFile, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, newDataFolder, removeDataFolder, type Program } from '../e2e/support/launch.ts';
import { inMilliseconds, ratio } from './support/figures.ts';
import { startWithOwnWork } from './support/own-work.ts';

const records = 100_000;

async function startUp(folder: string, args: readonly string[] = []): Promise<{ program: Program; took: number }> {
  const began = performance.now();
  const program = await launch({ dataFolder: folder, args });
  if (args.length === 0) {
    await program.page.waitForFunction(() => performance.getEntriesByName('usable').length > 0, undefined, {
      timeout: 300_000,
    });
  }
  return { program, took: performance.now() - began };
}

async function largest(folder: string): Promise<string> {
  const found = await Promise.all(
    (await readdir(folder)).map(async (name) => ({
      path: join(folder, name),
      size: (await stat(join(folder, name))).size,
    })),
  );
  const [first] = found.sort((a, b) => b.size - a.size);
  if (!first) throw new Error(`There is nothing in ${folder}.`);
  return first.path;
}

const folder = await newDataFolder();
const empty = await newDataFolder();
const filling = performance.now();
let program = await startWithOwnWork(folder, records);
console.log(`entering ${records} records took ${inMilliseconds(performance.now() - filling)}`);

const backedUp = await program.page.evaluate(async () => {
  const began = performance.now();
  const answer = await window.desktop?.backUpNow('by hand');
  return { took: performance.now() - began, status: answer?.status };
});
const backupFolder = await program.page.evaluate(async () => (await window.desktop?.backupStanding())?.folder ?? '');
const source = await largest(backupFolder);
const copying = performance.now();
await copyFile(source, join(empty, 'copy'));
const file = await open(join(empty, 'copy'), 'r+');
await file.sync();
await file.close();
const copied = performance.now() - copying;
const { size } = await stat(source);
console.log(`copying ${(size / 1024 / 1024).toFixed(0)} MB     ${inMilliseconds(copied)}`);
console.log(
  `a backup           ${inMilliseconds(backedUp.took)} (${backedUp.status}), ${ratio(backedUp.took, copied)}`,
);
await program.close();

const blank = await startUp(empty, ['--bench-blank']);
await blank.program.close();
const well = await startUp(folder);
await well.program.kill();
const killed = await startUp(folder);
await killed.program.close();
await rm(join(folder, 'IndexedDB'), { recursive: true });
const rebuilt = await startUp(folder);
program = rebuilt.program;
await program.close();
await removeDataFolder(folder);
await removeDataFolder(empty);

console.log(`blank window       ${inMilliseconds(blank.took)}`);
console.log(`start              ${inMilliseconds(well.took)}, ${ratio(well.took, blank.took)} of a blank window`);
console.log(`start after a kill ${inMilliseconds(killed.took)}, ${ratio(killed.took, blank.took)} of a blank window`);
console.log(
  `database put back  ${inMilliseconds(rebuilt.took)}, ${ratio(rebuilt.took - well.took, copied)} of copying the bytes`,
);
