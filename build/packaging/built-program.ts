import { dirname, join } from 'node:path';
import { projectFolder } from '../runtime/folders.ts';

/** Where a package's program lies, by system. */
const places: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'dist/win-unpacked/Partnership Review.exe',
  darwin: `dist/mac${process.arch === 'arm64' ? '-arm64' : ''}/Partnership Review.app/Contents/MacOS/Partnership Review`,
};

/** Full path of the program in the folder that `npm run package -- --dir` makes on this system. */
export const builtProgram = join(
  projectFolder,
  places[process.platform] ?? `dist/linux-${process.arch === 'arm64' ? 'arm64-' : ''}unpacked/partnership-review`,
);

/** Full path of the folder with the program's archive. */
export const builtResources =
  process.platform === 'darwin'
    ? join(dirname(builtProgram), '../Resources')
    : join(dirname(builtProgram), 'resources');
