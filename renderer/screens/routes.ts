import type { YearKey } from '../domain/set-up/financial-year.ts';

/** Where one is: a screen, and the part of the review it shows. Every part of it stands in the address. */
export interface Route {
  readonly screen: Screen;
  readonly year?: YearKey;
  readonly round?: string;
  readonly group?: string;
  /** On an entry screen any record type of the section; links to the whole section name its first. */
  readonly type?: string;
  /** A record, and a field in it, to go to. */
  readonly record?: string;
  readonly field?: string;
  /** What to search for; in the checks the group shown alone, in previous years the year to compare with. */
  readonly query?: string;
}

export const screens = [
  'start',
  'overview',
  'entry',
  'checks',
  'years',
  'search',
  'export',
  'submit',
  'intake',
  'tracker',
  'queries',
  'consolidate',
  'tables',
  'settings',
  'backups',
  'set-up',
] as const;
export type Screen = (typeof screens)[number];

/** "#/entry?type=attendance&year=2009&round=annual&group=children-and-young-people" */
export function hrefOf(route: Route): string {
  const query = new URLSearchParams();
  const { screen, ...rest } = route;
  for (const [key, value] of Object.entries(rest)) {
    if (value !== undefined) query.set(key, String(value));
  }
  const text = query.toString();
  return `#/${screen}${text === '' ? '' : `?${text}`}`;
}

/** Reads an address; anything that is not one of ours is null. */
export function readRoute(hash: string): Route | null {
  const match = /^#\/([a-z-]+)(?:\?(.*))?$/.exec(hash);
  const screen = screens.find((known) => known === match?.[1]);
  if (screen === undefined) return null;
  const query = new URLSearchParams(match?.[2] ?? '');
  const year = Number(query.get('year'));
  const text = (key: string) => query.get(key) ?? undefined;
  const found = {
    year: Number.isInteger(year) && year > 0 ? year : undefined,
    round: text('round'),
    group: text('group'),
    type: text('type'),
    record: text('record'),
    field: text('field'),
    query: text('query'),
  };
  const given = Object.entries(found).filter(([, value]) => value !== undefined);
  return { screen, ...Object.fromEntries(given) };
}
