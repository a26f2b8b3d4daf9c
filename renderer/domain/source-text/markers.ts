/** Bullets of Word, slides and web pages; those of the private area are Wingdings and Symbol as Word copies them. */
const bullet = /^([•‣◦▪▫●○■□◆◇❖➢➤►▶✓✔❑·∙⁃\ue000-\uf8ff])\s*/u;
/**
 * The same bullets of Wingdings where Word leaves the letter in its place. Real text has these too ("§ 106", "v Leeds"),
 * so that only a tab after them makes them markers; "§" also where no number follows.
 */
const wingding = /^(?:(§)(?:\s*\t\s*|\s+(?![\s\d])|$)|([Øüvqà])\t\s*)/u;
/** These are ordinary characters too ("-7.3%", "o’clock"), so that only a space after them makes them markers. */
const dash = /^([-–—−*+]|o)(?:\s+|$)/u;
const numbered =
  /^(?:(\d{1,3}[.)]|\(\d{1,3}\)|\d{1,2}(?:\.\d{1,2})+[.)])(?:\s+|$)|(\d{1,2}(?:\.\d{1,2})+)\t\s*|([a-z]|[ivx]{1,5})[.]\t\s*|\(?([a-z]|[ivx]{1,5})\)(?:\s+|$))/iu;

/**
 * The marker a line begins with, space after it included, and its kind: the sign itself, one "–" for all dashes,
 * "number", "number 2" (1.1), "letter" or "roman". Both '' where there is none.
 */
export function markerOf(body: string): readonly [found: string, kind: string] {
  const simple = bullet.exec(body) ?? wingding.exec(body) ?? dash.exec(body);
  const sign = simple?.[1] ?? simple?.[2] ?? '';
  if (simple) return [simple[0], /[-–—−]/.test(sign) ? '–' : sign];
  const number = numbered.exec(body);
  if (!number) return ['', ''];
  const [found, digits = number[2], , letters = number[4]] = [number[0], number[1], number[2], number[3]];
  if (digits !== undefined) {
    // 1.1 and 1.2.1 say themselves how deep they stand.
    const depth = digits.split('.').filter((part) => /\d/.test(part)).length;
    return [found, depth === 1 ? 'number' : `number ${depth}`];
  }
  return [found, /^[ivx]{2,}$/i.test(letters ?? '') ? 'roman' : 'letter'];
}
