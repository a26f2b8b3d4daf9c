import { createHash } from 'node:crypto';
import { textLines } from './text-lines.ts';

/**
 * A text file of lines `<sum> <json>`, where the sum is the first 32 hexadecimal digits of SHA-256 over the sum of the
 * line before and the JSON. A line that was changed, moved, repeated or cut off is known by its sum, and so is every
 * line after it.
 */
const sumLength = 32;

/** What the first line of a file is chained to. */
export const noSum = '0'.repeat(sumLength);

/** The line, with its line break, and its sum, to which the next line is chained. */
export function seal(before: string, value: unknown): { readonly line: string; readonly sum: string } {
  const json = JSON.stringify(value);
  const sum = sumOf(before, json);
  return { line: `${sum} ${json}\n`, sum };
}

function sumOf(before: string, json: string): string {
  return createHash('sha256').update(before).update(json).digest('hex').slice(0, sumLength);
}

export interface SealedLine {
  readonly value: unknown;
  /** The JSON as it stands in the file. */
  readonly json: string;
}

/**
 * Whole: every byte belongs to a line that was taken. Torn: it ends in a line that does not fit, as when writing was cut
 * off. Spoilt: something follows the line that does not fit. Left: `take` wanted no more.
 */
export type Ending = 'whole' | 'torn' | 'spoilt' | 'left';

/** Gives the lines of a file to `take` up to the first that does not fit, or that `take` answers with false. */
export async function eachSealedLine(path: string, take: (line: SealedLine) => boolean): Promise<Ending> {
  let before = noSum;
  let bad = false;
  try {
    for await (const line of textLines(path)) {
      if (bad) return 'spoilt';
      const json = line.slice(sumLength + 1);
      const value = line === `${sumOf(before, json)} ${json}` ? parsed(json) : undefined;
      if (value === undefined) bad = true;
      else if (!take({ value, json })) return 'left';
      before = line.slice(0, sumLength);
    }
    return bad ? 'torn' : 'whole';
  } catch {
    // Unreadable on the disk, or a line too long to be one of ours: what came before it stands.
    return 'spoilt';
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
