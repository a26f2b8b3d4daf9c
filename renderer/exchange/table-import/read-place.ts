import { shorten } from '../../domain/fields/count.ts';
import { partnershipId } from '../../domain/records/sections.ts';
import { yearLabel, type YearKey } from '../../domain/set-up/financial-year.ts';
import { findYear, slugOf, type Group, type Round, type SetUp } from '../../domain/set-up/set-up.ts';
import { groupWord } from './mapping.ts';
import { readYear } from './spreadsheet-damage.ts';

/** Reads group, year and round as tables name them. Each answer is worked out once. */
export class PlaceReader {
  readonly #setUp: SetUp;
  readonly #chosen: Readonly<Record<string, string>>;
  readonly #groups = new Map<string, string | null>();
  readonly #years = new Map<string, YearKey | null>();
  readonly #named: ReadonlyMap<string, string>;

  /** `chosen` are the groups that somebody chose for names that the set-up does not know. */
  constructor(setUp: SetUp, chosen: Readonly<Record<string, string>>) {
    this.#setUp = setUp;
    this.#chosen = chosen;
    this.#named = groupNames(setUp);
  }

  group(text: string): string | null {
    const known = this.#groups.get(text);
    if (known !== undefined) return known;
    const word = groupWord(text);
    const chosen = Object.hasOwn(this.#chosen, word) ? this.#chosen[word] : undefined;
    const found =
      chosen !== undefined && this.#has(chosen) ? chosen : (this.#named.get(nameKey(text, this.#setUp)) ?? null);
    this.#groups.set(text, found);
    return found;
  }

  year(text: string): YearKey | null {
    const known = this.#years.get(text);
    if (known !== undefined) return known;
    const year = readYear(text);
    this.#years.set(text, year);
    return year;
  }

  /** The round of a year by its id or name. */
  round(year: YearKey, text: string): string | null {
    const wanted = slugOf(text);
    const rounds = this.#rounds(year);
    return (
      rounds.find(({ id, name }) => id === text.trim() || slugOf(name) === wanted || slugOf(id) === wanted)?.id ?? null
    );
  }

  /** The round that is meant where nobody names one: the target's if the year has it, or the year's only one. */
  roundOf(year: YearKey, wanted: string | null): string | null {
    const rounds = this.#rounds(year);
    const named = rounds.find(({ id }) => id === wanted);
    return (named ?? (rounds.length === 1 ? rounds[0] : undefined))?.id ?? null;
  }

  problemWithYear(year: YearKey): string | null {
    if (findYear(this.#setUp, year)) return null;
    return `The set-up has no year ${yearLabel(year)}. Add it there, then import the table again.`;
  }

  #rounds(year: YearKey): readonly Round[] {
    return findYear(this.#setUp, year)?.rounds ?? [];
  }

  #has(group: string): boolean {
    return group === partnershipId || this.#setUp.groups.some(({ id }) => id === group);
  }
}

export function unknownGroup(text: string): string {
  return `"${shorten(text)}" is not a group of the set-up. Choose the group that is meant.`;
}

export function unknownYear(text: string): string {
  return `"${shorten(text)}" is not a financial year that can be read. Write it like 2008 to 2009.`;
}

export function unknownRound(text: string): string {
  return `"${shorten(text)}" is not a round of that year.`;
}

/** Names win over the names of groups that came before; a name that two groups have is nobody's. */
function groupNames(setUp: SetUp): ReadonlyMap<string, string> {
  const now = namesBy(setUp, ({ id, name, chartName, shortName }) => [id, name, chartName, shortName]);
  const before = namesBy(setUp, ({ follows }) => follows.split(';'));
  const names = new Map([...before, ...now]);
  for (const name of [partnershipId, setUp.partnership.name]) {
    const key = nameKey(name, setUp);
    if (!names.has(key)) names.set(key, partnershipId);
  }
  return new Map([...names].flatMap(([key, id]) => (id === null || key === '' ? [] : [[key, id] as const])));
}

function namesBy(setUp: SetUp, namesOf: (group: Group) => readonly string[]): Map<string, string | null> {
  const names = new Map<string, string | null>();
  for (const group of setUp.groups) {
    for (const key of new Set(namesOf(group).map((name) => nameKey(name, setUp)))) {
      names.set(key, names.has(key) ? null : group.id);
    }
  }
  return names;
}

/** "The Health & Well-being Delivery Group" and "health and wellbeing" are the same, as are the house names of a word. */
function nameKey(name: string, setUp: SetUp): string {
  let slug = `-${slugOf(name)}-`;
  for (const { name: preferred, variants } of setUp.terms) {
    for (const variant of variants.map(slugOf)) {
      if (variant !== '') slug = slug.replaceAll(`-${variant}-`, `-${slugOf(preferred)}-`);
    }
  }
  return slug
    .replace(/^-the-/, '-')
    .replace(/-(?:delivery-|theme-)?group-$/, '-')
    .replaceAll('-', '');
}
