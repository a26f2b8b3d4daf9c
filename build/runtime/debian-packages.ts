import { existsSync } from 'node:fs';
import { runAndKeep, runInTerminal } from './command.ts';
import { progressLine, Refusal, say } from './say.ts';

/** A package, or the names it has had in different releases, oldest first. */
type Package = readonly [string, ...string[]];

/** What Electron's program links against and a bare Debian does not have. */
export const electronPackages: readonly Package[] = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
];

/** A display in memory, for machines without a screen. */
export const displayPackages: readonly Package[] = [['xvfb'], ['xauth']];

/** Today's browser engine, for component tests, and a font for characters that the program's own fonts lack. */
export const testPackages: readonly Package[] = [['chromium'], ['fonts-dejavu-core']];

/** Installs what is missing when we are root, otherwise says what to type. Does nothing on other systems. */
export async function ensurePackages(wanted: readonly Package[]): Promise<void> {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return;
  const installed = await installedPackages(wanted.flat());
  const missing = missingPackages(wanted, installed);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    const names = await currentNames(missing);
    throw new Refusal(
      `These Debian packages are missing. Install them, then start again:\n\n` +
        `  sudo apt-get install --no-install-recommends ${names.join(' ')}\n`,
    );
  }
  await install(missing);
}

/** The packages of which no name is installed. */
export function missingPackages(wanted: readonly Package[], installed: ReadonlySet<string>): Package[] {
  return wanted.filter((names) => !names.some((name) => installed.has(name)));
}

async function install(missing: readonly Package[]): Promise<void> {
  const progress = progressLine('Installing Debian packages');
  progress.show('reading the package lists');
  const update = await runAndKeep('apt-get', ['update', '-q']);
  const names = await currentNames(missing);
  say(`Installing Debian packages: ${names.join(' ')}`);
  const code = await runInTerminal(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0', ...names],
    { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (code !== 0) {
    const hint = update.code === 0 ? '' : ` Its package lists could not be read: ${update.output.trim()}`;
    throw new Refusal(`apt-get could not install ${names.join(' ')}.${hint}`);
  }
  progress.end('done');
}

async function installedPackages(names: readonly string[]): Promise<ReadonlySet<string>> {
  // dpkg-query answers for those it knows and ends with 1 when it knows some not: the answer is what counts.
  const { output } = await runAndKeep('dpkg-query', ['-W', '-f', '${Package}\t${db:Status-Status}\n', ...names]);
  const installed = output.split('\n').filter((line) => line.endsWith('\tinstalled'));
  return new Set(installed.map((line) => line.split('\t')[0] ?? ''));
}

/** Of a package's names the newest one that this release offers. */
async function currentNames(missing: readonly Package[]): Promise<string[]> {
  return Promise.all(
    missing.map(async (names) => {
      for (const name of [...names].reverse()) {
        const { code, output } = await runAndKeep('apt-cache', ['policy', name]);
        if (code === 0 && /Candidate: (?!\(none\))/.test(output)) return name;
      }
      return names[0];
    }),
  );
}
