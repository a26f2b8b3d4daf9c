import { shorten } from '../../domain/fields/count.ts';
import { headerAgrees, headerLength, readDirectory, type Directory, type DirectoryEntry } from './central-directory.ts';
import { crc32 } from './crc-32.ts';
import { inflateGuarded } from './inflate-guarded.ts';
import { inMegabytes, limits, tooLarge, type Refused } from './limits.ts';

export interface Archive {
  /** The bytes of every file by its name, in the order of the archive. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

type Limits = { readonly [Limit in keyof typeof limits]: number };

const [stored, deflated] = [0, 8];
/** Small letters, digits, dots and hyphens, in at most three steps: no "..", no drive, no backslash, no hidden file. */
const plainName = /^(?:[a-z0-9]+(?:[.-][a-z0-9]+)*\/){0,2}[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const again = 'Ask for the file to be sent again.';
const repacked =
  'This archive is damaged, or another program packed it again. Send the file itself, as the program wrote it, and not a copy made of what is in it.';

/** Whether bytes begin like a ZIP, whatever the file is called. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * Unpacks a ZIP, or gives a sentence. Names, count, sizes and ratio are judged from its directory before a single byte
 * is unpacked, and while unpacking nothing may become larger than the directory said. Never throws.
 */
export function readArchive(bytes: Uint8Array, within: Limits = limits): Archive | Refused {
  const large = tooLarge(bytes);
  if (large) return large;
  const directory = readDirectory(bytes, within.entries);
  if (directory === 'too many') return { problem: `This archive has more than ${within.entries} files. ${again}` };
  if (directory === null) return { problem: repacked };
  const problem = faultInNames(directory.entries, within) ?? faultInSizes(bytes, directory, within);
  return problem === null ? unpackAll(bytes, directory.entries) : { problem };
}

function faultInNames(entries: readonly DirectoryEntry[], within: Limits): string | null {
  const seen = new Set<string>();
  for (const { name } of entries) {
    if (name.length > within.nameLength || !plainName.test(name)) {
      return `This archive has a file with a name that is not allowed: "${shorten(name.replace(/[^ -~]/g, '?'))}". ${again}`;
    }
    if (name.endsWith('.zip')) return `This archive holds another archive, "${name}", which is not allowed. ${again}`;
    if (seen.size === seen.add(name).size) return `This archive has two files called "${name}". ${again}`;
  }
  return null;
}

/** The files must stand one after the other from the first byte on: files that share bytes are how small archives burst. */
function faultInSizes(bytes: Uint8Array, { entries, start }: Directory, within: Limits): string | null {
  let at = 0;
  let unpacked = 0;
  for (const entry of entries) {
    if (entry.flags & 1) return `"${entry.name}" in this archive is locked with a password. Send it without one.`;
    const known =
      entry.flags === 0 && (entry.method === deflated || (entry.method === stored && entry.packed === entry.size));
    if (!known || entry.offset !== at || !headerAgrees(bytes, entry)) return repacked;
    at += headerLength + entry.name.length + entry.packed;
    unpacked += entry.size;
  }
  if (at !== start) return repacked;
  if (unpacked > within.unpackedBytes) {
    return `This archive would be larger than ${inMegabytes(within.unpackedBytes)} when unpacked, and was not opened. ${again}`;
  }
  if (unpacked > within.ratioFrom && unpacked > bytes.length * within.ratio) {
    return `This archive would become more than ${within.ratio} times as large when unpacked, and was not opened. ${again}`;
  }
  return null;
}

function unpackAll(bytes: Uint8Array, entries: readonly DirectoryEntry[]): Archive | Refused {
  const files = new Map<string, Uint8Array>();
  for (const { name, offset, packed, size, method, crc } of entries) {
    const from = offset + headerLength + name.length;
    const inside = bytes.subarray(from, from + packed);
    const file = method === stored ? inside : inflateGuarded(inside, size);
    if (file === null || crc32(file) !== crc) return { problem: `"${name}" in this archive is damaged. ${again}` };
    if (isArchive(file))
      return { problem: `This archive holds another archive, "${name}", which is not allowed. ${again}` };
    files.set(name, file);
  }
  return { files };
}
