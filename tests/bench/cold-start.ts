/**
 * Cold start to usable against a blank window of the same Electron, taken in turns: from the creation of the process
 * to the first screen with its heading in focus; for the blank window, to the end of its first frame.
 */
import { launch, newDataFolder, removeDataFolder, type Program } from '../e2e/support/launch.ts';
import { inMilliseconds, median, ratio } from './support/figures.ts';

const rounds = 9;

async function created(program: Program): Promise<number> {
  return program.app.evaluate(() => {
    const time = process.getCreationTime();
    if (time === null) throw new Error('This system does not tell when a process was created.');
    return time;
  });
}

async function usable(dataFolder: string): Promise<number> {
  const program = await launch({ dataFolder });
  await program.page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
  const at = await program.page.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByName('usable')[0]?.startTime ?? NaN),
  );
  const began = await created(program);
  await program.close();
  return at - began;
}

async function blank(dataFolder: string): Promise<number> {
  const program = await launch({ dataFolder, args: ['--bench-blank'] });
  const at = await program.page.evaluate(
    () =>
      new Promise<number>((done) => {
        const paint = performance.getEntriesByType('paint')[0];
        if (paint) done(performance.timeOrigin + paint.startTime);
        // An empty page paints nothing that counts: the end of its first frame stands for it.
        else done(performance.timeOrigin + (performance.getEntriesByType('navigation')[0]?.duration ?? NaN));
      }),
  );
  const began = await created(program);
  await program.close();
  return at - began;
}

const [own, empty] = [await newDataFolder(), await newDataFolder()];
const first = await launch({ dataFolder: own });
await first.page.evaluate(() => window.desktop?.writePreferences({ workspace: 'sample' }));
await first.page.reload();
await first.page.waitForSelector('.rail');
await first.close();

const ours: number[] = [];
const floor: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  floor.push(await blank(empty));
  ours.push(await usable(own));
}
await removeDataFolder(own);
await removeDataFolder(empty);
console.log(`blank window      ${inMilliseconds(median(floor))}`);
console.log(`program, sample   ${inMilliseconds(median(ours))}`);
console.log(`cold start        ${ratio(median(ours), median(floor))} of a blank window (medians of ${rounds})`);
