import type { SharedList } from '../fields/field.ts';
import type { YearKey } from './financial-year.ts';

/** A delivery group. The id is a slug that never changes; names may. Chart order and section order differ in print. */
export interface Group {
  readonly id: string;
  readonly name: string;
  /** The name as the structure chart prints it, where it differs ("Community Safety Partnership"). */
  readonly chartName: string;
  readonly chartOrder: number;
  readonly sectionOrder: number;
  /** For narrow places ("CSP"); empty where the name serves. */
  readonly shortName: string;
  /** First and last financial year in which the group reports; null for no bound. */
  readonly activeFrom: YearKey | null;
  readonly activeTo: YearKey | null;
  /** The names of the groups it came from, with semicolons between them; empty for none. */
  readonly follows: string;
  /** Who coordinates it; empty where the set-up does not say. */
  readonly coordinator: string;
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

/** An entry of a shared list. The name is written as the office prefers it. */
export interface CatalogueItem {
  readonly id: string;
  readonly name: string;
  /** Other ways in which it is written: "Well-being" for "Wellbeing", the former names of an organisation. */
  readonly variants: readonly string[];
}

/** The shared lists of a set-up, in the order of its page. Terms are the office's way of writing a word. */
export const catalogueLists = ['themes', 'measures', 'organisations', 'places', 'terms'] as const;
export type CatalogueList = (typeof catalogueLists)[number];

/**
 * All that the partnership office decides once for everybody. It travels as one set-up file, which a coordinator
 * opens at first run; groups, years, rounds and all lists are data, never code.
 */
export interface SetUp extends Readonly<Record<CatalogueList, readonly CatalogueItem[]>> {
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
}

/** A group of which nothing is known yet but its name. */
export function newGroup(id: string, name: string, place: Pick<Group, 'chartOrder' | 'sectionOrder'>): Group {
  const unknown = { shortName: '', activeFrom: null, activeTo: null, follows: '', coordinator: '' };
  return { id, name, chartName: name, ...place, ...unknown };
}

/** The shared lists with nothing in them. */
export const noCatalogues: Pick<SetUp, CatalogueList> = {
  themes: [],
  measures: [],
  organisations: [],
  places: [],
  terms: [],
};

export function findCatalogue(setUp: SetUp, list: CatalogueList): readonly CatalogueItem[] {
  return setUp[list];
}

/** The names that boxes offer while somebody types: those of a list, or of the groups in section order. */
export function namesIn(setUp: SetUp, list: SharedList): readonly string[] {
  const items = list === 'groups' ? groupsInSectionOrder(setUp) : findCatalogue(setUp, list);
  return items.map(({ name }) => name.trim()).filter((name) => name !== '');
}

export function groupsInSectionOrder(setUp: SetUp): readonly Group[] {
  return [...setUp.groups].sort((a, b) => a.sectionOrder - b.sectionOrder);
}

export function groupsInChartOrder(setUp: SetUp): readonly Group[] {
  return [...setUp.groups].sort((a, b) => a.chartOrder - b.chartOrder);
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
