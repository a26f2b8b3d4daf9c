import { wordsOf } from '../dataset/printed.ts';
import type { GenericRecord } from '../records/record.ts';

/** A line of a source text with its number, counting from 1. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

/** What became of the lines of a source text. Every line stands in exactly one of the lists. */
export interface Coverage {
  /** Lines whose words a record holds that claims the line, and loose markers of its points. */
  readonly accounted: readonly NumberedLine[];
  /** Lines around the review, which a source document keeps and which are not printed again. */
  readonly around: readonly NumberedLine[];
  readonly empty: readonly NumberedLine[];
  readonly rest: readonly NumberedLine[];
}

/**
 * Accounts for every line of a source text. Claiming a line is not enough: the record must hold its words in its
 * printed face, in their order, so that no record can claim what it does not print.
 */
export function coverageOf(text: string, records: readonly GenericRecord[]): Coverage {
  const claims = claimsOf(records);
  const found: Record<keyof Coverage, NumberedLine[]> = { accounted: [], around: [], empty: [], rest: [] };
  for (const [index, line] of text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .entries()) {
    const number = index + 1;
    found[kindOf(line, claims.get(number) ?? [])].push({ number, text: line });
  }
  return found;
}

function claimsOf(records: readonly GenericRecord[]): ReadonlyMap<number, readonly GenericRecord[]> {
  const claims = new Map<number, GenericRecord[]>();
  for (const record of records) {
    for (const [from, to] of record.sourceLines) {
      for (let line = from; line <= to; line += 1) claims.set(line, [...(claims.get(line) ?? []), record]);
    }
  }
  return claims;
}

function kindOf(line: string, claimedBy: readonly GenericRecord[]): keyof Coverage {
  if (line.trim() === '') return 'empty';
  if (claimedBy.some(({ type }) => type === 'source-document')) return 'around';
  return holds(line, claimedBy) ? 'accounted' : 'rest';
}

/** A line may be shared: one record ends on it and another begins. Together they must hold all of it. */
function holds(line: string, claimedBy: readonly GenericRecord[]): boolean {
  const words = wordsOf(line);
  const [only] = words;
  if (words.length === 1 && only !== undefined && !/[\p{L}\p{N}]/u.test(only)) {
    return claimedBy.some(({ printed = [] }) => printed.some(({ marker, apart }) => apart && marker === only));
  }
  const printed = claimedBy.flatMap(({ printed: blocks = [] }) =>
    blocks.flatMap(({ marker, apart, text }) => (apart ? [text] : [marker, text])),
  );
  return ` ${wordsOf(printed.join(' ')).join(' ')} `.includes(` ${words.join(' ')} `);
}
