import { expect, test } from 'vitest';
import { addCounts, closingLine, countsIn } from '../../../build/testing/counts.ts';

test('counts come out of both kinds of report', () => {
  const vitest = { numTotalTests: 7, numPassedTests: 4, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 };
  expect(countsIn(vitest)).toEqual({ passed: 4, failed: 1, skipped: 2 });
  const playwright = { suites: [], stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 3, duration: 9 } };
  expect(countsIn(playwright)).toEqual({ passed: 5, failed: 3, skipped: 3 });
});

test.each([undefined, null, 'x', {}, { stats: {} }])('a report of %j counts nothing', (report) => {
  expect(countsIn(report)).toBeUndefined();
});

test('the closing line adds them up and mentions skipped ones only where there are some', () => {
  const total = addCounts([
    { passed: 4, failed: 0, skipped: 0 },
    { passed: 5, failed: 1, skipped: 0 },
  ]);
  expect(closingLine(total)).toBe('9 passed, 1 failed');
  expect(closingLine({ ...total, skipped: 2 })).toBe('9 passed, 1 failed, 2 skipped');
});
