import { showDay } from '../../domain/fields/vague-date.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import {
  catalogueLists,
  findGroup,
  findYear,
  type Group,
  type ReviewYear,
  type Round,
  type SetUp,
} from '../../domain/set-up/set-up.ts';
import type { SetUpFile } from '../../exchange/set-up-file.ts';
import { recordChanges } from './compare-records.ts';

/** What a set-up file would change here, in sentences a coordinator reads before agreeing. */
export interface Comparison {
  /** Whether the file comes from the same partnership, however it is called now. */
  readonly samePartnership: boolean;
  readonly age: 'newer' | 'same' | 'older';
  readonly changes: readonly string[];
  readonly gone: Gone;
}

/** What is in use here and the file does not have; the records there stay, unseen. */
export interface Gone {
  readonly groups: readonly string[];
  readonly years: readonly number[];
  /** Rounds of years that both have; those of a year that goes, go with their year. */
  readonly rounds: readonly { readonly year: number; readonly round: string }[];
}

/** Both with the partnership's own records: those of the file take the place of those here. */
export function compareSetUps(present: SetUpFile, file: SetUpFile): Comparison {
  const { setUp: current } = present;
  const { setUp: next } = file;
  return {
    samePartnership: current.id === next.id,
    age: next.version > current.version ? 'newer' : next.version === current.version ? 'same' : 'older',
    changes: [
      ...partnershipChanges(current, next),
      ...groupChanges(current, next),
      ...yearChanges(current, next),
      ...listChanges(current, next),
      ...recordChanges(present.records, file.records),
    ],
    gone: goneFrom(current, next),
  };
}

function goneFrom(current: SetUp, next: SetUp): Gone {
  return {
    groups: current.groups.filter(({ id }) => !findGroup(next, id)).map(({ id }) => id),
    years: current.years.filter(({ start }) => !findYear(next, start)).map(({ start }) => start),
    rounds: current.years.flatMap((before) => {
      const after = findYear(next, before.start);
      return after ? goneRounds(before, after).map(({ id }) => ({ year: before.start, round: id })) : [];
    }),
  };
}

function goneRounds(before: ReviewYear, after: ReviewYear): readonly Round[] {
  return before.rounds.filter(({ id }) => !after.rounds.some((round) => round.id === id));
}

function partnershipChanges({ partnership: before }: SetUp, { partnership: after }: SetUp): readonly string[] {
  return [
    ...(before.name === after.name ? [] : [`The partnership is now called ${after.name}.`]),
    ...(before.documentTitle === after.documentTitle ? [] : [`The review is now called ${after.documentTitle}.`]),
    ...(before.vision === after.vision ? [] : ['The vision is worded differently.']),
  ];
}

function groupChanges(current: SetUp, next: SetUp): readonly string[] {
  const added = next.groups.filter(({ id }) => !findGroup(current, id)).map(({ name }) => `New group: ${name}.`);
  const renamed = next.groups.flatMap(({ id, name }) => {
    const before = findGroup(current, id);
    return before && before.name !== name ? [`${before.name} is now called ${name}.`] : [];
  });
  const gone = current.groups.filter(({ id }) => !findGroup(next, id)).map(({ name }) => `No longer a group: ${name}.`);
  const order = (setUp: SetUp) => [...setUp.groups].sort((a, b) => a.sectionOrder - b.sectionOrder).map(({ id }) => id);
  const moved = added.length + gone.length === 0 && order(current).join() !== order(next).join();
  const facts = next.groups.flatMap((group) => factChanges(findGroup(current, group.id), group));
  return [...added, ...renamed, ...gone, ...facts, ...(moved ? ['The groups stand in another order.'] : [])];
}

function yearChanges(current: SetUp, next: SetUp): readonly string[] {
  const added = next.years.filter(({ start }) => !findYear(current, start));
  const gone = current.years.filter(({ start }) => !findYear(next, start));
  return [
    ...added.map(({ start }) => `New year: ${yearLabel(start)}.`),
    ...gone.map(({ start }) => `No longer a year of the review: ${yearLabel(start)}.`),
    ...next.years.flatMap((year) => {
      const before = findYear(current, year.start);
      return before ? roundChanges(before, year) : [];
    }),
  ];
}

function roundChanges(before: ReviewYear, after: ReviewYear): readonly string[] {
  const label = yearLabel(after.start);
  const known = new Map(before.rounds.map((round) => [round.id, round]));
  return [
    ...after.rounds.flatMap(({ id, name, deadline }) => {
      const round = known.get(id);
      if (!round) return [`New round in ${label}: ${name}.`];
      if (round.deadline === deadline) return round.name === name ? [] : [`${round.name} is now called ${name}.`];
      return [
        deadline === null
          ? `${name}, ${label}: no deadline any more.`
          : `${name}, ${label}: now due by ${showDay(deadline)}.`,
      ];
    }),
    ...goneRounds(before, after).map(({ name }) => `No longer a round of ${label}: ${name}.`),
  ];
}

const facts: readonly { readonly key: keyof Group; readonly words: string }[] = [
  { key: 'chartName', words: 'name on the structure chart' },
  { key: 'shortName', words: 'short name' },
  { key: 'activeFrom', words: 'first year' },
  { key: 'activeTo', words: 'last year' },
  { key: 'follows', words: 'groups it came from' },
  { key: 'coordinator', words: 'coordinator' },
];

function factChanges(before: Group | undefined, after: Group): readonly string[] {
  const changed = before ? facts.filter(({ key }) => before[key] !== after[key]).map(({ words }) => words) : [];
  // The name on the chart follows the name; one sentence says enough.
  const renamed = before?.name !== after.name ? changed.filter((words) => words !== facts[0]?.words) : changed;
  return renamed.length === 0 ? [] : [`${after.name}: other ${renamed.join(', ')}.`];
}

function listChanges(current: SetUp, next: SetUp): readonly string[] {
  return catalogueLists.flatMap((list) => {
    const content = (setUp: SetUp) => JSON.stringify(setUp[list].map(({ id, name, variants }) => [id, name, variants]));
    const words = list === 'terms' ? 'house names' : list;
    return content(current) === content(next)
      ? []
      : [`The list of ${words} is different: ${next[list].length} in all.`];
  });
}
