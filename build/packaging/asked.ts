import type { Runtime } from '../runtime/official.ts';
import { Refusal } from '../runtime/say.ts';

/** What `npm run package --` was asked for: a folder to start the program from, or what one hands on. */
export type Asked = 'folder' | 'installers';

const systems: Readonly<Record<string, { readonly name: string; readonly platform: NodeJS.Platform; makes: string }>> =
  {
    '--win': { name: 'Windows', platform: 'win32', makes: 'The installer and the portable program' },
    '--mac': { name: 'macOS', platform: 'darwin', makes: 'The disk image' },
    '--linux': { name: 'Linux', platform: 'linux', makes: 'The AppImage and the deb package' },
  };

/** Reads the words behind `npm run package --`; refuses what this system cannot make, and says where it can be made. */
export function readAsked(words: readonly string[], platform: NodeJS.Platform): Asked {
  for (const word of words) {
    if (word === '--dir') continue;
    const system = systems[word];
    if (!system) {
      throw new Refusal(
        `"${word}" is not known. Without words this system's own packages are made; --dir makes a folder only.`,
      );
    }
    if (system.platform !== platform) {
      throw new Refusal(`${system.makes} for ${system.name} can only be made on ${system.name}. Nothing was made.`);
    }
  }
  return words.includes('--dir') ? 'folder' : 'installers';
}

/** What one hands on is made with the Electron that the program ships on, and with no other. */
export function refuseStandIn(asked: Asked, { kind, version }: Runtime, shipped: string): void {
  if (asked === 'folder' || (kind === 'official' && version === shipped)) return;
  throw new Refusal(
    `Nothing was made. What is handed on needs the official Electron ${shipped}, and here there is Electron ${version}. ` +
      'AppImage, deb, installer, portable program and disk image also need tools that electron-builder downloads from ' +
      'GitHub. Run this again where GitHub can be reached. `npm run package -- --dir` makes a test build here.',
  );
}
