import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { servedFile } from '../../../electron/main/shell/served-file.ts';

const origin = 'app://partnership-review';
const folder = resolve('/program/renderer');
const asked = (path: string): string | undefined => servedFile(`${origin}${path}`, origin, folder)?.path;

test('names the files of the page', () => {
  expect(asked('/index.html')).toBe(resolve(folder, 'index.html'));
  expect(asked('/assets/index-1a.js?x#y')).toBe(resolve(folder, 'assets/index-1a.js'));
  expect(asked('/assets/a%20b.css')).toBe(resolve(folder, 'assets/a b.css'));
  expect(servedFile(`${origin}/x.woff2`, origin, folder)?.contentType).toBe('font/woff2');
});

test('reads dots as the address parser does: a path cannot climb above the folder', () => {
  expect(asked('/../main/index.js')).toBe(resolve(folder, 'main/index.js'));
  expect(asked('/assets/%2e%2e/index.html')).toBe(resolve(folder, 'index.html'));
});

test.each([
  '/..%2fmain/index.js',
  '/%2e%2e%2fmain%2findex.js',
  '/..%5cmain%5cindex.js',
  '/assets/..%2f..%2f..%2fetc/x.html',
  '/x.html%00.js',
  '/%ff.html',
  '/',
  '/assets',
  '/x.exe',
  '/.built-from',
])('refuses %s', (path) => {
  expect(asked(path)).toBeUndefined();
});

test.each(['app://elsewhere/index.html', 'http://partnership-review/index.html', 'file:///etc/x.html', 'no address'])(
  'refuses %s',
  (address) => {
    expect(servedFile(address, origin, folder)).toBeUndefined();
  },
);
