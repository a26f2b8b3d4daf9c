import { defineRecord, type RecordOf } from './define-record.ts';

/** A short form and what it stands for. The 2009/10 review uses 16 and explains hardly any. */
export const abbreviation = defineRecord({
  id: 'abbreviation',
  plural: 'abbreviations',
  section: 'Abbreviations',
  noun: 'abbreviation',
  intro: 'Short forms and what they stand for. Together they are the glossary of the review.',
  empty: 'No abbreviations yet. Add the first one.',
  outline: false,
  fields: {
    short: { kind: 'text', label: 'Short form', hint: 'Like PCT.', required: true },
    expansion: { kind: 'text', label: 'Stands for', hint: 'Like Primary Care Trust.' },
    glossary: {
      kind: 'choice',
      label: 'In the glossary?',
      rare: true,
      options: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No, everybody knows it' },
      ],
    },
    entry: {
      kind: 'text',
      label: 'First used in',
      rare: true,
      about: 'The record_id of the record that uses it first.',
    },
  },
  computed: {},
  titleOf: (record) => record.values.short,
});

export type Abbreviation = RecordOf<typeof abbreviation>;
