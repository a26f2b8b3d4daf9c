import { decodeStrictly } from '../border/decode-text.ts';

/** Two spaces, a line break at the end, and no "<" that anything could take for the start of an element. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replaceAll('<', String.raw`\u003c`)}\n`;
}

/** What a JSON file holds; undefined where it is none, or not UTF-8. */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decodeStrictly(bytes);
  try {
    return text === null ? undefined : JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
