import type { DesktopBridge, OpenedFiles } from '../../electron/api.ts';

export type {
  AppInfo,
  BackupEntry,
  BackupReason,
  BackupStanding,
  Command,
  DesktopBridge,
  FileToSave,
  OpenedFiles,
  Preferences,
  SavedFile,
  ShowAnswer,
  Theme,
  Workspace,
} from '../../electron/api.ts';

declare global {
  interface Window {
    /** Put there by the preload script; read in this file only. */
    readonly desktop?: DesktopBridge;
  }
}

let substitute: DesktopBridge | undefined;

/**
 * What the computer offers: files, preferences, menu commands.
 * @throws Error with a sentence when the page was not opened by the program, for instance in an ordinary browser
 */
export function desktop(): DesktopBridge {
  const bridge = substitute ?? window.desktop;
  if (!bridge)
    throw new Error('This page works only inside the Partnership Review program. Start the program instead.');
  return bridge;
}

/** For tests that run without the program: puts a stand-in in its place, or takes it away again. */
export function setDesktop(stand: DesktopBridge | undefined): void {
  substitute = stand;
}

/**
 * Writes what is pending before the window closes. The program waits for the promise for at most 3 seconds.
 * @returns a function that stops listening
 */
export function flushBeforeClose(write: () => Promise<void>): () => void {
  const bridge = desktop();
  const stop = bridge.onFlushRequest((id) => {
    const answer = (): void => void bridge.flushed(id);
    // Also when writing failed: the page has shown why, and closing cannot wait for ever.
    write().then(answer, answer);
  });
  void bridge.announceFlush();
  return stop;
}

/**
 * Hands over the files that the program was opened with: those that wait now, and all that come later.
 * @returns a function that stops listening
 */
export function receiveOpenedFiles(receive: (opened: OpenedFiles) => void): () => void {
  const bridge = desktop();
  const take = async (): Promise<void> => {
    const opened = await bridge.takeOpenedFiles();
    if (opened.files.length + opened.refused.length > 0) receive(opened);
  };
  const stop = bridge.onFilesOpened(() => void take());
  void take();
  return stop;
}

/** Notes an error in the program's log: its kind and the place in the program, never its message. */
export function reportProblem(error: unknown): void {
  const known = error instanceof Error;
  const problem = {
    name: known ? error.name.slice(0, 60) : 'Error',
    stack: known ? (error.stack ?? '').slice(0, 20_000) : '',
  };
  void desktop().reportProblem(problem);
}
