/** One line to the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A sentence that ends the command: what is wrong and what to do. Shown without a stack trace. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** Runs a command's main function: a refusal is printed as its sentence, anything else with its stack. */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(error instanceof Refusal ? `${error.message}\n` : `${String(stackOf(error))}\n`);
    process.exitCode = 1;
  }
}

function stackOf(error: unknown): unknown {
  return error instanceof Error ? (error.stack ?? error.message) : error;
}

/** Shows progress: one line that rewrites itself in a terminal, a line every 10 seconds in a log file. */
export function progressLine(label: string): { show(text: string): void; end(text: string): void } {
  const terminal = process.stdout.isTTY;
  let shown = 0;
  return {
    show(text) {
      if (terminal) process.stdout.write(`\r\u001b[2K${label}: ${text}`);
      else if (Date.now() - shown >= 10_000) {
        shown = Date.now();
        say(`${label}: ${text}`);
      }
    },
    end(text) {
      if (terminal) process.stdout.write('\r\u001b[2K');
      say(`${label}: ${text}`);
    },
  };
}
