import { limits } from '../../exchange/border/limits.ts';
import { notTakenCsv } from '../../exchange/table-import/report.ts';
import type { Services } from '../services.ts';
import type { TakenTable } from './take-table.ts';

/** Saves the list of cells that were not taken where somebody chooses. */
export function saveNotTaken(
  desktop: Services['desktop'],
  { notTaken }: Pick<TakenTable, 'notTaken'>,
): ReturnType<Services['desktop']['saveFile']> {
  return desktop.saveFile({
    title: 'Save the list of cells that were not taken',
    suggestedName: 'not-taken.csv',
    filterName: 'Tables',
    extensions: ['csv'],
    bytes: new TextEncoder().encode(notTakenCsv(notTaken)),
  });
}

export function chooseTable(desktop: Services['desktop']): ReturnType<Services['desktop']['openFile']> {
  return desktop.openFile({
    title: 'Choose a table',
    filterName: 'Tables',
    extensions: ['csv', 'tsv', 'txt'],
    maxBytes: limits.fileBytes,
  });
}
