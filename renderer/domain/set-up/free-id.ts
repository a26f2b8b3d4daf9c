import { partnershipId } from '../records/sections.ts';
import { slugOf } from './set-up.ts';

interface Identified {
  readonly id: string;
}

/** A readable id that nobody has: "health-and-wellbeing", else "health-and-wellbeing-2". */
export function freeId(name: string, otherwise: string, taken: readonly Identified[]): string {
  const base = slugOf(name).slice(0, 90).replace(/-+$/, '') || otherwise;
  const ids = new Set(taken.map(({ id }) => id));
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!ids.has(id)) return id;
  }
}

/** The id of a new group. A group called "Partnership" must not take the id of the partnership's own records. */
export function freeGroupId(name: string, groups: readonly Identified[]): string {
  return freeId(name, 'group', [...groups, { id: partnershipId }]);
}
