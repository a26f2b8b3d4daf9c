import { shorten } from '../../domain/fields/count.ts';
import type { Field, ScalarField } from '../../domain/fields/field.ts';
import { migrate, stepsSince } from '../../domain/migrations/migration.ts';
import { migrations } from '../../domain/migrations/migrations.ts';
import { valuesFrom, type TypedRow, type TypedValues } from '../../domain/records/blank.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { definitionOf } from '../../domain/records/registry.ts';
import type { Part } from '../../domain/submission/submission.ts';
import type { Refused } from '../border/limits.ts';
import { placeOf, type z } from '../checked.ts';
import { digestOf } from './digest.ts';
import { parseJson } from './json-text.ts';
import { recordsAsWritten, recordShape, recordsFileShape, storedBox, storedRows } from './record-shape.ts';

/** The version of stored content: that of the newest step, as for the database. */
export const contentVersion = Math.max(1, ...migrations.map(({ version }) => version));

const again = 'Ask for it to be exported and sent again.';
const newer = 'It was made by a newer version of the program: update the program, then open the file again.';

export interface RecordsRead {
  readonly records: readonly GenericRecord[];
  /** Works out the digest of what stands in the file; null where it cannot be. */
  digest(): Promise<string | null>;
}

/**
 * The records of a file, brought up to date by the same steps as the database. What was typed is read again, as it was
 * when it was typed; a field that came later is blank; a type or field that nobody knows is refused, never dropped.
 */
export function readRecords(
  name: string,
  bytes: Uint8Array | undefined,
  wanted: Part,
  version: number,
): RecordsRead | Refused {
  const file = recordsFileShape.safeParse(bytes && parseJson(bytes));
  if (!file.success) return { problem: `"${name}" ${faultIn(file.error)}. ${again}` };
  const { group, year, round, records } = file.data;
  if (group !== wanted.group || year !== wanted.year || round !== wanted.round) {
    return { problem: `"${name}" belongs to another group, year or round than the submission says. ${again}` };
  }
  const whole = records.map((record) => ({ ...record, group, year, round }));
  const { records: plain } = migrate({ records: whole, completions: [], setUp: {} }, stepsSince(version, migrations));
  const read: GenericRecord[] = [];
  const ids = new Set<string>();
  for (const [index, each] of plain.entries()) {
    const record = readRecord(each);
    if (typeof record === 'string') return { problem: `"${name}", entry ${index + 1} ${record}` };
    if (ids.size === ids.add(record.id).size)
      return { problem: `"${name}" has two entries with the id "${shorten(record.id)}". ${again}` };
    read.push(record);
  }
  const part = { group, year, round };
  return {
    records: read,
    digest: async () =>
      version === contentVersion ? digestOf({ ...part, records: read }) : digestAsWritten(part, whole),
  };
}

/** Of older content the digest is that of what stands in the file, before any step changed it. */
async function digestAsWritten(part: Part, records: readonly unknown[]): Promise<string | null> {
  const read = recordsAsWritten.safeParse(records);
  return read.success ? digestOf({ ...part, records: read.data }) : null;
}

/** The record, or what is wrong with it, to follow "entry 3". */
function readRecord(plain: unknown): GenericRecord | string {
  const shape = recordShape.safeParse(plain);
  if (!shape.success) return `${faultIn(shape.error)}. ${again}`;
  const { values, ...envelope } = shape.data;
  const definition = definitionOf(envelope.type);
  if (!definition) return `is of a kind that this version does not know, "${shorten(envelope.type)}". ${newer}`;
  const typed = typedFrom(definition, values);
  return typeof typed === 'string' ? typed : { ...envelope, values: valuesFrom(definition, typed) };
}

function typedFrom({ fields }: RecordDefinition, values: Readonly<Record<string, unknown>>): TypedValues | string {
  const typed: Record<string, TypedValues[string]> = {};
  for (const [key, stored] of Object.entries(values)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!field) return unknownBox(key);
    const text = field.kind === 'rows' ? typedRows(field, stored) : typedBox(key, field, stored);
    if ('problem' in text) return text.problem;
    typed[key] = text.typed;
  }
  return typed;
}

function typedRows(
  list: Extract<Field, { kind: 'rows' }>,
  stored: unknown,
): { readonly typed: readonly TypedRow[] } | Refused {
  const rows = storedRows.safeParse(stored);
  if (!rows.success) return { problem: `has a list "${list.label}" that ${faultIn(rows.error)}. ${again}` };
  const typed: TypedRow[] = [];
  for (const { id, values } of rows.data) {
    const cells: Record<string, string> = {};
    for (const [key, cell] of Object.entries(values)) {
      const field = Object.hasOwn(list.fields, key) ? list.fields[key] : undefined;
      if (!field) return { problem: unknownBox(key) };
      const text = typedBox(key, field, cell);
      if ('problem' in text) return text;
      cells[key] = text.typed;
    }
    typed.push({ ...cells, id });
  }
  return { typed };
}

function typedBox(key: string, field: ScalarField, stored: unknown): { readonly typed: string } | Refused {
  const box = storedBox.safeParse(stored);
  return box.success
    ? { typed: box.data }
    : { problem: `has something else than a text in the box "${field.label}" (${key}). ${again}` };
}

function unknownBox(key: string): string {
  return `has a box that this version does not know, "${shorten(key)}". ${newer}`;
}

function faultIn(error: z.ZodError): string {
  const [issue] = error.issues;
  const place = placeOf(issue?.path ?? []);
  return place === '' ? 'cannot be read' : `cannot be read at "${shorten(place, 200)}"`;
}
