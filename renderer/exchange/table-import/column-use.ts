import type { Field, ScalarField } from '../../domain/fields/field.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import { z } from '../checked.ts';

/** What a column of a table from elsewhere is for. */
export type ColumnUse =
  /** `second` marks a column that counts only where the others of the same box are empty. */
  | { readonly to: 'field'; readonly field: string; readonly second?: true }
  | { readonly to: 'cell'; readonly list: string; readonly field: string; readonly second?: true }
  /** One name of a box with several names to a line. */
  | { readonly to: 'item'; readonly field: string }
  /** The permanent id of a line in a list. */
  | { readonly to: 'row'; readonly list: string }
  | { readonly to: 'group' | 'year' | 'round' }
  /** The permanent id of the entry, and what our own tables say of it beside its boxes. */
  | { readonly to: 'record' | 'order' | 'parent' | 'source lines' }
  /** The id of the template that the table began as. */
  | { readonly to: 'template' }
  /** What the program works out by itself. */
  | { readonly to: 'worked out' }
  | { readonly to: 'leave out' };

const second = z.literal(true).exactOptional();
const name = z.string().max(200);

export const columnUseShape: z.ZodType<ColumnUse> = z.union([
  z.strictObject({ to: z.literal('field'), field: name, second }),
  z.strictObject({ to: z.literal('cell'), list: name, field: name, second }),
  z.strictObject({ to: z.literal('item'), field: name }),
  z.strictObject({ to: z.literal('row'), list: name }),
  z.strictObject({ to: z.enum(['group', 'year', 'round']) }),
  z.strictObject({ to: z.enum(['record', 'order', 'parent', 'source lines']) }),
  z.strictObject({ to: z.enum(['template', 'worked out', 'leave out']) }),
]);

export const leftOut: ColumnUse = { to: 'leave out' };

/** A use with its words for a list to choose from. */
export interface OfferedUse {
  readonly use: ColumnUse;
  readonly label: string;
}

/** Everything that a column can be for in a record type, in the order of its form. */
export function offeredUses(definition: RecordDefinition): readonly OfferedUse[] {
  const boxes = Object.entries(definition.fields).flatMap(([id, field]) => offeredForField(id, field));
  return [
    { use: leftOut, label: 'Leave out' },
    ...boxes,
    { use: { to: 'group' }, label: 'Group' },
    { use: { to: 'year' }, label: 'Financial year' },
    { use: { to: 'round' }, label: 'Round' },
    { use: { to: 'record' }, label: 'Id of the entry' },
  ];
}

function offeredForField(id: string, field: Field): readonly OfferedUse[] {
  if (field.kind === 'rows') {
    return Object.entries(field.fields).map(([key, inner]) => ({
      use: { to: 'cell', list: id, field: key },
      label: `${field.label}: ${inner.label}`,
    }));
  }
  const whole: OfferedUse = { use: { to: 'field', field: id }, label: field.label };
  if (field.kind !== 'names') return [whole];
  return [whole, { use: { to: 'item', field: id }, label: `${field.label}: one to a line` }];
}

/** The box that a use names, or null where it names none that this version knows. */
export function fieldOfUse(definition: RecordDefinition, use: ColumnUse): ScalarField | null {
  if (use.to === 'field' || use.to === 'item') {
    const field = own(definition.fields, use.field);
    if (!field || field.kind === 'rows') return null;
    return use.to === 'item' && field.kind !== 'names' ? null : field;
  }
  if (use.to !== 'cell') return null;
  const list = own(definition.fields, use.list);
  return list?.kind === 'rows' ? (own(list.fields, use.field) ?? null) : null;
}

/** Whether a use makes sense for the type: it names no box, or one that there is. */
export function isUseOf(definition: RecordDefinition, use: ColumnUse): boolean {
  if (use.to === 'row') return own(definition.fields, use.list)?.kind === 'rows';
  return !['field', 'cell', 'item'].includes(use.to) || fieldOfUse(definition, use) !== null;
}

/** Two uses with the same words put their cells in the same place. */
export function placeOfUse(use: ColumnUse): string {
  return JSON.stringify([use.to, 'list' in use ? use.list : '', 'field' in use ? use.field : '']);
}

function own<Value>(values: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
