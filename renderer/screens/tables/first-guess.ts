import type { GenericRecord } from '../../domain/records/record.ts';
import { definitionOf } from '../../domain/records/registry.ts';
import { guessTypes } from '../../exchange/table-import/guess-columns.ts';
import {
  fitMapping,
  guessMapping,
  mappingKey,
  readMapping,
  type Mapping,
} from '../../exchange/table-import/mapping.ts';
import type { TableTarget } from '../../exchange/table-import/preview-table.ts';
import type { ImportedTable } from '../../exchange/table-import/read-table-file.ts';
import { recogniseTemplate, type RecognisedTemplate } from '../../exchange/table-import/read-template.ts';
import type { ReviewStore } from '../../storage/review-store.ts';
import type { Place } from '../services.ts';
import { allowedTypes, bestType, usualTarget } from './allowed.ts';
import { keptFor } from './gather-entries.ts';

export interface FirstGuess {
  readonly template: RecognisedTemplate | null;
  readonly base: readonly GenericRecord[] | null;
  readonly mapping: Mapping;
  readonly remembered: boolean;
  readonly target: Omit<TableTarget, 'type'>;
}

/** What the rows are and what each column is for, until somebody says otherwise. */
export async function firstGuess(
  table: ImportedTable,
  store: Pick<ReviewStore, 'content' | 'mappings'>,
  place: Place,
): Promise<FirstGuess> {
  const allowed = allowedTypes(place);
  const may = (type: string) => allowed.some(({ id }) => id === type);
  const template = recogniseTemplate(table);
  const base = template ? await keptFor(store, template.templateIds) : null;
  const kept = readMapping((await store.mappings())[mappingKey(table.headings)]);
  const fitting = 'mapping' in kept && may(kept.mapping.type) && definitionOf(kept.mapping.type) !== undefined;
  const mapping =
    template && may(template.type)
      ? template.mapping
      : 'mapping' in kept && fitting
        ? fitMapping(kept.mapping, table)
        : guessMapping(table, bestType(guessTypes(table), allowed));
  return {
    ...{ template, base, mapping },
    remembered: template === null && fitting,
    target: usualTarget(place, mapping.type),
  };
}
