import { strFromU8, strToU8 } from 'fflate';
import { sumsOf } from './digest.ts';
import { names } from './file-names.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** A line for each file, as `sha256sum --check` reads it. */
export function checksumsOf(sums: ReadonlyMap<string, string>): Uint8Array {
  const lines = [...sums].map(([name, sum]) => `${sum}  ${name}\n`);
  return strToU8(lines.join(''));
}

/** A sentence about the first file that is missing, unknown or changed; null where all are as listed. */
export async function faultInFiles(files: Files): Promise<string | null> {
  const list = files.get(names.checksums);
  if (!list) return `The list of check sums (${names.checksums}) is missing from this file.`;
  const listed = new Map<string, string>();
  for (const line of strFromU8(list, true).split('\n').slice(0, -1)) {
    const match = /^([0-9a-f]{64}) {2}([ -~]+)$/.exec(line);
    if (!match?.[1] || !match[2] || listed.has(match[2]))
      return `The list of check sums (${names.checksums}) cannot be read.`;
    listed.set(match[2], match[1]);
  }
  const sums = await sumsOf(files);
  for (const [name, sum] of listed) {
    if (!files.has(name)) return `"${name}" is missing from this file.`;
    if (sums.get(name) !== sum) return `"${name}" in this file was changed after it was written.`;
  }
  const unknown = [...files.keys()].find((name) => name !== names.checksums && !listed.has(name));
  return unknown === undefined ? null : `"${unknown}" was put into this file after it was written.`;
}
