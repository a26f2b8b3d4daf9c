import type { Dataset } from '../../../renderer/domain/dataset/dataset.ts';
import { blankRecord, valuesFrom, type TypedValues } from '../../../renderer/domain/records/blank.ts';
import type { GenericRecord, RecordEnvelope } from '../../../renderer/domain/records/record.ts';
import { definitionOf } from '../../../renderer/domain/records/registry.ts';
import { madeUpSetUp } from '../../fixtures/made-up.ts';

/** A made-up record: blank but for what a test is about. */
export function made(type: string, typed: TypedValues, envelope: Partial<RecordEnvelope> = {}): GenericRecord {
  const definition = definitionOf(type);
  if (!definition) throw new Error(`There is no record type "${type}".`);
  const whole = {
    id: `${type}-made-up`,
    group: 'made-up-group-1',
    year: 2009,
    round: 'annual',
    order: 1,
    parent: null,
    sourceLines: [],
    ...envelope,
  };
  const { values, ...blank } = blankRecord(definition, whole);
  return { ...blank, values: { ...values, ...valuesFrom(definition, typed) } };
}

/** Some points, in their order. */
export function points(...typed: readonly TypedValues[]): GenericRecord[] {
  return typed.map((values, index) =>
    made(
      'achievement',
      { role: 'point', status: 'achieved', ...values },
      { id: `point-${index + 1}`, order: index + 1 },
    ),
  );
}

export function review(records: readonly GenericRecord[], groups = 2): Dataset {
  return { setUp: madeUpSetUp([2009], groups), records, completions: [] };
}

/** The page's text without markup, so that a test reads like the page. */
export function words(page: string): string {
  return page
    .replace(/<(style|title|desc)>.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The markup between two texts of a page. */
export function between(page: string, from: string, to: string): string {
  const start = page.indexOf(from);
  if (start === -1) throw new Error(`The page has no ${from}`);
  const end = page.indexOf(to, start + from.length);
  return page.slice(start, end === -1 ? undefined : end);
}
