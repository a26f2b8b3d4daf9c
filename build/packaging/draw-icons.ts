import { mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { accountSwitches } from '../runtime/display.ts';
import { projectFolder } from '../runtime/folders.ts';
import { runCommand, say } from '../runtime/say.ts';
import { icnsOf, icoOf, type Picture } from './icon-files.ts';

/** Pixels a side: what Linux desktops, Windows and macOS ask for between them. */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;

/** The mark of the program (renderer/components/base/icons.ts) in white on a tile of its blue. */
function drawing(size: number): string {
  // The mark is 30 units wide; small pictures need all the room there is.
  const margin = size < 48 ? 3 : 6;
  const corner = size < 48 ? 5 : 8;
  const seats = Array.from({ length: 7 }, (_, seat) => {
    const angle = (seat / 7) * 2 * Math.PI;
    const [x, y] = [15 + 11.4 * Math.sin(angle), 15 - 11.4 * Math.cos(angle)];
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="2.3" fill="#fff"/>`;
  });
  const box = 30 + 2 * margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${-margin} ${-margin} ${box} ${box}">`,
    `<rect x="${-margin}" y="${-margin}" width="${box}" height="${box}" rx="${corner}" fill="#12436d"/>`,
    '<circle cx="15" cy="15" r="5.6" fill="none" stroke="#fff" stroke-width="2.4"/>',
    ...seats,
    '</svg>',
  ].join('');
}

/** `npx tsx build/packaging/draw-icons.ts`: draws assets/icons anew, when the mark has changed. */
void runCommand(async () => {
  const folder = join(projectFolder, 'assets/icons');
  const debian = '/usr/bin/chromium';
  const browser = await chromium.launch({
    ...(existsSync(debian) ? { executablePath: debian } : { channel: 'chrome' }),
    args: accountSwitches(),
  });
  const pictures: Picture[] = [];
  try {
    const page = await browser.newPage();
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing(size)}`);
      pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
    }
  } finally {
    await browser.close();
  }
  await mkdir(join(folder, 'linux'), { recursive: true });
  const upTo = (largest: number): Picture[] => pictures.filter(({ size }) => size <= largest);
  for (const { size, png } of upTo(512)) await writeFile(join(folder, 'linux', `${size}x${size}.png`), png);
  await writeFile(join(folder, 'icon.ico'), icoOf(upTo(256)));
  await writeFile(join(folder, 'icon.icns'), icnsOf(pictures));
  say(`Drawn into ${folder}.`);
  return 0;
});
