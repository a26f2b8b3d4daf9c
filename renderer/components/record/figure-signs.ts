import type { Fields } from '../../domain/fields/field.ts';
import { markerSign } from '../../domain/fields/markers.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { isMarker } from '../fields/marker-legend.ts';
import { isFigureKind } from '../fields/looks.ts';

/** The signs that stand behind figures, by field: a marker belongs to the last figure before it. */
export function signsOf(fields: Fields, values: GenericRecord['values']): ReadonlyMap<string, string> {
  const signs = new Map<string, string>();
  let figure: string | null = null;
  for (const [id, field] of Object.entries(fields)) {
    if (isFigureKind(field.kind)) figure = id;
    if (field.kind === 'rows' || !isMarker(field) || figure === null) continue;
    const marker = values[id];
    const sign = typeof marker === 'string' ? markerSign(marker) : '';
    if (sign !== '') signs.set(figure, sign);
  }
  return signs;
}
