import { safe, type SafeHtml } from '../html.ts';
import { notesTable } from '../notes/notes-table.ts';
import type { Notes } from '../notes/notes.ts';
import { anchors } from '../plan.ts';

/** The last section: how to read the figures, and every note on one of them with its code and its source. */
export function aboutFigures(notes: Notes): SafeHtml {
  return safe`<section class="about-figures">
    <h2 id="${anchors.about}">About the figures</h2>
    <ul class="points">
      <li>A point is achieved unless the label beside it says something else.</li>
      <li>“Not provided” means that no figure was given. It never means nought.</li>
      <li>A total “as stated” is the one that the group reported. Where its parts add to something else, both are printed.</li>
      <li>An outlined bar is a figure that is not final, such as predicted spend.</li>
    </ul>
    ${notes.size === 0 ? null : notesTable(notes)}</section>
`;
}
