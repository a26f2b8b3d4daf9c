import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../../../build/runtime/folders.ts';

/** What decision 0072 says this program never does, as it would stand in the privileged side's source. */
const never: readonly (readonly [what: string, words: RegExp])[] = [
  ['hands an address to the system', /openExternal/],
  [
    'loads a page from a file or from the web',
    /loadFile\(|loadURL\(\s*['"`](?!data:text\/html,<title>blank)|['"`](?:file|https?):\/\//,
  ],
  ['opens the sandbox', /(?:sandbox|contextIsolation|webSecurity): false|--no-sandbox/],
  ['gives pages Node', /nodeIntegration\w*: true/],
  [
    'turns on what Chromium keeps off',
    /experimentalFeatures|[eE]nableBlinkFeatures|enable-blink-features|enable-features/,
  ],
  ['allows what is not secure', /allowRunningInsecureContent|ignore-certificate-errors|certificate-error/],
  ['holds other pages', /webviewTag: true|<webview|WebContentsView|BrowserView/],
  ['runs text as code', /\beval\(|new Function\(|runInThisContext/],
];

const files = (await readdir(join(projectFolder, 'electron'), { recursive: true })).filter((name) =>
  name.endsWith('.ts'),
);
const sources = await Promise.all(files.map((name) => readFile(join(projectFolder, 'electron', name), 'utf8')));

test.for(never)('the privileged side never %s', ([, words]) => {
  expect(files.length).toBeGreaterThan(40);
  expect(files.filter((_name, index) => words.test(sources[index] ?? ''))).toEqual([]);
});
