/** What the directory at the end of a ZIP says of one file. */
export interface DirectoryEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where the file's own header begins. */
  readonly offset: number;
}

export interface Directory {
  readonly entries: readonly DirectoryEntry[];
  /** Where the directory begins, which is where the files must end. */
  readonly start: number;
  /** The bytes of the remark at the very end. */
  readonly remark: Uint8Array;
}

const endLength = 22;
const entryLength = 46;
export const headerLength = 30;
const signatures = { end: 0x06054b50, entry: 0x02014b50, header: 0x04034b50 };
/** What a larger kind of ZIP puts where it needs more room. */
const [wide16, wide32] = [0xffff, 0xffffffff];

/**
 * Reads the directory of a ZIP without unpacking anything. null for everything that is not the plain kind that the
 * program writes: several disks, more than 4 GB, remarks or extra fields in entries, anything before or after it.
 * `entryLimit` is how many entries are read at most; a file with more gives "too many".
 */
export function readDirectory(bytes: Uint8Array, entryLimit: number): Directory | 'too many' | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const [count, length, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  const oneDisk = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!oneDisk || count === wide16 || start === wide32 || start + length !== end) return null;
  if (count > entryLimit) return 'too many';
  const entries: DirectoryEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(bytes, view, at, end);
    if (entry === null) return null;
    entries.push(entry);
    at += entryLength + entry.name.length;
  }
  return at === end ? { entries, start, remark: bytes.subarray(end + endLength) } : null;
}

/** Whether the header before the file's bytes says the same as the directory, without extra fields. */
export function headerAgrees(bytes: Uint8Array, entry: DirectoryEntry): boolean {
  const { offset, name, flags, method, crc, packed, size } = entry;
  if (offset + headerLength + name.length > bytes.length) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset);
  return (
    view.getUint32(0, true) === signatures.header &&
    view.getUint16(6, true) === flags &&
    view.getUint16(8, true) === method &&
    view.getUint32(14, true) === crc &&
    view.getUint32(18, true) === packed &&
    view.getUint32(22, true) === size &&
    view.getUint16(26, true) === name.length &&
    view.getUint16(28, true) === 0 &&
    latin(bytes, offset + headerLength, name.length) === name
  );
}

/** The end record is the last thing in the file but for its own remark. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - wide16);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== signatures.end) continue;
    if (at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, end: number): DirectoryEntry | null {
  if (at + entryLength > end || view.getUint32(at, true) !== signatures.entry) return null;
  const length = view.getUint16(at + 28, true);
  // No extra field, no remark, the first disk.
  const plain = view.getUint32(at + 30, true) === 0 && view.getUint16(at + 34, true) === 0;
  if (!plain || at + entryLength + length > end) return null;
  return {
    name: latin(bytes, at + entryLength, length),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

/** A byte to a character: names are plain ASCII or refused. */
function latin(bytes: Uint8Array, from: number, length: number): string {
  return Array.from(bytes.subarray(from, from + length), (byte) => String.fromCharCode(byte)).join('');
}
