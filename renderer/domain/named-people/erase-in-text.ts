import { slugOf } from '../set-up/set-up.ts';
import { foldedName, patternOf, tidyName, wholeWords } from './name-pattern.ts';
import { isPartOfPlace, longerNames } from './place-names.ts';
import { beginsSentence, capital, ownedBy } from './replace-names.ts';

/** How to erase a name. Plain JSON, so that it can be handed to whoever keeps other copies. */
export interface Erasing {
  /** The name and every other way it is written. Capitals, spaces and accents of either kind are no other way. */
  readonly names: readonly string[];
  /** What stands in its place. */
  readonly replacement: string;
  /** Names of places and bodies: where one of them holds the name, it stays. */
  readonly known: readonly string[];
  /** Texts that stay as they are, whole. */
  readonly kept: readonly string[];
  /** Texts in which the name goes from the names of places as well. */
  readonly everywhere: readonly string[];
  /** When it is done, as an ISO text in UTC: kept submissions that no longer hold what was sent are marked with it. */
  readonly at: string;
  /** The ids of these kept submissions. */
  readonly changed: readonly string[];
}

/** What is said where nothing else was asked for. */
export const somebody = 'a named person';

/** A text without a name, and how often it stood there. */
export interface Erased<Value> {
  readonly value: Value;
  readonly places: number;
}

/** What is worked out once for an erasure. */
export interface Eraser {
  readonly erasing: Erasing;
  /** Whether the text is the name and nothing else. */
  isName(text: string): boolean;
  /** The words of a text that people read. */
  text(text: string): Erased<string>;
  /** An id or a path made of them, in which a name may stand in small letters. */
  slug(id: string): Erased<string>;
  /** How often the name stands in a text, in the name of a place and not. */
  count(text: string): { readonly alone: number; readonly inPlaces: number };
}

/** @throws TypeError where no name is given */
export function eraserFor(erasing: Erasing): Eraser {
  const names = erasing.names.map(tidyName).filter((name) => name !== '');
  if (names.length === 0) throw new TypeError('There is no name to erase.');
  const own = new Set(names.map(foldedName));
  const longest = [...names, ...longerNames(erasing.known, names)].sort((a, b) => b.length - a.length);
  const whole = wholeWords(longest.map(patternOf), 'giu');
  const any = wholeWords(names.map(patternOf), 'giu');
  const kept = new Set(erasing.kept);
  const everywhere = new Set(erasing.everywhere);
  const replacement = erasing.replacement.trim() || somebody;

  const replaced = (text: string, pattern: RegExp, alsoPlaces: boolean): Erased<string> => {
    let places = 0;
    const trimmed = text.trim();
    const value = text.replace(pattern, (match: string, name: string, owns: string | undefined, start: number) => {
      const stays = !own.has(foldedName(name)) || isPartOfPlace(text, { start, end: start + name.length }, owns ?? '');
      if (stays && !alsoPlaces) return match;
      places += 1;
      const begins = match !== trimmed && beginsSentence(text.slice(0, start));
      return ownedBy(begins ? capital(replacement) : replacement, name, owns ?? '');
    });
    return { value, places };
  };

  const text = (given: string) => {
    if (kept.has(given)) return { value: given, places: 0 };
    return everywhere.has(given) ? replaced(given, any, true) : replaced(given, whole, false);
  };

  const slugs = names.map(slugOf).filter((slug) => slug !== '');
  const inSlugs = new RegExp(`(?<![a-z0-9])(?:${slugs.join('|')})(?![a-z0-9])`, 'g');
  const slug = (id: string): Erased<string> => {
    let places = 0;
    if (slugs.length === 0) return { value: id, places };
    const value = id.replace(inSlugs, (found) => {
      places += 1;
      // Two spellings of a name stay two ids.
      const which = slugs.indexOf(found);
      return `${slugOf(replacement) || 'nobody'}${which === 0 ? '' : `-${which + 1}`}`;
    });
    return { value, places };
  };

  return {
    erasing,
    isName: (given) => !kept.has(given) && own.has(foldedName(given)),
    text,
    slug,
    count(given) {
      const alone = replaced(given, whole, false).places;
      return { alone, inPlaces: replaced(given, any, true).places - alone };
    },
  };
}
