import { defineRecord, type RecordOf } from './define-record.ts';

/** A document or website that a review mentions, kept so that a reader years later can still find it. */
export const reference = defineRecord({
  id: 'reference',
  plural: 'references',
  section: 'References',
  noun: 'reference',
  intro: 'Documents and websites that your entries mention.',
  empty: 'No references yet. Add the first one.',
  outline: false,
  fields: {
    title: { kind: 'text', label: 'Title', hint: 'Like Carbon Capture report.', required: true },
    nature: {
      kind: 'choice',
      label: 'What is it?',
      options: [
        { value: 'website', label: 'Website' },
        { value: 'report', label: 'Report or study' },
        { value: 'plan', label: 'Plan or strategy' },
        { value: 'policy', label: 'Policy' },
        { value: 'list', label: 'List or table' },
        { value: 'template', label: 'Template' },
        { value: 'other', label: 'Something else' },
      ],
    },
    address: { kind: 'text', label: 'Web address' },
    owner: { kind: 'text', label: 'Owner', hint: 'Whose document it is.', suggest: 'organisations' },
    date: { kind: 'date', label: 'Date', rare: true },
    checked: { kind: 'date', label: 'Last seen working', rare: true },
    file: { kind: 'text', label: 'File name', rare: true },
    digest: { kind: 'text', label: 'SHA-256 of the file', rare: true },
    entry: {
      kind: 'text',
      label: 'Entry that mentions it',
      rare: true,
      about: 'The record_id of the record that mentions it.',
    },
  },
  computed: {},
  titleOf: (record) => record.values.title,
});

export type Reference = RecordOf<typeof reference>;
