import { showCount } from '../../domain/fields/count.ts';
import { definitionOf } from '../../domain/records/registry.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { safe, type SafeHtml } from '../html.ts';
import { notesTable } from '../notes/notes-table.ts';
import type { Notes } from '../notes/notes.ts';
import { anchors } from '../plan.ts';
import type { Facsimile } from './pages.ts';

interface Told {
  readonly facsimile: Facsimile;
  readonly notes: Notes;
  /** Entries that were never printed. */
  readonly unprinted: readonly GenericRecord[];
}

/** What a reader must know about the facsimile, after it and apart from it. */
export function legend({ facsimile, notes, unprinted }: Told): SafeHtml {
  const apart = facsimile.pages.flatMap(({ blocks }) => blocks).filter(({ block }) => block.apart).length;
  return safe`<section class="about-figures">
    <h2 id="${anchors.about}">About this facsimile</h2>
    <ul class="points">
      <li>${
        facsimile.pages.length === 0
          ? 'No entry holds the words of a printed original, so there is nothing to print again.'
          : 'Words, figures and line breaks are those of the original, in its order.'
      }</li>
      ${
        apart === 0
          ? null
          : safe`<li>${
              apart === 1
                ? 'One bullet stood apart from its text in the original. It is put back, in grey.'
                : `${showCount(apart)} bullets stood apart from their texts in the original. They are put back, in grey.`
            }</li>
`
      }${
        unprinted.length === 0
          ? null
          : safe`<li>Left out, because the original does not print them: ${countsOf(unprinted)}.</li>
`
      }</ul>
    ${notes.size === 0 ? null : notesTable(notes)}</section>
`;
}

/** "2 counted facts, 16 abbreviations" */
function countsOf(records: readonly GenericRecord[]): string {
  const counts = new Map<string, number>();
  for (const { type } of records) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .map(([type, count]) => `${definitionOf(type)?.section.toLowerCase() ?? type} ${showCount(count)}`)
    .join(', ');
}
