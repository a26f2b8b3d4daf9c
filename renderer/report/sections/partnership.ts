import { showStored } from '../../domain/fields/kinds.ts';
import type { LookAhead } from '../../domain/records/partnership/look-ahead.ts';
import type { PrintedPage } from '../../domain/records/partnership/printed-page.ts';
import { sourceDocument, type SourceDocument } from '../../domain/records/partnership/source-document.ts';
import { structure, type Structure } from '../../domain/records/partnership/structure.ts';
import { safe, type SafeHtml } from '../html.ts';
import { anchorFor, notesBeside } from '../notes/notes.ts';
import { joined, pointList } from './points.ts';
import type { Section, SectionContext } from './section.ts';
import { asTyped } from './words.ts';

/** The board, what stands between, and the delivery groups in the order of the chart. */
export const structures: Section<Structure> = {
  render: (outline, context) => safe`${outline.map(({ record }) => chart(record, context))}`,
};

function chart(record: Structure, context: SectionContext): SafeHtml {
  const { board, executive, groupsLabel } = record.values;
  const groups = safe`<li>${asTyped(groupsLabel.trim() || structure.fields.groupsLabel.label)}<ul>
      ${context.groups.map(
        (name) => safe`<li>${name}</li>
`,
      )}</ul></li>
`;
  const under =
    executive.trim() === ''
      ? groups
      : safe`<li>${asTyped(executive)}<ul>
          ${groups}</ul></li>
`;
  return safe`<div class="entry"${anchorFor(record, context.notes)}>
    <ul class="structure-chart"><li>${asTyped(board)}<ul>
      ${under}</ul></li></ul>
    ${notesBeside(record, context.notes)}</div>
`;
}

/** What is promised for next year. */
export const lookAheads: Section<LookAhead> = {
  render: (outline, context) => safe`${outline.map(({ record }) => ahead(record, context))}`,
};

function ahead(record: LookAhead, context: SectionContext): SafeHtml {
  const { nextYear, words, commitments } = record.values;
  const promises = commitments.map(({ values: { text, owner, due, measure } }) => {
    const facts = [owner, due.typed.trim() === '' ? '' : `by ${due.typed.trim()}`, measure];
    const known = facts.map((fact) => fact.trim()).filter((fact) => fact !== '');
    return safe`<li>${asTyped(text)}${known.length === 0 ? null : safe` <span class="about">${joined(known)}</span>`}</li>
`;
  });
  return safe`<div class="entry"${anchorFor(record, context.notes)}>
    <p class="next-year">${asTyped(nextYear)}</p>
    ${
      words.trim() === ''
        ? null
        : safe`<p>${asTyped(words)}</p>
`
    }${
      promises.length === 0
        ? null
        : safe`<ul class="points">
            ${promises}</ul>
`
    }${notesBeside(record, context.notes)}</div>
`;
}

/** The file that an older review was typed in from. */
export const sourceDocuments: Section<SourceDocument> = {
  render: (outline, context) =>
    pointList(
      outline.map(({ record }) => {
        const { fileName, address, retrieved, digest, wrapper } = record.values;
        const seen =
          retrieved.typed.trim() === '' ? '' : `retrieved ${showStored(sourceDocument.fields.retrieved, retrieved)}`;
        const around = wrapper.trim() === '' ? '' : 'The words that a website put around it are not reproduced.';
        return { record, text: fileName, facts: [address, seen, digest, around] };
      }),
      context,
    ),
};

/** The pages of the original, on which its facsimile is built. */
export const printedPageList: Section<PrintedPage> = {
  render: (outline, context) =>
    safe`<ol class="page-list">
      ${outline.map(
        ({ record }) =>
          safe`<li${anchorFor(record, context.notes)}>${record.values.number.typed.trim()}: ${asTyped(record.values.heading)}${notesBeside(record, context.notes)}</li>
`,
      )}</ol>
`,
};
