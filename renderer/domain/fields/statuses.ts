import type { Option } from './field.ts';

/** How far something has come. The 2009/10 review files at least 14 plans and waits under "Achievements". */
export const statusOptions = [
  { value: 'achieved', label: 'Achieved' },
  { value: 'in progress', label: 'In progress' },
  { value: 'planned', label: 'Planned' },
  { value: 'awaiting a decision', label: 'Awaiting a decision' },
  { value: 'stopped', label: 'Stopped' },
] as const satisfies readonly Option[];

/** Which way a figure should move. */
export const wantedOptions = [
  { value: 'down', label: 'Down' },
  { value: 'up', label: 'Up' },
  { value: 'hold', label: 'Hold' },
] as const satisfies readonly Option[];

/** What a figure that stands beside another is. Brackets in a review must never be left without one of these. */
export const meaningOptions = [
  { value: 'previous report', label: 'The previous report' },
  { value: 'same period last year', label: 'The same period last year' },
  { value: 'last year', label: 'The whole of last year' },
  { value: 'baseline', label: 'The baseline' },
  { value: 'force area', label: 'The force or county area' },
  { value: 'national', label: 'The national figure' },
  { value: 'similar areas', label: 'Similar areas' },
  { value: 'unknown as printed', label: 'Unknown, as printed' },
] as const satisfies readonly Option[];
