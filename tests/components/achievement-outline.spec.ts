import { ContextProvider } from '@lit/context';
import axe from 'axe-core';
import Dexie from 'dexie';
import { html, LitElement, type TemplateResult } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../renderer/app/styles/main.scss';
import type { DesktopBridge } from '../../renderer/platform/desktop.ts';
import { flatten, outlineOf } from '../../renderer/domain/dataset/outline.ts';
import { achievement } from '../../renderer/domain/records/achievement.ts';
import { valuesFrom, type TypedValues } from '../../renderer/domain/records/blank.ts';
import type { GenericRecord } from '../../renderer/domain/records/record.ts';
import '../../renderer/screens/entry/entry-screen.ts';
import { OutlineLine } from '../../renderer/screens/entry/outline/outline-line.ts';
import { Inbox } from '../../renderer/screens/inbox.ts';
import { placeContext, servicesContext } from '../../renderer/screens/services.ts';
import { Autosave } from '../../renderer/storage/autosave.ts';
import { openStore } from '../../renderer/storage/open-store.ts';
import type { ReviewStore } from '../../renderer/storage/review-store.ts';
import { SaveError } from '../../renderer/storage/save-error.ts';
import { databaseNames } from '../../renderer/storage/schema.ts';
import { madeUpSetUp } from '../fixtures/made-up.ts';
import { latePaste } from './support/late-paste.ts';

/** The whole of the entry screen over the browser's own database: the outline is its typing, saving and refreshing. */
const place = { group: 'made-up-group-1', year: 2009, round: 'annual' };
const said: { message: string; undo: boolean }[] = [];
const noDesktop: Partial<DesktopBridge> = {};

class OutlineStage extends LitElement {
  private readonly services = new ContextProvider(this, { context: servicesContext });
  private readonly place = new ContextProvider(this, { context: placeContext });

  open(store: ReviewStore): void {
    this.services.setValue({
      store,
      autosave: new Autosave(store, 50),
      desktop: Object.assign(Object.create(null), noDesktop),
      inbox: new Inbox(),
      runTask: () => expect.unreachable('nothing heavy is done here'),
      preferences: Object.create(null),
      spelling: null,
      navigate: () => undefined,
      announce: (message, options) => said.push({ message, undo: options?.undo === true }),
      openWorkspace: () => Promise.resolve(),
      savePreferences: () => Promise.resolve(),
    });
    this.place.setValue({ setUp: madeUpSetUp([2009], 1), identity: { role: 'office' }, ...place });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<main><entry-screen .route=${{ screen: 'entry', type: 'achievement' }}></entry-screen></main>`;
  }
}
customElements.define('outline-stage', OutlineStage);

let store: ReviewStore;

beforeEach(async () => {
  said.splice(0);
  window.location.hash = '';
  store = await openStore('own');
});

afterEach(async () => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  store.close();
  for (const name of Object.values(databaseNames)) await Dexie.delete(name);
});

const record = (id: string, values: TypedValues = {}, over: Partial<GenericRecord> = {}): GenericRecord => ({
  ...{ id, type: 'achievement', ...place, order: 1, parent: null, sourceLines: [], ...over },
  values: valuesFrom(achievement, { role: 'point', text: id, status: 'achieved', ...values }),
});

/** Houses over Opening (over Result) and Flat, then Walks. */
const houses = [
  record('Houses', { role: 'heading', status: '' }),
  record('Opening', { date: 'May 2009', place: 'Peel Drive' }, { parent: 'Houses' }),
  record('Result', {}, { parent: 'Opening' }),
  record('Flat', { status: 'planned' }, { parent: 'Houses', order: 2 }),
  record('Walks', { status: '' }, { order: 2 }),
];

async function show(records: readonly GenericRecord[] = []): Promise<void> {
  if (records.length > 0) await store.commit({ label: 'begin', put: records });
  store.history.clear();
  const stage = new OutlineStage();
  stage.open(store);
  document.body.append(stage);
  await vi.waitFor(() => expect(boxes().length).toBe(Math.max(1, records.length)));
}

const boxes = () => [...document.querySelectorAll<HTMLTextAreaElement>('outline-line textarea')];
const boxOf = (text: string) => boxes().find((box) => box.value === text) ?? expect.fail(`No line says ${text}.`);
const focused = () => {
  const box = document.activeElement;
  if (!(box instanceof HTMLTextAreaElement)) return `not in a line: ${box?.tagName}`;
  return `${box.value.slice(0, box.selectionStart)}|${box.value.slice(box.selectionStart)}`;
};
const shape = (records: readonly GenericRecord[]) =>
  flatten(outlineOf(records)).map(
    ({ record: { values }, depth }) => `${'/'.repeat(depth - 1)}${String(values['text'])}`,
  );
const stored = async () => shape(await store.records({}));
const onScreen = () =>
  [...document.querySelectorAll('outline-line')].map(
    ({ level }, index) => '/'.repeat(level - 1) + boxes()[index]?.value,
  );
const saved = (lines: readonly string[]) =>
  vi.waitFor(async () => expect(await stored()).toEqual(lines), { timeout: 5000 });

function at(text: string, offset: number | 'end' = 'end', to = offset): HTMLTextAreaElement {
  const box = boxOf(text);
  box.focus();
  const [start, end] = [offset, to].map((place) => (place === 'end' ? text.length : place));
  box.setSelectionRange(start ?? 0, end ?? 0);
  return box;
}

function paste(box: HTMLTextAreaElement, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

describe('an outline with nothing in it', () => {
  it('has a line to type into, and keeps nothing before its first letter', async () => {
    await show();
    expect(document.body.textContent).toContain(achievement.empty);
    boxes()[0]?.focus();
    await userEvent.keyboard('{Enter}');
    expect(await stored()).toEqual([]);
    await userEvent.keyboard('First{Enter}Second');
    expect(focused()).toBe('Second|');
    await saved(['First', 'Second']);
    expect(document.body.textContent).not.toContain(achievement.empty);
  });

  it('takes a pasted list', async () => {
    await show();
    boxes()[0]?.focus();
    paste(boxes()[0]!, '• Houses\n– Opening\n– Flat');
    await saved(['Houses', '/Opening', '/Flat']);
    expect(said).toEqual([{ message: '3 lines pasted, 1 of them as a heading.', undo: true }]);
  });

  it('takes a pasted list also where the clipboard changes hands at that moment', async () => {
    await show();
    boxes()[0]?.focus();
    expect(latePaste(boxes()[0]!, '• Houses\n– Opening\n– Flat')).toBe(false);
    await saved(['Houses', '/Opening', '/Flat']);
    expect(said).toEqual([{ message: '3 lines pasted, 1 of them as a heading.', undo: true }]);
    expect(latePaste(boxes()[0]!, 'one line')).toBe(true);
  });

  it('takes a pasted slide, puts its loose markers back and says where their number differs', async () => {
    await show();
    boxes()[0]?.focus();
    paste(boxes()[0]!, '• Funding\n–\n–\nFirst initiative\nA second one\nThird of them');
    await saved(['Funding', '/First initiative', '/A second one', '/Third of them']);
    expect(said.map(({ message }) => message)).toEqual([
      '4 lines pasted, 1 of them as a heading; 3 markers for 4 items: check that each line stands where it belongs. 2 loose markers were put back to their lines.',
    ]);
    await store.history.undo();
    await vi.waitFor(async () => expect(await stored()).toEqual([]));
  });

  it('says of one loose marker that it was put back, and nothing of markers that agree', async () => {
    await show();
    boxes()[0]?.focus();
    paste(boxes()[0]!, 'Funding\n•\nFirst initiative');
    await saved(['Funding', '/First initiative']);
    expect(said.map(({ message }) => message)).toEqual([
      '2 lines pasted, 1 of them as a heading. 1 loose marker was put back to its line.',
    ]);
  });
});

describe('typing', () => {
  it('after Enter goes into the new line at once, and is one step to undo', async () => {
    await show(houses);
    at('Flat');
    await userEvent.keyboard('{Enter}A new one');
    expect(focused()).toBe('A new one|');
    await saved(['Houses', '/Opening', '//Result', '/Flat', '/A new one', 'Walks']);
    await store.history.undo();
    await saved(['Houses', '/Opening', '//Result', '/Flat', 'Walks']);
    await vi.waitFor(() => expect(focused()).toBe('Walks|'));
  });

  it('begins the points of a heading below it, and goes out again from an empty line', async () => {
    await show(houses);
    at('Houses');
    await userEvent.keyboard('{Enter}New');
    expect(onScreen()).toEqual(['Houses', '/New', '/Opening', '//Result', '/Flat', 'Walks']);
    at('Flat');
    await userEvent.keyboard('{Enter}{Enter}Out');
    await saved(['Houses', '/New', '/Opening', '//Result', '/Flat', 'Out', 'Walks']);
  });

  it('keeps text and cursor when something else is saved meanwhile', async () => {
    await show(houses);
    at('Flat', 2);
    await userEvent.keyboard('xy');
    await store.commit({ label: 'elsewhere', put: [record('Other', {}, { order: 9 }), houses[1]!] });
    await vi.waitFor(() => expect(onScreen()).toContain('Other'));
    expect(focused()).toBe('Flxy|at');
    await userEvent.keyboard('z');
    await saved(['Houses', '/Opening', '//Result', '/Flxyzat', 'Walks', 'Other']);
  });

  it('keeps the cursor in its line when lines change places, whichever of them is moved', async () => {
    await show(houses);
    for (const [line, order] of [
      ['Flat', 0],
      ['Opening', -1],
      ['Opening', 3],
    ] as const) {
      at(line, 2);
      const moved = (await store.record(line))!;
      await store.commit({ label: 'elsewhere', put: [{ ...moved, order }] });
      await vi.waitFor(async () => expect(onScreen()).toEqual(await stored()));
      expect(focused()).toBe(`${line.slice(0, 2)}|${line.slice(2)}`);
    }
  });

  it('draws no other line than the one typed in', async () => {
    await show([
      ...houses,
      ...Array.from({ length: 40 }, (_, index) => record(`More ${index}`, {}, { order: index + 3 })),
    ]);
    at('Flat');
    await new Promise((done) => setTimeout(done, 100));
    const drawn: string[] = [];
    const updated: unknown = Reflect.get(OutlineLine.prototype, 'updated');
    Reflect.set(OutlineLine.prototype, 'updated', function (this: OutlineLine, changed: unknown) {
      drawn.push(this.record.id);
      if (typeof updated === 'function') updated.call(this, changed);
    });
    await userEvent.keyboard('abc');
    await saved([
      'Houses',
      '/Opening',
      '//Result',
      '/Flatabc',
      'Walks',
      ...Array.from({ length: 40 }, (_, i) => `More ${i}`),
    ]);
    await new Promise((done) => setTimeout(done, 200));
    Reflect.set(OutlineLine.prototype, 'updated', updated);
    expect(new Set(drawn)).toEqual(new Set(['Flat']));
  });

  it('parts a line in the middle and joins it again', async () => {
    await show(houses);
    at('Opening', 4);
    await userEvent.keyboard('{Enter}');
    expect(focused()).toBe('|ing');
    expect(onScreen()).toEqual(['Houses', '/Open', '/ing', '//Result', '/Flat', 'Walks']);
    await userEvent.keyboard('{Backspace}');
    expect(focused()).toBe('Open|ing');
    await saved(['Houses', '/Opening', '//Result', '/Flat', 'Walks']);
  });

  it('removes an empty line backwards, and refuses to join lines that differ', async () => {
    const dated = record('Dated', { status: '', date: 'May 2009' }, { order: 3 });
    await show([...houses, dated]);
    at('Flat');
    await userEvent.keyboard('{Enter}{Backspace}');
    expect(focused()).toBe('Flat|');
    at('Flat', 0);
    await userEvent.keyboard('{Backspace}');
    at('Dated', 0);
    await userEvent.keyboard('{Backspace}');
    const refusal = 'The two lines differ in status or details, so they were not joined.';
    expect(said.map(({ message }) => message)).toEqual([refusal, refusal]);
    await saved(['Houses', '/Opening', '//Result', '/Flat', 'Walks', 'Dated']);
  });
});

describe('the printed words of lines', () => {
  const paragraph = (text: string, line: number) => ({ page: 3, line, marker: '•', apart: false, text });
  const printed = (text: string, line: number, values: TypedValues = {}, order = line): GenericRecord => ({
    ...record(text, { text, ...values }, { order, sourceLines: [[line, line]], printed: [paragraph(text, line)] }),
    id: `line-${line}`,
  });
  const faces = async () =>
    flatten(outlineOf(await store.records({}))).map(({ record: { values, printed: face, sourceLines } }) => [
      values['text'],
      face?.map(({ text, line }) => `${line} ${text}`) ?? [],
      sourceLines.map(([from]) => from),
    ]);
  const becomes = (lines: readonly unknown[]) =>
    vi.waitFor(async () => expect(await faces()).toEqual(lines), { timeout: 5000 });

  it('are all kept in their order where two lines become one, and undo parts them again', async () => {
    await show([printed('One', 1), printed('Two', 2)]);
    const before = await faces();
    at('Two', 0);
    await userEvent.keyboard('{Backspace}');
    expect(focused()).toBe('One|Two');
    await becomes([['OneTwo', ['1 One', '2 Two'], [1, 2]]]);
    await store.history.undo();
    await becomes(before);
  });

  it('are kept by the line that stays where an empty one goes', async () => {
    await show([printed('One', 1), { ...printed('', 2), id: 'empty' }]);
    at('', 0);
    await userEvent.keyboard('{Backspace}');
    await becomes([['One', ['1 One', '2 '], [1, 2]]]);
    await store.history.undo();
    await vi.waitFor(() => expect(onScreen()).toEqual(['One', '']));
    await store.commit({ label: 'empty the first', put: [printed('', 1, { status: '' })] });
    await store.commit({ label: 'fill the second', put: [{ ...printed('Two', 2), id: 'empty' }] });
    await vi.waitFor(() => expect(onScreen()).toEqual(['', 'Two']));
    at('Two', 0);
    await userEvent.keyboard('{Backspace}');
    await becomes([['Two', ['1 ', '2 Two'], [1, 2]]]);
  });

  it('stay with the first part of a line that is parted', async () => {
    await show([printed('Opening', 1)]);
    at('Opening', 4);
    await userEvent.keyboard('{Enter}');
    await becomes([
      ['Open', ['1 Opening'], [1]],
      ['ing', [], []],
    ]);
  });

  it('go to the first line pasted into an empty one', async () => {
    await show([{ ...printed('', 1, { status: '' }), id: 'empty' }, printed('Two', 2)]);
    paste(at(''), 'Alpha\r\nBeta');
    await becomes([
      ['Alpha', ['1 '], [1]],
      ['Beta', [], []],
      ['Two', ['2 Two'], [2]],
    ]);
  });
});

describe('moving', () => {
  it('takes what is under a line along and keeps the cursor in it', async () => {
    await show(houses);
    at('Opening', 3);
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(focused()).toBe('Ope|ning');
    expect(onScreen()).toEqual(['Houses', '/Flat', '/Opening', '//Result', 'Walks']);
    await userEvent.keyboard('{Alt>}{ArrowRight}{ArrowLeft}{ArrowLeft}{/Alt}x');
    expect(focused()).toBe('Opex|ning');
    await saved(['Houses', '/Flat', 'Opexning', '/Result', 'Walks']);
    expect(store.history.undoLabel).toBe('change line');
    await store.history.undo();
    expect(store.history.undoLabel).toBe('move line out');
  });

  it('goes from line to line with the arrow keys, on the outer rows only', async () => {
    await show([...houses, record('long '.repeat(80).trim(), {}, { order: 3 })]);
    at('Walks', 2);
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toMatch(/^F?l?a?\|/);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(boxes().at(-1));
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(boxOf('Walks'));
  });

  it('tells a screen reader where a line stands', async () => {
    await show(houses);
    const names = [
      'Heading, level 1, line 1',
      'Level 2, line 2',
      'Level 3, line 3',
      'Level 2, line 4',
      'Level 1, line 5',
    ];
    await vi.waitFor(() =>
      expect(boxes().map((box) => box.getAttribute('aria-label'))).toEqual(names.map((name) => `${name} of 5`)),
    );
    at('Flat');
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await vi.waitFor(() => expect(document.querySelector('[role=status]')?.textContent).toBe('Level 3, line 4 of 5'));
  });
});

describe('pasting', () => {
  it('makes lines below a full one, in one step to undo', async () => {
    await show(houses);
    paste(at('Flat'), '1. One\n\ta) Two\n2. Three\n');
    await vi.waitFor(() => expect(focused()).toBe('Three|'));
    await saved(['Houses', '/Opening', '//Result', '/Flat', '/One', '//Two', '/Three', 'Walks']);
    expect(store.history.undoLabel).toBe('paste 3 lines');
    await store.history.undo();
    await saved(['Houses', '/Opening', '//Result', '/Flat', 'Walks']);
  });

  it('goes between the parts of a line, and instead of what is selected', async () => {
    await show(houses);
    paste(at('Opening', 4, 5), 'One\nTwo');
    await saved(['Houses', '/Open', '/One', '/Two', '/ng', '//Result', '/Flat', 'Walks']);
  });

  it('of 100,000 characters loses nothing, in one line or in two thousand', async () => {
    await show(houses);
    const lines = Array.from({ length: 2000 }, (_, index) => `${index} ${'made up '.repeat(6)}end`);
    paste(at('Walks'), lines.join('\r\n'));
    const all = ['Houses', '/Opening', '//Result', '/Flat', 'Walks', ...lines].join('\n');
    await vi.waitFor(async () => expect((await stored()).join('\n') === all).toBe(true), { timeout: 15_000 });
    const box = at('Walks');
    document.execCommand('insertText', false, 'x'.repeat(100_000));
    await vi.waitFor(async () => expect((await store.record('Walks'))?.values['text']).toHaveLength(100_005), {
      timeout: 15_000,
    });
    expect(box.clientHeight).toBeLessThan(400);
  });
});

describe('the tools of a line', () => {
  it('stay with the cursor, in one row; without a cursor they follow the pointer', async () => {
    await show(houses);
    const shown = () =>
      [...document.querySelectorAll<HTMLElement>('.line-tools')]
        .filter((tools) => tools.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }))
        .map((tools) => tools.closest('outline-line')?.record.id);
    await userEvent.hover(boxes()[4]!);
    await vi.waitFor(() => expect(shown()).toEqual(['Walks']));
    at('Houses');
    await vi.waitFor(() => expect(shown()).toEqual(['Houses']));
    await userEvent.hover(boxes()[3]!);
    await vi.waitFor(() => expect(document.querySelectorAll('.line-tools')).toHaveLength(2));
    expect(shown()).toEqual(['Houses']);
    const tops = [...document.querySelectorAll('.line-tools.current .line-tool')].map(
      (tool) => tool.getBoundingClientRect().top,
    );
    expect([tops.length, new Set(tops).size]).toEqual([7, 1]);
    document.querySelector<HTMLElement>(':focus')?.blur();
    await vi.waitFor(() => expect(shown()).toEqual(['Flat']));
  });
});

describe('deleting', () => {
  it('keeps the lines under a heading and says so', async () => {
    await show(houses);
    at('Houses');
    await vi.waitFor(() => expect(document.querySelector('.line-tools.current')).not.toBeNull());
    document.querySelector<HTMLElement>('.line-tools.current [aria-label="Delete line"]')?.click();
    await saved(['Opening', '/Result', 'Flat', 'Walks']);
    expect(said).toEqual([{ message: 'Deleted “Houses”. The 2 lines under it are kept, one level up.', undo: true }]);
    expect(focused()).toBe('Opening|');
  });
});

describe('what belongs to a point', () => {
  it('is a status, asked for, one by one or all at once', async () => {
    await show(houses);
    const selects = [...document.querySelectorAll<HTMLSelectElement>('.outline-status')];
    expect(selects.map(({ value }) => value)).toEqual(['achieved', 'achieved', 'planned', '']);
    await userEvent.selectOptions(selects[1]!, 'Stopped');
    await vi.waitFor(async () => expect((await store.record('Result'))?.values['status']).toBe('stopped'));
    const bulk = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('(1)'));
    bulk?.click();
    await vi.waitFor(async () => expect((await store.record('Walks'))?.values['status']).toBe('achieved'));
    expect(store.history.undoLabel).toBe('mark 1 point as achieved');
  });

  it('is when, where and with whom, on a quiet line that opens', async () => {
    await show(houses);
    expect(document.querySelector('.outline-summary')?.textContent).toContain('May 2009 · Peel Drive');
    at('Flat');
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('box-Flat-date'));
    await userEvent.keyboard('mid May 2010');
    expect(document.body.textContent).toContain('We understood: 11 to 20 May 2010');
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(focused()).toBe('Flat|'));
    expect(document.querySelectorAll('.outline-summary')[1]?.textContent).toContain('mid May 2010');
  });

  it('a date that cannot be read says so under its box once the cursor has left', async () => {
    await show(houses);
    at('Flat');
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('box-Flat-date'));
    await userEvent.keyboard('summer');
    expect(document.body.textContent).not.toContain('must include a year');
    await userEvent.keyboard('{Tab}');
    await vi.waitFor(() => expect(document.body.textContent).toContain('must include a year'));
  });

  it('a heading has no status, and loses it when a point becomes one', async () => {
    await show(houses);
    at('Flat');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(async () =>
      expect((await store.record('Flat'))?.values).toMatchObject({ role: 'heading', status: '' }),
    );
    expect(document.querySelectorAll('.outline-status').length).toBe(3);
    expect(focused()).toBe('Flat|');
  });
});

describe('when the disk refuses', () => {
  it('takes an act back and says so', async () => {
    await show(houses);
    at('Flat');
    vi.spyOn(store, 'commit').mockRejectedValue(new SaveError('The disk is full.'));
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await vi.waitFor(() => expect(said.map(({ message }) => message)).toEqual(['The disk is full.']));
    await vi.waitFor(() => expect(onScreen()).toEqual(['Houses', '/Opening', '//Result', '/Flat', 'Walks']));
  });
});

it('is accessible at rest, with tools, and with open details', async () => {
  await show(houses);
  at('Flat');
  await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('box-Flat-date'));
  // The lines are told where they stand when there is time.
  await vi.waitFor(() => expect(boxes().map(({ ariaLabel }) => ariaLabel)).not.toContain(''));
  const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: text }) => text).join(' ')}`)).toEqual([]);
});
