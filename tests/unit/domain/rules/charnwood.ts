import type { Finding } from '../../../../renderer/domain/rules/finding.ts';
import { runChecks } from '../../../../renderer/domain/rules/run-checks.ts';
import { sampleDataset } from '../../../../renderer/exchange/sample.ts';

let known: readonly Finding[] | null = null;

/** Findings with one of these codes in the Charnwood review as it was printed. */
export function inCharnwood(codes: string): readonly Finding[] {
  known ??= runChecks(sampleDataset());
  return known.filter(({ code }) => codes.split(' ').includes(code));
}
