import { createContext } from '@lit/context';
import type { SharedList } from '../../domain/fields/field.ts';
import type { SetUp } from '../../domain/set-up/set-up.ts';

/** A name of a shared list, with the other words it is known by ("PCT"). */
export interface SuggestedName {
  readonly name: string;
  readonly variants: readonly string[];
}

/** The names that boxes offer while somebody types, by shared list. */
export type Suggestions = Readonly<Record<SharedList, readonly SuggestedName[]>>;

/** Comes down through the page from the screen, which knows the set-up. */
export const suggestionsContext = createContext<Suggestions>('suggestions');

type Listed = { readonly name: string; readonly variants?: readonly string[] };

const named = (items: readonly Listed[]): readonly SuggestedName[] =>
  items.map(({ name, variants = [] }) => ({ name, variants }));

export function suggestionsOf({ themes, measures, organisations, places, groups }: SetUp): Suggestions {
  return {
    themes: named(themes),
    measures: named(measures),
    organisations: named(organisations),
    places: named(places),
    groups: named(groups),
  };
}

/** More than this nobody reads while typing. */
const most = 8;

/** What a box offers: its names, and whether several stand in it with semicolons between them. */
export interface Offer {
  readonly names: readonly SuggestedName[];
  readonly several: boolean;
}

/** Where the name begins that is being typed: after the last semicolon, or at the start. */
export function startOfName(text: string, { several }: Offer): number {
  if (!several) return 0;
  const rest = text.slice(text.lastIndexOf(';') + 1);
  return text.length - rest.trimStart().length;
}

/**
 * The names that fit what is typed, best first: those that begin with it, then those with a word that does, then those
 * with another name that does. With `all`, every name where nothing is typed yet.
 */
export function fitting(text: string, offer: Offer, all: boolean): readonly string[] {
  const start = startOfName(text, offer);
  const typed = plain(text.slice(start));
  if (typed === '' && !all) return [];
  const taken = new Set(offer.several ? text.slice(0, start).split(';').map(plain) : []);
  const ranked = offer.names
    .filter(({ name }) => !taken.has(plain(name)))
    .map((name) => ({ name: name.name, rank: typed === '' ? 0 : rankOf(name, typed) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => Number(a.rank) - Number(b.rank));
  const names = ranked.map(({ name }) => name);
  // The name stands there already: nothing more is to be offered.
  if (names.length === 1 && names[0] === text.slice(start).trim()) return [];
  return typed === '' ? names : names.slice(0, most);
}

function rankOf({ name, variants }: SuggestedName, typed: string): number | null {
  const words = plain(name);
  if (words.startsWith(typed)) return 0;
  if (words.includes(` ${typed}`)) return 1;
  return variants.some((variant) => plain(variant).startsWith(typed)) ? 2 : null;
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/g, "'").trim().toLowerCase();
}
