import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A screen for one program at a time. */
export interface Display {
  readonly name: string;
  stop(): void;
}

/** A screen in memory on Linux, where windows on one screen compete for the focus; elsewhere the computer's own. */
export async function startDisplay(): Promise<Display> {
  if (process.platform !== 'linux') return { name: '', stop: () => undefined };
  const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stop = (): void => void server.kill();
  process.once('exit', stop);
  const channel = server.stdio[3];
  if (!channel) throw new Error('Xvfb gave no channel for its number.');
  const [number] = (await once(channel, 'data')) as [Buffer];
  return { name: `:${number.toString().trim()}`, stop };
}
