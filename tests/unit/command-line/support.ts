import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll } from 'vitest';
import { bundledDictionary } from '../../../build/bundled-dictionary.ts';
import { bundledSampleText } from '../../../build/bundled-sample-text.ts';
import { run } from '../../../electron/main/command-line/run.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const script = join(project, 'electron/main/command-line/review.ts');

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

let bundled: Promise<string> | undefined;
const bundles = mkdtempSync(join(tmpdir(), 'partnership-review-bundle-'));
afterAll(() => rmSync(bundles, { recursive: true, force: true }));

/** Runs the command line as a process of its own, bundled once a file, because reading its sources takes two seconds. */
export async function review(args: readonly string[], options: { cwd?: string } = {}): Promise<Outcome> {
  return outcomeOfProcess([await (bundled ??= bundle()), ...args], options);
}

/** The same from its sources, as `npm run review -- ARGS` does. */
export function reviewFromSources(args: readonly string[], options: { cwd?: string } = {}): Promise<Outcome> {
  return outcomeOfProcess([join(project, 'node_modules/tsx/dist/cli.mjs'), script, ...args], options);
}

async function bundle(): Promise<string> {
  const name = 'review.mjs';
  await build({
    configFile: false,
    root: project,
    logLevel: 'warn',
    plugins: [bundledDictionary(), bundledSampleText()],
    ssr: { noExternal: true },
    build: { ssr: script, outDir: bundles, rolldownOptions: { output: { format: 'es', entryFileNames: name } } },
  });
  return join(bundles, name);
}

function outcomeOfProcess(args: readonly string[], options: { cwd?: string }): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: project, ...options });
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
