import { expect, test } from 'vitest';
import { refusal } from '../../../build/layer-rule.ts';

test.each([
  ['renderer/domain/rules/rule.ts', 'renderer/storage/review-store.ts'],
  ['renderer/domain/rules/rule.ts', 'renderer/components/base/icons.ts'],
  ['renderer/storage/history.ts', 'renderer/exchange/csv/write-csv.ts'],
  ['renderer/exchange/formats.ts', 'renderer/report/render-review.ts'],
  ['renderer/report/html.ts', 'renderer/storage/history.ts'],
  ['renderer/components/base/icons.ts', 'renderer/storage/history.ts'],
  ['renderer/screens/checks/checks-screen.ts', 'renderer/screens/years/years-screen.ts'],
  ['renderer/screens/checks/checks-screen.ts', 'renderer/app/app-root.ts'],
  ['renderer/screens/checks/checks-screen.ts', 'electron/api.ts'],
  ['electron/main/index.ts', 'renderer/domain/records/registry.ts'],
  ['electron/preload/index.ts', 'electron/main/log.ts'],
  ['renderer/platform/desktop.ts', 'electron/main/log.ts'],
])('%s may not import %s', (from, to) => {
  expect(refusal(from, to)).toMatch(/may not import/);
});

test.each([
  ['renderer/domain/rules/rule.ts', 'renderer/domain/records/record.ts'],
  ['renderer/storage/history.ts', 'renderer/domain/records/record.ts'],
  ['renderer/screens/checks/checks-screen.ts', 'renderer/screens/routes.ts'],
  ['renderer/screens/checks/checks-screen.ts', 'renderer/storage/review-store.ts'],
  ['renderer/app/app-root.ts', 'renderer/screens/checks/checks-screen.ts'],
  ['renderer/platform/desktop.ts', 'electron/api.ts'],
  ['electron/main/command-line/review.ts', 'renderer/report/render-review.ts'],
  ['electron/main/command-line/review.ts', 'electron/main/files/atomic-write.ts'],
  ['tests/unit/build/layers.spec.ts', 'build/layer-rule.ts'],
])('%s may import %s', (from, to) => {
  expect(refusal(from, to)).toBeNull();
});
