import { byOrder } from '../dataset/outline.ts';
import { typedOf } from '../fields/kinds.ts';
import { answerKey, isRows, type GenericRecord, type StoredValue } from '../records/record.ts';
import type { Row } from '../fields/field.ts';
import type { YearKey } from '../set-up/financial-year.ts';
import { byId, type Records } from './merge-presence.ts';
import { movedBetween } from './moved.ts';
import { same } from './same.ts';
import { listKey, shownShelf } from './shelf.ts';
import {
  cellLabel,
  labelOf,
  nounOf,
  rowLabel,
  shown,
  shownAnswer,
  shownCell,
  shownLines,
  shownPrinted,
  shownRow,
  titleOf,
} from './shown.ts';

/** One difference between two versions of a record, in the words of its definition. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'moved' | 'changed';
  readonly record: string;
  readonly type: string;
  readonly group: string;
  readonly year: YearKey;
  readonly round: string;
  readonly title: string;
  /** The box, as in findings; empty for the record itself. */
  readonly path: string;
  /** "Actual", "Parts, Under fives: Number"; empty for the record itself. */
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** Every difference between two versions of the same records, record by record and box by box, in the order after. */
export function changesBetween(before: readonly GenericRecord[], after: readonly GenericRecord[]): readonly Change[] {
  const [was, is] = [byId(before), byId(after)];
  const moved = movedLines(was, is);
  const now = [...is.values()].flatMap((record) => {
    const old = was.get(record.id);
    if (!old) return [whole('added', record)];
    const place = moved.has(record.id) ? [placeChange(old, record, was, is)] : [];
    return [...place, ...changesIn(old, record)];
  });
  const gone = [...was.values()].filter(({ id }) => !is.has(id)).map((record) => whole('removed', record));
  return [...now, ...gone];
}

/** The change in one sentence: 'Measure "Domestic Burglary", Actual: was "11.4", is now "-11.4".' */
export function changeSentence({ kind, type, title, label, from, to }: Change): string {
  const noun = nounOf(type);
  const what = `${noun.charAt(0).toUpperCase()}${noun.slice(1)} "${title}"${label === '' ? '' : `, ${label}`}`;
  const quoted = (text: string) => (text.trim() === '' ? 'empty' : `"${text}"`);
  if (kind === 'added') return label === '' ? `${what}: new.` : `${what}: new, ${quoted(to)}.`;
  if (kind === 'removed') return label === '' ? `${what}: deleted.` : `${what}: deleted, was ${quoted(from)}.`;
  if (kind === 'moved')
    return from === to ? `${what}: moved.` : `${what}: moved from ${quoted(from)} to ${quoted(to)}.`;
  return `${what}: was ${quoted(from)}, is now ${quoted(to)}.`;
}

function whole(kind: 'added' | 'removed', record: GenericRecord): Change {
  const title = titleOf(record);
  return changeOf(record, {
    kind,
    path: '',
    label: '',
    from: kind === 'added' ? '' : title,
    to: kind === 'added' ? title : '',
  });
}

type Told = Pick<Change, 'kind' | 'path' | 'label' | 'from' | 'to'>;

function changeOf(record: GenericRecord, told: Told): Change {
  const { id, type, group, year, round } = record;
  return { record: id, type, group, year, round, title: titleOf(record), ...told };
}

/** Records under another parent, and the fewest that explain another order under the same one. */
function movedLines(was: Records, is: Records): ReadonlySet<string> {
  const moved = new Set<string>();
  const lists = new Map<string, [old: GenericRecord, now: GenericRecord][]>();
  for (const now of is.values()) {
    const old = was.get(now.id);
    if (!old) continue;
    const key = listKey(now, now.parent);
    if (listKey(old, old.parent) !== key) {
      if (old.parent !== now.parent) moved.add(now.id);
      continue;
    }
    const list = lists.get(key);
    if (list) list.push([old, now]);
    else lists.set(key, [[old, now]]);
  }
  for (const list of lists.values()) {
    const before = list.map(([old]) => old).sort(byOrder);
    const after = list.map(([, now]) => now).sort(byOrder);
    if (before.every((record, index) => record.id === after[index]?.id)) continue;
    movedBetween(
      before.map(({ id }) => id),
      after.map(({ id }) => id),
    ).forEach((id) => moved.add(id));
  }
  return moved;
}

function placeChange(old: GenericRecord, now: GenericRecord, was: Records, is: Records): Change {
  const words = (parent: string | null, records: Records) => {
    const above = parent === null ? undefined : records.get(parent);
    return above ? `under ${titleOf(above)}` : 'top level';
  };
  const [from, to] = [words(old.parent, was), words(now.parent, is)];
  return changeOf(now, { kind: 'moved', path: '', label: '', from, to });
}

function changesIn(old: GenericRecord, now: GenericRecord): readonly Change[] {
  const changes: Change[] = [];
  const add = (path: string, label: string, from: string, to: string, kind: Change['kind'] = 'changed') =>
    changes.push(changeOf(now, { kind, path, label, from, to }));
  const [shelf, newShelf] = [shownShelf(old), shownShelf(now)];
  if (shelf !== newShelf) add('', 'Where it belongs', shelf, newShelf);
  const [was, is] = [new Map(Object.entries(old.values)), new Map(Object.entries(now.values))];
  for (const id of new Set([...is.keys(), ...was.keys()])) addValue(add, now.type, id, was.get(id), is.get(id));
  if (!same(old.printed ?? [], now.printed ?? [])) {
    add('printed', 'Printed words', shownPrinted(old.printed), shownPrinted(now.printed));
  }
  if (!same(old.sourceLines, now.sourceLines)) {
    add('', 'Lines of the source', shownLines(old.sourceLines), shownLines(now.sourceLines));
  }
  addAnswers(add, old, now);
  return changes;
}

type Add = (path: string, label: string, from: string, to: string, kind?: Change['kind']) => void;

function addValue(add: Add, type: string, id: string, was: StoredValue | undefined, is: StoredValue | undefined): void {
  if (same(was, is)) return;
  if (isRows(was) && isRows(is)) addRows(add, type, id, was, is);
  else add(id, labelOf(type, id), ...toldApart([was, is], (value) => shown(type, id, value)));
}

/** Both values as a reader sees them, or, where those are alike, as they were typed: "7567" and "7,567". */
function toldApart<T extends StoredValue | undefined>(
  values: readonly [was: T, is: T],
  words: (value: T) => string,
): [from: string, to: string] {
  const [from, to] = [words(values[0]), words(values[1])];
  const typed = (value: T) => (value === undefined || isRows(value) ? '' : typedOf(value));
  return from === to ? [typed(values[0]), typed(values[1])] : [from, to];
}

function addRows(add: Add, type: string, list: string, was: readonly Row[], is: readonly Row[]): void {
  const [old, now] = [was, is].map((rows) => new Map(rows.map((row) => [row.id, row])));
  if (!old || !now) return;
  for (const [id, row] of now) {
    const before = old.get(id);
    if (!before) add(`${list}.${id}`, rowLabel(type, list, row), '', shownRow(type, list, row), 'added');
    for (const inner of new Set(before ? [...Object.keys(row.values), ...Object.keys(before.values)] : [])) {
      const [old, now] = [before?.values[inner], row.values[inner]];
      const words = (cell: typeof now) => (cell === undefined ? '' : shownCell(type, list, inner, cell));
      if (same(old, now)) continue;
      add(`${list}.${id}.${inner}`, cellLabel(type, list, row, inner), ...toldApart([old, now], words));
    }
  }
  for (const [id, row] of old) {
    if (!now.has(id)) add(`${list}.${id}`, rowLabel(type, list, row), shownRow(type, list, row), '', 'removed');
  }
  const stayed = (rows: ReadonlyMap<string, Row>, others: ReadonlyMap<string, Row>) =>
    [...rows.keys()].filter((id) => others.has(id));
  if (same(stayed(old, now), stayed(now, old))) return;
  const words = (rows: readonly Row[]) => rows.map((row) => shownRow(type, list, row)).join('; ');
  add(list, `${labelOf(type, list)}: order`, words(was), words(is), 'moved');
}

function addAnswers(add: Add, old: GenericRecord, now: GenericRecord): void {
  const [was, is] = [old, now].map(({ answers = [] }) => new Map(answers.map((answer) => [answerKey(answer), answer])));
  for (const key of new Set([...(is?.keys() ?? []), ...(was?.keys() ?? [])])) {
    const [before, after] = [was?.get(key), is?.get(key)];
    const answer = after ?? before;
    if (!answer || same(before, after)) continue;
    add(answer.field, `Answer to ${answer.code}`, shownAnswer(before), shownAnswer(after));
  }
}
