import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerSaveDialogs } from '../../e2e/support/dialogs.ts';
import type { Bench } from '../bench.ts';
import { Tally, type Kind, type Outcome } from '../fault.ts';
import { wait } from '../work.ts';

const killsInBatch = 5;
const size = 3_000_000;

/** The program is killed while it exports a file over an older one: the old or the new is there, never half of one. */
export const killExport: Kind = {
  name: 'kill-export',
  about: 'the program is killed: export',
  full: 4,
  quick: 1,
  run: (_batch, bench) => kill(bench),
};

async function kill(bench: Bench): Promise<Outcome> {
  const tally = new Tally();
  const dataFolder = await bench.filledFolder();
  const path = join(await bench.folder(), 'Export.csv');
  let newest = 0;
  for (let run = 0; run < (bench.quick ? 2 : killsInBatch); run += 1) {
    const program = await bench.start(dataFolder);
    await answerSaveDialogs(program, path);
    let saved = newest;
    await program.page.exposeFunction('faultsExported', (number: number) => (saved = number));
    await program.page.evaluate(
      ({ from, bytes }) => {
        const note = (window as unknown as { faultsExported(number: number): void }).faultsExported;
        const go = async (): Promise<void> => {
          for (let number = from + 1; ; number += 1) {
            const content = new TextEncoder().encode(
              String(number)
                .padStart(8, '0')
                .repeat(bytes / 8),
            );
            const ask = { title: 'Export', suggestedName: 'Export.csv', filterName: 'CSV', extensions: ['csv'] };
            const answer = await window.desktop?.saveFile({ ...ask, bytes: content });
            if (answer?.status === 'saved') note(number);
          }
        };
        void go().catch(() => undefined);
      },
      { from: newest, bytes: size },
    );
    for (let waited = 0; waited < 8000 && saved === newest; waited += 20) await wait(20);
    await wait(bench.random.between(0, 400));
    await program.kill();
    newest = await check(path, saved, tally);
  }
  return tally.outcome;
}

/** Answers with the number of the file that is there. */
async function check(path: string, saved: number, tally: Tally): Promise<number> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const found = Number(text.slice(0, 8));
  const whole = text.length === size && text === text.slice(0, 8).repeat(size / 8);
  const lost = whole && found >= saved ? 0 : 1;
  tally.add({ acknowledged: 1, lost, broken: whole ? [] : [`of the file there are ${text.length} bytes of ${size}`] });
  return found;
}
