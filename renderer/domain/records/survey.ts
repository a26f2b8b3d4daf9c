import { markerField } from '../fields/markers.ts';
import { meaningOptions, wantedOptions } from '../fields/statuses.ts';
import { defineRecord, type RecordOf } from './define-record.ts';

/**
 * What people answered, question by question and area by area. The 2009/10 review prints seven values with a figure in
 * brackets beside each, without the size of the sample, and two of them got worse unnoticed.
 */
export const survey = defineRecord({
  id: 'survey',
  plural: 'surveys',
  section: 'Surveys',
  noun: 'survey',
  intro: 'What people said when they were asked: each question as it was printed, with its values by area.',
  empty: 'No surveys yet. Add the first one; its values can be pasted from a spreadsheet.',
  outline: false,
  fields: {
    name: { kind: 'text', label: 'Survey', hint: 'Like Residents’ Survey 2009.', required: true },
    period: {
      kind: 'date',
      label: 'When people were asked',
      hint: 'For example, April 2009 to February 2010.',
      period: true,
    },
    answers: {
      kind: 'rows',
      label: 'Answers',
      item: 'answer',
      hint: 'One row for each question and area. The figure it is compared with stands beside it.',
      required: true,
      fields: {
        question: { kind: 'longText', label: 'Question as printed', required: true },
        area: { kind: 'text', label: 'Area', suggest: 'places' },
        value: { kind: 'decimal', label: '%', required: true, about: 'The share who gave the answer, in percent.' },
        comparator: { kind: 'decimal', label: 'Before %', about: 'The figure it is compared with, in percent.' },
        wanted: { kind: 'choice', label: 'Better', options: wantedOptions, about: 'Which way the figure should move.' },
      },
    },
    meaning: {
      kind: 'choice',
      label: 'What are the figures before?',
      hint: 'Reviews print them in brackets.',
      options: meaningOptions,
      about: 'What the figures beside the values are.',
    },
    targets: {
      kind: 'choice',
      label: 'Targets',
      options: [
        { value: 'no target set', label: 'No target was set' },
        { value: 'set as measures', label: 'Set, and entered as measures' },
      ],
    },
    source: { kind: 'text', label: 'Source', hint: 'Who asked, like Leicestershire Police.', suggest: 'organisations' },
    sampleSize: {
      kind: 'count',
      label: 'How many answered',
      hint: 'Without it nobody can say whether a change of one point means anything.',
    },
    explanation: {
      kind: 'longText',
      label: 'Explanation',
      hint: 'What changed, and what readers should know about it.',
    },
    population: { kind: 'text', label: 'Who was asked', hint: 'Like residents aged 16 and over.', rare: true },
    method: { kind: 'text', label: 'How they were asked', hint: 'Like by post, or face to face.', rare: true },
    marker: { ...markerField, label: 'Marker of the values', rare: true },
    footnote: { kind: 'longText', label: 'Footnote', rare: true },
  },
  computed: {},
  titleOf: (record) => record.values.name,
});

export type Survey = RecordOf<typeof survey>;
