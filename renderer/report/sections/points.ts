import type { GenericRecord } from '../../domain/records/record.ts';
import { safe, type Insert, type SafeHtml } from '../html.ts';
import { anchorFor, notesBeside } from '../notes/notes.ts';
import type { SectionContext } from './section.ts';
import { asTyped } from './words.ts';

/** One entry as a point of a list: its words, and quieter under them what else is known. */
export interface Point {
  readonly record: GenericRecord;
  readonly text: string;
  /** The text as it is printed, where it is more than the text. */
  readonly words?: Insert;
  /** What is known beside the text; what is empty or said already is left out. */
  readonly facts: readonly string[];
  /** A word in an outlined label, such as a status; '' for none. */
  readonly label?: string;
}

export function pointList(points: readonly Point[], context: SectionContext): SafeHtml {
  return safe`<ul class="points">
    ${points.map(({ record, text, words = asTyped(text), facts, label = '' }) => {
      const known = unsaid(facts, text);
      const tag = label === '' ? null : safe` <span class="status">${label}</span>`;
      const about = known.length === 0 ? null : safe` <span class="about">${joined(known)}</span>`;
      return safe`<li${anchorFor(record, context.notes)}>${words}${tag}${about}${notesBeside(record, context.notes)}</li>
`;
    })}</ul>
`;
}

/** "Leicestershire Police · April 2009" with each part isolated, so that none turns the next. */
export function joined(facts: readonly string[]): SafeHtml {
  return safe`${facts.map((fact, index) => (index === 0 ? safe`${fact}` : safe` · ${fact}`))}`;
}

/** Groups values by a name, in the order of their first appearance. */
export function byName<T>(values: readonly T[], nameOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const list = groups.get(nameOf(value));
    if (list) list.push(value);
    else groups.set(nameOf(value), [value]);
  }
  return groups;
}

/** Words of ours before somebody's own: they make no difference to whether it is said already. */
const lead = /^(?:funded from|with|Source:|covers) /;

function unsaid(facts: readonly string[], text: string): readonly string[] {
  const known = facts.map((fact) => fact.trim()).filter((fact) => fact !== '');
  return known.filter((fact, index) => {
    const own = fact.replace(lead, '').toLowerCase();
    const others = known.filter((_, other) => other !== index);
    return (
      !text.toLowerCase().includes(own) && !others.some((other) => other.toLowerCase().includes(own) && other !== fact)
    );
  });
}
