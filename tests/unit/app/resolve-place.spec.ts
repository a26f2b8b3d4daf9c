import { expect, it } from 'vitest';
import { resolvePlace } from '../../../renderer/app/resolve-place.ts';
import { partnershipId } from '../../../renderer/domain/records/sections.ts';
import type { Route } from '../../../renderer/screens/routes.ts';
import { madeUpSetUp } from '../../fixtures/made-up.ts';

const setUp = madeUpSetUp([2008, 2009], 2);
const [last = '', first = ''] = setUp.groups.map(({ id }) => id);
const office = { role: 'office' } as const;
const groupAt = (route: Partial<Route>, before: string | null) => {
  const place = (group: string) => ({ setUp, identity: office, year: 2009, round: 'annual', group });
  const known = before === null ? null : place(before);
  return resolvePlace(setUp, office, { screen: 'entry', ...route }, known)?.group;
};

it('keeps the group looked at last on a page of the partnership itself', () => {
  expect(groupAt({ group: partnershipId }, last)).toBe(last);
  expect(groupAt({ group: partnershipId }, null)).toBe(first);
  expect(groupAt({ group: last }, first)).toBe(last);
});
