import { shorten } from '../fields/count.ts';
import type { Entry } from '../fields/entry.ts';
import type { Field } from '../fields/field.ts';
import type { GenericRecord, StoredValue } from '../records/record.ts';
import { isRows } from '../records/record.ts';
import { definitionOf } from '../records/registry.ts';
import { ageBandsIn, faultsBetween, type AgeBand } from './age-bands.ts';
import type { GeneralRule } from './rule.ts';
import { inReportOrder, oncePerSection, peersOf } from './section-peers.ts';

/** More bands than any group serves: a list pasted into a box is not compared pair by pair. */
const mostBands = 30;

export const ageRules: readonly GeneralRule[] = [
  {
    code: 'AGE-W01',
    severity: 'warning',
    title: 'Age bands that overlap or leave a gap',
    why: 'The 2009/10 review has under fives, over fives, 5 to 19 and 11-19: five-year-olds are counted twice or nowhere.',
    check: (record, _definition, _boxes, context) => {
      const found = bandsAtFault(peersOf(record, context));
      if (found === null || found.record !== record.id) return [];
      const words = found.bands.map((band) => `"${band.words}"`).join(', ');
      return [
        {
          field: found.field,
          printed: shorten(found.bands.map((band) => band.words).join('; '), 120),
          message: `The group’s age bands are ${words}: ${found.faults.join('; ')}.`,
          advice: 'Name bands that meet, like 0 to 4 and 5 to 10, or say in an explanation who is counted where.',
        },
      ];
    },
  },
];

interface Placed {
  readonly record: string;
  readonly field: string;
  readonly band: AgeBand;
}

/** The bands of a section where they do not fit each other, with the first place that names one; else null. */
const bandsAtFault = oncePerSection((peers) => {
  const placed = new Map<string, Placed>();
  const naming = peers.all.filter((record) => bandsOf(record).length > 0).sort(inReportOrder);
  for (const each of naming.flatMap(bandsOf)) {
    const key = `${each.band.from}-${each.band.to}`;
    if (!placed.has(key) && placed.size < mostBands) placed.set(key, each);
  }
  const bands = [...placed.values()].map(({ band }) => band).sort((a, b) => a.from - b.from || a.to - b.to);
  const faults = faultsBetween(bands);
  const [first] = placed.values();
  return !first || faults.length === 0 ? null : { record: first.record, field: first.field, bands, faults };
});

function bandsOf(record: GenericRecord): readonly Placed[] {
  let found: Placed[] | null = null;
  const look = (field: string, stored: StoredValue | undefined) => {
    if (typeof stored !== 'string') return;
    for (const band of ageBandsIn(stored)) (found ??= []).push({ record: record.id, field, band });
  };
  for (const { id, inner } of textsOf(record.type)) {
    const stored = record.values[id];
    if (inner.length === 0) look(id, stored);
    else if (isRows(stored)) {
      for (const row of stored) for (const cell of inner) look(`${id}.${row.id}.${cell}`, row.values[cell]);
    }
  }
  const band = bandOfBoxes(record.values);
  return [...(found ?? none), ...(band ? [{ record: record.id, field: 'ageFrom', band }] : none)];
}

const none: readonly Placed[] = [];

interface TextField {
  readonly id: string;
  /** The text columns of a list; none for a field of its own. */
  readonly inner: readonly string[];
}

const textFields = new Map<string, readonly TextField[]>();

/** Where words stand in records of a type. */
function textsOf(type: string): readonly TextField[] {
  const known = textFields.get(type);
  if (known) return known;
  const isText = ({ kind }: Field) => kind === 'text' || kind === 'longText';
  const fields = Object.entries(definitionOf(type)?.fields ?? {}).flatMap(([id, field]): readonly TextField[] => {
    if (field.kind !== 'rows') return isText(field) ? [{ id, inner: [] }] : [];
    const inner = Object.entries(field.fields).flatMap(([column, each]) => (isText(each) ? [column] : []));
    return inner.length === 0 ? [] : [{ id, inner }];
  });
  textFields.set(type, fields);
  return fields;
}

function bandOfBoxes({ ageFrom, ageTo }: Readonly<Record<string, StoredValue>>): AgeBand | null {
  const [from, to] = [numberIn(ageFrom), numberIn(ageTo)];
  if (from === null || (to !== null && to < from)) return null;
  return to === null ? { from, to: Infinity, words: `${from} and over` } : { from, to, words: `${from} to ${to}` };
}

function numberIn(stored: StoredValue | undefined): number | null {
  if (typeof stored !== 'object' || isRows(stored)) return null;
  const { value }: Entry<unknown> = stored;
  return typeof value === 'number' ? value : null;
}
