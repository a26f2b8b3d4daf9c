/** A program and its arguments. */
export interface Command {
  program: string;
  args: string[];
}

/** True when this system can show a window: always, except on Linux without a display server. */
export function hasDisplay(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean {
  return platform !== 'linux' || Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY']);
}

/** Without a desktop the engine reports each desktop service it misses: switched off, only its last words are shown. */
export const quietEngine = ['--log-level=3'] as const;

/** The same command on a display in memory. Larger than the largest window that tests take pictures of. */
export function onVirtualDisplay(command: Command): Command {
  return {
    program: 'xvfb-run',
    args: ['-a', '-s', '-screen 0 1600x1200x24 -nolisten tcp', command.program, ...command.args],
  };
}

/**
 * Switches that the user's account makes necessary: Chromium refuses to start its sandbox as root. Pages stay isolated
 * from Node all the same; an ordinary user's start keeps the sandbox.
 */
export function accountSwitches(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
