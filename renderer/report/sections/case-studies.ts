import { caseStudy, type CaseStudy } from '../../domain/records/case-study.ts';
import { heading, safe, type Insert, type SafeHtml } from '../html.ts';
import { anchorFor, notesBeside } from '../notes/notes.ts';
import { shownFigure } from './figures.ts';
import { joined } from './points.ts';
import type { Section, SectionContext } from './section.ts';
import { asTyped, paragraph } from './words.ts';

type Values = CaseStudy['values'];

const { fields } = caseStudy;

/** A story from beginning to end: how it was, what was done, what changed, in whose words. */
export const caseStudies: Section<CaseStudy> = {
  render: (outline, context) => safe`${outline.map(({ record }) => entry(record, context))}`,
};

function entry(record: CaseStudy, context: SectionContext): SafeHtml {
  const { values } = record;
  const deeper = context.level + 1;
  const place = values.place.trim() === values.title.trim() ? '' : values.place.trim();
  return safe`<div class="entry case-study"${anchorFor(record, context.notes)}>
    ${heading(context.level, asTyped(values.title))}${
      place === ''
        ? null
        : safe`<p class="about">${place}</p>
`
    }${told(deeper, fields.situation.label, linesOf(values.situation))}${told(deeper, fields.actions.label, linesOf(values.actions))}${told(deeper, fields.changes.label, changes(values))}${quotations(values)}${told(deeper, fields.awards.label, awards(values))}${notesBeside(record, context.notes)}${paragraph(fields.explanation.label, values.explanation)}</div>
`;
}

function told(level: number, title: string, items: readonly Insert[]): SafeHtml | null {
  if (items.length === 0) return null;
  return safe`<div class="entry">
    ${heading(level, title)}<ul class="points">
      ${items.map(
        (item) => safe`<li>${item}</li>
`,
      )}</ul>
  </div>
`;
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function changes({ changes: claims }: Values): readonly SafeHtml[] {
  return claims.map(({ values: { claim, from, to, unit, geography, period, source } }) => {
    const moved =
      from.typed.trim() === '' || to.typed.trim() === ''
        ? null
        : safe`from ${shownFigure(from, '')} to ${shownFigure(to, '')}${unit.trim() === '' ? ', of what is not said' : safe` ${unit}`}`;
    const facts = [geography, period.typed, source].map((fact) => fact.trim()).filter((fact) => fact !== '');
    const about =
      moved === null && facts.length === 0
        ? null
        : safe` <span class="about">${moved}${moved !== null && facts.length > 0 ? ' · ' : null}${joined(facts)}</span>`;
    return safe`${asTyped(claim)}${about}`;
  });
}

function awards({ awards: given }: Values): readonly SafeHtml[] {
  return given.map(({ values: { award, giver, recipient } }) => {
    const facts = [
      recipient.trim() === '' ? '' : `given to ${recipient.trim()}`,
      giver.trim() === '' ? '' : `by ${giver.trim()}`,
    ];
    const known = facts.filter((fact) => fact !== '');
    return safe`${asTyped(award)}${known.length === 0 ? null : safe` <span class="about">${known.join(' ')}</span>`}`;
  });
}

function quotations({ quotations: said }: Values): SafeHtml {
  return safe`${said.map(
    ({ values: { words, who } }) =>
      safe`<blockquote class="quotation"><p>${asTyped(words)}</p>${who.trim() === '' ? null : safe`<footer>${who.trim()}</footer>`}</blockquote>
`,
  )}`;
}
