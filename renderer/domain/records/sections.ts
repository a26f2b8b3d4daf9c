import type { RecordDefinition } from './define-record.ts';
import { definitionOf } from './registry.ts';

/** Whose a section is: each group's own, or the partnership's, which the office keeps with the set-up. */
export type SectionLevel = 'group' | 'partnership';

/**
 * What belongs together on one page of the program. A section is known by the id of its first record type, so that
 * addresses and completions made before there were several in one stay true.
 */
export interface ReviewSection {
  readonly id: string;
  readonly name: string;
  /** What belongs here, in one sentence, where there are several record types; else the type's own. */
  readonly intro: string;
  readonly level: SectionLevel;
  readonly types: readonly string[];
}

/** The group every record of the partnership itself has: no delivery group can have this id. */
export const partnershipId = 'partnership';

/** In the order of a group's task list and of the report. Why they are grouped so stands in build/decisions/0041. */
export const sections: readonly ReviewSection[] = [
  {
    id: 'front-page',
    name: 'Front page and vision',
    intro: 'What the review calls itself, and the words the partnership stands under.',
    level: 'partnership',
    types: ['front-page', 'vision'],
  },
  {
    id: 'structure',
    name: 'Structure',
    intro: 'The bodies over the delivery groups.',
    level: 'partnership',
    types: ['structure'],
  },
  {
    id: 'achievement',
    name: 'Achievements',
    intro: 'What the group did this year, one point to a line, with headings to bring them together.',
    level: 'group',
    types: ['achievement'],
  },
  {
    id: 'measure',
    name: 'Measures and surveys',
    intro: 'Figures held against a target, and what people said when they were asked.',
    level: 'group',
    types: ['measure', 'survey'],
  },
  {
    id: 'commissioning-budget',
    name: 'Budget and projects',
    intro: 'The money there was, what was spent, and what it paid for.',
    level: 'group',
    types: ['commissioning-budget', 'commissioned-project', 'initiative'],
  },
  {
    id: 'attendance',
    name: 'Attendance and counts',
    intro: 'How many people came, and the numbers that stand in your sentences.',
    level: 'group',
    types: ['attendance', 'counted-fact'],
  },
  {
    id: 'case-study',
    name: 'Case studies and events',
    intro: 'Stories worth telling, consultations answered, bodies joined or led, notes, and people who are named.',
    level: 'group',
    types: ['case-study', 'governance-event', 'free-note', 'named-person'],
  },
  {
    id: 'source',
    name: 'Sources and terms',
    intro: 'Where the figures come from, the documents you mention, and the short forms you use.',
    level: 'group',
    types: ['source', 'reference', 'abbreviation'],
  },
  {
    id: 'look-ahead',
    name: 'Look ahead',
    intro: 'What the partnership undertakes to do next year.',
    level: 'partnership',
    types: ['look-ahead'],
  },
  {
    id: 'printed-page',
    name: 'Older document',
    intro: 'Only where an older review is typed in: the file it came from, and its pages.',
    level: 'partnership',
    types: ['source-document', 'printed-page'],
  },
];

export const groupSections = sections.filter(({ level }) => level === 'group');
export const partnershipSections = sections.filter(({ level }) => level === 'partnership');

/** The section a record type stands in; undefined for a type this program does not know. */
export function sectionOfType(type: string): ReviewSection | undefined {
  return sections.find(({ types }) => types.includes(type));
}

/** The definitions of a section's record types, in their order. */
export function definitionsIn({ types }: ReviewSection): readonly RecordDefinition[] {
  return types.flatMap((type) => definitionOf(type) ?? []);
}

/** Whether a record is the partnership's own rather than a group's. */
export function isPartnershipType(type: string): boolean {
  return sectionOfType(type)?.level === 'partnership';
}
