import { isFigureKind } from '../fields/looks.ts';
import { isList } from '../fields/select-field.ts';
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

/** The bands of a form: those in view, and those of the fields that few entries need. */
export interface Layout {
  readonly bands: readonly Band[];
  readonly rare: readonly Band[];
}

const short: ReadonlySet<Field['kind']> = new Set<Field['kind']>(['text', 'names', 'date']);

export function layOut(fields: Fields, year: number): Layout {
  const inForce = fieldsInForce(fields, year);
  return {
    bands: bandsOf(inForce.filter(([, field]) => field.rare !== true)),
    rare: bandsOf(inForce.filter(([, field]) => field.rare === true)),
  };
}

function bandsOf(fields: readonly NamedField[]): readonly Band[] {
  const waiting = [...fields];
  const bands: Band[] = [];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const follower = waiting[0];
    if (isFigure(next[1])) {
      const end = waiting.findIndex(([, field]) => !isFigure(field));
      bands.push({ look: 'figures', fields: [next, ...waiting.splice(0, end === -1 ? waiting.length : end)] });
    } else if (follower && pairs(next[1], follower[1])) {
      waiting.shift();
      bands.push({ look: 'pair', wider: next[1].kind === 'choice' && !isList(next[1]), fields: [next, follower] });
    } else {
      bands.push({ look: 'single', fields: [next] });
    }
  }
  return bands;
}

/** A list of figures belongs to the figures; a list of words, or of items with a card each, stands by itself. */
function isFigure(field: Field): boolean {
  if (field.kind !== 'rows') return isFigureKind(field.kind);
  return field.cards !== true && Object.values(field.fields).some(({ kind }) => isFigureKind(kind));
}

function isShort(field: Field): boolean {
  return short.has(field.kind) || isList(field);
}

function pairs(first: Field, second: Field): boolean {
  return (isShort(first) || first.kind === 'choice') && isShort(second);
}
