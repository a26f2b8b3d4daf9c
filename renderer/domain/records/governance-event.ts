import { defineRecord, type RecordOf } from './define-record.ts';

/** What the group did as a public body: consultations answered, bodies joined or led, priorities reviewed. */
export const governanceEvent = defineRecord({
  id: 'governance-event',
  plural: 'governance-events',
  section: 'Consultations and governance',
  noun: 'event',
  intro: 'Consultations the group answered, bodies it leads or belongs to, priorities it reviewed.',
  empty: 'No consultations or governance events yet. Add the first one.',
  outline: false,
  fields: {
    title: {
      kind: 'longText',
      label: 'Title',
      hint: 'What it was about, in the words that will be printed.',
      required: true,
    },
    nature: {
      kind: 'choice',
      label: 'What kind of event?',
      required: true,
      options: [
        { value: 'consultation', label: 'Responded to a consultation' },
        { value: 'relation', label: 'Leads, joins or leaves another body' },
        { value: 'review', label: 'Reviewed priorities' },
        { value: 'advocacy', label: 'Drew attention to something' },
        { value: 'other', label: 'Something else' },
      ],
    },
    organisation: {
      kind: 'text',
      label: 'Organisation',
      hint: 'Whose consultation, or which other body.',
      suggest: 'organisations',
    },
    relation: { kind: 'text', label: 'Relation', hint: 'Like parent body.' },
    position: { kind: 'longText', label: 'Position taken', hint: 'What the group said or decided.' },
    outcome: { kind: 'longText', label: 'Outcome', hint: 'What came of it, if it is known.' },
    amount: { kind: 'money', label: 'Sum in question', rare: true },
    received: { kind: 'date', label: 'Received or begun', rare: true },
    answered: { kind: 'date', label: 'Answered or ended', rare: true },
    link: { kind: 'text', label: 'Web address', rare: true },
  },
  computed: {},
  titleOf: (record) => record.values.title,
});

export type GovernanceEvent = RecordOf<typeof governanceEvent>;
