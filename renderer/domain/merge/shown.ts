import type { Field, Row, ScalarField, ScalarStored } from '../fields/field.ts';
import { shorten } from '../fields/count.ts';
import { showStored, typedOf } from '../fields/kinds.ts';
import { fillBlanks } from '../migrations/fill-blanks.ts';
import { definitionOf } from '../records/registry.ts';
import {
  isRows,
  showLines,
  type Answer,
  type GenericRecord,
  type LineRange,
  type PrintedBlock,
  type StoredValue,
} from '../records/record.ts';

/** A short name for a record in lists and sentences; "entry without a name" where it has none. */
export function titleOf(record: GenericRecord): string {
  const definition = definitionOf(record.type);
  const title: unknown = definition?.titleOf(fillBlanks(definition, record));
  return (typeof title === 'string' ? shorten(title, 60) : '') || 'entry without a name';
}

/** What the record is, in the words of its definition: "measure". */
export function nounOf(type: string): string {
  return definitionOf(type)?.noun ?? 'entry';
}

/** The field of a record type, if the program knows it. */
export function fieldOf(type: string, id: string): Field | undefined {
  const fields = definitionOf(type)?.fields;
  return fields && Object.hasOwn(fields, id) ? fields[id] : undefined;
}

/** The label of a field; its id where the program does not know it. */
export function labelOf(type: string, id: string): string {
  return fieldOf(type, id)?.label ?? id;
}

/** The label of a cell with its row: "Parts, Under fives: Number". */
export function cellLabel(type: string, list: string, row: Row, inner: string): string {
  return `${rowLabel(type, list, row)}: ${columnOf(type, list, inner)?.label ?? inner}`;
}

/** A row by the words it begins with: "Parts, Under fives". */
export function rowLabel(type: string, list: string, row: Row): string {
  const first = wordsOfRow(type, list, row).at(0);
  return first === undefined ? labelOf(type, list) : `${labelOf(type, list)}, ${shorten(first, 40)}`;
}

/** A value as a reader sees it, by the definition of its field; empty for what is not there. */
export function shown(type: string, id: string, stored: StoredValue | undefined): string {
  if (stored === undefined) return '';
  if (isRows(stored)) return stored.map((row) => shownRow(type, id, row)).join('; ');
  const field = fieldOf(type, id);
  if (!field || field.kind === 'rows') return typedOf(stored);
  return showStored(field, stored);
}

/** All cells of a row, with commas between them. */
export function shownRow(type: string, list: string, row: Row): string {
  return wordsOfRow(type, list, row).join(', ');
}

function wordsOfRow(type: string, list: string, row: Row): readonly string[] {
  return Object.entries(row.values)
    .map(([id, cell]) => shownCell(type, list, id, cell))
    .filter((words) => words !== '');
}

/** One cell of a list as a reader sees it. */
export function shownCell(type: string, list: string, id: string, cell: ScalarStored): string {
  const inner = columnOf(type, list, id);
  return inner ? showStored(inner, cell) : typedOf(cell);
}

function columnOf(type: string, list: string, id: string): ScalarField | undefined {
  const field = fieldOf(type, list);
  return field?.kind === 'rows' && Object.hasOwn(field.fields, id) ? field.fields[id] : undefined;
}

export function shownPrinted(blocks: readonly PrintedBlock[] | undefined): string {
  return (blocks ?? []).map(({ marker, text }) => `${marker} ${text}`.trim()).join('\n');
}

export function shownAnswer(answer: Answer | undefined): string {
  return answer === undefined ? '' : `${answer.kind}: ${answer.reason}`.trim().replace(/:$/, '');
}

export function shownLines(lines: readonly LineRange[]): string {
  return showLines(lines);
}
