import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { icnsOf, icoOf } from '../../../../build/packaging/icon-files.ts';
import { projectFolder } from '../../../../build/runtime/folders.ts';

const folder = join(projectFolder, 'assets/icons');

/** Width and height as a PNG file says them; it throws where the bytes are no PNG file. */
function sideOf(png: Buffer): number {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(png.readUInt32BE(20));
  return png.readUInt32BE(16);
}

const linux = async () =>
  Promise.all(
    (await readdir(join(folder, 'linux'))).map(async (name) => {
      const png = await readFile(join(folder, 'linux', name));
      expect(name).toBe(`${sideOf(png)}x${sideOf(png)}.png`);
      return { size: sideOf(png), png };
    }),
  ).then((pictures) => pictures.sort((a, b) => a.size - b.size));

test('Linux has a picture for every usual size', async () => {
  expect((await linux()).map(({ size }) => size)).toEqual([16, 24, 32, 48, 64, 128, 256, 512]);
});

test('the icon for Windows has the same pictures, up to 256', async () => {
  const small = (await linux()).filter(({ size }) => size <= 256);
  expect(icoOf(small).equals(await readFile(join(folder, 'icon.ico')))).toBe(true);
});

test('the icon for Windows says where each picture lies', async () => {
  const ico = await readFile(join(folder, 'icon.ico'));
  const sides = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index;
    const [length, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)];
    expect(ico.readUInt8(at)).toBe(sideOf(ico.subarray(offset, offset + length)) % 256);
    return sideOf(ico.subarray(offset, offset + length));
  });
  expect(sides).toEqual([16, 24, 32, 48, 64, 128, 256]);
});

test('the icon for macOS has the large kinds, and its lengths add up', async () => {
  const icns = await readFile(join(folder, 'icon.icns'));
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const kinds: Record<string, number> = {};
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    kinds[icns.toString('latin1', at, at + 4)] = sideOf(icns.subarray(at + 8));
  }
  expect(kinds).toEqual({ ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic13: 256, ic09: 512, ic14: 512, ic10: 1024 });
  expect(icnsOf([]).length).toBe(8);
});
