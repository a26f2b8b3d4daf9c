import { inScope, type Scope } from '../dataset/dataset.ts';
import type { Field, ScalarField, ScalarStored } from '../fields/field.ts';
import { showStored } from '../fields/kinds.ts';
import type { RecordDefinition } from '../records/define-record.ts';
import { isRows, type GenericRecord } from '../records/record.ts';
import { fold } from './fold.ts';
import { snippetOf, type HighlightRange } from './snippet.ts';

/** One box of a record that has something in it. */
interface Text {
  /** Field id, or "categories.ROW.count" for a cell of a list: what a link to the field needs. */
  readonly path: string;
  readonly label: string;
  readonly text: string;
}

interface Entry {
  readonly record: GenericRecord;
  readonly title: string;
  readonly texts: readonly Text[];
  /** All texts folded, one to a line: words never match across two boxes. */
  readonly folded: string;
}

/** Folded texts kept in memory: up to 100,000 of them a plain scan beats every index, and needs no building. */
export interface SearchIndex {
  readonly entries: readonly Entry[];
}

export interface SearchHit {
  readonly record: GenericRecord;
  /** The short name its definition gives it. */
  readonly title: string;
  /** The field the snippet is from, as a link to it needs: its id, or "categories.ROW.count". */
  readonly field: string;
  readonly label: string;
  readonly snippet: string;
  /** What to highlight in the snippet, in order, not overlapping; in UTF-16 units. */
  readonly ranges: readonly HighlightRange[];
}

/** Takes in all that can be read of the records; types without a definition are left out. */
export function buildIndex(records: readonly GenericRecord[], definitions: readonly RecordDefinition[]): SearchIndex {
  const byType = new Map(definitions.map((definition) => [definition.id, definition]));
  return {
    entries: records.flatMap((record) => {
      const definition = byType.get(record.type);
      if (!definition) return [];
      const texts = textsOf(definition, record);
      return [
        {
          record,
          title: definition.titleOf(record),
          texts,
          folded: texts.map(({ text }) => oneLine(fold(text))).join('\n'),
        },
      ];
    }),
  };
}

/**
 * Records that hold every word of the query, in any of their boxes; part of a word will do. Those where each word
 * begins a word come first ("art" finds "art" before "partnership"), then later years before earlier ones, then in the
 * order given. An empty query finds nothing.
 */
export function searchRecords(
  index: SearchIndex,
  query: string,
  limit: number,
  scope: Scope = {},
): readonly SearchHit[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const found = index.entries.filter(
    ({ record, folded }) => words.every((word) => folded.includes(word)) && inScope(record, scope),
  );
  const ranked = found.map((entry) => ({ entry, begins: words.every((word) => beginsWord(entry.folded, word)) }));
  return ranked
    .sort((a, b) => Number(b.begins) - Number(a.begins) || b.entry.record.year - a.entry.record.year)
    .slice(0, limit)
    .map(({ entry }) => hitOf(entry, words));
}

/** The folded words of a query, each once. */
function wordsOf(query: string): readonly string[] {
  return [...new Set(oneLine(fold(query)).split(' '))].filter((word) => word !== '');
}

function oneLine(folded: string): string {
  return folded.replace(/\s+/g, ' ').trim();
}

function beginsWord(folded: string, word: string): boolean {
  if (!letter.test(word[0] ?? '')) return true;
  for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
    if (at === 0 || !letter.test(folded[at - 1] ?? '')) return true;
  }
  return false;
}

const letter = /[\p{L}\p{N}]/u;

function hitOf({ record, title, texts }: Entry, words: readonly string[]): SearchHit {
  const [first] = texts;
  const best = texts.reduce(
    (found, text) => (count(text, words) > count(found, words) ? text : found),
    first ?? nothing,
  );
  const { text, ranges } = snippetOf(best.text, words);
  return { record, title, field: best.path, label: best.label, snippet: text, ranges };
}

const nothing: Text = { path: '', label: '', text: '' };

function count({ text }: Text, words: readonly string[]): number {
  const folded = oneLine(fold(text));
  return words.filter((word) => folded.includes(word)).length;
}

function textsOf(definition: RecordDefinition, record: GenericRecord): readonly Text[] {
  const boxes = Object.entries(definition.fields).flatMap(([id, field]) => textsOfField(id, field, record));
  // Words that stand in a box are found there; the printed face is read for what only it has.
  const printed = (record.printed ?? []).map(({ marker, text }) => `${marker} ${text}`.trim()).join('\n');
  return printed === '' ? boxes : [...boxes, { path: 'printed', label: 'As printed', text: printed }];
}

function textsOfField(id: string, field: Field, record: GenericRecord): readonly Text[] {
  const stored = record.values[id];
  if (stored === undefined) return [];
  if (field.kind !== 'rows') return isRows(stored) ? [] : boxOf(id, field, stored);
  if (!isRows(stored)) return [];
  return stored.flatMap((row) =>
    Object.entries(field.fields).flatMap(([inner, innerField]) => {
      const cell = row.values[inner];
      return cell === undefined ? [] : boxOf(`${id}.${row.id}.${inner}`, innerField, cell);
    }),
  );
}

function boxOf(path: string, field: ScalarField, stored: ScalarStored): readonly Text[] {
  const text = showStored(field, stored);
  return text.trim() === '' ? [] : [{ path, label: field.label, text }];
}
