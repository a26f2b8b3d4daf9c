import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'electron-vite';
import { bundledDictionary } from './bundled-dictionary.ts';
import { bundledSampleText } from './bundled-sample-text.ts';
import { projectFolder } from './runtime/folders.ts';

interface Manifest {
  version: string;
  devDependencies: { electron: string };
}

const manifest: Manifest = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));

/** Main and preload carry their dependencies inside them: one file each is read faster than a folder of packages. */
const privileged = { externalizeDeps: false, target: 'node18', minify: false, sourcemap: false } as const;

/** CommonJS, because the oldest Electron we run on cannot load an ES module as its main file. */
const commonJs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' } as const;

/** How long the bundler's plugins took is of no use to somebody who wants to start the program. */
const checks = { pluginTimings: false } as const;

export default defineConfig({
  main: {
    define: {
      __APP_VERSION__: JSON.stringify(manifest.version),
      __SHIPPED_ELECTRON__: JSON.stringify(manifest.devDependencies.electron),
    },
    // For the command line, which is a file of its own: the window opens without reading it.
    plugins: [bundledDictionary(), bundledSampleText()],
    build: {
      ...privileged,
      rolldownOptions: {
        input: [
          join(projectFolder, 'electron/main/index.ts'),
          join(projectFolder, 'electron/main/without-window/command-line.ts'),
        ],
        output: commonJs,
        checks,
      },
    },
  },
  preload: {
    build: {
      ...privileged,
      rolldownOptions: { input: join(projectFolder, 'electron/preload/index.ts'), output: commonJs, checks },
    },
  },
  renderer: {
    root: join(projectFolder, 'renderer'),
    publicDir: false,
    plugins: [bundledDictionary()],
    worker: { format: 'es', plugins: () => [bundledDictionary()] },
    css: {
      preprocessorOptions: {
        // govuk-frontend's own deprecation notices are not ours to mend.
        scss: { loadPaths: [join(projectFolder, 'node_modules')], quietDeps: true },
      },
    },
    build: {
      target: 'chrome114',
      minify: true,
      // One file read from the disk of the same computer: splitting it would gain nothing.
      chunkSizeWarningLimit: 1500,
      // Nothing becomes a data: address, which the content policy allows for images only.
      assetsInlineLimit: 0,
      rolldownOptions: { input: join(projectFolder, 'renderer/index.html'), checks },
    },
  },
});
