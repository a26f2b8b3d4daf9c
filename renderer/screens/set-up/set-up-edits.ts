import type { YearKey } from '../../domain/set-up/financial-year.ts';
import { freeGroupId, freeId } from '../../domain/set-up/free-id.ts';
import {
  newGroup,
  type CatalogueItem,
  type CatalogueList,
  type Group,
  type ReviewYear,
  type Round,
  type SetUp,
} from '../../domain/set-up/set-up.ts';

/** A change to a set-up. Ids are given once, from the first name, and never change afterwards. */
export type Edit = (setUp: SetUp) => SetUp;

/** Groups stand in two orders: that of their sections in the review, and that of the structure chart. */
export type Order = 'sectionOrder' | 'chartOrder';

export function changePartnership(part: Partial<SetUp['partnership']>): Edit {
  return (setUp) => ({ ...setUp, partnership: { ...setUp.partnership, ...part } });
}

export function addGroup(name: string): Edit {
  return (setUp) => {
    const place = (order: Order) => Math.max(0, ...setUp.groups.map((group) => group[order])) + 1;
    const group = newGroup(freeGroupId(name, setUp.groups), name, {
      chartOrder: place('chartOrder'),
      sectionOrder: place('sectionOrder'),
    });
    return { ...setUp, groups: [...setUp.groups, group] };
  };
}

/** The name on the structure chart follows the name as long as they are the same. */
export function renameGroup(id: string, name: string): Edit {
  return (setUp) => ({
    ...setUp,
    groups: changed(setUp.groups, id, (group) => ({
      ...group,
      name,
      chartName: group.chartName === group.name ? name : group.chartName,
    })),
  });
}

export function renameOnChart(id: string, chartName: string): Edit {
  return (setUp) => ({ ...setUp, groups: changed(setUp.groups, id, (group) => ({ ...group, chartName })) });
}

/** What is known of a group besides its names and places. */
export type GroupFacts = Pick<Group, 'shortName' | 'activeFrom' | 'activeTo' | 'follows' | 'coordinator'>;

export function changeGroup(id: string, facts: Partial<GroupFacts>): Edit {
  return (setUp) => ({ ...setUp, groups: changed(setUp.groups, id, (group) => ({ ...group, ...facts })) });
}

/** Groups in one of their orders. */
export function groupsIn(setUp: SetUp, order: Order): readonly Group[] {
  return [...setUp.groups].sort((a, b) => a[order] - b[order]);
}

/** Moves a group one place up (-1) or down (1) and counts the places anew from 1. */
export function moveGroup(id: string, order: Order, by: -1 | 1): Edit {
  return (setUp) => {
    const sequence = groupsIn(setUp, order).map((group) => group.id);
    const from = sequence.indexOf(id);
    const to = from + by;
    if (from === -1 || to < 0 || to >= sequence.length) return setUp;
    sequence.splice(to, 0, ...sequence.splice(from, 1));
    return { ...setUp, groups: setUp.groups.map((group) => ({ ...group, [order]: sequence.indexOf(group.id) + 1 })) };
  };
}

export function removeGroup(id: string): Edit {
  return (setUp) => ({ ...setUp, groups: setUp.groups.filter((group) => group.id !== id) });
}

/** A new year reports at the same times as the latest one before it; its deadlines are still to be set. */
export function addYear(start: YearKey): Edit {
  return (setUp) => {
    const latest = [...setUp.years].sort((a, b) => b.start - a.start)[0];
    const rounds = latest?.rounds.map((round): Round => ({ ...round, deadline: null })) ?? [annual];
    const year: ReviewYear = { start, labelAsPrinted: `${start}/${start + 1}`, rounds };
    return { ...setUp, years: [...setUp.years, year].sort((a, b) => a.start - b.start) };
  };
}

const annual: Round = { id: 'annual', name: 'Annual review', deadline: null };

export function changeYear(start: YearKey, change: (year: ReviewYear) => ReviewYear): Edit {
  return (setUp) => ({ ...setUp, years: setUp.years.map((year) => (year.start === start ? change(year) : year)) });
}

export function removeYear(start: YearKey): Edit {
  return (setUp) => ({ ...setUp, years: setUp.years.filter((year) => year.start !== start) });
}

export function addRound(start: YearKey, name: string): Edit {
  return changeYear(start, (year) => {
    const round: Round = { id: freeId(name, 'round', year.rounds), name, deadline: null };
    return { ...year, rounds: [...year.rounds, round] };
  });
}

export function changeRound(start: YearKey, id: string, part: Partial<Omit<Round, 'id'>>): Edit {
  return changeYear(start, (year) => ({
    ...year,
    rounds: changed(year.rounds, id, (round) => ({ ...round, ...part })),
  }));
}

export function removeRound(start: YearKey, id: string): Edit {
  return changeYear(start, (year) => ({ ...year, rounds: year.rounds.filter((round) => round.id !== id) }));
}

export function addItem(list: CatalogueList, name: string): Edit {
  return (setUp) => {
    const item: CatalogueItem = { id: freeId(name, list.replace(/s$/, ''), setUp[list]), name, variants: [] };
    return { ...setUp, [list]: [...setUp[list], item] };
  };
}

export function renameItem(list: CatalogueList, id: string, name: string): Edit {
  return (setUp) => ({ ...setUp, [list]: changed(setUp[list], id, (item) => ({ ...item, name })) });
}

export function changeVariants(list: CatalogueList, id: string, variants: readonly string[]): Edit {
  return (setUp) => ({ ...setUp, [list]: changed(setUp[list], id, (item) => ({ ...item, variants })) });
}

export function removeItem(list: CatalogueList, id: string): Edit {
  return (setUp) => ({ ...setUp, [list]: setUp[list].filter((item) => item.id !== id) });
}

/** Several edits as one, for a list that was pasted. */
export function inTurn(edits: readonly Edit[]): Edit {
  return (setUp) => edits.reduce((before, edit) => edit(before), setUp);
}

interface Identified {
  readonly id: string;
}

function changed<T extends Identified>(items: readonly T[], id: string, change: (item: T) => T): readonly T[] {
  return items.map((item) => (item.id === id ? change(item) : item));
}
