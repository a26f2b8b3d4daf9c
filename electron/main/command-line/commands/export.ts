import { runChecks } from '../../../../renderer/domain/rules/run-checks.ts';
import { loadSpelling } from '../../../../renderer/language/british-english.ts';
import { chosenData, dataOptions } from '../chosen-data.ts';
import { UsageProblem, type Command } from '../command.ts';
import { placeFrom } from '../places.ts';
import { reviewPage } from '../review-page.ts';
import { asBytes, exportFiles, refuseFile, save } from '../save-files.ts';

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
    const folder = placeFrom(out);
    await refuseFile(folder);
    const options = { bom: given['no-bom'] !== true, findings: runChecks(dataset, await loadSpelling()) };
    const page = reviewPage(dataset, options.findings, given['as-printed'] === true ? 'as printed' : 'house style');
    const saved = await save(folder, asBytes([...exportFiles(dataset, options), page]));
    say(`Wrote ${saved.length} files to ${folder}:`);
    for (const name of saved) say(`  ${name}`);
  },
};
