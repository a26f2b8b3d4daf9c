import { expect, test } from './support/program-fixture.ts';

test('opens its own page without a complaint', async ({ program }) => {
  expect(program.page.url()).toMatch(/^app:\/\/partnership-review\/index\.html/);
  await expect(program.page.locator('h1').first()).toBeVisible();
  expect(program.messages).toEqual([]);
});
