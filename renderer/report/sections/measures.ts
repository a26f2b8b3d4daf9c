import { isBlank, showStored } from '../../domain/fields/kinds.ts';
import { measure, resultOf, type Measure } from '../../domain/records/measure.ts';
import { officeWords } from '../../domain/summary/measure-summary.ts';
import { sentenceOf } from '../../domain/summary/sentence-of.ts';
import { heading, safe, type Insert, type SafeHtml } from '../html.ts';
import { anchorFor, notesBeside } from '../notes/notes.ts';
import { shownFigure } from './figures.ts';
import { periodWords } from './period.ts';
import { joined } from './points.ts';
import type { Section, SectionContext } from './section.ts';
import { asTyped, notProvided, paragraph } from './words.ts';

type Values = Measure['values'];

const { fields } = measure;
const results = { met: 'Met', missed: 'Missed', 'no target set': 'No target', 'not known': 'Not known' } as const;

/** All measures of the group in one table, then each in the words the public reads, with what must be known about it. */
export const measures: Section<Measure> = {
  render: (outline, context) => {
    const records = outline.map(({ record }) => record);
    return safe`${table(records)}${records.map((record) => entry(record, context))}`;
  },
};

function table(records: readonly Measure[]): SafeHtml {
  return safe`<table class="measures">
    <caption class="hidden">Measures with their targets</caption>
    <thead>
      <tr><th scope="col">Measure</th><th scope="col" class="figure">Target</th><th scope="col" class="figure">Actual</th><th scope="col">Result</th></tr>
    </thead>
    <tbody>
      ${records.map(({ values }) => row(values))}</tbody>
  </table>
`;
}

function row(values: Values): SafeHtml {
  const target = values.comparison === 'no target set' ? 'None set' : shownFigure(values.target, values.base);
  return safe`<tr>
    <th scope="row">${asTyped(values.name)}</th>
    <td class="figure">${target}</td>
    <td class="figure">${shownFigure(values.actual, values.base, values.marker)}</td>
    <td>${results[resultOf(values)]}</td>
  </tr>
`;
}

function entry(record: Measure, context: SectionContext): SafeHtml {
  const { values } = record;
  const sentence = sentenceOf(record);
  return safe`<div class="entry"${anchorFor(record, context.notes)}>
    ${heading(context.level, asTyped(values.name))}${
      sentence?.complete === true
        ? safe`<p class="sentence">${sentence.words}</p>
`
        : null
    }${comparisons(values)}<p class="about">${joined(facts(record))}</p>
    ${notesBeside(record, context.notes)}${officeView(values)}${paragraph(fields.explanation.label, values.explanation)}</div>
`;
}

/** What the office says of the result, which answers for a missed target: it stands in print. */
function officeView(values: Values): SafeHtml | null {
  const said = officeWords(values);
  return said === null
    ? null
    : safe`<p class="explanation">${asTyped(said)}</p>
`;
}

/** Every figure beside the actual one with its meaning: no brackets without a word. */
function comparisons({ base, comparators }: Values): SafeHtml | null {
  if (comparators.length === 0) return null;
  const items = comparators.map(({ values: { meaning, value, period, marker } }): Insert => {
    const shown = meaning === '' ? notProvided : showStored(measure.fields.comparators.fields.meaning, meaning);
    const when = period.typed.trim() === '' ? null : safe` (${asTyped(period.typed)})`;
    const what = meaning === 'unknown as printed' ? 'meaning unknown, as printed' : shown;
    return safe`<li>${shownFigure(value, base, marker)}: ${what}${when}</li>
`;
  });
  return safe`<ul class="points compared">
    ${items}</ul>
`;
}

function facts({ year, values }: Measure): readonly string[] {
  const source = [values.source, values.dataset].filter((part) => part.trim() !== '').join(', ');
  const basis = isBlank(values.basis) ? '' : showStored(fields.basis, values.basis);
  return [values.geography, basis, periodWords(values.period, year), source === '' ? '' : `Source: ${source}`]
    .map((fact) => fact.trim())
    .filter((fact) => fact !== '');
}
