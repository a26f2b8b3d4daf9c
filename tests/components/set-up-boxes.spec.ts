import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../renderer/app/styles/main.scss';
import { AddNames } from '../../renderer/screens/set-up/add-names.ts';
import { VariantsBox } from '../../renderer/screens/set-up/variants-box.ts';
import { latePaste } from './support/late-paste.ts';
import { DeadlineField, type DeadlineChanged } from '../../renderer/screens/set-up/deadline-field.ts';

beforeEach(() => {
  document.body.innerHTML = '<main><button>Before</button></main>';
});
afterEach(() => document.body.replaceChildren());

describe('a deadline in three boxes', () => {
  let field: DeadlineField;
  let said: DeadlineChanged[];
  const boxes = () => [...field.querySelectorAll('input')];
  const shown = () => boxes().map((box) => box.value);
  const error = () => field.querySelector('.govuk-error-message')?.textContent?.replace(/\s+/g, ' ').trim() ?? null;

  beforeEach(async () => {
    said = [];
    field = new DeadlineField();
    Object.assign(field, { box: 'deadline', legend: 'Deadline of the made-up round', day: '2010-06-30' });
    field.addEventListener('deadline-changed', ({ detail }) => {
      said.push(detail);
      // As in the program: a day that can be read comes back, anything else changes nothing.
      if ('iso' in detail) field.day = detail.iso;
    });
    document.querySelector('main')?.append(field);
    await field.updateComplete;
  });

  it('keeps what cannot be read in its boxes, and says so only once they are left', async () => {
    await userEvent.fill(boxes()[1] ?? field, 'feb');
    await field.updateComplete;
    expect([shown(), error(), field.day]).toEqual([['30', 'feb', '2010'], null, '2010-06-30']);
    await userEvent.tab();
    expect(error()).toBeNull();
    await userEvent.tab();
    await field.updateComplete;
    expect(error()).toBe('Error: Deadline must be a real date, like 27 3 2010. Until then it is not changed.');
    expect((await axe.run(field)).violations).toEqual([]);
    await userEvent.fill(boxes()[0] ?? field, '28');
    await field.updateComplete;
    expect([shown(), error(), field.day]).toEqual([['28', 'feb', '2010'], null, '2010-02-28']);
  });

  it('takes an undo into its boxes, and is not set when they are empty', async () => {
    field.day = '2011-01-05';
    await field.updateComplete;
    expect(shown()).toEqual(['5', '1', '2011']);
    for (const box of boxes()) await userEvent.clear(box);
    expect(said.at(-1)).toEqual({ iso: null });
    await field.updateComplete;
    expect(shown()).toEqual(['', '', '']);
  });
});

describe('a box that adds names to a list', () => {
  let adder: AddNames;
  let added: (readonly string[])[];
  const box = () => adder.querySelector('input') ?? document.createElement('input');

  beforeEach(async () => {
    added = [];
    adder = new AddNames();
    const refuse = (names: readonly string[]) => (names.includes('North') ? 'North is there.' : null);
    Object.assign(adder, { box: 'add', label: 'Add a group', button: 'Add group', refuse });
    adder.addEventListener('add-names', ({ detail }) => added.push(detail));
    document.querySelector('main')?.append(adder);
    await adder.updateComplete;
  });

  function paste(text: string): boolean {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    return box().dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }

  it('adds with Enter, tidied, and is empty for the next one', async () => {
    await userEvent.type(box(), '• South   and West {Enter}');
    await adder.updateComplete;
    expect([added, box().value, document.activeElement === box()]).toEqual([[['South and West']], '', true]);
  });

  it('says why nothing was added, and keeps what was typed', async () => {
    await userEvent.type(box(), '{Enter}');
    await adder.updateComplete;
    expect(adder.textContent).toContain('Enter a name to add.');
    await userEvent.type(box(), 'North{Enter}');
    await adder.updateComplete;
    expect(adder.textContent).toContain('North is there.');
    expect([added, box().value]).toEqual([[], 'North']);
    expect((await axe.run(adder)).violations).toEqual([]);
  });

  it('adds several pasted lines at once, and leaves a single line to the box', () => {
    expect(paste('• East\r\n\r\n  §\tCentre\n')).toBe(false);
    expect(paste('one line')).toBe(true);
    expect(added).toEqual([['East', 'Centre']]);
    expect(latePaste(box(), 'West\r\nSouth')).toBe(false);
    expect(latePaste(box(), 'one line')).toBe(true);
    expect(added).toEqual([
      ['East', 'Centre'],
      ['West', 'South'],
    ]);
  });

  it('offers the likeliest answer', async () => {
    adder.suggestion = '2010 to 2011';
    await adder.updateComplete;
    expect(box().value).toBe('2010 to 2011');
    await userEvent.type(box(), '{Enter}');
    adder.suggestion = '2011 to 2012';
    await adder.updateComplete;
    expect([added, box().value]).toEqual([[['2010 to 2011']], '2011 to 2012']);
  });
});

it('a box of other spellings parts pasted lines with semicolons, also where the clipboard changes hands at that moment', async () => {
  const variants = new VariantsBox();
  Object.assign(variants, { box: 'variants', label: 'Other spellings', variants: ['One'] });
  document.querySelector('main')?.append(variants);
  await variants.updateComplete;
  const box = variants.querySelector('input') ?? expect.fail('There is no box.');
  box.select();
  expect(latePaste(box, 'Two\r\nThree')).toBe(false);
  expect(latePaste(box, 'one line')).toBe(true);
  await variants.updateComplete;
  expect(box.value).toBe('Two; Three');
});
