import { findingLine } from '../../../../renderer/domain/rules/finding.ts';
import { runChecks } from '../../../../renderer/domain/rules/run-checks.ts';
import { chosenData, dataOptions } from '../chosen-data.ts';
import type { Command } from '../command.ts';

export const checkCommand: Command = {
  name: 'check',
  about: 'Runs every check and prints one finding to a line: code | record | source lines | "as printed" | message.',
  options: dataOptions,
  examples: ['check --sample'],
  async run(given, say) {
    for (const finding of runChecks(chosenData(given))) say(findingLine(finding));
  },
};
