import { defineRecord, type RecordOf } from '../define-record.ts';

/** What the partnership promises for next year. The 2009/10 review prints "Watch this space" over 14 unfinished lines. */
export const lookAhead = defineRecord({
  id: 'look-ahead',
  plural: 'look-aheads',
  section: 'Look ahead',
  noun: 'look ahead',
  intro: 'What the partnership undertakes to do next year. What groups left unfinished can be taken over.',
  empty: 'No look ahead yet. Add it; unfinished points of the groups can be taken over as commitments.',
  outline: false,
  single: true,
  fields: {
    nextYear: { kind: 'text', label: 'Next year as printed', hint: 'Like 2010 - 2011.', required: true },
    words: { kind: 'longText', label: 'Words before the commitments' },
    commitments: {
      kind: 'rows',
      label: 'Commitments',
      item: 'commitment',
      cards: true,
      fields: {
        text: { kind: 'longText', label: 'Commitment', required: true },
        owner: { kind: 'text', label: 'Who', suggest: 'groups' },
        due: { kind: 'date', label: 'By when' },
        measure: { kind: 'text', label: 'Measure', suggest: 'measures' },
        entry: {
          kind: 'text',
          label: 'Entry it comes from',
          about: 'The record_id of the entry it was taken over from.',
        },
      },
    },
  },
  computed: {},
  titleOf: (record) => record.values.nextYear,
});

export type LookAhead = RecordOf<typeof lookAhead>;
