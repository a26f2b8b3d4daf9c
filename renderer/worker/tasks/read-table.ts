import type { Refused } from '../../exchange/border/limits.ts';
import {
  readPasted,
  readTableFile,
  type ImportedTable,
  type TableChoices,
} from '../../exchange/table-import/read-table-file.ts';
import type { Steps } from '../steps.ts';

/** A table from a file, or what was pasted. */
export type TableSource = { readonly choices?: TableChoices } & (
  { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly pasted: string }
);

/** The cells of a table as they were written, with what is not right with them. */
export async function readTable(source: TableSource, steps: Steps): Promise<ImportedTable | Refused> {
  await steps.at('Reading the table');
  return 'pasted' in source
    ? readPasted(source.pasted, source.choices)
    : readTableFile(source.bytes, source.name, source.choices);
}
