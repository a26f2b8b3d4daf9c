import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { reportCss } from '../../../renderer/report/styles/report-css.ts';
import { reportCssHash } from '../../../renderer/report/styles/report-css-hash.ts';

it('allows exactly its own stylesheet: put the expected hash into styles/report-css-hash.ts after a change', () => {
  expect(reportCssHash).toBe(`sha256-${createHash('sha256').update(reportCss).digest('base64')}`);
});

it('loads nothing and ends nowhere early', () => {
  expect(reportCss).not.toMatch(/url\(|@import|<\/style|[\r]/i);
});
