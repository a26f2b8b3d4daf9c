import { defineRecord } from './define-record.ts';

/** Words that belong in the review and in no other kind of entry, such as a thank-you or a line between two parts. */
export const freeNote = defineRecord({
  id: 'free-note',
  plural: 'free-notes',
  section: 'Notes',
  noun: 'note',
  intro: 'Anything else that the review should print and that has no place of its own.',
  empty: 'No notes. Add one only where nothing else fits.',
  outline: false,
  fields: {
    heading: { kind: 'text', label: 'Heading' },
    words: { kind: 'longText', label: 'Text', hint: 'As it should be printed.', required: true },
  },
  computed: {},
  titleOf: ({ values: { heading, words } }) => heading.trim() || words,
});
