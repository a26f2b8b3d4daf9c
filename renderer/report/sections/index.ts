import { definitionOf } from '../../domain/records/registry.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { achievements } from './achievements.ts';
import { attendances } from './attendance.ts';
import { commissioningBudgets } from './commissioning-budget.ts';
import { derivedSection } from './derived.ts';
import type { Section } from './section.ts';
import { unknownSection } from './unknown.ts';

/** Hand-written sections by record type. A type without one gets the section derived from its definition. */
const sections: Readonly<Record<string, Section<never>>> = {
  achievement: achievements,
  'commissioning-budget': commissioningBudgets,
  attendance: attendances,
};

export function sectionOf(type: string): Section<GenericRecord> {
  const written: Section<GenericRecord> | undefined = Object.hasOwn(sections, type) ? sections[type] : undefined;
  if (written) return written;
  const definition = definitionOf(type);
  return definition ? derivedSection(definition) : unknownSection;
}
