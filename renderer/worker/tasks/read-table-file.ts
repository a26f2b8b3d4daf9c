import { decodeText, type DecodedText } from '../../exchange/border/decode-text.ts';
import type { Refused } from '../../exchange/border/limits.ts';
import { readTable, type Delimiter, type ReadTable } from '../../exchange/border/read-table.ts';
import type { Steps } from '../steps.ts';

export interface TableFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where somebody says so; else it is recognised. */
  readonly delimiter?: Delimiter;
}

export interface TableRead {
  readonly encoding: Omit<DecodedText, 'text'>;
  readonly table: ReadTable;
}

/** The cells of a table file as they were written, with what is not right with its encoding or its rows. */
export async function readTableFile({ bytes, delimiter }: TableFile, steps: Steps): Promise<TableRead | Refused> {
  await steps.at('Reading the table');
  const decoded = decodeText(bytes);
  if ('problem' in decoded) return decoded;
  const { text, ...encoding } = decoded;
  await steps.breath();
  const table = readTable(text, delimiter);
  return 'problem' in table ? table : { encoding, table };
}
