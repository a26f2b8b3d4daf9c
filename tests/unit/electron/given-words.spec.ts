import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandWords, filesAmong, givenWords } from '../../../electron/main/given-words.ts';

const application = resolve('/srv/review');

describe('the words behind the program’s name', () => {
  test('are all of them once it is packaged', () => {
    expect(givenWords(['/opt/program', '--no-sandbox', 'a.zip'], undefined, '/')).toEqual(['--no-sandbox', 'a.zip']);
  });

  test.each([
    ['/srv/review', '/'],
    ['.', '/srv/review'],
    ['../review/', '/srv/other'],
  ])('begin in development after the application folder, written as %s', (folder, start) => {
    const argv = ['electron', '--inspect=0', '-r', 'watcher.cjs', folder, 'check', 'a.zip'];
    expect(givenWords(argv, application, start)).toEqual(['check', 'a.zip']);
  });

  test('are none where that folder is not to be found', () => {
    expect(givenWords(['electron', 'elsewhere', 'a.zip'], application, '/')).toEqual([]);
  });
});

test.each([
  [
    ['check', 'a.zip'],
    ['check', 'a.zip'],
  ],
  [
    ['--no-sandbox', 'check', 'a.zip', '--json'],
    ['check', 'a.zip', '--json'],
  ],
  [['--help'], ['--help']],
  [['--no-sandbox', '-h'], ['-h']],
  [['misspelt'], ['misspelt']],
  [[], undefined],
  [['--user-data-dir=/tmp/x'], undefined],
  [['a.zip'], undefined],
  [['./check'], undefined],
  [['/tmp/check', 'check'], undefined],
  [['C:\\Users\\me\\check'], undefined],
  [['file:///tmp/check'], undefined],
])('%j is the command line %j', (words, command) => {
  expect(commandWords(words)).toEqual(command);
});

describe('the files among the words', () => {
  test('are full paths, from where the program was started', () => {
    const words = ['--no-sandbox', 'a.zip', '../b c.csv', resolve('/tmp/d.json'), ''];
    expect(filesAmong(words, resolve('/home/me'))).toEqual(
      ['/home/me/a.zip', '/home/b c.csv', '/tmp/d.json'].map((path) => resolve(path)),
    );
  });

  test.skipIf(process.platform === 'win32')('may be addresses of files on this computer, and no others', () => {
    const words = ['file:///home/me/b%20c.zip', 'file://elsewhere/x.zip', 'https://example.org/x.zip', 'app:x.zip'];
    expect(filesAmong(words, '/')).toEqual(['/home/me/b c.zip']);
  });
});
