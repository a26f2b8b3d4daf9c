import { showStored } from '../../domain/fields/kinds.ts';
import { showCount } from '../../domain/fields/count.ts';
import { survey, type Survey } from '../../domain/records/survey.ts';
import { sentenceOf } from '../../domain/summary/sentence-of.ts';
import { heading, safe, type SafeHtml } from '../html.ts';
import { anchorFor, notesBeside } from '../notes/notes.ts';
import { shownFigure } from './figures.ts';
import { periodWords } from './period.ts';
import { joined } from './points.ts';
import type { Section, SectionContext } from './section.ts';
import { asTyped, paragraph } from './words.ts';

const { fields } = survey;

/** What people answered, question by question; the figures beside the values say what they are. */
export const surveys: Section<Survey> = {
  render: (outline, context) => safe`${outline.map(({ record }) => entry(record, context))}`,
};

function entry(record: Survey, context: SectionContext): SafeHtml {
  const { values } = record;
  const sentence = sentenceOf(record);
  return safe`<div class="entry"${anchorFor(record, context.notes)}>
    ${heading(context.level, asTyped(values.name))}${
      sentence?.complete === true
        ? safe`<p class="sentence">${sentence.words}</p>
`
        : null
    }${table(values)}<p class="about">${joined(facts(record))}</p>
    ${notesBeside(record, context.notes)}${paragraph(fields.explanation.label, values.explanation)}${paragraph(fields.footnote.label, values.footnote)}</div>
`;
}

function table({ name, answers, meaning, marker }: Survey['values']): SafeHtml {
  const before =
    meaning === '' || meaning === 'unknown as printed' ? 'In brackets' : showStored(fields.meaning, meaning);
  return safe`<table>
    <caption class="hidden">${name}: answers</caption>
    <thead>
      <tr><th scope="col">Question</th><th scope="col">Area</th><th scope="col" class="figure">%</th><th scope="col" class="figure">${before}</th></tr>
    </thead>
    <tbody>
      ${answers.map(
        ({ values }) =>
          safe`<tr>
            <th scope="row">${asTyped(values.question)}</th>
            <td>${values.area.trim()}</td>
            <td class="figure">${shownFigure(values.value, 'percentage', marker)}</td>
            <td class="figure">${values.comparator.typed.trim() === '' ? null : shownFigure(values.comparator, 'percentage')}</td>
          </tr>
`,
      )}</tbody>
  </table>
`;
}

function facts({ year, values }: Survey): readonly string[] {
  const { meaning, sampleSize, population, method, source } = values;
  const size = sampleSize.value === null ? sampleSize.typed : `${showCount(sampleSize.value)} answered`;
  return [
    meaning === 'unknown as printed' ? 'Figures in brackets: meaning unknown, as printed' : '',
    size.trim() === '' ? 'How many answered is not provided' : size,
    population,
    method,
    periodWords(values.period, year),
    source.trim() === '' ? '' : `Source: ${source}`,
  ]
    .map((fact) => fact.trim())
    .filter((fact) => fact !== '');
}
