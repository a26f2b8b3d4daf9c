import { exitCodes, type Command } from './command.ts';
import { checkCommand } from './commands/check.ts';
import { coverageCommand } from './commands/coverage.ts';
import { exportCommand } from './commands/export.ts';

/** Every command. A new one is a file in commands/ and a line here. */
export const commands: readonly Command[] = [exportCommand, checkCommand, coverageCommand];

const start = 'npm run review --';

/** What stands on the screen for --help: of one command, or of all. */
export function helpText(command?: Command): string {
  return command ? helpOf(command) : overview();
}

function overview(): string {
  const lines = commands.map(({ name, about }) => `  ${name.padEnd(10)} ${about}`);
  return [
    'Exports and checks a review without opening a window.',
    '',
    `Usage: ${start} COMMAND [OPTIONS]`,
    '',
    'Commands:',
    ...lines,
    '',
    `"${start} COMMAND --help" says more about one of them.`,
    '',
    `Exit codes: ${exitCodes.done} done, ${exitCodes.usage} the command was not understood, ${exitCodes.refused} something was refused or failed.`,
  ].join('\n');
}

function helpOf({ name, about, options, examples }: Command): string {
  const lines = Object.entries(options).map(([option, { value, about: meaning }]) => {
    const shown = value === undefined ? `--${option}` : `--${option} ${value}`;
    return `  ${shown.padEnd(14)} ${meaning}`;
  });
  return [
    about,
    '',
    `Usage: ${start} ${name} [OPTIONS]`,
    '',
    'Options:',
    ...lines,
    '',
    'Examples:',
    ...examples.map((example) => `  ${start} ${example}`),
  ].join('\n');
}
