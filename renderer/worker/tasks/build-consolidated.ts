import type { Dataset, Scope } from '../../domain/dataset/dataset.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import type { Refused } from '../../exchange/border/limits.ts';
import type { ExportFile } from '../../exchange/format.ts';
import { formats } from '../../exchange/formats.ts';
import { renderReview } from '../../report/render-review.ts';
import type { Steps } from '../steps.ts';

export interface ToBuild {
  readonly dataset: Dataset;
  /** What the checks found in it. */
  readonly findings: readonly Finding[];
  /** What the review speaks of; everything where absent. */
  readonly scope?: Scope;
  /** Whether a byte order mark is put first in the tables. */
  readonly bom: boolean;
  /** The name of the review. */
  readonly review: string;
}

export interface BuiltFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The tables with their dictionary and the review as bytes. Every table is read back and compared before it is handed over. */
export async function buildConsolidated(
  { dataset, findings, scope, bom, review }: ToBuild,
  steps: Steps,
): Promise<{ readonly files: readonly BuiltFile[] } | Refused> {
  const of = 2 * formats.length + 1;
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
  await steps.at('Writing the review', of - 1, of);
  const text = renderReview(dataset, { findings, ...(scope ? { scope } : {}) });
  return { files: [...files, encoded({ name: review, text })] };
}

function encoded({ name, text }: ExportFile): BuiltFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** What is compared is what the file will hold, byte order mark and all. */
function decoded({ name, bytes }: BuiltFile): ExportFile {
  return { name, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
}
