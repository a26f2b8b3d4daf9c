import { defineRecord, type RecordOf } from './define-record.ts';
import { namedPersonFields } from './named-person.ts';

/**
 * A story with evidence. The 2009/10 review prints two, with "from 42% to 9.9%" of nobody knows what, and names a
 * private individual: hence the unit, area and source of every claim, and consent beside every name.
 */
export const caseStudy = defineRecord({
  id: 'case-study',
  plural: 'case-studies',
  section: 'Case studies',
  noun: 'case study',
  intro: 'A place or a campaign told from beginning to end: how it was, what you did, what changed.',
  empty: 'No case studies yet. Add the first one if there is a story worth telling.',
  outline: false,
  fields: {
    title: { kind: 'text', label: 'Title', hint: 'Like Hastings Ward.', required: true },
    place: { kind: 'text', label: 'Place', suggest: 'places' },
    situation: { kind: 'longText', label: 'How it was', hint: 'One point to a line.' },
    actions: { kind: 'longText', label: 'What we did', hint: 'One point to a line.' },
    changes: {
      kind: 'rows',
      label: 'What changed',
      item: 'claim',
      cards: true,
      fields: {
        claim: { kind: 'longText', label: 'What changed', hint: 'In the words that will be printed.', required: true },
        from: { kind: 'decimal', label: 'From' },
        to: { kind: 'decimal', label: 'To' },
        unit: { kind: 'text', label: 'Of what?', hint: 'Like % of households burgled in a year.' },
        geography: { kind: 'text', label: 'Area', suggest: 'places' },
        period: { kind: 'date', label: 'Period' },
        source: { kind: 'text', label: 'Source', suggest: 'organisations' },
      },
    },
    quotations: {
      kind: 'rows',
      label: 'Quotations and slogans',
      item: 'quotation',
      fields: {
        words: { kind: 'longText', label: 'Words', required: true },
        who: { kind: 'text', label: 'Whose words' },
      },
    },
    awards: {
      kind: 'rows',
      label: 'Awards',
      item: 'award',
      fields: {
        award: { kind: 'text', label: 'Award', required: true },
        giver: { kind: 'text', label: 'Given by', suggest: 'organisations' },
        recipient: { kind: 'text', label: 'Given to' },
      },
    },
    people: {
      kind: 'rows',
      label: 'People who are named',
      item: 'person',
      hint: 'Everybody whose name stands above and who is not there for an office.',
      fields: namedPersonFields,
    },
    explanation: { kind: 'longText', label: 'Explanation', hint: 'Anything a reader should know.', rare: true },
  },
  computed: {},
  titleOf: (record) => record.values.title,
});

export type CaseStudy = RecordOf<typeof caseStudy>;
