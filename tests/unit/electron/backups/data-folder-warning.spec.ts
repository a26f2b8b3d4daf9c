import { describe, expect, it } from 'vitest';
import { dataFolderWarning } from '../../../../electron/main/backups/data-folder-warning.ts';

const onDisk = (): Promise<number> => Promise.resolve(0xef53);

describe('the warning about where the work is kept', () => {
  it.each([
    ['C:\\Users\\ann\\OneDrive - North Council\\Partnership Review', /OneDrive/],
    ['/home/ann/Dropbox/review', /Dropbox/],
    ['G:\\My Drive\\review', /Google Drive/],
    ['/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/review', /iCloud/],
    ['\\\\server\\share\\ann\\Partnership Review', /network/],
    ['\\\\?\\UNC\\server\\share', /network/],
  ])('%s', async (folder, words) => {
    expect(await dataFolderWarning(folder, onDisk)).toMatch(words);
  });

  it.each(['C:\\Users\\ann\\AppData\\Local\\Partnership Review', '\\\\?\\C:\\data', '/home/onedriver/review', '/data'])(
    'none: %s',
    async (folder) => {
      expect(await dataFolderWarning(folder, onDisk)).toBeNull();
    },
  );

  it.each([0x6969, 0xff534d42, 0xfe534d42, 0x65735546])(
    'a file system that reaches over a network: %d',
    async (type) => {
      expect(await dataFolderWarning('/data', () => Promise.resolve(type))).toMatch(/network/);
    },
  );
});
