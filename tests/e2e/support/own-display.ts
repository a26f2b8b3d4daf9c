import { spawn } from 'node:child_process';
import { once } from 'node:events';

let display: Promise<void> | undefined;

/**
 * Gives every worker of the tests but the first a display in memory of its own, because windows on one display compete
 * for the focus. The first has the one that the whole run was started on.
 */
export function useOwnDisplay(): Promise<void> {
  const worker = Number(process.env['TEST_PARALLEL_INDEX'] ?? 0);
  if (process.platform !== 'linux' || worker === 0) return Promise.resolve();
  return (display ??= startDisplay());
}

/** Xvfb picks a free number and writes it to the third of its channels. */
async function startDisplay(): Promise<void> {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  process.once('exit', () => server.kill());
  const channel = server.stdio[3];
  if (!channel) throw new Error('Xvfb gave no channel for its number.');
  const [number] = await once(channel, 'data');
  process.env['DISPLAY'] = `:${String(number).trim()}`;
}
