import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let made: Promise<string> | undefined;

/** A folder of this process for everything that is made and thrown away, on the computer's disk. */
export function scratchFolder(): Promise<string> {
  return (made ??= mkdtemp(join(tmpdir(), 'partnership-review-faults-')));
}

/** An empty folder in it. */
export async function scratchPlace(): Promise<string> {
  return mkdtemp(join(await scratchFolder(), 'place-'));
}

export async function removeScratch(): Promise<void> {
  if (made) await rm(await made, { recursive: true, force: true, maxRetries: 5 });
}
