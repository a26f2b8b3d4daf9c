import type { ScalarField } from '../../../domain/fields/field.ts';
import { fieldsInForce } from '../../../domain/fields/in-force.ts';
import { isBlank, showStored } from '../../../domain/fields/kinds.ts';
import { achievement } from '../../../domain/records/achievement.ts';
import { isRows, type GenericRecord } from '../../../domain/records/record.ts';

/** What the line itself shows; every other field of the definition, also a new one, is a detail. */
const onTheLine: ReadonlySet<string> = new Set(['role', 'text', 'status']);

/** The fields that stand in a line's details, as far as they are in force in the record's year. */
export function detailFields(year: number): readonly (readonly [id: string, field: ScalarField])[] {
  return fieldsInForce(achievement.fields, year).flatMap(([id, field]) =>
    !onTheLine.has(id) && field.kind !== 'rows' ? [[id, field] as const] : [],
  );
}

/** "May 2009 · Peel Drive · Police; CNH"; empty where nothing is filled in. */
export function detailsOf(record: GenericRecord): string {
  return detailFields(record.year)
    .flatMap(([id, field]) => {
      const stored = record.values[id];
      return stored === undefined || isRows(stored) || isBlank(stored) ? [] : [showStored(field, stored).trim()];
    })
    .join(' · ');
}
