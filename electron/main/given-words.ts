import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const isSwitch = (word: string): boolean => word.startsWith('-');
const isHelp = (word: string): boolean => word === '--help' || word === '-h';

/**
 * What somebody wrote behind the program's name.
 * @param argv as the process got it, with the program first
 * @param applicationFolder in development, where it stands in front of the words; undefined once the program is packaged
 */
export function givenWords(argv: readonly string[], applicationFolder: string | undefined, start: string): string[] {
  const words = argv.slice(1);
  if (applicationFolder === undefined) return words;
  const folder = words.findIndex((word) => !isSwitch(word) && resolve(start, word) === resolve(applicationFolder));
  return folder === -1 ? [] : words.slice(folder + 1);
}

/**
 * The words of a command line such as "check FILE", without the engine's switches before them; undefined where the
 * program was started to be looked at. A plain word is a command, known or not: a file has a dot or a slash.
 */
export function commandWords(words: readonly string[]): string[] | undefined {
  const first = words.findIndex((word) => isHelp(word) || !isSwitch(word));
  const word = words[first];
  if (word === undefined || !(isHelp(word) || /^[a-z][a-z-]*$/.test(word))) return undefined;
  return words.slice(first);
}

/** The full paths of the files among the words. Linux hands over addresses (file:///...) as well as paths. */
export function filesAmong(words: readonly string[], start: string): string[] {
  return words.flatMap((word) => {
    if (isSwitch(word) || word === '') return [];
    if (!/^[a-z][a-z0-9+.-]+:/i.test(word)) return [resolve(start, word)];
    return /^file:/i.test(word) ? pathOf(word) : [];
  });
}

function pathOf(address: string): string[] {
  try {
    return [fileURLToPath(address)];
  } catch {
    return [];
  }
}
