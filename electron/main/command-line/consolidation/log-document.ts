import { yearCode } from '../../../../renderer/domain/set-up/financial-year.ts';
import type { LogRow } from '../../../../renderer/exchange/consolidation-log/log-rows.ts';
import type { Consolidated } from './consolidated.ts';

/** The consolidation as one document for machines. */
export function logDocument(
  { setUp, year, round, dataset }: Consolidated,
  rows: readonly LogRow[],
  more: Readonly<Record<string, unknown>>,
): unknown {
  const { id, version, partnership } = setUp;
  return {
    partnership: partnership.name,
    setUp: { id, version },
    year: yearCode(year),
    round,
    entries: dataset.records.length,
    ...more,
    log: rows,
  };
}
