import { findYear, groupsInSectionOrder, latestYear, type SetUp } from '../domain/set-up/set-up.ts';
import { partnershipId } from '../domain/records/sections.ts';
import type { Route } from '../screens/routes.ts';
import type { Place } from '../screens/services.ts';
import type { Identity } from '../storage/identity.ts';

/**
 * Which group, year and round a page is about: what the address says, else the last place, else the coordinator's own
 * group (the office: the first) in the latest year and its first round. On a page of the partnership's own the group is
 * the one looked at last. Null while the set-up has no group or year.
 */
export function resolvePlace(setUp: SetUp, identity: Identity, route: Route, last: Place | null): Place | null {
  const groups = groupsInSectionOrder(setUp);
  const year = findYear(setUp, route.year ?? last?.year ?? NaN) ?? latestYear(setUp);
  if (!year) return null;
  const round = year.rounds.find((known) => known.id === (route.round ?? last?.round)) ?? year.rounds[0];
  const own = identity.role === 'coordinator' ? identity.group : undefined;
  const wanted = (route.group === partnershipId ? undefined : route.group) ?? last?.group ?? own;
  const group = groups.find((known) => known.id === wanted) ?? groups.find((known) => known.id === own) ?? groups[0];
  if (!round || !group) return null;
  return { setUp, identity, year: year.start, round: round.id, group: group.id };
}
