import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { press } from '../support/keyboard.ts';
import { expect } from '../support/program-fixture.ts';
import type { Program } from '../support/launch.ts';
import { pressShortcut } from '../support/screens.ts';
import type { Kind } from './kind.ts';

/** Ctrl+F finds the words of a kind, and the first hit leads into the box that holds them. */
export async function expectFound(program: Program, { found }: Kind): Promise<void> {
  const { page } = program;
  await pressShortcut(program, 'Control+F');
  await expect(page.locator('#search-box')).toBeFocused();
  await page.keyboard.insertText(found);
  await expect(page.locator('.search-results mark').first()).toBeVisible();
  await press(page, page.locator('.search-hit').first());
  await expect
    .poll(() =>
      page.evaluate(() => {
        const box = document.activeElement;
        const typed = box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement;
        return typed ? box.value : `in no box, but in ${box?.outerHTML.slice(0, 200)}`;
      }),
    )
    .toContain(found);
}

/** Every row of the kind stands in its file, read as any spreadsheet reads it. */
export async function expectSaved(folder: string, { saved }: Kind): Promise<void> {
  for (const { file, row } of saved) {
    const text = (await readFile(join(folder, file), 'utf8')).replace(/^\uFEFF/, '');
    const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(errors, file).toEqual([]);
    expect(data, file).toEqual(expect.arrayContaining([expect.objectContaining(row)]));
  }
}

/** The review for reading says the words of the kind, and none that it must not. */
export function expectPrinted(review: string, { printed, unprinted = [] }: Kind): void {
  const words = plain(review);
  for (const each of printed) expect(words).toContain(each);
  for (const each of unprinted) expect(words).not.toContain(each);
}

/** What a reader sees of a page: without its head, without markup, spaces made one. */
function plain(html: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replace(/<head>[^]*?<\/head>/, '')
    .replace(/<svg[^]*?<\/svg>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&([a-z]+|#39);/g, (all, name: string) => entities[name] ?? all)
    .replace(/[\s\u2066-\u2069]+/g, ' ');
}
