import type { GenericRecord } from '../records/record.ts';
import type { Problem } from './rule.ts';

/** True where nobody knows what a figure beside another is. */
export function isUnknown(meaning: string): boolean {
  return meaning === '' || meaning === 'unknown as printed';
}

/** "Unknown, as printed" answers the question where the record has the face of a published review, and nowhere else. */
export function asPrinted(
  { printed = [] }: Pick<GenericRecord, 'printed'>,
  meaning: string,
): Pick<Problem, 'explained'> {
  if (meaning !== 'unknown as printed' || printed.length === 0) return {};
  return { explained: 'Printed without a meaning; kept as unknown, as printed.' };
}
