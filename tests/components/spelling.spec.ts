import { expect, it } from 'vitest';
import { loadSpelling } from '../../renderer/language/british-english.ts';

/** What the words are is tested in plain Node; here, that a page has the dictionary inside it. */
it('reads the dictionary in a page', async () => {
  const spelling = await loadSpelling();
  expect(spelling.isWord('respondents')).toBe(true);
  expect(spelling.isWord('wellbeing')).toBe(true);
  expect(spelling.isWord('Respondants')).toBe(false);
  expect(spelling.suggest('Respondants')).toEqual(['Respondents']);
});
