import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { runChecks } from '../../../../renderer/domain/rules/run-checks.ts';
import { loadSpelling } from '../../../../renderer/language/british-english.ts';
import type { ExportFile } from '../../../../renderer/exchange/format.ts';
import { formats } from '../../../../renderer/exchange/formats.ts';
import { describeFileProblem } from '../../files/file-problem.ts';
import { makeFolders } from '../../files/make-folder.ts';
import { WriteProblem, writeSet } from '../../files/write-set.ts';
import { chosenData, dataOptions } from '../chosen-data.ts';
import { Refusal, UsageProblem, type Command } from '../command.ts';
import { reviewPage } from '../review-page.ts';

export const exportCommand: Command = {
  name: 'export',
  about: 'Writes the CSV files with their data dictionary and the review as a web page, review.html.',
  options: {
    ...dataOptions,
    out: { value: 'DIR', about: 'The folder to write to. It is made if need be; files of other names in it stay.' },
    'as-printed': {
      about: 'Print review.html word for word as it was submitted, with every mistake, instead of in the house style.',
    },
    'no-bom': { about: 'Leave out the byte order mark that Excel needs at the beginning of a CSV file.' },
  },
  examples: [
    'export --sample --out my-folder',
    'export --sample --as-printed --out my-folder',
    'export --sample --year 2009-10 --no-bom --out my-folder',
  ],
  async run(given, say) {
    const { out } = given;
    if (typeof out !== 'string') throw new UsageProblem('Say where to write: add --out DIR.');
    const dataset = chosenData(given);
    const folder = resolve(startingFolder(), out);
    await refuseFile(folder);
    const options = { bom: given['no-bom'] !== true, findings: runChecks(dataset, await loadSpelling()) };
    const files = formats.flatMap((format) => {
      const written = format.write(dataset, options);
      const difference = format.readBack(dataset, written, options);
      if (difference !== null) throw new Refusal(`Nothing was written. ${difference}`);
      return written;
    });
    const saved = await save(folder, [
      ...files,
      reviewPage(dataset, options.findings, given['as-printed'] === true ? 'as printed' : 'house style'),
    ]);
    say(`Wrote ${saved.length} files to ${folder}:`);
    for (const name of saved) say(`  ${name}`);
  },
};

/** Where the user was: npm changes to the project's folder before it starts a script. */
function startingFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: start } = process.env;
  return script === 'review' && start !== undefined ? start : process.cwd();
}

async function refuseFile(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found && !found.isDirectory()) {
    throw new Refusal(`"${folder}" is a file, not a folder. Give --out another folder.`);
  }
}

/** Writes all files and reads them back from the disk; the names of what was written. */
async function save(folder: string, files: readonly ExportFile[]): Promise<readonly string[]> {
  const encoder = new TextEncoder();
  const bytes = files.map(({ name, text }) => ({ name, bytes: encoder.encode(text) }));
  try {
    await makeFolders(folder);
    return (await writeSet(folder, bytes)).map(({ name }) => name);
  } catch (error) {
    throw new Refusal(error instanceof WriteProblem ? error.message : describeFileProblem(error, folder));
  }
}
