import { markerField } from '../fields/markers.ts';
import { defineRecord, type RecordOf } from './define-record.ts';

/** A number that stood hidden in a sentence, like "9 Ward Walks", lifted out so that it can be added and compared. */
export const countedFact = defineRecord({
  id: 'counted-fact',
  plural: 'counted-facts',
  section: 'Counted facts',
  noun: 'counted fact',
  intro: 'Numbers that stand in sentences elsewhere, with what they count. The checks offer them to you.',
  empty: 'No counted facts yet. Add one, or let the checks find the numbers in what you have written.',
  outline: false,
  fields: {
    what: { kind: 'text', label: 'What is counted', hint: 'Like ward walks.', required: true },
    number: { kind: 'decimal', label: 'Number', hint: 'Like 9.', required: true },
    marker: markerField,
    place: { kind: 'text', label: 'Place', suggest: 'places' },
    period: { kind: 'date', label: 'Period' },
    source: { kind: 'text', label: 'Source', suggest: 'organisations' },
    sentence: { kind: 'longText', label: 'The sentence it stands in', rare: true },
    entry: {
      kind: 'text',
      label: 'Entry it stands in',
      hint: 'Filled in when the checks lift the number.',
      rare: true,
      about: 'The record_id of the record whose sentence it stands in.',
    },
  },
  computed: {},
  titleOf: ({ values: { number, what } }) => `${number.typed} ${what}`.trim(),
});

export type CountedFact = RecordOf<typeof countedFact>;
