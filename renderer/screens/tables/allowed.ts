import type { RecordDefinition } from '../../domain/records/define-record.ts';
import { definitionOf } from '../../domain/records/registry.ts';
import { isPartnershipType, partnershipId, sections } from '../../domain/records/sections.ts';
import { groupsInSectionOrder } from '../../domain/set-up/set-up.ts';
import type { GuessedType } from '../../exchange/table-import/guess-columns.ts';
import type { TableTarget } from '../../exchange/table-import/preview-table.ts';
import type { Place } from '../services.ts';

/** What the rows of a table may become for whoever works here, in the order of the task list. */
export function allowedTypes({ identity }: Pick<Place, 'identity'>): readonly RecordDefinition[] {
  const levels = identity.role === 'office' ? ['group', 'partnership'] : ['group'];
  return sections
    .filter(({ level }) => levels.includes(level))
    .flatMap(({ types }) => types.flatMap((type) => definitionOf(type) ?? []));
}

/** The only group whose entries may be written here; null for the office, which may write all. */
export function ownGroup({ identity }: Pick<Place, 'identity'>): string | null {
  return identity.role === 'coordinator' ? identity.group : null;
}

export interface NamedGroup {
  readonly id: string;
  readonly name: string;
}

/** The groups that rows of a type may go to: the partnership's own types have no other. */
export function allowedGroups(place: Pick<Place, 'identity' | 'setUp'>, type: string): readonly NamedGroup[] {
  const { setUp } = place;
  if (isPartnershipType(type)) return [{ id: partnershipId, name: setUp.partnership.name }];
  const own = ownGroup(place);
  return groupsInSectionOrder(setUp).filter(({ id }) => own === null || id === own);
}

/** Where rows go that do not say it themselves, until somebody chooses: the part of the review that one came from. */
export function usualTarget(place: Place, type: string): Omit<TableTarget, 'type'> {
  const groups = allowedGroups(place, type);
  const group = groups.find(({ id }) => id === place.group) ?? groups[0];
  return { group: group?.id ?? null, year: place.year, round: place.round };
}

/** The best guess among the types that may be written here; the first of all where no heading is known. */
export function bestType(guessed: readonly GuessedType[], allowed: readonly RecordDefinition[]): string {
  const ids = new Set(allowed.map(({ id }) => id));
  return guessed.find(({ type }) => ids.has(type))?.type ?? allowed[0]?.id ?? '';
}
