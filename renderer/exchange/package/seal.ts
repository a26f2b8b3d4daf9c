import { strFromU8, strToU8 } from 'fflate';
import type { Refused } from '../border/limits.ts';
import { sha256Of } from './digest.ts';

const mark = 'sha256:';
/** "sha256:" and 64 digits, as the remark at the very end of the archive, where every ZIP program shows it. */
const sealLength = mark.length + 64;
const endLength = 22;

/**
 * Puts the SHA-256 of all bytes before it at the end of a ZIP that has no remark yet. The checks inside a ZIP leave some
 * bytes out (headers, the last bits of packed data); with the seal a change of any single byte is found.
 */
export async function sealed(zip: Uint8Array): Promise<Uint8Array> {
  const whole = new Uint8Array(zip.length + sealLength);
  whole.set(zip);
  new DataView(whole.buffer).setUint16(zip.length - 2, sealLength, true);
  whole.set(strToU8(mark + (await sha256Of(whole.subarray(0, zip.length)))), zip.length);
  return whole;
}

/** null where not a byte has changed since the file was sealed, else a sentence. */
export async function brokenSeal(bytes: Uint8Array): Promise<Refused | null> {
  const from = bytes.length - sealLength;
  const remark = from < endLength ? '' : strFromU8(bytes.subarray(from), true);
  if (!remark.startsWith(mark)) {
    return {
      problem:
        'This file is not whole: its end is missing, or another program packed it again. Send the file itself, as the program wrote it, or export it again.',
    };
  }
  if (remark === mark + (await sha256Of(bytes.subarray(0, from)))) return null;
  return {
    problem:
      'This file was changed or damaged after it was written, so nothing in it can be relied on. Ask for it to be sent again; to change an entry, change it in the program and export it again.',
  };
}
