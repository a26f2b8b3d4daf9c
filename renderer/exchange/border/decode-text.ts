import { tooLarge, type Refused } from './limits.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** Part of every runtime the program runs in, though not of the ES library. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

export const encodings = ['UTF-8', 'UTF-16 little-endian', 'UTF-16 big-endian', 'Windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the file says its encoding itself, by a byte order mark. */
  readonly marked: boolean;
  /** How many characters could not be read; each stands in the text as U+FFFD. */
  readonly unreadable: number;
  /** A sentence about what could not be read; null where everything could. */
  readonly note: string | null;
}

const labels = { 'UTF-8': 'utf-8', 'UTF-16 little-endian': 'utf-16le', 'UTF-16 big-endian': 'utf-16be' } as const;
const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16 little-endian', [0xff, 0xfe]],
  ['UTF-16 big-endian', [0xfe, 0xff]],
];

/**
 * Bytes as text: what a byte order mark says, else UTF-16 where every second byte is nought, else UTF-8 where it is
 * valid, else Windows-1252, as older spreadsheets save. `given` is an encoding that somebody chose instead. A file that is
 * no text at all is refused. Never throws.
 */
export function decodeText(bytes: Uint8Array, given?: Encoding): DecodedText | Refused {
  const large = tooLarge(bytes);
  if (large) return large;
  const mark = marks.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  const decoded =
    mark && (given === undefined || given === mark[0])
      ? decode(bytes.subarray(mark[1].length), mark[0], true)
      : given === undefined
        ? guessed(bytes)
        : decode(bytes, given, false);
  if (tooManyControls(decoded.text)) {
    return {
      problem: 'This file is not a text or a table. Save it as CSV in the program it comes from, then try again.',
    };
  }
  return decoded;
}

/** Strict UTF-8, as the program itself writes it; null for anything else. */
export function decodeStrictly(bytes: Uint8Array): string | null {
  return strictly(bytes, 'utf-8');
}

function guessed(bytes: Uint8Array): DecodedText {
  const wide = guessWide(bytes);
  if (wide) return decode(bytes, wide, false);
  return decode(bytes, isMostlyUtf8(bytes) ? 'UTF-8' : 'Windows-1252', false);
}

function decode(bytes: Uint8Array, encoding: Encoding, marked: boolean): DecodedText {
  const strict = encoding === 'Windows-1252' ? null : strictly(bytes, labels[encoding]);
  if (strict !== null) return { text: strict, encoding, marked, unreadable: 0, note: null };
  const text = encoding === 'Windows-1252' ? decodeWindows1252(bytes) : decoder(labels[encoding], false).decode(bytes);
  const unreadable = text.split('\ufffd').length - 1;
  return { text, encoding, marked, unreadable, note: unreadable === 0 ? null : noteFor(unreadable, encoding) };
}

function noteFor(unreadable: number, encoding: Encoding): string {
  const what = unreadable === 1 ? 'One character' : `${unreadable.toLocaleString('en-GB')} characters`;
  return `${what} could not be read as ${encoding} and ${unreadable === 1 ? 'is' : 'are'} shown as \ufffd. Save the file as "CSV UTF-8" and try again, or put them right afterwards.`;
}

function decoder(label: string, fatal: boolean) {
  return new TextDecoder(label, { fatal, ignoreBOM: true });
}

function strictly(bytes: Uint8Array, label: string): string | null {
  try {
    return decoder(label, true).decode(bytes);
  } catch {
    return null;
  }
}

/** One broken character does not make an older encoding of a file that has many whole ones. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  if (strictly(bytes, 'utf-8') !== null) return true;
  const text = decoder('utf-8', false).decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  // eslint-disable-next-line no-control-regex -- everything beyond ASCII
  const whole = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
  return whole >= broken * 10;
}

/** Western text in UTF-16 has a nought in most second bytes, and hardly any in the others. */
function guessWide(bytes: Uint8Array): Encoding | null {
  const looked = Math.min(bytes.length - (bytes.length % 2), 4096);
  if (looked < 4) return null;
  const noughts = [0, 0];
  for (let index = 0; index < looked; index += 1) {
    if (bytes[index] === 0) noughts[index % 2] = (noughts[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = noughts.map((count) => count / (looked / 2));
  if (odd > 0.4 && even < 0.1) return 'UTF-16 little-endian';
  return even > 0.4 && odd < 0.1 ? 'UTF-16 big-endian' : null;
}

/** More than one character in fifty that no text has: a picture or a program. */
function tooManyControls(text: string): boolean {
  const start = text.slice(0, 4096);
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  const controls = start.match(/[\u0000-\u0008\u000b\u000e-\u001f]/g)?.length ?? 0;
  return controls * 50 > start.length;
}
