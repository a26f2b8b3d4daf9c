import type { Spelling } from '../spelling.ts';
import { withoutAddresses } from './words-in.ts';

const shortForm = /(?<![\p{L}\p{N}.])(?:(?:[A-Z]\.){2,}|[A-Z][A-Z0-9]{1,5}(?=s?(?![\p{L}\p{N}])))/gu;
const run = /(?<![\p{L}\p{N}])[A-Z]{2,}(?:[ &/-]+[A-Z]{2,})+(?![\p{L}\p{N}])/gu;
/** Short forms nobody asks about, roads and postcodes, Roman numbers. */
const everybodyKnows = new Set(
  'AGM AM BBC CCTV CD CO2 CV DIY DVD EU FAQ GB GCSE GP HIV HQ HR ID IT MBE MP OBE OK PC PDF PE PM PO TV UK US USA VAT VIP'.split(
    ' ',
  ),
);
const noShortForm = /^(?:[A-Z]{1,2}\d+[A-Z]*|[IVX]+|[A-Z])$/;

/** The short forms of a text, like "PCT", "H.O." or "YM2B", each once. Words in capitals for their own sake are none. */
export function shortFormsIn(text: string, spelling: Spelling | null): readonly string[] {
  if (!/[A-Z][A-Z.\d]/.test(text)) return [];
  const plain = withoutAddresses(text).replace(run, (words) =>
    isShouted(words, spelling) ? ' '.repeat(words.length) : words,
  );
  const found = new Set<string>();
  for (const [form] of plain.matchAll(shortForm)) {
    const bare = foldShortForm(form);
    if (!noShortForm.test(bare) && !everybodyKnows.has(bare)) found.add(form);
  }
  return [...found];
}

/** "H.O." and "HO" are the same. */
export function foldShortForm(form: string): string {
  return form.replaceAll('.', '').trim();
}

/** "WELL FAMILIES CLINICS": several words in capitals, one of them long, or all in the dictionary. */
function isShouted(words: string, spelling: Spelling | null): boolean {
  const each = words.split(/[ &/-]+/);
  return (
    each.some((word) => word.length > 5) ||
    (spelling !== null && each.every((word) => word.length > 2 && spelling.isWord(word.toLowerCase())))
  );
}
