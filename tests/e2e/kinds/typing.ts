import type { Locator, Page } from '@playwright/test';
import { sectionOfType } from '../../../renderer/domain/records/sections.ts';
import { chooseRadio, press, tabTo } from '../support/keyboard.ts';
import { expect } from '../support/program-fixture.ts';
import type { Kind, Step } from './kind.ts';
import { typeLine } from './typing-lines.ts';

/** Enters one kind of content from nothing: its page, a new entry, its boxes. No mouse, and nothing but keys. */
export async function enter(page: Page, kind: Kind): Promise<void> {
  const { section, type, steps } = kind;
  const heading = page.getByRole('heading', { level: 1 });
  if ((await heading.innerText()) !== section) {
    await press(page, page.locator('.rail-nav').getByRole('link', { name: section, exact: true }));
    await expect(heading).toHaveText(section);
  }
  const part = partOf(page, type);
  if (type !== 'achievement') {
    await press(page, part.locator('.add-record'));
    await expect(part.locator('record-form').last().locator('input, textarea').first()).toBeFocused();
  }
  for (const step of steps) await take(page, part, step);
  if (type === 'achievement') await page.keyboard.press('Escape');
}

/** The part of the page that holds this type's entries: all of it where the section has no other type. */
function partOf(page: Page, type: string): Locator {
  const several = (sectionOfType(type)?.types.length ?? 1) > 1;
  return page.locator(several ? `[aria-labelledby="part-${type}"]` : '#page');
}

async function take(page: Page, part: Locator, step: Step): Promise<void> {
  const form = part.locator('record-form, .outline-details').last();
  if ('type' in step) {
    const box = boxOf(form, step.type);
    await tabTo(page, box);
    await write(page, step.text);
    await expect(box).toHaveValue(step.text);
  } else if ('choose' in step) {
    const group = form.getByRole('group', { name: whole(step.choose) });
    await chooseRadio(page, group.getByRole('radio', { name: step.option, exact: true }));
  } else if ('select' in step) {
    const list = boxOf(form, step.select);
    await tabTo(page, list);
    await page.keyboard.type(step.option);
    await expect(list.locator('option:checked')).toHaveText(step.option);
  } else if ('open' in step) {
    const summary = form.locator('summary', { hasText: step.open });
    await press(page, summary);
    await expect(form.locator('details[open] > summary', { hasText: step.open })).toHaveCount(1);
  } else if ('add' in step) {
    await press(page, form.getByRole('button', { name: step.add, exact: true }));
    await expect(form.locator('.item-card').last().locator('input, textarea').first()).toBeFocused();
  } else if ('cells' in step) {
    await fillTable(page, form.getByRole('table', { name: step.cells, exact: true }), step.rows);
  } else await typeLine(page, step);
}

/** Types row after row from the first blank one on; Tab leads from cell to cell and from row to row. */
async function fillTable(page: Page, table: Locator, rows: readonly (readonly string[])[]): Promise<void> {
  const blank = table.locator('.grid-spare').locator('input, textarea, select');
  await tabTo(page, blank.first());
  for (const cell of rows.flat()) {
    await write(page, cell);
    await page.keyboard.press('Tab');
  }
  await expect(blank.first()).toBeFocused();
}

function boxOf(form: Locator, label: string): Locator {
  return form.getByLabel(whole(label)).and(form.page().locator('input, textarea, select'));
}

/** The label itself, with or without "(optional)" behind it. */
function whole(label: string): RegExp {
  return new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?: \\(optional\\))?\\s*$`);
}

/** Short texts key by key. Long ones, and what no key types, as an input method puts them in. */
async function write(page: Page, text: string): Promise<void> {
  if (text.length > 24 || /[^ -~]/.test(text)) await page.keyboard.insertText(text);
  else await page.keyboard.type(text);
}
