import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { runAndKeep } from './runtime/command.ts';
import { projectFolder } from './runtime/folders.ts';
import { runCommand, say } from './runtime/say.ts';

/** One folder for each set of rules: which libraries and globals exist there. */
const folders = [
  'tests',
  'renderer',
  'electron',
  'build',
  'renderer/domain',
  'renderer/exchange',
  'renderer/report',
] as const;

const compiler = join(projectFolder, 'node_modules/typescript/bin/tsc');

/** `npm run types`: checks every folder with its own tsconfig, a few at a time. */
void runCommand(async () => {
  const waiting = [...folders];
  const complaints: string[] = [];
  const work = async (): Promise<void> => {
    for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
      const memory = `node_modules/.cache/types/${folder.replace('/', '-')}.tsbuildinfo`;
      const args = [compiler, '-p', folder, '--incremental', '--tsBuildInfoFile', memory];
      const ended = await runAndKeep(process.execPath, args, { cwd: projectFolder });
      if (ended.code !== 0) complaints.push(ended.output.trim());
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 2) }, work));
  // The same file can be part of two folders.
  const lines = [...new Set(complaints.join('\n').split('\n'))];
  if (complaints.length > 0) say(lines.join('\n'));
  return complaints.length > 0 ? 1 : 0;
});
