import { achievement, type Achievement } from '../../domain/records/achievement.ts';
import { flatten, type OutlineNode } from '../../domain/dataset/outline.ts';
import { showStored } from '../../domain/fields/kinds.ts';
import { heading, safe, type SafeHtml } from '../html.ts';
import { anchorFor, notesBeside } from '../notes/notes.ts';
import type { Section, SectionContext } from './section.ts';
import { asTyped } from './words.ts';

type Node = OutlineNode<Achievement>;

/** Deeper than this nobody can follow on paper: what lies below is printed at this depth, in its order. */
const deepest = 6;

/** Headings with their points under them. A status is said in words wherever a point is not simply achieved. */
export const achievements: Section<Achievement> = {
  render: (outline, context) => blocks(outline, context.level, context),
};

/** Headings and lists one after another; points that follow each other share a list. */
function blocks(nodes: readonly Node[], level: number, context: SectionContext): SafeHtml {
  const printed: SafeHtml[] = [];
  let points: Node[] = [];
  const endList = (): void => {
    if (points.length > 0) printed.push(list(points, 1, context));
    points = [];
  };
  for (const node of nodes) {
    if (node.record.values.role !== 'heading' || node.depth >= deepest) points.push(node);
    else {
      endList();
      printed.push(headed(node, level, context));
    }
  }
  endList();
  return safe`${printed}`;
}

function headed(node: Node, level: number, context: SectionContext): SafeHtml {
  const { record, children } = node;
  return safe`<div class="entry"${anchorFor(record, context.notes)}>
    ${heading(level, asTyped(record.values.text))}${about(record, 'p')}${notesBeside(record, context.notes)}${blocks(children, level + 1, context)}</div>
`;
}

function list(nodes: readonly Node[], depth: number, context: SectionContext): SafeHtml {
  const inPlace = depth < deepest ? nodes : flatten(nodes).map((node) => ({ ...node, children: [] }));
  return safe`<ul class="points">
    ${inPlace.map((node) => point(node, depth, context))}</ul>
`;
}

function point({ record, children }: Node, depth: number, context: SectionContext): SafeHtml {
  const { values } = record;
  const under = children.length === 0 ? null : list(children, depth + 1, context);
  const text = asTyped(values.text);
  return safe`<li${anchorFor(record, context.notes)}>${values.role === 'heading' ? safe`<strong>${text}</strong>` : text}${status(values)}${about(record, 'span')}${notesBeside(record, context.notes)}${under}</li>
`;
}

function status({ role, status: stored }: Achievement['values']): SafeHtml | null {
  if (role === 'heading' || stored === 'achieved') return null;
  const words = stored === '' ? 'Status not provided' : showStored(achievement.fields.status, stored);
  return safe` <span class="status">${words}</span>`;
}

/** When, where and with whom, as far as the text does not say it already. */
function about({ values: { text, date, place, partners } }: Achievement, element: 'p' | 'span'): SafeHtml | null {
  if (date.typed === '' && place === '' && partners.typed === '') return null;
  const said = text.toLowerCase();
  const facts: string[] = [];
  if (addsTo(said, date.typed)) facts.push(date.typed.trim());
  if (addsTo(said, place)) facts.push(place.trim());
  const names = (partners.value ?? []).filter((name) => addsTo(said, name));
  if (names.length > 0) facts.push(`with ${names.join(', ')}`);
  if (facts.length === 0) return null;
  const words = facts.map((fact, index) => (index === 0 ? safe`${fact}` : safe` · ${fact}`));
  return element === 'p'
    ? safe`<p class="about">${words}</p>
`
    : safe` <span class="about">${words}</span>`;
}

function addsTo(said: string, words: string): boolean {
  const trimmed = words.trim();
  return trimmed !== '' && !said.includes(trimmed.toLowerCase());
}
