import { showCount } from '../../domain/fields/count.ts';
import { showDay } from '../../domain/fields/vague-date.ts';
import { yearLabel, yearStart } from '../../domain/set-up/financial-year.ts';
import {
  catalogueLists,
  type CatalogueItem,
  type CatalogueList,
  type Group,
  type SetUp,
} from '../../domain/set-up/set-up.ts';
import { nounOf } from './catalogue-words.ts';
import { groupsIn } from './set-up-edits.ts';

/** Something that stands in the way of handing the set-up on, and the path of its box. */
export interface SetUpProblem {
  readonly path: string;
  readonly message: string;
}

/** The limits of a set-up file. */
const longestName = 200;
const longestVision = 2_000;
const mostVariants = 50;

/**
 * Everything wrong with a set-up, in the order of the page. Nothing of it stops saving; all of it stops the file from
 * being exported, because every coordinator would have to live with it.
 */
export function setUpProblems(setUp: SetUp): readonly SetUpProblem[] {
  return [...partnershipProblems(setUp), ...groupProblems(setUp), ...yearProblems(setUp), ...listProblems(setUp)];
}

function partnershipProblems({ partnership }: SetUp): readonly SetUpProblem[] {
  const { name, documentTitle, vision } = partnership;
  const tooLong = vision.trim().length > longestVision;
  return [
    ...named('name', name, 'Enter the name of the partnership.'),
    ...named('title', documentTitle, 'Enter the title of the review, as it is to stand on its cover.'),
    ...(tooLong
      ? [
          {
            path: 'vision',
            message: `The vision has ${showCount(vision.trim().length)} characters. Shorten it to ${showCount(longestVision)} or fewer.`,
          },
        ]
      : []),
  ];
}

function groupProblems(setUp: SetUp): readonly SetUpProblem[] {
  if (setUp.groups.length === 0) return [{ path: 'groups.add', message: 'Add at least one group.' }];
  const groups = groupsIn(setUp, 'sectionOrder');
  return [
    ...groups.flatMap(({ id, name }, index) =>
      named(`groups.${id}.name`, name, `Enter a name for group ${index + 1}, or remove it.`),
    ),
    ...twice(groups, ({ id }) => `groups.${id}.name`, 'groups'),
    ...groups.flatMap(({ id, name, chartName }) =>
      name.trim() === ''
        ? []
        : named(`groups.${id}.chart`, chartName, `Enter the name of ${name.trim()} on the structure chart.`),
    ),
    ...groups.flatMap(factProblems),
  ];
}

function factProblems(group: Group): readonly SetUpProblem[] {
  const { id, name, activeFrom, activeTo } = group;
  const path = `groups.${id}.activeTo`;
  const tooLong = (['shortName', 'coordinator', 'follows'] as const).flatMap((key) =>
    group[key].trim() === '' ? [] : named(`groups.${id}.${key}`, group[key], ''),
  );
  if (activeFrom === null || activeTo === null || activeFrom <= activeTo) return tooLong;
  return [...tooLong, { path, message: `The last year of ${name.trim()} is before its first. Change one of them.` }];
}

function yearProblems({ years }: SetUp): readonly SetUpProblem[] {
  if (years.length === 0) return [{ path: 'years.add', message: 'Add at least one year.' }];
  return years.flatMap(({ start, labelAsPrinted, rounds }) => [
    ...named(
      `years.${start}.label`,
      labelAsPrinted,
      `Enter how the review prints the year ${yearLabel(start)}, like ${start}/${start + 1}.`,
    ),
    ...rounds.flatMap(({ id, name }, index) =>
      named(`years.${start}.${id}.name`, name, `Enter a name for round ${index + 1} of ${yearLabel(start)}.`),
    ),
    ...twice(rounds, ({ id }) => `years.${start}.${id}.name`, `rounds of ${yearLabel(start)}`),
    ...rounds.flatMap(({ id, name, deadline }) =>
      deadline === null || deadline >= yearStart(start)
        ? []
        : [
            {
              path: `years.${start}.${id}.deadline`,
              message: `The deadline of ${name.trim()}, ${showDay(deadline)}, is before ${yearLabel(start)} begins. Check its year.`,
            },
          ],
    ),
  ]);
}

function listProblems(setUp: SetUp): readonly SetUpProblem[] {
  return catalogueLists.flatMap((list) => [
    ...setUp[list].flatMap(({ id, name }) =>
      named(`${list}.${id}.name`, name, `Enter a name for the ${nounOf(list)}, or remove it.`),
    ),
    ...twice(setUp[list], ({ id }) => `${list}.${id}.name`, `${nounOf(list)}s`),
    ...variantProblems(list, setUp[list]),
  ]);
}

/** A way of writing that is itself a name, or stands at two names, would leave open what is meant by it. */
function variantProblems(list: CatalogueList, items: readonly CatalogueItem[]): readonly SetUpProblem[] {
  const owners = new Map(items.map(({ id, name }) => [name.trim(), id]));
  return items.flatMap(({ id, name, variants }) => {
    const path = `${list}.${id}.variants`;
    const tooLong = variants.find((variant) => variant.length > longestName);
    if (tooLong !== undefined) return named(path, tooLong, '');
    if (variants.length > mostVariants) {
      return [{ path, message: `${name.trim()} has ${variants.length} other ways of writing. Keep ${mostVariants}.` }];
    }
    for (const variant of variants) {
      const owner = owners.get(variant);
      if (owner === id) return [{ path, message: `"${variant}" is how it is written. Enter only other ways here.` }];
      if (owner !== undefined) return [{ path, message: `"${variant}" stands at two names. Keep it at one of them.` }];
      owners.set(variant, `${id} too`);
    }
    return [];
  });
}

function named(path: string, name: string, empty: string): readonly SetUpProblem[] {
  const length = name.trim().length;
  if (length === 0) return [{ path, message: empty }];
  if (length <= longestName) return [];
  return [{ path, message: `This name has ${showCount(length)} characters. Shorten it to ${longestName} or fewer.` }];
}

/** The second and later of those with the same name: nobody could tell them apart. */
function twice<T extends { readonly name: string }>(
  items: readonly T[],
  pathOf: (item: T) => string,
  what: string,
): readonly SetUpProblem[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const name = item.name.trim().toLowerCase();
    if (name === '' || !seen.has(name)) {
      seen.add(name);
      return [];
    }
    const message = `Two ${what} are called "${item.name.trim()}". Give each a name of its own.`;
    return [{ path: pathOf(item), message }];
  });
}
