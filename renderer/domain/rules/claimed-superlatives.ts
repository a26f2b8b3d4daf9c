/** A word such as "lowest" in a claim, with the area it is said of where the claim names one. */
export interface Superlative {
  readonly word: string;
  readonly area: string | null;
}

const superlative =
  /\b(?:lowest|highest|worst|fewest|greatest|largest|smallest|strongest|weakest|safest|cleanest|busiest|best(?!\s+(?:practice|value|interests?)\b))\b/gi;

/** A name in capitals, with the small words that may stand inside one: "North BCU", "Leicestershire Force area". */
const name =
  "((?:\\p{Lu}[\\p{L}\\d&’'-]*)(?:\\s+(?:\\p{Lu}[\\p{L}\\d&’'-]*|of|the|area|county|region|borough|district|division|force|ward))*|the\\s+(?:county|country|region|borough|district|force\\s+area))";
const wide = new RegExp(`\\b(?:across|throughout|within|among)\\s+(?:the\\s+)?${name}`, 'gu');
const near = new RegExp(`\\b(?:in|of)\\s+(?:the\\s+)?${name}`, 'gu');

/** The superlatives of a text in their order, each with the last area named before the next one. */
export function superlativesIn(text: string): readonly Superlative[] {
  const matches = [...text.matchAll(superlative)];
  return matches.map((match, index) => {
    const rest = text.slice(match.index + match[0].length, matches[index + 1]?.index ?? text.length);
    return { word: match[0], area: lastName(rest, wide) ?? lastName(rest, near) };
  });
}

function lastName(text: string, pattern: RegExp): string | null {
  return [...text.matchAll(pattern)].at(-1)?.[1]?.replace(/\s+(?:of|the)$/, '') ?? null;
}
