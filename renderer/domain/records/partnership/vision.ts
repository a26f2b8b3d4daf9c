import { defineRecord } from '../define-record.ts';

/** The words the partnership stands under, kept exactly, because one review repeats them from the last. */
export const vision = defineRecord({
  id: 'vision',
  plural: 'visions',
  section: 'Vision',
  noun: 'vision',
  intro: 'The words the partnership stands under.',
  empty: 'No vision yet. Add it if the review prints one.',
  outline: false,
  single: true,
  fields: {
    heading: { kind: 'text', label: 'Heading', hint: 'Like The Charnwood Together Vision.' },
    words: { kind: 'longText', label: 'Vision', required: true },
    attribution: { kind: 'text', label: 'Whose words' },
    carryForward: {
      kind: 'choice',
      label: 'Carry forward unchanged?',
      options: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ],
    },
  },
  computed: {},
  titleOf: (record) => record.values.words,
});
