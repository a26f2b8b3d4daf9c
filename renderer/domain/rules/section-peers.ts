import { byOrder } from '../dataset/outline.ts';
import type { GenericRecord } from '../records/record.ts';
import { definitions, type ReviewRecord } from '../records/registry.ts';
import type { RuleContext } from './rule.ts';

type TypeId = ReviewRecord['type'];
type OfType<Type extends TypeId> = Extract<ReviewRecord, { readonly type: Type }>;

/** The records of one group, year and round. `of` goes through a list each time: ask inside `oncePerSection`. */
export interface Peers {
  of<Type extends TypeId>(type: Type): readonly OfType<Type>[];
  /** All of them, in the order of the report: by type, then by their own order. */
  readonly all: readonly GenericRecord[];
}

/** What a rule asks for; the lists the context returns are the same for the same question, so each is sorted out once. */
const known = new WeakMap<readonly GenericRecord[], Peers>();

/** Records come group by group: the question of the record before is mostly the question of the next. */
const lastAsked = new WeakMap<RuleContext, { readonly like: Place; readonly peers: Peers }>();

type Place = Pick<GenericRecord, 'group' | 'year' | 'round'>;

/** The records beside one in its review: same group, year and round. */
export function peersOf({ group, year, round }: Place, context: RuleContext): Peers {
  const last = lastAsked.get(context);
  if (last && last.like.group === group && last.like.year === year && last.like.round === round) return last.peers;
  const peers = sortedOut(context.records({ group, year, round }));
  lastAsked.set(context, { like: { group, year, round }, peers });
  return peers;
}

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

function sortedOut(records: readonly GenericRecord[]): Peers {
  const before = known.get(records);
  if (before) return before;
  const byType = new Map<string, GenericRecord[]>();
  for (const record of records) {
    const list = byType.get(record.type);
    if (list) list.push(record);
    else byType.set(record.type, [record]);
  }
  for (const list of byType.values()) list.sort(byOrder);
  const types = [...byType.keys()].filter((type) => place.has(type));
  types.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  const peers: Peers = {
    of: <Type extends TypeId>(type: Type) => (byType.get(type) ?? []).filter(isOf(type)),
    all: types.flatMap((type) => byType.get(type) ?? []),
  };
  known.set(records, peers);
  return peers;
}

/** Records are checked against their definition when they come in, so the type id decides. */
function isOf<Type extends TypeId>(type: Type): (record: GenericRecord) => record is GenericRecord & OfType<Type> {
  return (record): record is GenericRecord & OfType<Type> => record.type === type;
}
