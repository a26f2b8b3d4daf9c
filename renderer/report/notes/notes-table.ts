import { shorten } from '../../domain/fields/count.ts';
import { definitionOf } from '../../domain/records/registry.ts';
import { showLines, type GenericRecord } from '../../domain/records/record.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { safe, type SafeHtml } from '../html.ts';
import { anchors } from '../plan.ts';
import { answerWords, type NotedRecord, type Notes } from './notes.ts';
import { fullNote } from './reader-note.ts';

/** Every note with its code, its entry and the words or figures it is about. */
export function notesTable(notes: Notes): SafeHtml {
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
  const cells = [entry, printed, safe`${fullNote(finding)}${answerWords(finding)}`].map(
    (cell) => safe`<td>${cell}</td>`,
  );
  return safe`<tr><td class="code">${finding.code}</td>${cells}</tr>
`;
}

function linesOf({ sourceLines }: GenericRecord): string {
  const shown = showLines(sourceLines);
  return `${/^\d+$/.test(shown) ? 'line' : 'lines'} ${shown}`;
}
