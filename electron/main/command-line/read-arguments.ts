import { parseArgs } from 'node:util';
import { UsageProblem, type Command, type Given } from './command.ts';
import { shorten } from '../../../renderer/domain/fields/count.ts';

export interface Arguments {
  readonly given: Given;
  /** In the order they were given; the shell has replaced "*.zip" by names already. */
  readonly files: readonly string[];
}

/**
 * Reads the options and files of a command.
 * @throws UsageProblem with a sentence for anything that is unknown, without its value, or given twice
 */
export function readArguments(
  command: Pick<Command, 'name' | 'options' | 'files'>,
  args: readonly string[],
): Arguments {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const given: Record<string, string | true> = {};
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      if (!command.files) throw new UsageProblem(`"${shorten(token.value)}" is not expected after "${command.name}".`);
      files.push(token.value);
      continue;
    }
    const option = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined;
    if (!option || !token.rawName.startsWith('--')) {
      throw new UsageProblem(`"${command.name}" has no option ${shorten(token.rawName)}.`);
    }
    if (Object.hasOwn(given, token.name)) throw new UsageProblem(`${token.rawName} is given twice.`);
    given[token.name] = option.value === undefined ? readSwitch(token) : readValue(token, option.value);
  }
  return { given, files };
}

interface OptionToken {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function readSwitch({ rawName, value }: OptionToken): true {
  if (value !== undefined) throw new UsageProblem(`${rawName} takes no value.`);
  return true;
}

function readValue({ rawName, value, inlineValue }: OptionToken, placeholder: string): string {
  const next = value === undefined || value === '' || (inlineValue !== true && value.startsWith('-'));
  if (next) throw new UsageProblem(`${rawName} needs a value: ${rawName} ${placeholder}.`);
  return value;
}
