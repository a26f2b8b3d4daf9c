import { valueOf } from '../../fields/kinds.ts';
import type { GenericRecord } from '../../records/record.ts';
import type { Box } from '../boxes.ts';

const figure = /\d[\d,]*(?:\.\d+)?/g;
const signed = /(?:(?<=^|[\s(=])[-−–])?(?:£\s?)?\d[\d,]*(?:\.\d+)?/g;

/** Every figure in a text as it is printed, without its sign. A comma or full stop after it is not part of it. */
export function figuresOf(text: string): readonly string[] {
  return (text.match(figure) ?? []).map((found) => found.replace(/,+$/, ''));
}

/** Every figure in a text as a number, below nought where a minus stands directly before it and no range is meant. */
export function signedFigures(text: string): readonly number[] {
  return (text.match(signed) ?? []).map((found) => Number(found.replace(/[−–]/g, '-').replace(/[£,\s]/g, '')));
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
    for (const found of figuresOf(box.typed)) typed.add(Number(found.replaceAll(',', '')));
    const value = valueOf(box.stored);
    if (typeof value !== 'object' || value === null || !('earliest' in value)) continue;
    for (const found of figuresOf(`${value.earliest} ${value.latest}`.replaceAll('-', ' '))) typed.add(Number(found));
  }
  return typed;
}
