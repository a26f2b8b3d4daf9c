import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab (or Shift+Tab) until the control has the focus: what somebody without a mouse does. */
export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const wanted = control.first();
  // Asked of the element itself: to look it up at every key takes five times as long.
  let element = await wanted.elementHandle();
  for (let presses = 0; presses < 120; presses += 1) {
    const at = await element?.evaluate((one) => (one.isConnected ? one === document.activeElement : null));
    if (at === true) return;
    if (at === false) await page.keyboard.press(key);
    else element = await wanted.elementHandle();
  }
  throw new Error(`The control was not reached with ${key}: ${String(control)}`);
}

/** Goes to a link or button with Tab and presses Enter. */
export async function press(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

/** Goes to a group of radio buttons with Tab and to one of them with the arrow keys. */
export async function choose(page: Page, name: string | RegExp): Promise<void> {
  await chooseRadio(page, page.getByRole('radio', { name }));
}

/** Goes to the group of this radio button with Tab and to the button itself with the arrow keys. */
export async function chooseRadio(page: Page, wanted: Locator): Promise<void> {
  const radio = await wanted.elementHandle();
  const inGroup = () =>
    radio?.evaluate((one) => {
      const at = document.activeElement;
      return at instanceof HTMLInputElement && at.type === 'radio' && at.name === one.getAttribute('name');
    });
  for (let presses = 0; presses < 120 && !(await inGroup()); presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 12 && !(await wanted.isChecked()); presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(wanted).toBeChecked();
}
