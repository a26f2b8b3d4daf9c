import type { Lookup } from '../../domain/records/define-record.ts';
import { definitionOf } from '../../domain/records/registry.ts';
import { heading, safe, type SafeHtml } from '../html.ts';
import type { Notes } from '../notes/notes.ts';
import type { Plan, PlannedGroup } from '../plan.ts';
import { sectionOf } from '../sections/index.ts';

interface Surroundings {
  readonly lookup: Lookup;
  readonly notes: Notes;
}

/** Every part, group and section of the review. Years get headings of their own only where there are several. */
export function body(plan: Plan, around: Surroundings): SafeHtml {
  const [only, ...more] = plan.parts;
  if (only && more.length === 0)
    return safe`${only.groups.map((group) => groupSection(group, 'in this review', 2, around))}`;
  return safe`${plan.parts.map(
    (part) =>
      safe`<section class="part" aria-labelledby="${part.anchor}">
        ${heading(2, part.name, part.anchor)}${part.groups.map((group) => groupSection(group, `for ${part.name}`, 3, around))}</section>
`,
  )}`;
}

function groupSection(group: PlannedGroup, when: string, level: number, around: Surroundings): SafeHtml {
  const sections = group.sections.map(({ type, anchor, outline }) => {
    const context = { ...around, level: level + 2 };
    return safe`<section class="kind">
      ${heading(level + 1, sectionName(type), anchor)}${sectionOf(type).render(outline, context)}</section>
`;
  });
  const empty = safe`<p class="empty">No entries from this group ${when}.</p>
`;
  return safe`<section class="group">
    ${heading(level, group.name, group.anchor)}${sections.length === 0 ? empty : sections}</section>
`;
}

export function sectionName(type: string): string {
  return definitionOf(type)?.section ?? `Other entries (${type})`;
}
