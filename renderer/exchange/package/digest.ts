import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { strToU8 } from 'fflate';
import { canonicalText, type SubmissionContent } from '../../domain/submission/content.ts';

/** SHA-256 in small hexadecimal digits, as `sha256sum` prints it. */
export function sha256Of(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** The digest of what was typed: the same on every computer and in every version, in whatever order it is stored. */
export function digestOf(content: SubmissionContent): string {
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
