import { defineRecord, type RecordOf } from './define-record.ts';

/** Where figures come from, as reviews print it under them: "Source: Leicestershire Police, 1st April 2009 to ...". */
export const source = defineRecord({
  id: 'source',
  plural: 'sources',
  section: 'Sources',
  noun: 'source',
  intro: 'Where the figures come from, for which period, and which entries that covers.',
  empty: 'No sources yet. Add the first one.',
  outline: false,
  fields: {
    organisation: { kind: 'text', label: 'Organisation', required: true, suggest: 'organisations' },
    dataset: { kind: 'text', label: 'Data', hint: 'Like CRAVE Survey.' },
    period: { kind: 'date', label: 'Period', hint: 'For example, 1 April 2009 to 29 March 2010.', period: true },
    covers: { kind: 'names', label: 'Covers', hint: 'The entries it stands under. Put a semicolon between two.' },
  },
  computed: {},
  titleOf: ({ values: { organisation, dataset } }) => [organisation, dataset].filter((part) => part !== '').join(', '),
});

export type Source = RecordOf<typeof source>;
