import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { projectFolder } from './runtime/folders.ts';

/** Their notices must go wherever the program goes. */
const licences: Readonly<Record<string, string>> = {
  'dictionary-en-gb': 'license',
  nspell: 'license',
  'is-buffer': 'LICENSE',
};

/**
 * dictionary-en-gb reads two files from the disk when it is imported, which a page cannot. Here it becomes the same
 * module with the files inside it, and the licences are laid beside the page in licences/.
 */
export function bundledDictionary(): Plugin {
  return {
    name: 'bundled-dictionary',
    enforce: 'pre',
    config: () => ({ optimizeDeps: { exclude: ['dictionary-en-gb'], include: ['nspell'] } }),
    load: {
      filter: { id: /[\\/]dictionary-en-gb[\\/]index\.js/ },
      async handler() {
        const [aff, dic] = await Promise.all([packaged('index.aff'), packaged('index.dic')]);
        const bytes = (text: string) => `new TextEncoder().encode(${JSON.stringify(text)})`;
        return { code: `export default { aff: ${bytes(aff)}, dic: ${bytes(dic)} };`, map: null };
      },
    },
    async generateBundle() {
      for (const [name, file] of Object.entries(licences)) {
        const source = await packaged(file, name);
        this.emitFile({ type: 'asset', fileName: `licences/${name}.txt`, source });
      }
    },
  };
}

function packaged(file: string, name = 'dictionary-en-gb'): Promise<string> {
  return readFile(join(projectFolder, 'node_modules', name, file), 'utf8');
}
