import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import type { Spelling } from '../domain/rules/spelling.ts';
import { furtherWords } from './further-words.ts';
import { spellingBy } from './spelling-by.ts';

/** Entries of the dictionary read in one go: about 10 milliseconds, less than a frame. */
const piece = 2500;

/** Reads the dictionary piece by piece; in between, the window may draw and answer keys. */
export async function readDictionary(): Promise<Spelling> {
  const text = new TextDecoder();
  const checker = nspell(withoutOrdinals(text.decode(dictionary.aff)));
  const entries = text.decode(dictionary.dic).split('\n').slice(1);
  for (let from = 0; from < entries.length; from += piece) {
    checker.dictionary(asDictionary(entries.slice(from, from + piece)));
    await pause();
  }
  checker.dictionary(asDictionary(furtherWords));
  return spellingBy(checker);
}

/**
 * Without the rules that put "22nd" together from its figures. Words with figures are not asked for, and the library
 * takes every word for right when a dictionary with such rules is read in more than one piece.
 */
function withoutOrdinals(affixes: string): string {
  return affixes.replace(/^COMPOUNDRULE .*\n/gm, '');
}

/** The first line of a dictionary is the number of its entries. */
function asDictionary(entries: readonly string[]): string {
  return [entries.length, ...entries].join('\n');
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
