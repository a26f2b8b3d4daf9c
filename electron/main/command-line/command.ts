/** What the process answers with: scripts rely on these three. */
export const exitCodes = { done: 0, usage: 1, refused: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export interface Option {
  /** What stands for the value in the help, like "DIR"; an option without one is a switch. */
  readonly value?: string;
  readonly about: string;
}

/** The options a command was given, by name without the dashes: a text, or true for a switch. */
export type Given = Readonly<Record<string, string | true>>;

/** The files a command takes, as the help shows them. */
export interface FilesWanted {
  readonly value: 'FILE...' | 'FILE FILE';
  readonly about: string;
}

/** One command of the command line. It says what it did on standard output and throws a Refusal where it cannot. */
export interface Command {
  readonly name: string;
  readonly about: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Missing where the command takes no files. */
  readonly files?: FilesWanted;
  readonly examples: readonly string[];
  run(given: Given, say: (line: string) => void, files: readonly string[]): Promise<void>;
}

/** The command line was not understood: the message is a sentence, the exit code 1. */
export class UsageProblem extends Error {
  override name = 'UsageProblem';
}

/** What was asked for was refused or failed: the message is a sentence, or one to a line, the exit code 2. */
export class Refusal extends Error {
  override name = 'Refusal';
}
