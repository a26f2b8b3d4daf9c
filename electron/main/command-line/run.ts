import { called } from './called.ts';
import { exitCodes, Refusal, UsageProblem, type ExitCode } from './command.ts';
import { commands, helpText } from './commands.ts';
import { readArguments } from './read-arguments.ts';
import { shorten } from '../../../renderer/domain/fields/count.ts';

/** Where the command line writes: what it did, and what went wrong. */
export interface Output {
  say(line: string): void;
  complain(line: string): void;
}

/** Runs one command line and answers with its exit code. Never throws: whatever goes wrong is told in a sentence. */
export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  try {
    await runCommand(args, output);
    return exitCodes.done;
  } catch (error) {
    for (const line of sentenceFor(error).split('\n')) output.complain(line);
    return error instanceof UsageProblem ? exitCodes.usage : exitCodes.refused;
  }
}

async function runCommand([name, ...rest]: readonly string[], { say }: Output): Promise<void> {
  if (name === undefined) throw new UsageProblem(`Say what to do: ${names()}.`);
  if (isHelp(name)) return say(helpText());
  const command = commands.find((one) => one.name === name);
  if (!command) throw new UsageProblem(`There is no command "${shorten(name)}". There is ${names()}.`);
  if (rest.some(isHelp)) return say(helpText(command));
  const { given, files } = readArguments(command, rest);
  await command.run(given, say, files);
}

function names(): string {
  return new Intl.ListFormat('en-GB').format(commands.map(({ name }) => name));
}

function isHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h';
}

function sentenceFor(error: unknown): string {
  if (error instanceof UsageProblem) return `${error.message} "${called} --help" says what there is.`;
  if (error instanceof Refusal) return error.message;
  const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
  return `This failed in a way the program did not foresee: ${reason}`;
}
