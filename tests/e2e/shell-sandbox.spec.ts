import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
} from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findRuntime } from '../../build/runtime/find-runtime.ts';
import { projectFolder } from '../../build/runtime/folders.ts';
import { hasEnded, removeDataFolder } from './support/launch.ts';

/** The account "nobody", which every Linux has. */
const nobody = 65_534;

/**
 * As root the engine runs without its sandbox, so this one test starts the program as an ordinary user and asks the
 * kernel what the page's process may do.
 */
test.describe('as an ordinary user', () => {
  test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'needs root to become somebody else');
  test.skip(() => readFileSync('/proc/sys/user/max_user_namespaces', 'utf8').trim() === '0', 'no user namespaces here');
  let folder: string;
  let program: ChildProcess;

  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'partnership-review-user-'));
    program = await startAs(nobody, folder);
  });
  test.afterEach(async () => {
    if (program.pid !== undefined) process.kill(-program.pid, 'SIGKILL');
    await hasEnded(program, 5000);
    await removeDataFolder(folder);
  });

  test('the page runs in the engine’s sandbox', async () => {
    let page: number | undefined;
    await expect
      .poll(() => (page = processesOf(nobody).find((id) => commandOf(id).includes('--type=renderer'))), {
        timeout: 20_000,
      })
      .toBeDefined();
    expect(commandOf(page ?? 0)).not.toContain('--no-sandbox');
    const status = (): string => readFileSync(`/proc/${page}/status`, 'utf8');
    // 2: only the system calls on the engine's list; no new rights for anything it starts.
    await expect.poll(status).toMatch(/^Seccomp:\s+2$/m);
    expect(status()).toMatch(/^NoNewPrivs:\s+1$/m);
    expect(readlinkSync(`/proc/${page}/ns/user`)).not.toBe(readlinkSync('/proc/self/ns/user'));
  });
});

/** Starts the built program from copies that the user can read, with the display's key where there is one. */
async function startAs(user: number, place: string): Promise<ChildProcess> {
  const { executable } = await findRuntime({ quietly: true });
  const data = join(place, 'data');
  mkdirSync(data);
  chmodSync(place, 0o755);
  execFileSync('cp', ['-a', '--reflink=auto', dirname(executable), join(place, 'electron')]);
  cpSync(join(projectFolder, 'out'), join(place, 'out'), { recursive: true });
  copyFileSync(join(projectFolder, 'package.json'), join(place, 'package.json'));
  const key = process.env['XAUTHORITY'];
  if (key !== undefined) copyFileSync(key, join(data, 'display-key'));
  for (const path of [data, ...(key === undefined ? [] : [join(data, 'display-key')])]) chownSync(path, user, user);
  return spawn(join(place, 'electron', 'electron'), [`--user-data-dir=${data}`, place], {
    detached: true,
    stdio: 'ignore',
    uid: user,
    gid: user,
    env: { DISPLAY: process.env['DISPLAY'] ?? '', XAUTHORITY: join(data, 'display-key'), HOME: data, PATH: '/usr/bin' },
  });
}

function processesOf(user: number): number[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.map(Number).filter((id) => read(id, 'status').match(/^Uid:\s+(\d+)/m)?.[1] === String(user));
}

function commandOf(id: number): string {
  return read(id, 'cmdline').replaceAll('\0', ' ');
}

/** Empty when the process has ended in the meantime. */
function read(id: number, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
