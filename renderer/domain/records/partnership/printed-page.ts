import { defineRecord, type RecordOf } from '../define-record.ts';

/** A page or slide of a published review with its heading, so that it can be printed again as it was. */
export const printedPage = defineRecord({
  id: 'printed-page',
  plural: 'printed-pages',
  section: 'Printed pages',
  noun: 'page',
  intro: 'The pages or slides of a published review with their headings. A new review needs none.',
  empty: 'No printed pages. They are needed only where an older review is typed in.',
  outline: false,
  fields: {
    heading: { kind: 'text', label: 'Heading as printed', required: true },
    number: { kind: 'count', label: 'Page', hint: 'The number of the page or slide.', required: true },
    group: { kind: 'text', label: 'Group', hint: 'Whose page it is.', suggest: 'groups' },
    continued: {
      kind: 'choice',
      label: 'Continued from the page before?',
      options: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ],
    },
  },
  computed: {},
  titleOf: ({ values: { number, heading } }) => `${number.typed}: ${heading}`,
});

export type PrintedPage = RecordOf<typeof printedPage>;
