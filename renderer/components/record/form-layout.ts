import type { Field, Fields } from '../../domain/fields/field.ts';
import { fieldsInForce, type NamedField } from '../../domain/fields/in-force.ts';

export type { NamedField };

/**
 * A band of the form. Layout follows from kinds and their order, so that definitions need not speak of it:
 * - figures: boxes and lists of figures that follow each other, seen together with the sentence they make;
 * - pair: two short fields side by side, of which `lead` is the wider one where they differ;
 * - single: a field with the full width.
 */
export type Band =
  | { readonly look: 'figures'; readonly fields: readonly NamedField[] }
  | { readonly look: 'pair'; readonly wider: boolean; readonly fields: readonly [NamedField, NamedField] }
  | { readonly look: 'single'; readonly fields: readonly [NamedField] };

const short: ReadonlySet<Field['kind']> = new Set<Field['kind']>(['text', 'names', 'date']);
const figure: ReadonlySet<Field['kind']> = new Set<Field['kind']>(['count', 'money', 'percent', 'decimal', 'rows']);

export function layOut(fields: Fields, year: number): readonly Band[] {
  const waiting = [...fieldsInForce(fields, year)];
  const bands: Band[] = [];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const follower = waiting[0];
    if (figure.has(next[1].kind)) {
      const end = waiting.findIndex(([, field]) => !figure.has(field.kind));
      bands.push({ look: 'figures', fields: [next, ...waiting.splice(0, end === -1 ? waiting.length : end)] });
    } else if (follower && pairs(next[1], follower[1])) {
      waiting.shift();
      bands.push({ look: 'pair', wider: next[1].kind === 'choice', fields: [next, follower] });
    } else {
      bands.push({ look: 'single', fields: [next] });
    }
  }
  return bands;
}

function pairs(first: Field, second: Field): boolean {
  return (short.has(first.kind) || first.kind === 'choice') && short.has(second.kind);
}
