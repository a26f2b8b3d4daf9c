import { readFile } from 'node:fs/promises';

/** How many tests of a suite went which way. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

/** Adds counts up. */
export function addCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, next) => ({
      passed: sum.passed + next.passed,
      failed: sum.failed + next.failed,
      skipped: sum.skipped + next.skipped,
    }),
    none,
  );
}

/** The closing line of a whole run. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Reads the counts out of a report of vitest or Playwright; undefined when there is none or it says nothing. */
export async function readCounts(path: string): Promise<Counts | undefined> {
  try {
    return countsIn(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** The same from a report's content: vitest's numPassedTests or Playwright's stats. */
export function countsIn(report: unknown): Counts | undefined {
  if (!isRecord(report)) return undefined;
  const { stats } = report;
  if (isRecord(stats)) {
    return counted(stats['expected'], sum(stats['unexpected'], stats['flaky']), stats['skipped']);
  }
  return counted(
    report['numPassedTests'],
    report['numFailedTests'],
    sum(report['numPendingTests'], report['numTodoTests']),
  );
}

function counted(passed: unknown, failed: unknown, skipped: unknown): Counts | undefined {
  if (typeof passed !== 'number' || typeof failed !== 'number') return undefined;
  return { passed, failed, skipped: typeof skipped === 'number' ? skipped : 0 };
}

function sum(one: unknown, other: unknown): number {
  return (typeof one === 'number' ? one : 0) + (typeof other === 'number' ? other : 0);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
