import { defineRecord } from '../define-record.ts';

/** What the review calls itself. The 2009/10 review writes its year in five ways; here it is written once. */
export const frontPage = defineRecord({
  id: 'front-page',
  plural: 'front-pages',
  section: 'Front page',
  noun: 'front page',
  intro: 'What the review calls itself, for which year.',
  empty: 'No front page yet. Add it, or let the set-up’s own names stand.',
  outline: false,
  single: true,
  fields: {
    title: {
      kind: 'text',
      label: 'Title of the strategy',
      hint: 'Like Sustainable Community Strategy.',
      required: true,
    },
    documentType: { kind: 'text', label: 'Kind of document', hint: 'Like Annual Review.', required: true },
    area: { kind: 'text', label: 'Area', hint: 'Like Charnwood.', suggest: 'places' },
    yearLabel: { kind: 'text', label: 'Year as printed', hint: 'Like 2009/2010.', required: true },
  },
  computed: {},
  titleOf: ({ values: { title, documentType } }) => `${title} ${documentType}`.trim(),
});
