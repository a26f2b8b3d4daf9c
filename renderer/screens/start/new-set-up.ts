import { readPastedNames } from '../../domain/dataset/pasted-lines.ts';
import { yearOfDay, type YearKey } from '../../domain/set-up/financial-year.ts';
import { freeGroupId } from '../../domain/set-up/free-id.ts';
import { newGroup, noCatalogues, slugOf, type Group, type Round, type SetUp } from '../../domain/set-up/set-up.ts';

/** What the office answers to begin a set-up of its own; all of it can be changed on the set-up screen. */
export interface Beginning {
  readonly name: string;
  /** The names of the groups, one to a line. */
  readonly groups: string;
  readonly year: YearKey;
  readonly rounds: 'annual' | 'quarterly';
}

const quarters = ['April to June', 'July to September', 'October to December', 'January to March'];

export function beginSetUp({ name, groups, year, rounds }: Beginning): SetUp {
  return {
    id: slugOf(name) || 'partnership',
    version: 1,
    partnership: { name: name.trim(), documentTitle: `${name.trim()} Annual Review`, vision: '' },
    groups: groupsNamed(groupNames(groups)),
    years: [{ start: year, labelAsPrinted: `${year}/${year + 1}`, rounds: rounds === 'annual' ? [annual] : quarterly }],
    ...noCatalogues,
  };
}

const annual: Round = { id: 'annual', name: 'Annual review', deadline: null };
const quarterly: readonly Round[] = quarters.map((months, index) => ({
  id: `quarter-${index + 1}`,
  name: `Quarter ${index + 1}, ${months}`,
  deadline: null,
}));

/** The names that stand in the box, empty lines and the bullets of a copied list left out. */
export function groupNames(text: string): readonly string[] {
  return readPastedNames(text);
}

/** The sentence for names that cannot be used, or null. Two names that give one id would be one group. */
export function groupsProblem(text: string): string | null {
  const names = groupNames(text);
  if (names.length === 0) return 'Enter the name of at least one group.';
  const nameless = names.find((name) => slugOf(name) === '');
  if (nameless !== undefined) return `"${nameless}" has no letters or digits. Give the group a name people can read.`;
  const seen = new Set<string>();
  const twice = names.find((name) => seen.size === seen.add(slugOf(name)).size);
  return twice === undefined ? null : `"${twice}" stands in the list twice. Each group needs a name of its own.`;
}

function groupsNamed(names: readonly string[]): readonly Group[] {
  return names.reduce<readonly Group[]>((groups, name) => {
    const place = groups.length + 1;
    return [...groups, newGroup(freeGroupId(name, groups), name, { chartOrder: place, sectionOrder: place })];
  }, []);
}

/** The financial year that a day falls in, offered as the first choice. */
export function yearsOffered(today: Date): readonly YearKey[] {
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
  const current = yearOfDay(day.map((part) => String(part).padStart(2, '0')).join('-'));
  return [current, current - 1, current + 1];
}
