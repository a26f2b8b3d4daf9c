import { showStored } from '../../domain/fields/kinds.ts';
import type { Abbreviation } from '../../domain/records/abbreviation.ts';
import type { CountedFact } from '../../domain/records/counted-fact.ts';
import { reference, type Reference } from '../../domain/records/reference.ts';
import type { Source } from '../../domain/records/source.ts';
import { safe, type Insert, type SafeHtml } from '../html.ts';
import { anchorFor, notesBeside } from '../notes/notes.ts';
import { shownFigure } from './figures.ts';
import { periodWords } from './period.ts';
import { pointList } from './points.ts';
import type { Section, SectionContext } from './section.ts';
import { asTyped } from './words.ts';

/** Numbers lifted out of sentences, each with what it counts. */
export const countedFacts: Section<CountedFact> = {
  render: (outline, context) =>
    pointList(
      outline.map(({ record }) => {
        const { what, number, marker, place, period, source } = record.values;
        const words: Insert = safe`<strong>${shownFigure(number, 'number', marker)}</strong> ${asTyped(what)}`;
        return {
          record,
          text: what,
          words,
          facts: [place, period.typed, source.trim() === '' ? '' : `Source: ${source}`],
        };
      }),
      context,
    ),
};

/** Where figures come from. */
export const sources: Section<Source> = {
  render: (outline, context) =>
    pointList(
      outline.map(({ record }) => {
        const { organisation, dataset, period, covers } = record.values;
        const names = covers.value ?? [];
        return {
          record,
          text: [organisation, dataset].filter((part) => part.trim() !== '').join(', '),
          facts: [
            period.typed.trim() === '' ? '' : periodWords(period, record.year),
            names.length === 0 ? '' : `covers ${names.join(', ')}`,
          ],
        };
      }),
      context,
    ),
};

/** Documents and websites; a web address is printed, never loaded. */
export const references: Section<Reference> = {
  render: (outline, context) =>
    pointList(
      outline.map(({ record }) => {
        const { title, nature, address, owner, date } = record.values;
        return {
          record,
          text: title,
          facts: [showStored(reference.fields.nature, nature), owner, address, date.typed],
        };
      }),
      context,
    ),
};

/** The glossary: short forms in the order of the alphabet. Those that nobody explained are named in one line. */
export const abbreviations: Section<Abbreviation> = {
  render: (outline, context) => {
    const records = outline.map(({ record }) => record).filter(({ values }) => values.glossary !== 'no');
    const sorted = [...records].sort((a, b) => a.values.short.localeCompare(b.values.short, 'en-GB'));
    const explained = sorted.filter(({ values }) => values.expansion.trim() !== '');
    const others = sorted.filter((record) => !explained.includes(record));
    return safe`${explained.length === 0 ? null : glossary(explained, context)}${
      others.length === 0
        ? null
        : safe`<p class="about">Not explained: ${others.map(({ values }) => values.short.trim()).join(', ')}</p>
`
    }`;
  },
};

function glossary(records: readonly Abbreviation[], { notes }: SectionContext): SafeHtml {
  return safe`<dl class="glossary">
    ${records.map(
      (record) =>
        safe`<div${anchorFor(record, notes)}><dt>${asTyped(record.values.short)}</dt> <dd>${asTyped(record.values.expansion)}${notesBeside(record, notes)}</dd></div>
`,
    )}</dl>
`;
}
