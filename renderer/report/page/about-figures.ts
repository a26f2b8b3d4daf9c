import { isRows, type StoredValue } from '../../domain/records/record.ts';
import { showCount } from '../../domain/fields/count.ts';
import { flatten } from '../../domain/dataset/outline.ts';
import { valueMarkers } from '../../domain/fields/markers.ts';
import { safe, type SafeHtml } from '../html.ts';
import { notesTable } from '../notes/notes-table.ts';
import type { Notes } from '../notes/notes.ts';
import { anchors, type Plan } from '../plan.ts';

/** The last section: how to read the figures, and every note on one of them with its code and its source. */
export function aboutFigures(notes: Notes, plan: Plan, leftOut: number): SafeHtml {
  return safe`<section class="about-figures">
    <h2 id="${anchors.about}">About the figures</h2>
    <ul class="points">
      <li>A point is achieved unless the label beside it says something else.</li>
      <li>“Not provided” means that no figure was given. It never means nought.</li>
      <li>A total “as stated” is the one that the group reported. Where its parts add to something else, both are printed.</li>
      <li>An outlined bar is a figure that is not final, such as predicted spend.</li>
      ${markersIn(plan).map(
        (marker) => safe`<li>${valueMarkers.find(({ value }) => value === marker)?.label ?? marker}</li>
`,
      )}${leftOut === 0 ? null : namesLeftOut(leftOut)}</ul>
    ${notes.size === 0 ? null : notesTable(notes)}</section>
`;
}

/** Said without the names, so that readers know why a sentence speaks of "a resident". */
function namesLeftOut(count: number): SafeHtml {
  return safe`<li>${
    count === 1
      ? 'The name of 1 person is left out; other words stand in its place.'
      : `The names of ${showCount(count)} people are left out; other words stand in their place.`
  }</li>
`;
}

/** The markers that stand beside figures of this review, in the order of the legend. */
function markersIn({ parts }: Plan): readonly string[] {
  const used = new Set<string>();
  for (const { sections } of parts.flatMap(({ groups }) => groups)) {
    for (const { record } of sections.flatMap(({ outline }) => flatten(outline))) noteMarkers(record.values, used);
  }
  return valueMarkers.map(({ value }) => value).filter((marker) => used.has(marker));
}

function noteMarkers(values: Readonly<Record<string, StoredValue>>, used: Set<string>): void {
  for (const [id, stored] of Object.entries(values)) {
    if (isRows(stored)) for (const row of stored) noteMarkers(row.values, used);
    else if (id === 'marker' && typeof stored === 'string') used.add(stored);
  }
}
