import { byOrder } from '../dataset/outline.ts';
import type { GenericRecord } from '../records/record.ts';
import { definitions, type ReviewRecord } from '../records/registry.ts';
import type { RuleContext } from './rule.ts';

type TypeId = ReviewRecord['type'];
type OfType<Type extends TypeId> = Extract<ReviewRecord, { readonly type: Type }>;

/** The records of one group, year and round. Ask inside `oncePerSection`, so that lists are gone through once. */
export interface Peers {
  /** Those of one type, in their own order. */
  of<Type extends TypeId>(type: Type): readonly OfType<Type>[];
  /** All of them in no particular order: sort the few that matter with `inReportOrder`. */
  readonly all: readonly GenericRecord[];
}

/** Each list the context returns is sorted out once: the same question gets the same list. */
const known = new WeakMap<readonly GenericRecord[], ReadonlyMap<string, Peers>>();

/** What each context was asked for: quicker than making its question anew for every record. */
const asked = new WeakMap<RuleContext, Map<number, ReadonlyMap<string, Peers>>>();

type Place = Pick<GenericRecord, 'group' | 'year' | 'round'>;

/** The records beside one in its review: same group, year and round. */
export function peersOf({ group, year, round }: Place, context: RuleContext): Peers {
  const years = asked.get(context) ?? new Map<number, ReadonlyMap<string, Peers>>();
  asked.set(context, years);
  const sections = years.get(year) ?? sectionsOf(context.records({ year }));
  years.set(year, sections);
  return sections.get(`${group}/${round}`) ?? nobody;
}

function sectionsOf(records: readonly GenericRecord[]): ReadonlyMap<string, Peers> {
  const before = known.get(records);
  if (before) return before;
  const lists = new Map<string, GenericRecord[]>();
  for (const record of records) {
    const key = `${record.group}/${record.round}`;
    const list = lists.get(key);
    if (list) list.push(record);
    else lists.set(key, [record]);
  }
  const sections = new Map([...lists].map(([key, list]) => [key, peersFrom(list)]));
  known.set(records, sections);
  return sections;
}

function peersFrom(records: readonly GenericRecord[]): Peers {
  return {
    of: <Type extends TypeId>(type: Type) => records.filter(isOf(type)).sort(byOrder),
    all: records,
  };
}

const nobody = peersFrom([]);

/** Works something out once for a section, however many of its records ask for it. */
export function oncePerSection<T>(workOut: (peers: Peers) => T): (peers: Peers) => T {
  const worked = new WeakMap<Peers, { readonly result: T }>();
  return (peers) => {
    const before = worked.get(peers);
    if (before) return before.result;
    const result = workOut(peers);
    worked.set(peers, { result });
    return result;
  };
}

const place = new Map<string, number>(definitions.map(({ id }, index) => [id, index]));

/** By type as the report has them, then by their own order. */
export function inReportOrder(a: GenericRecord, b: GenericRecord): number {
  return (place.get(a.type) ?? place.size) - (place.get(b.type) ?? place.size) || byOrder(a, b);
}

/** Records are checked against their definition when they come in, so the type id decides. */
function isOf<Type extends TypeId>(type: Type): (record: GenericRecord) => record is GenericRecord & OfType<Type> {
  return (record): record is GenericRecord & OfType<Type> => record.type === type;
}
