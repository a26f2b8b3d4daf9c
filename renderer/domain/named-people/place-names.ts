import { catalogueLists, type SetUp } from '../set-up/set-up.ts';
import { foldedName, patternOf, wholeWords } from './name-pattern.ts';

/**
 * A name is part of a place or a body where
 *
 * 1. a name of the set-up stands there that is longer and holds it as whole words ("Alan Moss Road" in the list of places);
 * 2. the word right after it is one that places and bodies end in, written with a capital ("Bridget Road"); before a word
 *    for a street one more capital word may stand ("Alan Moss Road"), but none that reads like a verb ("Ann Opens Road");
 * 3. "St" or "Saint" stands before it.
 *
 * Endings that are surnames as often (Hill, Lane, Park, Ward, Wood) are not among them: to print a name that should stay
 * out is worse than to take one out of a place, and a place in the list of places is safe by the first rule.
 */
export function isPartOfPlace(text: string, { start, end }: Stretch, owns: string): boolean {
  if (owns === '' && (street.test(text.slice(end)) || body.test(text.slice(end)))) return true;
  return saint.test(text.slice(Math.max(0, start - 20), start));
}

/** Where in a text a name stands, without the possessive after it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const streets =
  'avenue|ave|close|crescent|drive|estate|gardens|highway|roundabout|road|rd|square|street|terrace|way|bridge';
const bodies =
  'academy|association|centre|charity|church|clinic|club|college|community|foundation|hospital|infant|infants|institute|junior|library|museum|nursery|primary|school|secondary|society|stadium|station|surgery|theatre|trust|university';

const street = endingPattern(
  streets,
  String.raw`(?:[ \u00a0]+(?!\p{Lu}[\p{L}'’-]*(?:(?<!s)s|ed|ing)\b)\p{Lu}[\p{L}\p{M}'’-]*)?`,
);
const body = endingPattern(bodies, '');
const saint = /(?<![\p{L}\p{N}])(?:St\.?|Saint|ST\.?|SAINT)[ \u00a0]+$/u;

/** The ending with a capital, or in capitals, on the same line. */
function endingPattern(endings: string, before: string): RegExp {
  const words = endings
    .split('|')
    .flatMap((word) => [word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]);
  return new RegExp(String.raw`^${before}[ \u00a0]+(?:${words.join('|')})(?![\p{L}\p{M}\p{N}])`, 'u');
}

/** The names of places, bodies and things in a set-up that hold a name as whole words and more beside it. */
export function longerNames(known: readonly string[], names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const within = wholeWords(names.map(patternOf), 'iu');
  const own = new Set(names.map(foldedName));
  return known.filter((name) => within.test(name) && !own.has(foldedName(name)));
}

const byDataset = new WeakMap<SetUp, readonly string[]>();

/** Every name of the set-up, its lists with their variants included. People's names are none: coordinators. */
export function namesOfSetUp(setUp: SetUp): readonly string[] {
  const before = byDataset.get(setUp);
  if (before) return before;
  const items = catalogueLists.flatMap((list) => setUp[list] ?? []);
  const names = [
    setUp.partnership.name,
    ...setUp.groups.flatMap(({ name, chartName }) => [name, chartName]),
    ...items.flatMap(({ name, variants = [] }) => [name, ...variants]),
  ];
  const all = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
  byDataset.set(setUp, all);
  return all;
}
