import { printedPath } from '../../../components/record/as-printed.ts';
import type { ScalarField } from '../../../domain/fields/field.ts';
import { fieldsInForce } from '../../../domain/fields/in-force.ts';
import { isBlank, showStored } from '../../../domain/fields/kinds.ts';
import { achievement } from '../../../domain/records/achievement.ts';
import { isRows, type GenericRecord } from '../../../domain/records/record.ts';

/** What the line itself shows; every other field of the definition, also a new one, is a detail. */
const onTheLine: ReadonlySet<string> = new Set(['role', 'text', 'status']);

export type DetailField = readonly [id: string, field: ScalarField];

/** The fields that stand in a line's details, as far as they are in force in the record's year. */
export function detailFields(year: number): readonly DetailField[] {
  return fieldsInForce(achievement.fields, year).flatMap(([id, field]) =>
    !onTheLine.has(id) && field.kind !== 'rows' ? [[id, field] as const] : [],
  );
}

/** What is typed in the details: fields, and the printed words. */
export function isDetail(year: number, path: string): boolean {
  return path.split('.')[0] === printedPath || detailFields(year).some(([id]) => id === path);
}

/** "May 2009 · Peel Drive · Police; CNH"; empty where nothing is filled in. */
export function detailsOf(record: GenericRecord): string {
  return detailFields(record.year)
    .flatMap(([id, field]) => {
      const stored = record.values[id];
      if (stored === undefined || isRows(stored) || isBlank(stored)) return [];
      const shown = showStored(field, stored).trim();
      // "Yes" alone would say nothing.
      return [field.kind === 'choice' ? `${field.label} ${shown}` : shown];
    })
    .join(' · ');
}
