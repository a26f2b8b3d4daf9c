import { called } from './called.ts';
import { exitCodes, type Command } from './command.ts';
import { checkCommand } from './commands/check.ts';
import { consolidateCommand } from './commands/consolidate.ts';
import { coverageCommand } from './commands/coverage.ts';
import { diffCommand } from './commands/diff.ts';
import { exportCommand } from './commands/export.ts';
import { submitCommand } from './commands/submit.ts';

/** Every command. A new one is a file in commands/ and a line here. */
export const commands: readonly Command[] = [
  exportCommand,
  checkCommand,
  coverageCommand,
  submitCommand,
  consolidateCommand,
  diffCommand,
];

/** What stands on the screen for --help: of one command, or of all. */
export function helpText(command?: Command): string {
  return command ? helpOf(command) : overview();
}

function overview(): string {
  const lines = commands.map(({ name, about }) => `  ${name.padEnd(11)} ${about}`);
  return [
    'Exports, checks, submits and consolidates a review without opening a window.',
    '',
    `Usage: ${called} COMMAND [OPTIONS]`,
    '',
    'Commands:',
    ...lines,
    '',
    `"${called} COMMAND --help" says more about one of them.`,
    '',
    `Exit codes: ${exitCodes.done} done, ${exitCodes.usage} the command was not understood, ${exitCodes.refused} something was refused or failed.`,
  ].join('\n');
}

function helpOf({ name, about, options, files, examples }: Command): string {
  const lines = Object.entries(options).map(([option, { value, about: meaning }]) => {
    const shown = value === undefined ? `--${option}` : `--${option} ${value}`;
    return `  ${shown.padEnd(17)} ${meaning}`;
  });
  const taken = files ? [`Files:`, `  ${files.value.padEnd(17)} ${files.about}`, ''] : [];
  return [
    about,
    '',
    `Usage: ${called} ${name} [OPTIONS]${files ? ` ${files.value}` : ''}`,
    '',
    ...taken,
    'Options:',
    ...lines,
    '',
    'Examples:',
    ...examples.map((example) => `  ${called} ${example}`),
  ].join('\n');
}
