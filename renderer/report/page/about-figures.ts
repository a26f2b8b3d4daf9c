import { definitionOf } from '../../domain/records/registry.ts';
import { shorten } from '../../domain/fields/count.ts';
import { showLines, type GenericRecord } from '../../domain/records/record.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { safe, type SafeHtml } from '../html.ts';
import { fullNote } from '../notes/reader-note.ts';
import type { NotedRecord, Notes } from '../notes/notes.ts';
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
    ${notes.size === 0 ? null : table(notes)}</section>
`;
}

function table(notes: Notes): SafeHtml {
  return safe`<section class="scroll" tabindex="0" aria-labelledby="${anchors.notes}"><table class="notes">
    <caption id="${anchors.notes}">Notes on the figures, with the code of the check that found each</caption>
    <thead>
      <tr>
        <th scope="col">Code</th>
        <th scope="col">Entry</th>
        <th scope="col">As printed</th>
        <th scope="col">Note</th>
      </tr>
    </thead>
    <tbody>
      ${[...notes.values()].flatMap((noted) => noted.findings.map((finding) => row(noted, finding)))}</tbody>
  </table></section>
`;
}

/** One line of the file to a note, so that it can be found by its code. */
function row({ record, anchor }: NotedRecord, finding: Finding): SafeHtml {
  const title = shorten(definitionOf(record.type)?.titleOf(record) ?? '', 60) || 'Entry without a name';
  const lines = record.sourceLines.length === 0 ? null : safe`, source ${linesOf(record)}`;
  const printed = finding.printed.replace(/\s+/g, ' ').trim();
  const entry = safe`<a href="#${anchor}">${title}</a> <span class="source">${record.id}${lines}</span>`;
  const cells = [entry, printed, fullNote(finding)].map((cell) => safe`<td>${cell}</td>`);
  return safe`<tr><td class="code">${finding.code}</td>${cells}</tr>
`;
}

function linesOf({ sourceLines }: GenericRecord): string {
  const shown = showLines(sourceLines);
  return `${/^\d+$/.test(shown) ? 'line' : 'lines'} ${shown}`;
}
