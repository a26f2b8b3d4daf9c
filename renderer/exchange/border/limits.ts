/**
 * How much the program takes in from outside. Every limit is far above what any partnership has, and low enough that a
 * file made to harm cannot fill the memory. The reasons stand in build/decisions/0060.
 */
export const limits = {
  /** Bytes of any file before it is looked at. */
  fileBytes: 64 * 1024 * 1024,
  /** Files in an archive. A submission of today has about eighty. */
  entries: 300,
  /** Bytes of all files of an archive together, unpacked. */
  unpackedBytes: 256 * 1024 * 1024,
  /** How many times larger an archive may become, where it is more than `ratioFrom` bytes unpacked. */
  ratio: 200,
  ratioFrom: 8 * 1024 * 1024,
  /** Characters of the name of a file in an archive. */
  nameLength: 100,
  /** Rows and columns of a table, and characters of one cell. */
  rows: 200_000,
  columns: 500,
  cellCharacters: 1_000_000,
} as const;

/** Why something from outside is not taken: a sentence that says what is wrong, where, and what to do. */
export interface Refused {
  readonly problem: string;
}

/** null where a file is small enough to be looked at, else the sentence. */
export function tooLarge(bytes: Uint8Array): Refused | null {
  if (bytes.length <= limits.fileBytes) return null;
  return {
    problem: `This file is larger than ${inMegabytes(limits.fileBytes)} and was not opened. Check that you chose the right one.`,
  };
}

export function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
