import { decodeText, decodeStrictly } from '../border/decode-text.ts';
import { tooLarge } from '../border/limits.ts';
import { isArchive } from '../border/read-archive.ts';
import { readDirectory } from '../border/central-directory.ts';
import { limits } from '../border/limits.ts';
import { z } from '../checked.ts';
import { names, ownEnding } from './file-names.ts';
import { parseJson } from './json-text.ts';
import { queryFormat } from './query-file.ts';

/** What a file from outside is taken for. `other` comes with a sentence that says what to do. */
export type Recognised =
  | { readonly kind: 'submission' | 'set-up' | 'query' | 'table' | 'page' }
  | { readonly kind: 'other'; readonly problem: string };

const setUpFormat = 'partnership-review set-up';

const marked = z.object({ format: z.string() });

/** Files that people take for tables, by their first bytes. */
const others: readonly (readonly [readonly number[], string])[] = [
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'This is a file of an older Office program. Open it there, save the sheet as "CSV UTF-8", and choose that file.',
  ],
  [
    [0x25, 0x50, 0x44, 0x46],
    'This is a PDF, which the program cannot read entries from. Ask for the submission itself.',
  ],
];

/** Tells by its content what a file is; its name decides only between a table and any other text. Never throws. */
export function recogniseFile(bytes: Uint8Array, name = ''): Recognised {
  const large = tooLarge(bytes);
  if (large) return { kind: 'other', ...large };
  if (bytes.length === 0) return { kind: 'other', problem: 'This file is empty. Check that you chose the right one.' };
  if (isArchive(bytes)) return archiveKind(bytes);
  const known = others.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (known) return { kind: 'other', problem: known[1] };
  return jsonKind(bytes) ?? textKind(bytes, name.toLowerCase());
}

function archiveKind(bytes: Uint8Array): Recognised {
  const directory = readDirectory(bytes, limits.entries);
  const inside = directory === null || directory === 'too many' ? [] : directory.entries.map((entry) => entry.name);
  if (inside.includes(names.envelope)) return { kind: 'submission' };
  if (hasText(bytes, '[Content_Types].xml')) {
    const problem = 'This is an Office file. Open it there, save the sheet as "CSV UTF-8", and choose that file.';
    return { kind: 'other', problem };
  }
  // A submission whose end is missing still begins with its envelope: its reader says what is wrong with it.
  if (hasText(bytes, names.envelope)) return { kind: 'submission' };
  return {
    kind: 'other',
    problem: 'This archive was not written by the program. Choose the file that a group sent you.',
  };
}

/** Whether the name of an archive's first file, which stands after its header, is this one. */
function hasText(bytes: Uint8Array, name: string): boolean {
  const start = bytes.subarray(30, 30 + name.length);
  return start.length === name.length && start.every((byte, index) => byte === name.charCodeAt(index));
}

function jsonKind(bytes: Uint8Array): Recognised | null {
  if (!/^\ufeff?\s*\{/.test(decodeStrictly(bytes.subarray(0, 64)) ?? '')) return null;
  const mark = marked.safeParse(parseJson(bytes));
  if (mark.success && mark.data.format === setUpFormat) return { kind: 'set-up' };
  if (mark.success && mark.data.format === queryFormat) return { kind: 'query' };
  return {
    kind: 'other',
    problem: 'This file was not written by the program, or is damaged. Choose the one you were sent.',
  };
}

function textKind(bytes: Uint8Array, name: string): Recognised {
  const decoded = decodeText(bytes);
  if (name.endsWith(ownEnding)) {
    return { kind: 'other', problem: 'This file is damaged: its beginning is missing. Ask for it to be sent again.' };
  }
  if ('problem' in decoded) return { kind: 'other', ...decoded };
  if (/^\s*<(?:!doctype html|html)/i.test(decoded.text)) return { kind: 'page' };
  const start = decoded.text.slice(0, 10_000);
  if (/[,;\t|]/.test(start) || /\.(?:csv|tsv|tab|txt)$/.test(name)) return { kind: 'table' };
  return {
    kind: 'other',
    problem: 'This file is not a submission, a set-up file or a table. Check that you chose the right one.',
  };
}
