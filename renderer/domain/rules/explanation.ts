/** Fewer letters than these say nothing: "." or "n/a" leaves readers to guess. */
const fewestLetters = 10;

/** Whether a text says enough to be the explanation that a check asks for. */
export function explains(text: string): boolean {
  return (text.match(/\p{L}/gu) ?? []).length >= fewestLetters;
}
