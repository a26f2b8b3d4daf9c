import type { Entry } from '../fields/entry.ts';
import { markerField } from '../fields/markers.ts';
import { defineRecord, type RecordOf } from './define-record.ts';

/**
 * How many came. The 2009/10 review prints 7,567 and 9,800 with a total of 17,267, which is 100 short: hence a stated
 * total beside the computed one, both kept and both printed. Attendances and people are different counts.
 */
export const attendance = defineRecord({
  id: 'attendance',
  plural: 'attendance',
  section: 'Attendance',
  noun: 'attendance table',
  intro: 'How many people came to what the group ran or paid for, with the parts and the total you report.',
  empty: 'No attendance yet. Add the first programme; the parts can be pasted from a spreadsheet.',
  outline: false,
  fields: {
    programme: {
      kind: 'text',
      label: 'Programme',
      hint: 'What people came to, like Children’s Centre programme.',
      required: true,
    },
    period: {
      kind: 'date',
      label: 'Period',
      hint: 'Leave it empty for the whole year. For example, April 2009 to February 2010.',
      about: 'The period counted, where it is not the whole financial year.',
    },
    unit: {
      kind: 'choice',
      label: 'What is counted?',
      required: true,
      options: [
        { value: 'attendances', label: 'Attendances', hint: 'Somebody who comes three times counts three times' },
        { value: 'people', label: 'People', hint: 'Everybody counts once, however often they come' },
      ],
    },
    categories: {
      kind: 'rows',
      label: 'Parts',
      item: 'category',
      required: true,
      fields: {
        label: { kind: 'text', label: 'Category', hint: 'Like Under fives.', required: true },
        count: { kind: 'count', label: 'Number', hint: 'A whole number, like 7,567.', required: true },
      },
    },
    statedTotal: {
      kind: 'count',
      label: 'Total as you report it',
      hint: 'The total as stated in your own figures. We add up the parts beside it.',
      about: 'The total as stated by the group, kept even where the parts add to something else.',
    },
    basis: {
      kind: 'choice',
      label: 'Are the parts of the year, or the year to date?',
      rare: true,
      options: [
        { value: 'parts', label: 'Parts, which add up' },
        { value: 'year to date', label: 'The year to date at several times, which never add up' },
      ],
      about: 'Year-to-date figures are never added together: the last of them is the total.',
    },
    marker: { ...markerField, label: 'Marker of the figures', rare: true },
    explanation: {
      kind: 'longText',
      label: 'Explanation',
      hint: 'Why the total differs from its parts, or anything a reader should know.',
      about: 'The explanation of any difference, printed beside the figures.',
    },
  },
  computed: {
    computedTotal: {
      kind: 'count',
      label: 'Total of the parts',
      about: 'The sum of the parts; empty while a part is missing or cannot be read.',
      value: (record) => totalOfParts(record.values),
    },
    totalDifference: {
      kind: 'count',
      label: 'Difference between the two totals',
      about: 'The stated total less the total of the parts; 0 where they agree.',
      value: ({ values }) => {
        const total = totalOfParts(values);
        return values.statedTotal.value === null || total === null ? null : values.statedTotal.value - total;
      },
    },
  },
  titleOf: (record) => record.values.programme,
});

export type Attendance = RecordOf<typeof attendance>;

/** What a total is worked out from. */
interface Counted {
  readonly categories: readonly { readonly values: { readonly count: Entry<number> } }[];
  readonly basis: 'parts' | 'year to date' | '';
}

/**
 * The sum of the parts, or null where there is none or one of them is missing or unreadable. Parts that are the year to
 * date at several times hold each other: the last of them is the total, and they are never added.
 */
export function totalOfParts(counted: Counted): number | null {
  return isYearToDate(counted) ? (counted.categories.at(-1)?.values.count.value ?? null) : sumOfParts(counted);
}

export function isYearToDate({ basis }: Pick<Counted, 'basis'>): boolean {
  return basis === 'year to date';
}

/** All parts added up, whatever they are; null where there is none or one of them is missing or unreadable. */
export function sumOfParts({ categories }: Pick<Counted, 'categories'>): number | null {
  const counts = categories.map((part) => part.values.count.value);
  if (counts.length === 0) return null;
  return counts.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}
