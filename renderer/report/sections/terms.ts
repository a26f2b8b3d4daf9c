import { showStored } from '../../domain/fields/kinds.ts';
import type { Abbreviation } from '../../domain/records/abbreviation.ts';
import type { CountedFact } from '../../domain/records/counted-fact.ts';
import { reference, type Reference } from '../../domain/records/reference.ts';
import type { Source } from '../../domain/records/source.ts';
import { safe, type Insert } from '../html.ts';
import { anchorFor, notesBeside } from '../notes/notes.ts';
import { shownFigure } from './figures.ts';
import { pointList } from './points.ts';
import type { Section } from './section.ts';
import { asTyped, notProvided } from './words.ts';

/** Numbers lifted out of sentences, each with what it counts. */
export const countedFacts: Section<CountedFact> = {
  render: (outline, context) =>
    pointList(
      outline.map(({ record }) => {
        const { what, number, marker, place, period, source } = record.values;
        const words: Insert = safe`<strong>${shownFigure(number, 'number', marker)}</strong> ${asTyped(what)}`;
        return { record, words, facts: [place, period.typed, source.trim() === '' ? '' : `Source: ${source}`] };
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
          words: asTyped([organisation, dataset].filter((part) => part.trim() !== '').join(', ')),
          facts: [period.typed, names.length === 0 ? '' : `covers ${names.join(', ')}`],
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
          words: asTyped(title),
          facts: [showStored(reference.fields.nature, nature), owner, address === title ? '' : address, date.typed],
        };
      }),
      context,
    ),
};

/** The glossary: short forms in the order of the alphabet. */
export const abbreviations: Section<Abbreviation> = {
  render: (outline, context) => {
    const records = outline.map(({ record }) => record);
    const printed = records.filter(({ values }) => values.glossary !== 'no');
    const sorted = [...printed].sort((a, b) => a.values.short.localeCompare(b.values.short, 'en-GB'));
    return safe`<dl class="glossary">
      ${sorted.map((record) => {
        const { short, expansion } = record.values;
        const meaning = expansion.trim() === '' ? notProvided : asTyped(expansion);
        return safe`<div${anchorFor(record, context.notes)}><dt>${asTyped(short)}</dt> <dd>${meaning}${notesBeside(record, context.notes)}</dd></div>
`;
      })}</dl>
`;
  },
};
