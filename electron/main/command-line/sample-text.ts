import { readFile } from 'node:fs/promises';

const place = new URL('../../../assets/sample/charnwood-annual-review-2009-10.txt', import.meta.url);

/** The text of the review that the sample was typed in from. */
export function sampleText(): Promise<string> {
  return readFile(place, 'utf8');
}
