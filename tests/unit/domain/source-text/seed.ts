import { readFileSync } from 'node:fs';

/** The text of the 2009/10 review as it came from its slides. */
export const seed = readFileSync(
  new URL('../../../../assets/sample/charnwood-annual-review-2009-10.txt', import.meta.url),
  'utf8',
);
