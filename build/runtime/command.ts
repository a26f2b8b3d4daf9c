import { spawn, type SpawnOptions } from 'node:child_process';

/** How a program ended: its exit code, and what it printed where that was asked for. */
export interface Ended {
  code: number;
  output: string;
}

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a program in our terminal and waits for its end. Signals sent to us reach it and everything it started (it gets
 * a process group of its own, because the xvfb-run script would otherwise leave its display behind).
 */
export async function runInTerminal(
  program: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<number> {
  const group = process.platform !== 'win32';
  const child = spawn(program, args, { stdio: 'inherit', ...options, detached: group });
  const forward = (signal: NodeJS.Signals): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(group ? -child.pid : child.pid, signal);
    } catch {
      // It has ended in the meantime.
    }
  };
  for (const signal of forwarded) process.on(signal, forward);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve(code ?? 128 + signalNumber(signal)));
    });
  } finally {
    for (const signal of forwarded) process.off(signal, forward);
  }
}

/** Runs a program and keeps what it prints, standard error included. Never throws: a missing program has code 127. */
export async function runAndKeep(program: string, args: readonly string[], options: SpawnOptions = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function signalNumber(signal: NodeJS.Signals | null): number {
  return { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[String(signal)] ?? 1;
}
