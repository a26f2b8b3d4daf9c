import { showStored, understoodAs } from '../../domain/fields/kinds.ts';
import { definitionOf } from '../../domain/records/registry.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { findGroup, type SetUp } from '../../domain/set-up/set-up.ts';
import { unguardFormula } from '../csv/cell.ts';
import { fieldOfUse } from './column-use.ts';
import type { Mapping } from './mapping.ts';
import { readCell } from './read-cell.ts';
import { PlaceReader, unknownGroup, unknownYear } from './read-place.ts';

export interface Understood {
  /** What was understood, as a reader sees it: "£840,000", "1 to 31 May 2009", a group's name; empty for nothing. */
  readonly words: string;
  readonly problem: string | null;
}

/** What a cell of a column is understood as, for the rows of a preview that are on the screen. Columns count from 0. */
export function understanding(mapping: Mapping, setUp: SetUp): (column: number, text: string) => Understood {
  const definition = definitionOf(mapping.type);
  const places = new PlaceReader(setUp, mapping.groups);
  return (column, cell) => {
    const use = mapping.columns[column]?.use;
    if (!definition || !use || cell.trim() === '') return nothing;
    if (use.to === 'group') return groupIn(setUp, places, cell);
    if (use.to === 'year') {
      const year = places.year(cell);
      return year === null ? { words: '', problem: unknownYear(cell) } : { words: yearLabel(year), problem: null };
    }
    const field = fieldOfUse(definition, use);
    if (!field) return nothing;
    const { stored, problem } = readCell(field, unguardFormula(cell), undefined);
    return { words: understoodAs(field, stored) ?? showStored(field, stored), problem };
  };
}

const nothing: Understood = { words: '', problem: null };

function groupIn(setUp: SetUp, places: PlaceReader, text: string): Understood {
  const id = places.group(text);
  if (id === null) return { words: '', problem: unknownGroup(text) };
  return { words: findGroup(setUp, id)?.name ?? setUp.partnership.name, problem: null };
}
