import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../../electron/main/command-line/run.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs the command line as a process of its own, as `npm run review -- ARGS` does. */
export function review(args: readonly string[], options: { cwd?: string } = {}): Promise<Outcome> {
  const script = join(project, 'electron/main/command-line/review.ts');
  const tsx = join(project, 'node_modules/tsx/dist/cli.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tsx, script, ...args], { cwd: project, ...options });
    const [out, errors]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => errors.push(bytes));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString('utf8'), errors: Buffer.concat(errors).toString('utf8') }),
    );
  });
}

/** Runs a command line in this process and answers with all it said. */
export async function outcomeOf(args: readonly string[]) {
  const [said, complaints]: [string[], string[]] = [[], []];
  const code = await run(args, { say: (line) => said.push(line), complain: (line) => complaints.push(line) });
  return { code, said, complaints };
}

/** Gives a folder of its own to the work and removes it afterwards. */
export async function inTemporaryFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'partnership-review-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
