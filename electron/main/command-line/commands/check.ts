import { findingLine } from '../../../../renderer/domain/rules/finding.ts';
import { runChecks } from '../../../../renderer/domain/rules/run-checks.ts';
import { checkSourceText } from '../../../../renderer/domain/source-text/source-rules.ts';
import { loadSpelling } from '../../../../renderer/language/british-english.ts';
import { chosenData, dataOptions } from '../chosen-data.ts';
import type { Command } from '../command.ts';
import { sampleText } from '../sample-text.ts';

/** Stands in the place of the record where a finding is about the text the sample was typed in from. */
const sourceText = 'source-text';

export const checkCommand: Command = {
  name: 'check',
  about: 'Runs every check and prints one finding to a line: code | record | source lines | "as printed" | message.',
  options: dataOptions,
  examples: ['check --sample'],
  async run(given, say) {
    const dataset = chosenData(given);
    for (const finding of runChecks(dataset, await loadSpelling())) say(findingLine(finding));
    for (const { lines, ...found } of checkSourceText(await sampleText())) {
      say(findingLine({ ...found, record: sourceText, sourceLines: lines }));
    }
  },
};
