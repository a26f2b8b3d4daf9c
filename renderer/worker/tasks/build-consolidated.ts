import type { ConsolidationFinding } from '../../domain/consolidation/finding.ts';
import type { Dataset } from '../../domain/dataset/dataset.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import type { Group } from '../../domain/set-up/set-up.ts';
import type { Part } from '../../domain/submission/submission.ts';
import type { Refused } from '../../exchange/border/limits.ts';
import { logRows, type LogRow } from '../../exchange/consolidation-log/log-rows.ts';
import { logTable } from '../../exchange/consolidation-log/log-table.ts';
import { writeCsv } from '../../exchange/csv/write-csv.ts';
import type { ExportFile } from '../../exchange/format.ts';
import { formats } from '../../exchange/formats.ts';
import { renderReview } from '../../report/render-review.ts';
import type { Steps } from '../steps.ts';
import { checks } from './checks.ts';

export interface ToBuild extends Pick<Part, 'year' | 'round'> {
  readonly dataset: Dataset;
  /** What the checks found in it; where absent they run first, spelling too. */
  readonly findings?: readonly Finding[];
  /** Whether a byte order mark is put first in the tables. */
  readonly bom: boolean;
  /** For the log of the consolidation. */
  readonly missing: readonly Group[];
  readonly between: readonly ConsolidationFinding[];
  readonly sources: readonly LogRow[];
  /** What there is to say of the set-up; null for nothing. */
  readonly note: string | null;
}

export interface BuiltFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The files of a consolidation as bytes, with the names that the command line gives them: tables with their dictionary, the
 * review, the log. Every table is read back and compared before it is handed over.
 */
export async function buildConsolidated(
  given: ToBuild,
  steps: Steps,
): Promise<{ readonly files: readonly BuiltFile[] } | Refused> {
  const { dataset, bom, between, sources } = given;
  const findings = given.findings ?? (await checks({ dataset, spelling: true }, steps)).findings;
  const of = 2 * formats.length + 2;
  const files: BuiltFile[] = [];
  for (const [index, format] of formats.entries()) {
    await steps.at('Writing the tables', 2 * index, of);
    const options = { bom, findings };
    const written = format.write(dataset, options).map(encoded);
    await steps.at('Reading the tables back', 2 * index + 1, of);
    const problem = format.readBack(dataset, written.map(decoded), options);
    if (problem !== null) return { problem };
    files.push(...written);
  }
  await steps.at('Writing the review', of - 2, of);
  files.push(encoded({ name: 'review.html', text: renderReview(dataset, { findings }) }));
  await steps.at('Writing the log', of - 1, of);
  const facts = { ...given, setUp: dataset.setUp };
  const log = logTable(facts, logRows({ ...facts, findings: between }, sources));
  return { files: [...files, encoded({ name: log.file, text: writeCsv(log, bom) })] };
}

function encoded({ name, text }: ExportFile): BuiltFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** What is compared is what the file will hold, byte order mark and all. */
function decoded({ name, bytes }: BuiltFile): ExportFile {
  return { name, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
}
