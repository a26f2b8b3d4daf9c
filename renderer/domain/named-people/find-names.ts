import type { YearKey } from '../set-up/financial-year.ts';
import type { Tables } from './erase.ts';
import { eraseWith } from './erase-in-json.ts';
import { eraserFor, type Eraser, type Erasing } from './erase-in-text.ts';

/** What a name stands in: an entry, a submission that is kept or a question, of a group and a year, or a fact of the set-up. */
export interface Where {
  readonly table: keyof Tables;
  /** The record type, or the key of the fact; empty for the others. */
  readonly kind: string;
  readonly id: string;
  readonly group: string;
  readonly year: YearKey | null;
}

/** A text in which a name stands, once however often it is kept. */
export interface FoundText {
  readonly text: string;
  /** How often the name stands in it by itself, and in the name of a place. */
  readonly alone: number;
  readonly inPlaces: number;
  /** The rows that hold the text. */
  readonly where: readonly Where[];
}

/** Every text that holds the name, as it would be found if nothing were kept: the longest list there is to choose from. */
export function findNames(tables: Tables, erasing: Erasing): readonly FoundText[] {
  const eraser = eraserFor({ ...erasing, kept: [], everywhere: [] });
  const found = new Map<string, FoundText>();
  for (const [row, where] of rowsOf(tables)) {
    for (const [text, count] of textsWith(eraser, row)) {
      const before = found.get(text);
      found.set(text, { text, ...count, where: [...(before?.where ?? []), where] });
    }
  }
  return [...found.values()];
}

type Count = ReturnType<Eraser['count']>;

/** Goes through a row as the eraser does, and changes nothing. */
function textsWith(eraser: Eraser, row: object): ReadonlyMap<string, Count> {
  const texts = new Map<string, Count>();
  const unchanged = (value: string) => ({ value, places: 0 });
  const listening: Eraser = {
    ...eraser,
    isName: () => false,
    slug: unchanged,
    text(text) {
      const count = eraser.count(text);
      if (count.alone + count.inPlaces > 0) texts.set(text, count);
      return unchanged(text);
    },
  };
  eraseWith(listening, row);
  return texts;
}

function* rowsOf(tables: Tables): Iterable<readonly [object, Where]> {
  const { records, facts, submissions, contents, queries, origins } = tables;
  const submitted = new Map(submissions.map((kept) => [kept.id, kept]));
  for (const row of records) yield [row, { ...placed('records', row), kind: row.type }];
  for (const row of submissions) yield [row, placed('submissions', row)];
  for (const row of contents) yield [row, placed('contents', submitted.get(row.id) ?? nowhere(row.id))];
  for (const row of queries) yield [row, placed('queries', row)];
  for (const row of origins) yield [row, placed('origins', nowhere(row.id))];
  for (const row of facts) yield [row, { ...placed('facts', nowhere(row.key)), kind: row.key }];
}

interface Placed {
  readonly id: string;
  readonly group: string;
  readonly year: YearKey | null;
}

function placed(table: keyof Tables, { id, group, year }: Placed): Where {
  return { table, kind: '', id, group, year };
}

function nowhere(id: string): Placed {
  return { id, group: '', year: null };
}
