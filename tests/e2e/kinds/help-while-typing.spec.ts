import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../../../build/runtime/folders.ts';
import { AchievementsPage } from '../pages/achievements-page.ts';
import { StartPage } from '../pages/start-page.ts';
import { chooseRadio, press, tabTo } from '../support/keyboard.ts';
import { expect, test } from '../support/program-fixture.ts';

/** Lines of the slides as a program reads them out of the file: all their markers stand apart from their words. */
async function slideLines(from: number, to: number): Promise<string> {
  const text = await readFile(join(projectFolder, 'assets/sample/charnwood-annual-review-2009-10.txt'), 'utf8');
  return text
    .split(/\r?\n/)
    .slice(from - 1, to)
    .join('\r\n');
}

test('slides that are pasted, vague dates, names and the public sentence are helped with while somebody types', async ({
  program,
}) => {
  const { page } = program;
  const { keyboard } = page;
  await new StartPage(page).begin({ group: 'Community Safety' });

  // Loose markers go back to their lines.
  const outline = new AchievementsPage(program);
  await press(page, page.locator('.rail-nav').getByRole('link', { name: 'Achievements', exact: true }));
  await tabTo(page, outline.boxes.first());
  await outline.paste(await slideLines(162, 185));
  await outline.expectShape([
    'Loughborough Town Centre',
    '/Successful programme of Christmas events,',
    '/A Loughborough “BID” Project Manager',
    '/A decision on the funding of the Inner Relief Road is awaited',
    '/Talks continue with redevelopment of the Baxter Gate/Aumberry Gap site',
    'East Loughborough Regeneration',
    '/Housing and link road due to start on site in summer',
    '/Improvements to Loughborough Station',
    '/Proposals for hotel and retail being pursued',
    '/Greater GCR study complete.',
    '/Windmill Road Greenhouse looking at funding sources',
  ]);
  await expect(outline.toast).toContainText(
    '11 lines pasted, 2 of them as headings. 11 loose markers were put back to their lines.',
  );
  // Where there are not as many markers as items, it says so.
  await keyboard.press('Enter');
  await expect(page.locator('outline-line textarea:focus')).toHaveValue('');
  await outline.paste(await slideLines(58, 73));
  await expect(outline.toast).toContainText(
    '6 markers for 9 items: check that each line stands where it belongs. 5 loose markers were put back to their lines.',
  );

  // What was understood of a date stands under its box, as typed key by key.
  await keyboard.press('Alt+Enter');
  await expect(page.getByLabel(/^When/).first()).toBeFocused();
  const when = page.getByLabel(/^When/).first();
  for (const [typed, understood] of [
    ['mid May 2010', 'We understood: 11 to 20 May 2010'],
    ['autumn 2010', 'We understood: 1 September to 30 November 2010'],
  ] as const) {
    await keyboard.press('Control+A');
    await keyboard.type(typed);
    await expect.poll(() => outline.about(when)).toContain(understood);
  }

  // Names of the shared lists are offered, also for the second of several, and taken with the arrows.
  const partners = page.locator('.outline-details').getByLabel(/^Partners/);
  await tabTo(page, partners);
  const offered = page.getByRole('listbox', { name: 'Names from the set-up' });
  await keyboard.type('Leicestershire Pol');
  await expect(offered.getByRole('option')).toHaveText(['Leicestershire Police']);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await keyboard.type('; prospect');
  await expect(offered.getByRole('option')).toHaveText(['Prospect Leicestershire']);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(partners).toHaveValue('Leicestershire Police; Prospect Leicestershire');
  await expect(offered).toHaveCount(0);
  await keyboard.press('Escape');

  // The sentence that the public will read follows the figures.
  await press(page, page.locator('.rail-nav').getByRole('link', { name: 'Measures and surveys', exact: true }));
  const form = page.locator('[aria-labelledby="part-measure"]');
  await press(page, form.locator('.add-record'));
  await expect(form.getByRole('combobox', { name: 'Measure', exact: true })).toBeFocused();
  await keyboard.type('Domestic Burglary');
  await keyboard.press('Escape');
  const sentence = form.locator('.live-sentence > p').first();
  const radio = (group: RegExp, name: string) =>
    form.getByRole('group', { name: group }).getByLabel(name, { exact: true });
  await chooseRadio(page, radio(/^Which way is better/, 'Down'));
  await chooseRadio(page, radio(/^What kind of figure/, 'Change in percent'));
  await tabTo(
    page,
    form
      .getByLabel(/^Target/)
      .and(page.locator('input'))
      .first(),
  );
  await keyboard.type('-3');
  await tabTo(page, form.getByLabel(/^Actual/).first());
  await keyboard.type('1');
  await expect(sentence).toHaveText('Domestic burglary rose 1%. The target was a fall of 3%. Missed by 4 points.');
  await keyboard.type('1.4');
  await expect(sentence).toHaveText(
    'Domestic burglary rose 11.4%. The target was a fall of 3%. Missed by 14.4 points.',
  );
  await keyboard.press('Home');
  await keyboard.type('-');
  await expect(sentence).toHaveText(/^Domestic burglary fell 11\.4%\. .*Met/);
  expect(program.messages).toEqual([]);
});
