import { figureRules } from './figure-rules.ts';
import { markerRules } from './marker-rules.ts';
import { readSourceLines } from './source-lines.ts';
import type { SourceFinding, SourceRule } from './source-rule.ts';
import { wordingRules } from './wording-rules.ts';

/** What is checked in the text of a printed review before it becomes records. */
export const sourceRules: readonly SourceRule[] = [...figureRules, ...markerRules, ...wordingRules];

/** All that the rules find in a text, from its first line to its last. */
export function checkSourceText(text: string): readonly SourceFinding[] {
  const lines = readSourceLines(text);
  return sourceRules
    .flatMap(({ code, severity, title, check }) =>
      check(lines).map((problem) => ({ code, severity, title, ...problem })),
    )
    .toSorted((a, b) => firstLine(a) - firstLine(b));
}

function firstLine({ lines }: SourceFinding): number {
  return lines[0]?.[0] ?? 0;
}
