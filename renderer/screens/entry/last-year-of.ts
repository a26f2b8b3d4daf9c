import type { GenericRecord } from '../../domain/records/record.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';

interface Years {
  readonly definition: RecordDefinition;
  readonly records: readonly GenericRecord[];
  /** Those of the year before. */
  readonly previous: readonly GenericRecord[];
}

/** Last year's record of the same name, else the only one there was. */
export function lastYearOf(record: GenericRecord, { definition, records, previous }: Years): GenericRecord | null {
  const nameOf = (each: GenericRecord) => definition.titleOf(each).trim().toLowerCase();
  const name = nameOf(record);
  const same = previous.find((before) => nameOf(before) === name);
  return same ?? (previous.length === 1 && records.length === 1 ? (previous[0] ?? null) : null);
}
