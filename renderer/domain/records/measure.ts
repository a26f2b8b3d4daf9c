import type { Entry } from '../fields/entry.ts';
import { markerField } from '../fields/markers.ts';
import { difference, type Decimal } from '../fields/percent.ts';
import { meaningOptions, wantedOptions } from '../fields/statuses.ts';
import { defineRecord, type RecordOf } from './define-record.ts';

/**
 * A figure held against a target. The 2009/10 review prints six with anonymous brackets, one of them rising by 11.4%
 * against a target of -3% without a word: hence the wanted direction, and a meaning for every comparison.
 */
export const measure = defineRecord({
  id: 'measure',
  plural: 'measures',
  section: 'Measures',
  noun: 'measure',
  intro: 'Figures held against a target: what was aimed at, what came of it, and what it is compared with.',
  empty: 'No measures yet. Add the first one; its sentence for the public appears as you type.',
  outline: false,
  fields: {
    name: {
      kind: 'text',
      label: 'Measure',
      hint: 'The name the public knows it by, like Domestic Burglary.',
      required: true,
      suggest: 'measures',
    },
    wanted: {
      kind: 'choice',
      label: 'Which way is better?',
      required: true,
      options: wantedOptions,
      about: 'The direction in which the figure should move.',
    },
    base: {
      kind: 'choice',
      label: 'What kind of figure is it?',
      required: true,
      options: [
        { value: 'change', label: 'Change in percent', hint: 'On the same period last year' },
        { value: 'percentage', label: 'Percentage', hint: 'So many in a hundred' },
        { value: 'number', label: 'Number' },
        { value: 'rate', label: 'Rate', hint: 'For every 1,000 people, say' },
        { value: 'pounds', label: 'Pounds' },
      ],
    },
    target: {
      kind: 'decimal',
      label: 'Target',
      asked: true,
      hint: 'With its sign: -3 is a fall of 3.',
      about: 'The target with its sign, in the unit of the kind of figure.',
    },
    actual: {
      kind: 'decimal',
      label: 'Actual',
      asked: true,
      hint: 'With its sign, like -7.3 or 11.4. If there is none, choose below what stands instead.',
      about: 'What was reached, with its sign, in the unit of the kind of figure.',
    },
    comparators: {
      kind: 'rows',
      label: 'Compared with',
      item: 'comparison',
      hint: 'Every figure that stands beside the actual one, and what it is.',
      fields: {
        meaning: { kind: 'choice', label: 'What is it?', options: meaningOptions },
        value: { kind: 'decimal', label: 'Figure', required: true },
        period: { kind: 'date', label: 'Period' },
        marker: markerField,
      },
    },
    comparison: {
      kind: 'choice',
      label: 'How is the target meant?',
      options: [
        { value: 'at most', label: 'At most this' },
        { value: 'at least', label: 'At least this' },
        { value: 'exactly', label: 'Exactly this' },
        { value: 'no target set', label: 'No target was set' },
      ],
    },
    marker: { ...markerField, label: 'Marker of the actual figure' },
    period: {
      kind: 'date',
      label: 'Period',
      hint: 'For example, 1 April 2009 to 29 March 2010. Leave it empty for the whole year.',
      period: true,
    },
    geography: { kind: 'text', label: 'Area', hint: 'Where it was measured, like Charnwood.', suggest: 'places' },
    source: {
      kind: 'text',
      label: 'Source',
      hint: 'Who counted, like Leicestershire Police.',
      suggest: 'organisations',
    },
    explanation: {
      kind: 'longText',
      label: 'Explanation',
      asked: true,
      hint: 'Why it came out so. A figure that missed its target needs one.',
      about: 'The explanation, printed beside the figure.',
    },
    basis: {
      kind: 'choice',
      label: 'Which part of the year is it?',
      rare: true,
      options: [
        { value: 'whole year', label: 'The whole year' },
        { value: 'year to date', label: 'The year to date' },
        { value: 'this period', label: 'This period alone' },
      ],
      about: 'Year-to-date figures are never added together.',
    },
    counted: { kind: 'longText', label: 'What is counted', rare: true },
    code: { kind: 'text', label: 'Outside code', hint: 'Like NI 16.', rare: true },
    dataset: { kind: 'text', label: 'Name of the data', hint: 'Like CRAVE Survey.', rare: true },
    ownStatus: {
      kind: 'choice',
      label: 'The group’s own view',
      rare: true,
      options: [
        { value: 'on target', label: 'On target' },
        { value: 'near', label: 'Near the target' },
        { value: 'off target', label: 'Off target' },
      ],
    },
    officeStatus: {
      kind: 'choice',
      label: 'The office’s view',
      rare: true,
      options: [
        { value: 'met', label: 'Met' },
        { value: 'missed', label: 'Missed' },
        { value: 'not comparable', label: 'Not comparable' },
      ],
    },
    officeReason: { kind: 'text', label: 'Reason for the office’s view', rare: true },
  },
  computed: {
    gap: {
      kind: 'decimal',
      label: 'Gap to the target',
      about: 'The actual figure less the target, in the same unit; percentages in points.',
      value: ({ values: { actual, target } }) =>
        actual.value === null || target.value === null ? null : difference(actual.value, target.value),
    },
    result: {
      kind: 'text',
      label: 'Result',
      about: 'met, missed, no target set or not known.',
      value: ({ values }) => resultOf(values),
    },
  },
  titleOf: (record) => record.values.name,
});

export type Measure = RecordOf<typeof measure>;
export type MeasureResult = 'met' | 'missed' | 'no target set' | 'not known';

/** How a target is meant where nobody said: a figure that should fall must not be above it. */
const meant = { down: 'at most', up: 'at least', hold: 'exactly', '': '' } as const;

/** What decides whether a target was met. */
interface Held {
  readonly actual: Entry<Decimal>;
  readonly target: Entry<Decimal>;
  readonly comparison: 'at most' | 'at least' | 'exactly' | 'no target set' | '';
  readonly wanted: 'down' | 'up' | 'hold' | '';
}

/** Whether the target was met. "Exactly" is met on the spot alone; without its own word the wanted direction decides. */
export function resultOf({ actual, target, comparison, wanted }: Held): MeasureResult {
  if (comparison === 'no target set') return 'no target set';
  if (actual.value === null || target.value === null) return 'not known';
  const gap = Number(difference(actual.value, target.value));
  const how = comparison === '' ? meant[wanted] : comparison;
  if (how === '') return 'not known';
  return (how === 'at most' ? gap <= 0 : how === 'at least' ? gap >= 0 : gap === 0) ? 'met' : 'missed';
}
