import { statusOptions } from '../fields/statuses.ts';
import { defineRecord, type RecordOf } from './define-record.ts';

/** Something the group funded, or a stream of money that paid for it, like the "17 diverse initiatives" of 2009/10. */
export const initiative = defineRecord({
  id: 'initiative',
  plural: 'initiatives',
  section: 'Funded initiatives',
  noun: 'initiative',
  intro: 'Initiatives, posts, policies and events that were funded, and the streams of money behind them.',
  empty: 'No funded initiatives yet. Add the first one.',
  outline: false,
  fields: {
    name: { kind: 'longText', label: 'Initiative', hint: 'In the words that will be printed.', required: true },
    nature: {
      kind: 'choice',
      label: 'What is it?',
      required: true,
      options: [
        { value: 'initiative', label: 'Initiative' },
        { value: 'funding stream', label: 'Funding stream' },
        { value: 'service', label: 'Service' },
        { value: 'post', label: 'Post' },
        { value: 'policy', label: 'Policy' },
        { value: 'event', label: 'Event' },
      ],
    },
    amount: { kind: 'money', label: 'Amount', hint: 'What it was given, if it is known.' },
    fund: { kind: 'text', label: 'Funded from', hint: 'The programme or fund behind it.' },
    partners: { kind: 'names', label: 'Partners', suggest: 'organisations' },
    status: { kind: 'choice', label: 'Status', options: statusOptions },
    beneficiaries: { kind: 'text', label: 'For whom', hint: 'Like 11-19 year olds.', rare: true },
    ageFrom: { kind: 'count', label: 'Age from', rare: true },
    ageTo: { kind: 'count', label: 'Age to', rare: true },
    date: { kind: 'date', label: 'When', rare: true },
  },
  computed: {},
  titleOf: (record) => record.values.name,
});

export type Initiative = RecordOf<typeof initiative>;
