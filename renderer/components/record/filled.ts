import { isBlank } from '../../domain/fields/kinds.ts';
import { isRows, type GenericRecord } from '../../domain/records/record.ts';

/** How many of the fields hold something. */
export function filledIn(ids: readonly string[], values: GenericRecord['values']): number {
  return ids.filter((id) => {
    const stored = values[id];
    return stored !== undefined && (isRows(stored) ? stored.length > 0 : !isBlank(stored));
  }).length;
}

/** "2 filled in"; empty for none. */
export function showFilled(count: number): string {
  return count === 0 ? '' : `${count} filled in`;
}

/** Whether one of the sentences, by path, is about one of the fields or a cell in them. */
export function isAbout(ids: readonly string[], sentences: ReadonlyMap<string, string>): boolean {
  return [...sentences.keys()].some((path) => ids.includes(path.split('.')[0] ?? ''));
}
