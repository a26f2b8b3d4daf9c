import { app } from 'electron';
import { isTestBuild } from './identity.ts';

/** Says on the terminal what About says too, once the program is packaged: in development nobody takes it for a release. */
export function announceTestBuild(): void {
  if (!app.isPackaged || !isTestBuild) return;
  process.stdout.write(
    `This is a test build of Partnership Review, on Electron ${process.versions.electron}. Do not hand it on.\n`,
  );
}
