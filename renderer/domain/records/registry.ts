import { abbreviation } from './abbreviation.ts';
import { achievement } from './achievement.ts';
import { attendance } from './attendance.ts';
import { caseStudy } from './case-study.ts';
import { commissionedProject } from './commissioned-project.ts';
import { commissioningBudget } from './commissioning-budget.ts';
import { countedFact } from './counted-fact.ts';
import type { RecordDefinition, RecordOf } from './define-record.ts';
import { freeNote } from './free-note.ts';
import { governanceEvent } from './governance-event.ts';
import { initiative } from './initiative.ts';
import { measure } from './measure.ts';
import { namedPerson } from './named-person.ts';
import { frontPage } from './partnership/front-page.ts';
import { lookAhead } from './partnership/look-ahead.ts';
import { printedPage } from './partnership/printed-page.ts';
import { sourceDocument } from './partnership/source-document.ts';
import { structure } from './partnership/structure.ts';
import { vision } from './partnership/vision.ts';
import type { GenericRecord } from './record.ts';
import { reference } from './reference.ts';
import { source } from './source.ts';
import { survey } from './survey.ts';

/** Every record type, in the order of the report: the partnership's own first, its look ahead and its pages last. */
export const definitions = [
  frontPage,
  vision,
  structure,
  achievement,
  measure,
  survey,
  commissioningBudget,
  commissionedProject,
  initiative,
  attendance,
  countedFact,
  caseStudy,
  governanceEvent,
  freeNote,
  namedPerson,
  source,
  reference,
  abbreviation,
  lookAhead,
  sourceDocument,
  printedPage,
] as const;

export type ReviewRecord = RecordOf<(typeof definitions)[number]>;

const byId = new Map<string, RecordDefinition>(definitions.map((definition) => [definition.id, definition]));

/** The definition of a record type, or undefined for a type that this program does not know. */
export function definitionOf(type: string): RecordDefinition | undefined {
  return byId.get(type);
}

/** A record of one type, by its id. */
export type RecordNamed<Type extends ReviewRecord['type']> = Extract<ReviewRecord, { readonly type: Type }>;

/** Narrows a record to its type. Records are checked against their definition when they come in, so the id decides. */
export function isOfType<Type extends ReviewRecord['type']>(
  record: GenericRecord,
  type: Type,
): record is RecordNamed<Type> {
  return record.type === type;
}
