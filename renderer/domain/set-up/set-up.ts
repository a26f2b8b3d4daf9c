import type { YearKey } from './financial-year.ts';

/** A delivery group. The id is a slug that never changes; names may. Chart order and section order differ in print. */
export interface Group {
  readonly id: string;
  readonly name: string;
  /** The name as the structure chart prints it, where it differs ("Community Safety Partnership"). */
  readonly chartName: string;
  readonly chartOrder: number;
  readonly sectionOrder: number;
}

/** A time at which groups report. An annual review has one round, a quarterly one four. */
export interface Round {
  readonly id: string;
  readonly name: string;
  /** ISO day on which submissions are due, or null when none is set. */
  readonly deadline: string | null;
}

export interface ReviewYear {
  readonly start: YearKey;
  /** How the review prints the year ("2009/2010"). */
  readonly labelAsPrinted: string;
  readonly rounds: readonly Round[];
}

/** An entry of a shared list (themes, measures): what later record types refer to by id. */
export interface CatalogueItem {
  readonly id: string;
  readonly name: string;
}

/**
 * All that the partnership office decides once for everybody. It travels as one set-up file, which a coordinator
 * opens at first run; groups, years, rounds, themes and measures are data, never code.
 */
export interface SetUp {
  readonly id: string;
  /** Counts up with every change the office exports, so that a coordinator can tell an old file from a new one. */
  readonly version: number;
  readonly partnership: {
    readonly name: string;
    readonly documentTitle: string;
    readonly vision: string;
  };
  readonly groups: readonly Group[];
  readonly years: readonly ReviewYear[];
  readonly themes: readonly CatalogueItem[];
  readonly measures: readonly CatalogueItem[];
}

export function groupsInSectionOrder(setUp: SetUp): readonly Group[] {
  return [...setUp.groups].sort((a, b) => a.sectionOrder - b.sectionOrder);
}

export function findGroup(setUp: SetUp, id: string): Group | undefined {
  return setUp.groups.find((group) => group.id === id);
}

export function findYear(setUp: SetUp, start: YearKey): ReviewYear | undefined {
  return setUp.years.find((year) => year.start === start);
}

export function latestYear(setUp: SetUp): ReviewYear | undefined {
  return [...setUp.years].sort((a, b) => b.start - a.start)[0];
}

/** A readable permanent id from a name: "Health & Wellbeing" -> "health-and-wellbeing". */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
