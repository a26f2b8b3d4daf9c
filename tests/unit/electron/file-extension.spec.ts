import { expect, test } from 'vitest';
import { withExtension } from '../../../electron/main/files/file-extension.ts';

const both = ['zip', 'partnership'];

test.each([
  ['safety', 'x.zip', 'safety.zip'],
  ['safety', 'x.partnership', 'safety.partnership'],
  ['safety', 'x', 'safety.zip'],
  ['safety 2009.10', 'x.zip', 'safety 2009.10.zip'],
  ['safety.zip', 'x.partnership', 'safety.zip'],
  ['Safety.ZIP', 'x.zip', 'Safety.ZIP'],
  ['safetyzip', 'x.zip', 'safetyzip.zip'],
])('"%s" suggested as "%s" is saved as "%s"', (name, suggested, saved) => {
  expect(withExtension(name, suggested, both)).toBe(saved);
});
