import type { Migration, Plain } from './migration.ts';

const lists = ['themes', 'measures', 'organisations', 'places', 'terms'];
const groupFacts = { shortName: '', activeFrom: null, activeTo: null, follows: '', coordinator: '' };

/** The names are literal on purpose: a step must not change when today's set-up does. */
export const listsAndGroupFacts = {
  id: '0002-lists-and-group-facts',
  version: 2,
  about: 'Organisations, places and house names join the shared lists, names have variants, groups have more facts.',
  setUp(setUp: Plain): Plain {
    const changed = lists.flatMap((list): [string, unknown][] => {
      const stored = setUp[list];
      const filled = stored === undefined ? [] : each(stored, (item) => fill(item, { variants: [] }));
      return filled === stored ? [] : [[list, filled]];
    });
    const groups = each(setUp['groups'], (group) => fill(group, groupFacts));
    if (groups !== setUp['groups']) changed.push(['groups', groups]);
    return changed.length === 0 ? setUp : { ...setUp, ...Object.fromEntries(changed) };
  },
} satisfies Migration;

/** The list with every object in it changed; the very same list where nothing is. */
function each(list: unknown, change: (item: Plain) => Plain): unknown {
  if (!Array.isArray(list)) return list;
  const items: readonly unknown[] = list;
  const changed = items.map((item) => (isPlain(item) ? change(item) : item));
  return changed.some((item, index) => item !== items[index]) ? changed : list;
}

/** The object with what it lacks; the very same object where it lacks nothing. */
function fill(item: Plain, blanks: Plain): Plain {
  return Object.keys(blanks).every((key) => key in item) ? item : { ...blanks, ...item };
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
