import type { Route } from '../../../renderer/screens/routes.ts';

const place = { year: 2009, round: 'annual', group: 'children-and-young-people' };

/** Every screen and every section, each with a name for its picture. */
export const everyRoute: readonly (readonly [name: string, route: Route])[] = [
  ['overview', { screen: 'overview', ...place }],
  ['achievements', { screen: 'entry', type: 'achievement', ...place }],
  ['achievements-empty', { screen: 'entry', type: 'achievement', ...place, group: 'community-safety' }],
  ['budget', { screen: 'entry', type: 'commissioning-budget', ...place }],
  ['budget-empty', { screen: 'entry', type: 'commissioning-budget', ...place, group: 'community-safety' }],
  ['attendance', { screen: 'entry', type: 'attendance', ...place }],
  ['measures', { screen: 'entry', type: 'measure', ...place, group: 'community-safety' }],
  ['case-studies', { screen: 'entry', type: 'case-study', ...place, group: 'community-safety' }],
  ['events', { screen: 'entry', type: 'case-study', ...place, group: 'health-and-wellbeing' }],
  ['sources', { screen: 'entry', type: 'source', ...place }],
  ['front-page', { screen: 'entry', type: 'front-page', ...place, group: 'partnership' }],
  ['structure', { screen: 'entry', type: 'structure', ...place, group: 'partnership' }],
  ['look-ahead', { screen: 'entry', type: 'look-ahead', ...place, group: 'partnership' }],
  ['older-document', { screen: 'entry', type: 'printed-page', ...place, group: 'partnership' }],
  ['checks', { screen: 'checks', ...place }],
  ['years-empty', { screen: 'years', ...place }],
  ['search', { screen: 'search', query: 'community', ...place }],
  ['export', { screen: 'export', ...place }],
  ['submit', { screen: 'submit', ...place }],
  ['intake', { screen: 'intake', ...place }],
  ['tracker', { screen: 'tracker', ...place }],
  ['queries', { screen: 'queries', ...place }],
  ['consolidate', { screen: 'consolidate', ...place }],
  ['tables', { screen: 'tables', ...place }],
  ['settings', { screen: 'settings', ...place }],
  ['backups', { screen: 'backups', ...place }],
  ['set-up', { screen: 'set-up', ...place }],
];
