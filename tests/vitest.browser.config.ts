import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { bundledDictionary } from '../build/bundled-dictionary.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const debianChromium = '/usr/bin/chromium';

/** As root Chromium refuses to start its sandbox. */
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Elements in today's browser engine: Debian's Chromium, elsewhere the installed Chrome. */
export default defineConfig({
  root,
  plugins: [bundledDictionary()],
  css: { preprocessorOptions: { scss: { loadPaths: [`${root}node_modules`], quietDeps: true } } },
  test: {
    include: ['tests/components/**/*.spec.ts'],
    passWithNoTests: false,
    testTimeout: 20_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 1024, height: 768 },
      provider: playwright({
        launchOptions: existsSync(debianChromium)
          ? { executablePath: debianChromium, args }
          : { channel: 'chrome', args },
        contextOptions: { locale: 'en-GB' },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
