import { valueOf } from '../../fields/kinds.ts';
import { numberWritten, writtenFigure } from '../../fields/written-figure.ts';
import type { GenericRecord } from '../../records/record.ts';
import type { Box } from '../boxes.ts';

const figure = new RegExp(writtenFigure, 'giu');
const signed = new RegExp(`(?<minus>(?<=^|[\\s(=])[-−–])?${writtenFigure}`, 'giu');

/** Every figure in a text as it is printed, without its sign, and the number it stands for. */
export function figuresOf(text: string): readonly { readonly printed: string; readonly value: number }[] {
  return [...text.matchAll(figure)].map((match) => {
    const { digits = '', scale } = match.groups ?? {};
    return { printed: scale === undefined ? digits : match[0], value: Number(numberWritten(digits, scale)) };
  });
}

/** Every figure in a text as a number, below nought where a minus stands directly before it and no range is meant. */
export function signedFigures(text: string): readonly number[] {
  return [...text.matchAll(signed)].map((match) => {
    const { minus, digits = '', scale } = match.groups ?? {};
    const value = Number(numberWritten(digits, scale));
    return minus === undefined ? value : -value;
  });
}

/** The number of a figure box as a reader sees it: money in pounds. Null for every other box, and where it is empty. */
export function valueInPrint({ field, stored }: Box): number | null {
  const value = valueOf(stored);
  if (value === null) return null;
  if (field.kind === 'money') return Number(value) / 100;
  return field.kind === 'count' || field.kind === 'decimal' || field.kind === 'percent' ? Number(value) : null;
}

/** All figures of the boxes, without signs, and the ways to write the year: dates are typed in many forms. */
export function figuresTyped({ year }: GenericRecord, boxes: readonly Box[]): ReadonlySet<number> {
  const typed = new Set([year, year + 1, year % 100, (year + 1) % 100]);
  for (const box of boxes) {
    for (const found of figuresOf(box.typed)) typed.add(found.value);
    const value = valueOf(box.stored);
    if (typeof value !== 'object' || value === null || !('earliest' in value)) continue;
    for (const found of figuresOf(`${value.earliest} ${value.latest}`.replaceAll('-', ' '))) typed.add(found.value);
  }
  return typed;
}
