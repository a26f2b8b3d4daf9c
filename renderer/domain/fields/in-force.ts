import type { Field, Fields } from './field.ts';

export type NamedField = readonly [id: string, field: Field];

/**
 * The fields a record of this financial year (by its starting year) is asked for, in the definition's order. Form,
 * checks and report share it, so that nobody is told to fill in a box that their form does not have. Exports do not:
 * a published column stays, whatever year a row is of. The columns of a list are in force as long as their list is.
 */
export function fieldsInForce(fields: Fields, year: number): readonly NamedField[] {
  return Object.entries(fields).filter(([, { since = -Infinity, until = Infinity }]) => since <= year && year <= until);
}
