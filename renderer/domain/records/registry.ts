import { achievement } from './achievement.ts';
import { attendance } from './attendance.ts';
import { commissioningBudget } from './commissioning-budget.ts';
import type { RecordOf } from './define-record.ts';
import type { RecordDefinition } from './define-record.ts';

/** Every record type, in the order of a group's task list and of its section of the report. */
export const definitions = [achievement, commissioningBudget, attendance] as const;

export type ReviewRecord = RecordOf<(typeof definitions)[number]>;

/** The definition of a record type, or undefined for a type that this program does not know. */
export function definitionOf(type: string): RecordDefinition | undefined {
  return definitions.find((definition) => definition.id === type);
}
