import { expect, test } from 'vitest';
import { parsePreferences } from '../../../electron/main/preferences/stored-preferences.ts';

const usual = { theme: 'system', workspace: 'own', exportBom: true, lastExportFolder: null, window: null };

test.each(['', 'not json', '[]', 'null', '42', '{"theme":"purple"}', '{"window":{"x":"left"}}', '{"exportBom":"no"}'])(
  'a settings file that holds %j gives the usual settings',
  (text) => {
    expect(parsePreferences(text)).toEqual(usual);
  },
);

test('one senseless value does not take the others with it', () => {
  const text = JSON.stringify({ theme: 'dark', workspace: 7, exportBom: false, lastExportFolder: '/home/x', more: 1 });
  expect(parsePreferences(text)).toEqual({ ...usual, theme: 'dark', exportBom: false, lastExportFolder: '/home/x' });
});
