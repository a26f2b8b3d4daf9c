import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { strToU8 } from 'fflate';
import { canonicalText, type SubmissionContent } from '../../domain/submission/content.ts';

/** In a window and in Node 20, on another thread; in the privileged side of an older Electron there is none. */
declare const crypto:
  { readonly subtle?: { digest(name: string, bytes: Uint8Array): Promise<ArrayBuffer> } } | undefined;

/** SHA-256 in small hexadecimal digits, as `sha256sum` prints it. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const subtle = typeof crypto === 'undefined' ? undefined : crypto.subtle;
  return bytesToHex(subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(bytes));
}

/** The digest of each file by its name. */
export async function sumsOf(files: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, string>> {
  return new Map(await Promise.all([...files].map(async ([name, bytes]) => [name, await sha256Of(bytes)] as const)));
}

/** The digest of what was typed: the same on every computer and in every version, in whatever order it is stored. */
export function digestOf(content: SubmissionContent): Promise<string> {
  return sha256Of(strToU8(canonicalText(content)));
}

export const digestShape = /^[0-9a-f]{64}$/;
const wordCount = 4;
const bitsInWord = 11;

/**
 * The first 44 bits of a digest as four words, to be read out over the telephone: "acoustic verb lunch tide". Two different
 * contents have the same words once in 17 million million times.
 */
export function fingerprintOf(digest: string): string {
  const bits = BigInt(`0x${digest.slice(0, (wordCount * bitsInWord) / 4)}`);
  return Array.from({ length: wordCount }, (_, index) => {
    const shift = BigInt((wordCount - 1 - index) * bitsInWord);
    return wordlist[Number((bits >> shift) & 0x7ffn)] ?? '';
  }).join(' ');
}
