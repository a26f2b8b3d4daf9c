import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { projectFolder } from './runtime/folders.ts';

const source = join(projectFolder, 'assets/sample/charnwood-annual-review-2009-10.txt');

/** The command line reads the sample's text from the project's folder, which the built program has not: here it is inside. */
export function bundledSampleText(): Plugin {
  return {
    name: 'bundled-sample-text',
    enforce: 'pre',
    load: {
      filter: { id: /[\\/]command-line[\\/]sample-text\.ts$/ },
      async handler() {
        const text = JSON.stringify(await readFile(source, 'utf8'));
        return { code: `export const sampleText = () => Promise.resolve(${text});`, map: null };
      },
    },
  };
}
