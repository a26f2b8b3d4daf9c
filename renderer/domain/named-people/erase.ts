import type { GenericRecord } from '../records/record.ts';
import type { Query } from '../queries/query.ts';
import type { KeptContent, KeptSubmission, Origin } from '../submission/kept.ts';
import { eraseWith } from './erase-in-json.ts';
import { eraserFor, type Erasing } from './erase-in-text.ts';

/** What there is only one of, as a row: the set-up, the name of who works here. */
export interface FactRow {
  readonly key: string;
  readonly value: unknown;
}

/** The rows of every table that has words in it. */
export interface Tables<Fact extends FactRow = FactRow> {
  readonly records: readonly GenericRecord[];
  readonly facts: readonly Fact[];
  readonly submissions: readonly KeptSubmission[];
  readonly contents: readonly KeptContent[];
  readonly queries: readonly Query[];
  readonly origins: readonly Origin[];
}

export interface Erasures<Fact extends FactRow> {
  /** The rows that are no longer what they were. */
  readonly changed: Tables<Fact>;
  /** Ids of records that said nothing but that the person is named. */
  readonly removed: readonly string[];
  /** How often the name stood in all of them. */
  readonly places: number;
  /** How other copies of the same rows are to be treated. */
  readonly erasing: Erasing;
}

/** All rows without a name. What is kept of submissions is marked where it is no longer what was sent. */
export function eraseInTables<Fact extends FactRow>(tables: Tables<Fact>, given: Erasing): Erasures<Fact> {
  const contents = erasedRows(tables.contents, given);
  const erasing = { ...given, changed: contents.rows.map(({ id }) => id) };
  const eraser = eraserFor(erasing);
  const { removed, rest } = marksOnly(tables.records, (name) => eraser.isName(name));
  const records = erasedRows(rest, erasing);
  const facts = erasedRows(tables.facts, erasing);
  const submissions = erasedRows(tables.submissions, erasing);
  const queries = erasedRows(tables.queries, erasing);
  const origins = erasedRows(tables.origins, erasing);
  const parts = [records, facts, submissions, contents, queries, origins];
  return {
    changed: {
      records: records.rows,
      facts: facts.rows,
      submissions: submissions.rows,
      contents: contents.rows,
      queries: queries.rows,
      origins: origins.rows,
    },
    removed: removed.map(({ id }) => id),
    places: parts.reduce((sum, part) => sum + part.places, removed.length),
    erasing,
  };
}

function marksOnly(records: readonly GenericRecord[], isName: (name: string) => boolean) {
  const isMark = ({ type, values }: GenericRecord) =>
    type === 'named-person' && typeof values['person'] === 'string' && isName(values['person']);
  return { removed: records.filter(isMark), rest: records.filter((record) => !isMark(record)) };
}

function erasedRows<Row extends object>(rows: readonly Row[], erasing: Erasing) {
  const eraser = eraserFor(erasing);
  let places = 0;
  const changed: Row[] = [];
  for (const row of rows) {
    const { value, places: own } = eraseWith(eraser, row);
    if (value === row || !isLike(value, row)) continue;
    places += own;
    changed.push(value);
  }
  return { rows: changed, places };
}

/** Only words and items of lists went from a row: what it is stays. */
function isLike<Row extends object>(value: unknown, row: Row): value is Row {
  return typeof value === typeof row && value !== null;
}
