import type { RecordDefinition } from '../../domain/records/define-record.ts';
import { definitionOf, definitions } from '../../domain/records/registry.ts';
import { kebabCase, snakeCase } from '../csv/column.ts';
import { columnsOfField } from '../csv/field-columns.ts';
import { leftOut, offeredUses, placeOfUse, type ColumnUse } from './column-use.ts';
import { foldHeading, houseSynonyms, placeSynonyms } from './headings.ts';
import { ownFilesWith } from './own-files.ts';
import type { ImportedTable } from './read-table-file.ts';
import { templateColumns, templateTypeOf } from './template-headings.ts';

/**
 * What each column is probably for, by its heading alone. The program's own files and templates are known completely. Of
 * two columns for the same box the better heading gets it; the other is left out, and shown as such.
 */
export function guessUses(headings: readonly string[], definition: RecordDefinition): readonly ColumnUse[] {
  const own = ownFilesWith(headings).find(({ type }) => type === definition.id);
  if (own) return headings.map((heading) => own.uses.get(heading.trim()) ?? leftOut);
  const known = templateTypeOf(headings)?.id === definition.id ? templateWords(definition) : wordsFor(definition);
  const folded = headings.map(foldHeading);
  const found = new Map<number, ColumnUse>();
  const taken = new Set<string>();
  for (const level of known) {
    for (const [column, heading] of folded.entries()) {
      const use = found.has(column) || heading === '' ? undefined : level.get(heading);
      const free = use?.find((one) => !taken.has(placeOfUse(one)));
      if (!free) continue;
      found.set(column, free);
      taken.add(placeOfUse(free));
    }
  }
  return headings.map((_, column) => found.get(column) ?? leftOut);
}

export interface GuessedType {
  readonly type: string;
  /** How many of the headings the type has a box for. */
  readonly known: number;
}

/** Record types that know some of the headings, the best first. The name of the file decides between our own lists. */
export function guessTypes({ headings, name }: Pick<ImportedTable, 'headings' | 'name'>): readonly GuessedType[] {
  const own = ownFilesWith(headings);
  const certain = (own.find(({ file }) => name.endsWith(file)) ?? own[0])?.type ?? templateTypeOf(headings)?.id;
  const all: readonly RecordDefinition[] = definitions;
  const scored = all.map((definition) => {
    const known = guessUses(headings, definition).filter(({ to }) => to === 'field' || to === 'cell' || to === 'item');
    return { type: definition.id, known: known.length };
  });
  const best = scored.filter(({ known, type }) => known > 0 || type === certain);
  return best.sort((a, b) => Number(b.type === certain) - Number(a.type === certain) || b.known - a.known);
}

/** What a folded heading may be for; where it may be for several boxes, the first that is free. */
type Words = ReadonlyMap<string, readonly ColumnUse[]>;

const made = new Map<string, readonly Words[]>();

/** Words by how sure they are: label, id and published heading, then whose and when, then what offices say. */
function wordsFor(definition: RecordDefinition): readonly Words[] {
  const before = made.get(definition.id);
  if (before && definitionOf(definition.id) === definition) return before;
  const boxes = offeredUses(definition).flatMap(({ use, label }) => {
    const [id, words] = ownWords(definition, use, label);
    return id === null ? [] : [{ use, id, words }];
  });
  const places = Object.entries(placeSynonyms).map(([to, words]): [ColumnUse, readonly string[]] => [
    { to: to === 'template' ? 'template' : isPlace(to) },
    words,
  ]);
  const words = [
    wordsOf(boxes.map(({ use, words }) => [use, words])),
    wordsOf(places),
    wordsOf(boxes.map(({ use, id }) => [use, houseSynonyms[id] ?? []])),
  ];
  made.set(definition.id, words);
  return words;
}

function isPlace(to: string): 'group' | 'year' | 'round' | 'record' {
  return to === 'group' || to === 'year' || to === 'round' ? to : 'record';
}

function templateWords(definition: RecordDefinition): readonly Words[] {
  const columns = templateColumns(definition).map(({ heading, use }): [ColumnUse, readonly string[]] => [
    use,
    [heading],
  ]);
  return [wordsOf(columns), ...wordsFor(definition)];
}

function wordsOf(entries: readonly (readonly [ColumnUse, readonly string[]])[]): Words {
  const words = new Map<string, ColumnUse[]>();
  for (const [use, headings] of entries) {
    for (const heading of headings.map(foldHeading)) {
      const uses = words.get(heading);
      if (uses) uses.push(use);
      else words.set(heading, [use]);
    }
  }
  return words;
}

/** The id that house words are kept under, and the box's own words. */
function ownWords(definition: RecordDefinition, use: ColumnUse, label: string): [string | null, readonly string[]] {
  if (use.to === 'field') {
    const field = definition.fields[use.field];
    const columns = field && field.kind !== 'rows' ? columnsOfField(use.field, field) : [];
    return [use.field, [label, use.field, snakeCase(use.field), ...columns.map(({ name }) => name)]];
  }
  if (use.to !== 'cell') return [null, []];
  const list = definition.fields[use.list];
  const inner = list?.kind === 'rows' ? list.fields[use.field] : undefined;
  if (!inner) return [null, []];
  const columns = columnsOfField(use.field, inner).map(({ name }) => name);
  return [`${use.list}.${use.field}`, [label, inner.label, snakeCase(use.field), kebabCase(use.field), ...columns]];
}
