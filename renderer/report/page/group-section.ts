import type { Lookup } from '../../domain/records/define-record.ts';
import { definitionOf } from '../../domain/records/registry.ts';
import { heading, safe, type SafeHtml } from '../html.ts';
import type { Notes } from '../notes/notes.ts';
import type { Plan, PlannedGroup, PlannedPart, PlannedSection } from '../plan.ts';
import { sectionOf } from '../sections/index.ts';

interface Surroundings {
  readonly lookup: Lookup;
  readonly groups: readonly string[];
  readonly notes: Notes;
}

/** Every part, group and section of the review. Years get headings of their own only where there are several. */
export function body(plan: Plan, around: Surroundings): SafeHtml {
  const [only, ...more] = plan.parts;
  if (only && more.length === 0) return partBody(only, 'in this review', 2, around);
  return safe`${plan.parts.map(
    (part) =>
      safe`<section class="part" aria-labelledby="${part.anchor}">
        ${heading(2, part.name, part.anchor)}${partBody(part, `for ${part.name}`, 3, around)}</section>
`,
  )}`;
}

function partBody(
  { name, opening, groups, closing }: PlannedPart,
  when: string,
  level: number,
  around: Surroundings,
): SafeHtml {
  const own = (sections: readonly PlannedSection[]) =>
    sections.map((section) => partnershipSection(section, level, around));
  return safe`${own(opening)}${groups.map((group) => groupSection(group, { name, when }, level, around))}${own(closing)}`;
}

/** A part of the review that is the partnership's own, on the same level as the groups. */
function partnershipSection({ type, anchor, outline }: PlannedSection, level: number, around: Surroundings): SafeHtml {
  return safe`<section class="group">
    ${heading(level, sectionName(type), anchor)}${sectionOf(type).render(outline, { ...around, level: level + 1 })}</section>
`;
}

interface Period {
  /** "2009 to 2010". */
  readonly name: string;
  /** "in this review" or "for 2009 to 2010". */
  readonly when: string;
}

function groupSection(group: PlannedGroup, { name, when }: Period, level: number, around: Surroundings): SafeHtml {
  const sections = group.sections.map(({ type, anchor, outline }) => {
    const context = { ...around, level: level + 2 };
    return safe`<section class="kind">
      ${heading(level + 1, sectionName(type), anchor)}${sectionOf(type).render(outline, context)}</section>
`;
  });
  const words = group.missing
    ? `This review holds nothing from ${group.name} for ${name}: its part is missing.`
    : `No entries from this group ${when}.`;
  const empty = safe`<p class="empty">${words}</p>
`;
  return safe`<section class="group">
    ${heading(level, group.name, group.anchor)}${sections.length === 0 ? empty : sections}</section>
`;
}

export function sectionName(type: string): string {
  return definitionOf(type)?.section ?? `Other entries (${type})`;
}
