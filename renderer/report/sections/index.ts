import { definitionOf } from '../../domain/records/registry.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { achievements } from './achievements.ts';
import { attendances } from './attendance.ts';
import { caseStudies } from './case-studies.ts';
import { commissioningBudgets } from './commissioning-budget.ts';
import { derivedSection } from './derived.ts';
import { governanceEvents } from './governance-events.ts';
import { measures } from './measures.ts';
import { lookAheads, printedPageList, sourceDocuments, structures } from './partnership.ts';
import { commissionedProjects, initiatives } from './projects.ts';
import type { Section } from './section.ts';
import { surveys } from './surveys.ts';
import { abbreviations, countedFacts, references, sources } from './terms.ts';
import { unknownSection } from './unknown.ts';

/** Hand-written sections by record type. A type without one gets the section derived from its definition. */
const written: Readonly<Record<string, Section<never>>> = {
  achievement: achievements,
  'commissioning-budget': commissioningBudgets,
  measure: measures,
  survey: surveys,
  'commissioned-project': commissionedProjects,
  initiative: initiatives,
  attendance: attendances,
  'counted-fact': countedFacts,
  'case-study': caseStudies,
  'governance-event': governanceEvents,
  source: sources,
  reference: references,
  abbreviation: abbreviations,
  structure: structures,
  'look-ahead': lookAheads,
  'source-document': sourceDocuments,
  'printed-page': printedPageList,
};

export function sectionOf(type: string): Section<GenericRecord> {
  const own: Section<GenericRecord> | undefined = Object.hasOwn(written, type) ? written[type] : undefined;
  if (own) return own;
  const definition = definitionOf(type);
  return definition ? derivedSection(definition) : unknownSection;
}
