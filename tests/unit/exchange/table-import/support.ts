import Papa from 'papaparse';
import type { GenericRecord } from '../../../../renderer/domain/records/record.ts';
import { newGroup, noCatalogues, type SetUp } from '../../../../renderer/domain/set-up/set-up.ts';
import type { Refused } from '../../../../renderer/exchange/border/limits.ts';
import { guessMapping, type Mapping } from '../../../../renderer/exchange/table-import/mapping.ts';
import {
  previewTable,
  type Preview,
  type PreviewOptions,
} from '../../../../renderer/exchange/table-import/preview-table.ts';
import { readTableFile, type ImportedTable } from '../../../../renderer/exchange/table-import/read-table-file.ts';

const places = { chartOrder: 1, sectionOrder: 1 };

export const setUp: SetUp = {
  id: 'somewhere',
  version: 1,
  partnership: { name: 'Somewhere Together', documentTitle: 'Review', vision: '' },
  groups: [
    { ...newGroup('health', 'Health & Wellbeing', places), shortName: 'HWB', follows: 'Healthy Lives; Sports Forum' },
    { ...newGroup('safety', 'Community Safety', places), chartName: 'Community Safety Partnership' },
  ],
  years: [2008, 2009].map((start) => ({
    start,
    labelAsPrinted: `${start}`,
    rounds: [
      { id: 'half', name: 'Half year', deadline: null },
      { id: 'annual', name: 'Annual review', deadline: null },
    ],
  })),
  ...noCatalogues,
  terms: [{ id: 'wellbeing', name: 'Wellbeing', variants: ['Well-being', 'well being'] }],
};

export const target = { group: 'health', year: 2009, round: 'annual' };

export function ids(start = 'new'): () => string {
  let count = 0;
  return () => `${start}-${(count += 1)}`;
}

export function options(more: Partial<PreviewOptions> = {}): PreviewOptions {
  return { target, setUp, makeId: ids(), ...more };
}

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function sound<Value extends object>(value: Value | Refused): Value {
  if (isRefused(value)) throw new Error(value.problem);
  return value;
}

function isRefused(value: object): value is Refused {
  return 'problem' in value;
}

export function tableOf(text: string): ImportedTable {
  return sound(readTableFile(bytes(text), 'table.csv'));
}

/** A table of cells with a heading row, whatever is in them. */
export function csv(rows: readonly (readonly string[])[]): string {
  return Papa.unparse(rows.map((row) => [...row]));
}

export interface Previewed extends Preview {
  readonly mapping: Mapping;
}

export function preview(text: string, type: string, more: Partial<PreviewOptions> = {}): Previewed {
  const table = tableOf(text);
  const mapping = guessMapping(table, type);
  return { ...previewTable(table, mapping, options(more)), mapping };
}

/** What was typed in every box of a record, by "box" or "list.box". */
export function typedTexts(record: GenericRecord): Readonly<Record<string, string | readonly string[]>> {
  const texts: Record<string, string | readonly string[]> = {};
  for (const [id, stored] of Object.entries(record.values)) {
    if (typeof stored === 'string') texts[id] = stored;
    else if ('typed' in stored) texts[id] = stored.typed;
    else
      texts[id] = stored.map((row) =>
        Object.values(row.values)
          .map((cell) => (typeof cell === 'string' ? cell : cell.typed))
          .join('|'),
      );
  }
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.length > 0));
}
