import type { LineRange } from '../records/record.ts';
import type { Severity } from '../rules/finding.ts';
import type { SourceLine } from './source-lines.ts';

/** One fault in a source text. */
export interface SourceProblem {
  readonly lines: readonly LineRange[];
  /** The words as they stand in the source. */
  readonly printed: string;
  /** What is wrong, in the text's own figures. */
  readonly message: string;
  /** What to do. */
  readonly advice: string;
}

/** A check on the text of a printed review, with a permanent code; it knows nothing of records. */
export interface SourceRule {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  /** Why the rule exists and where it comes from. */
  readonly why: string;
  check(lines: readonly SourceLine[]): readonly SourceProblem[];
}

/** What a source rule found. */
export interface SourceFinding extends SourceProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
}

/** "1 marker", "9 items". */
export function counted(count: number, one: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : `${one}s`}`;
}

/** "line 96", "lines 55 to 73". */
export function lineWords([from, to]: LineRange): string {
  return from === to ? `line ${from}` : `lines ${from} to ${to}`;
}

/** "5", "5 and 7", "5, 7 and 9". */
export function andWords(parts: readonly (string | number)[]): string {
  const before = parts.slice(0, -1).join(', ');
  const last = String(parts.at(-1) ?? '');
  return before === '' ? last : `${before} and ${last}`;
}

/** Numbers of lines as ranges, neighbours together. */
export function rangesOf(numbers: readonly number[]): readonly LineRange[] {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number <= last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

/** The values under each key, in the order in which the keys come first. */
export function groupBy<V, K>(values: readonly V[], keyOf: (value: V) => K): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
