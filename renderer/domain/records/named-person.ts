import { defineRecord, type RecordOf } from './define-record.ts';

/** What there is to know of a person whose name stands in a review, be it beside a case study or by itself. */
export const namedPersonFields = {
  name: { kind: 'text', label: 'Name', required: true },
  consent: {
    kind: 'choice',
    label: 'Agreed to be named?',
    options: [
      { value: 'yes', label: 'Yes, in writing' },
      { value: 'no', label: 'No' },
      { value: 'asked', label: 'Asked, no answer yet' },
    ],
  },
  substitute: { kind: 'text', label: 'Print instead', hint: 'Like a resident.' },
  agreed: { kind: 'date', label: 'When agreed', about: 'When the person agreed to be named, if they did.' },
} as const;

const { name, ...known } = namedPersonFields;

/**
 * A person named in any entry of a group's year, be it an achievement, a note or an initiative. One entry serves all of
 * them, so that consent is asked for and recorded once.
 */
export const namedPerson = defineRecord({
  id: 'named-person',
  plural: 'named-people',
  section: 'People who are named',
  noun: 'named person',
  intro:
    'Anybody whose name stands in an entry of this year, and who is not there for an office. The name stays out of the published review until the person has agreed.',
  empty:
    'Nobody is listed here. Add a person whose name stands in one of your entries; a case study has a list of its own.',
  outline: false,
  fields: {
    person: { ...name, hint: 'As it stands in your entries.' },
    ...known,
    substitute: {
      ...known.substitute,
      hint: 'Like a resident or a volunteer. Left empty, “a resident” is printed.',
    },
  },
  computed: {},
  titleOf: (record) => record.values.person,
});

export type NamedPerson = RecordOf<typeof namedPerson>;
