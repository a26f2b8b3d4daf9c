import { defineRecord, type RecordOf } from '../define-record.ts';

/** The file a review was typed in or imported from, and what of it is no part of the review. */
export const sourceDocument = defineRecord({
  id: 'source-document',
  plural: 'source-documents',
  section: 'Source document',
  noun: 'document',
  intro: 'The file that an older review was typed in from.',
  empty: 'No source document. It is needed only where an older review is typed in.',
  outline: false,
  single: true,
  fields: {
    fileName: { kind: 'text', label: 'File name', required: true },
    address: { kind: 'text', label: 'Web address' },
    retrieved: { kind: 'date', label: 'Retrieved' },
    digest: { kind: 'text', label: 'SHA-256' },
    wrapper: {
      kind: 'longText',
      label: 'Words around the review',
      hint: 'What the website or the program that made the file put around it. It is not printed again.',
    },
  },
  computed: {},
  titleOf: (record) => record.values.fileName,
});

export type SourceDocument = RecordOf<typeof sourceDocument>;
