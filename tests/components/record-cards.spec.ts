import { ContextProvider } from '@lit/context';
import axe from 'axe-core';
import Dexie from 'dexie';
import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../renderer/app/styles/main.scss';
import { boxId } from '../../renderer/components/base/dom-id.ts';
import { valuesFrom, type TypedValues } from '../../renderer/domain/records/blank.ts';
import type { GenericRecord } from '../../renderer/domain/records/record.ts';
import { definitionOf } from '../../renderer/domain/records/registry.ts';
import type { Route } from '../../renderer/screens/routes.ts';
import '../../renderer/screens/entry/entry-screen.ts';
import { Inbox } from '../../renderer/screens/inbox.ts';
import { placeContext, servicesContext } from '../../renderer/screens/services.ts';
import { Autosave } from '../../renderer/storage/autosave.ts';
import { openStore } from '../../renderer/storage/open-store.ts';
import type { ReviewStore } from '../../renderer/storage/review-store.ts';
import { databaseNames } from '../../renderer/storage/schema.ts';
import { madeUpSetUp } from '../fixtures/made-up.ts';

/** The whole of the entry screen over the browser's own database. */
const place = { group: 'made-up-group-1', year: 2009, round: 'annual' };

class CardStage extends LitElement {
  @property({ attribute: false }) route: Route = { screen: 'entry', ...place, type: 'measure' };
  private readonly services = new ContextProvider(this, { context: servicesContext });
  private readonly place = new ContextProvider(this, { context: placeContext });

  open(store: ReviewStore): void {
    this.services.setValue({
      store,
      autosave: new Autosave(store, 50),
      desktop: Object.create(null),
      inbox: new Inbox(),
      runTask: () => expect.unreachable('nothing heavy is done here'),
      preferences: Object.create(null),
      spelling: null,
      navigate: () => undefined,
      announce: () => undefined,
      openWorkspace: () => Promise.resolve(),
      savePreferences: () => Promise.resolve(),
    });
    this.place.setValue({ setUp: madeUpSetUp([2009], 1), identity: { role: 'office' }, ...place });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<main>
      <h1>Made up</h1>
      <entry-screen .route=${this.route}></entry-screen>
    </main>`;
  }
}
customElements.define('card-stage', CardStage);

let store: ReviewStore;
let stage: CardStage;

beforeEach(async () => {
  store = await openStore('own');
});
afterEach(async () => {
  document.body.replaceChildren();
  store.close();
  for (const name of Object.values(databaseNames)) await Dexie.delete(name);
});

const record = (type: string, id: string, order: number, values: TypedValues): GenericRecord => ({
  ...{ id, type, ...place, order, parent: null, sourceLines: [] },
  values: valuesFrom(definitionOf(type) ?? expect.fail(`There is no ${type}.`), values),
});
const names = ['Burglary', 'Theft', 'Arson', 'Fraud'];
const figures = { wanted: 'down', base: 'change', target: '-3', actual: '-7.3' };
const measures = (count: number) =>
  names.slice(0, count).map((name, index) => record('measure', name, index + 1, { name, ...figures }));

async function show(records: readonly GenericRecord[], route: Partial<Route> = {}): Promise<void> {
  if (records.length > 0) await store.commit({ label: 'begin', put: records });
  store.history.clear();
  stage = new CardStage();
  stage.route = { ...stage.route, ...route };
  stage.open(store);
  document.body.replaceChildren(stage);
  await vi.waitFor(() => expect(document.querySelectorAll('.record-card').length).toBe(records.length));
}

const cards = () => [...document.querySelectorAll<HTMLElement>('.record-card')];
const card = (id: string) => cards().find((each) => each.dataset['record'] === id) ?? expect.fail(`No card ${id}.`);
const openCards = () => cards().flatMap((each) => (each.querySelector('record-form') ? [each.dataset['record']] : []));
const button = (words: string, inside: ParentNode = document) =>
  [...inside.querySelectorAll('button')].find(({ textContent }) => textContent.replace(/\s+/g, ' ').includes(words)) ??
  expect.fail(`No button says ${words}.`);
const words = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();
const isIn = (record: string, path: string) =>
  vi.waitFor(() => expect(document.activeElement?.id).toBe(boxId(record, path)));
const opens = (ids: readonly string[]) => vi.waitFor(() => expect(openCards()).toEqual(ids));
const faults = async () => {
  const { violations } = await axe.run(document.body);
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
};

describe('a page with one or two entries', () => {
  it('has all forms open and nothing to fold', async () => {
    await show(measures(2));
    await opens(['Burglary', 'Theft']);
    expect([document.querySelector('.fold-card'), document.querySelector('.fold-all')]).toEqual([null, null]);
  });

  it('keeps what was open where a third one comes, and that opens too', async () => {
    await show(measures(2));
    button('Add another measure').click();
    await vi.waitFor(() => expect(openCards().length).toBe(3));
    const added = cards().at(-1)?.dataset['record'] ?? '';
    await isIn(added, 'name');
    expect(document.querySelectorAll('.fold-card').length).toBe(3);
  });
});

describe('a page with many entries', () => {
  it('begins folded, and each says what is in it', async () => {
    await show([...measures(3), record('measure', 'empty', 4, {})]);
    expect([openCards(), document.querySelectorAll('main input, main textarea').length]).toEqual([[], 0]);
    expect(words(card('Theft').querySelector('.card-line'))).toBe(
      'Theft fell 7.3%. The target was a fall of 3%. Met, with 4.3 points to spare.',
    );
    expect(words(card('empty').querySelector('.card-line'))).toBe('Nothing in it yet.');
    expect(await faults()).toEqual([]);
  });

  it('opens and folds a card with one button, which keeps the focus', async () => {
    await show(measures(3));
    const edit = button('Edit Theft');
    expect(edit.getAttribute('aria-expanded')).toBe('false');
    edit.focus();
    await userEvent.keyboard('{Enter}');
    await opens(['Theft']);
    expect([words(edit), edit.getAttribute('aria-expanded')]).toEqual(['Fold Theft', 'true']);
    expect([document.activeElement, card('Theft').querySelector('.card-line')]).toEqual([edit, null]);
    expect(await faults()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await opens([]);
    expect([document.activeElement, words(edit)]).toEqual([edit, 'Edit Theft']);
  });

  it('opens all and folds all', async () => {
    await show(measures(3));
    const all = button('Open all 3: Measures');
    all.focus();
    await userEvent.keyboard('{Enter}');
    await opens(names.slice(0, 3));
    expect(document.activeElement).toBe(all);
    button('Fold all 3: Measures').click();
    await opens([]);
  });

  it('opens the one just added with the cursor in its first box, and leaves the others folded', async () => {
    await show(measures(3));
    button('Add another measure').click();
    await vi.waitFor(() => expect(openCards().length).toBe(1));
    await isIn(openCards()[0] ?? '', 'name');
    await userEvent.keyboard('Fraud');
    expect(words(cards().at(-1)?.querySelector('h3') ?? null)).toBe('Fraud');
  });

  it('takes the cursor to the next card where undo takes the added one away', async () => {
    await show(measures(3));
    button('Add another measure').click();
    await vi.waitFor(() => expect(document.activeElement?.id).toMatch(/name$/));
    await vi.waitFor(() => expect(store.history.undoLabel).toBe('add measure'));
    await store.history.undo();
    await vi.waitFor(() => expect(words(document.activeElement)).toBe('Arson'));
  });

  it('shows the card that undo brings back', async () => {
    await show(measures(4));
    button('Delete Theft').click();
    await vi.waitFor(() => expect(words(document.activeElement)).toBe('Arson'));
    await vi.waitFor(() => expect(store.history.undoLabel).toBe('delete measure'));
    await store.history.undo();
    await opens(['Theft']);
    await vi.waitFor(() => expect(words(document.activeElement)).toBe('Theft'));
  });

  it('keeps open what somebody opened, whatever is saved meanwhile', async () => {
    await show(measures(3));
    button('Edit Theft').click();
    await opens(['Theft']);
    const [first, ...others] = measures(3);
    await store.commit({ label: 'change', put: [{ ...(first ?? expect.fail()), order: 7 }, ...others] });
    await vi.waitFor(() =>
      expect(cards().map((each) => each.dataset['record'])).toEqual(['Theft', 'Arson', 'Burglary']),
    );
    expect(openCards()).toEqual(['Theft']);
  });

  it('opens the card that a link leads into', async () => {
    await show(measures(4), { record: 'Arson', field: 'actual' });
    await isIn('Arson', 'actual');
    expect(openCards()).toEqual(['Arson']);
  });

  it('opens the first box where a link names none', async () => {
    await show(measures(4), { record: 'Arson' });
    await isIn('Arson', 'name');
  });

  it('says in words what is open, and the error summary opens its card', async () => {
    const wrong = record('measure', 'wrong', 4, { name: 'Wrong', ...figures, actual: 'about 5' });
    await show([...measures(3), wrong, record('measure', 'bare', 5, { name: 'Bare' })]);
    await vi.waitFor(() => expect(words(card('wrong').querySelector('.card-sign'))).toBe('1 error'));
    expect(card('bare').querySelector('.card-sign')).toBe(null);
    button('Mark as completed').click();
    await vi.waitFor(() => expect(words(card('bare').querySelector('.card-sign'))).toMatch(/^\d errors/));
    expect(openCards()).toEqual([]);
    expect(await faults()).toEqual([]);
    button('Wrong:', document.querySelector('.govuk-error-summary') ?? document).click();
    await isIn('wrong', 'actual');
    expect(openCards()).toEqual(['wrong']);
  });

  it('draws no form of two hundred folded tables', async () => {
    const tables = Array.from({ length: 200 }, (_, index) =>
      record('attendance', `table-${index}`, index + 1, { programme: `Activity ${index}` }),
    );
    await show(tables, { type: 'attendance' });
    expect(document.querySelectorAll('record-form, main input').length).toBe(0);
  });
});

it('has no two landmarks of one name, whatever the entries are called', async () => {
  const named = (id: string, order: number) =>
    record('commissioning-budget', id, order, { fund: 'Commissioning budget' });
  await show([named('one', 1), named('two', 2)], { type: 'commissioning-budget' });
  await opens(['one', 'two']);
  expect(await faults()).toEqual([]);
});
