import '@fontsource-variable/source-sans-3/index.css';
import { ContextProvider } from '@lit/context';
import axe from 'axe-core';
import { LitElement } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../renderer/app/styles/main.scss';
import { boxId, focusBox } from '../../renderer/components/base/dom-id.ts';
import type { RowsChanged } from '../../renderer/components/fields/entry-grid.ts';
import { fitting, suggestionsContext, type Suggestions } from '../../renderer/components/fields/suggestions.ts';
import type { PrintedChanged } from '../../renderer/components/record/as-printed.ts';
import { RecordForm } from '../../renderer/components/record/record-form.ts';
import { valuesFrom, type TypedValues } from '../../renderer/domain/records/blank.ts';
import { caseStudy } from '../../renderer/domain/records/case-study.ts';
import { commissionedProject } from '../../renderer/domain/records/commissioned-project.ts';
import type { RecordDefinition } from '../../renderer/domain/records/define-record.ts';
import { initiative } from '../../renderer/domain/records/initiative.ts';
import { measure } from '../../renderer/domain/records/measure.ts';
import { isRows, type GenericRecord } from '../../renderer/domain/records/record.ts';
import { survey } from '../../renderer/domain/records/survey.ts';
import { withPrinted, withValue } from '../../renderer/screens/entry/with-value.ts';

const lists: Suggestions = {
  themes: [],
  measures: [],
  organisations: [
    { name: 'Leicestershire Police', variants: ['Police'] },
    { name: 'Made-up Library Service', variants: ['MLS'] },
    { name: 'Library Friends', variants: [] },
  ],
  places: [
    { name: 'Hastings Ward', variants: [] },
    { name: 'Peel Drive', variants: [] },
  ],
  groups: [],
};

class FormStage extends LitElement {
  readonly lists = new ContextProvider(this, { context: suggestionsContext, initialValue: lists });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
customElements.define('form-stage', FormStage);

let form: RecordForm;
let steps: RowsChanged[];
let printed: PrintedChanged[];

beforeEach(() => {
  steps = [];
  printed = [];
});
afterEach(() => document.body.replaceChildren());

/** The form as the program shows it: what is typed comes back to it as its record. */
async function show(definition: RecordDefinition, values: TypedValues = {}, over: Partial<GenericRecord> = {}) {
  const envelope = { id: 'r', group: 'g', year: 2009, round: 'annual', order: 1, parent: null, sourceLines: [] };
  form = new RecordForm();
  form.definition = definition;
  form.record = { ...envelope, type: definition.id, values: valuesFrom(definition, values), ...over };
  form.addEventListener('value-changed', ({ detail }) => {
    form.record = withValue(form.record, detail.path, detail.stored);
  });
  form.addEventListener('rows-changed', ({ detail }) => {
    steps.push(detail);
    form.record = { ...form.record, values: { ...form.record.values, [detail.path]: detail.rows } };
  });
  form.addEventListener('printed-changed', ({ detail }) => {
    printed.push(detail);
    form.record = withPrinted(form.record, detail.printed);
  });
  const stage = new FormStage();
  const main = document.createElement('main');
  main.append(form);
  stage.append(main);
  document.body.replaceChildren(stage);
  await drawn();
}

async function drawn(): Promise<void> {
  await form.updateComplete;
  for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
}

const box = (path: string) => {
  const found = document.getElementById(boxId('r', path));
  const isBox =
    found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement || found instanceof HTMLSelectElement;
  return isBox ? found : expect.fail(`There is no box for ${path}.`);
};
const folded = (words: string) =>
  [...form.querySelectorAll('details')].find((each) => each.querySelector('summary')?.textContent?.includes(words)) ??
  expect.fail(`Nothing is folded away under ${words}.`);
const offered = () =>
  [...document.querySelectorAll('.suggestions [role=option]')].map((each) => each.textContent?.trim());
const chosen = () => {
  const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
  return document.getElementById(id)?.textContent?.trim();
};
const faults = async () => {
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
};
const rowsOf = (path: string) => {
  const rows = form.record.values[path];
  return isRows(rows) ? rows : [];
};

describe('what few entries need', () => {
  it('is folded away while it is empty, and says how much is filled in', async () => {
    await show(commissionedProject);
    const more = folded('More about this project');
    expect(more.open).toBe(false);
    more.querySelector('summary')?.focus();
    await userEvent.keyboard('{Enter}');
    box('reach').focus();
    await userEvent.keyboard('1200');
    await drawn();
    expect(more.querySelector('summary')?.textContent?.replace(/\s+/g, ' ').trim()).toBe(
      'More about this project (1 filled in)',
    );
    // Taking it back must not fold it up under the cursor.
    await userEvent.keyboard('{Backspace}{Backspace}{Backspace}{Backspace}');
    await drawn();
    expect([more.open, document.activeElement]).toEqual([true, box('reach')]);
  });

  it('stands open where it holds something, where something is wrong with it, and where a link leads to it', async () => {
    await show(commissionedProject, { reach: '1,200' });
    expect(folded('More about').open).toBe(true);
    await show(commissionedProject);
    form.problems = new Map([['reach', 'It must be a whole number.']]);
    await drawn();
    expect(folded('More about').open).toBe(true);
    await show(commissionedProject);
    expect([focusBox('r', 'reach'), folded('More about').open]).toEqual([true, true]);
    expect(document.activeElement).toBe(box('reach'));
    await drawn();
    expect([folded('More about').open, await faults()]).toEqual([true, []]);
  });

  it('stays open for a link where the form is drawn again before the browser has said that it is open', async () => {
    await show(commissionedProject);
    expect(focusBox('r', 'reach')).toBe(true);
    form.requestUpdate();
    await drawn();
    expect([folded('More about').open, document.activeElement]).toEqual([true, box('reach')]);
  });
});

describe('names of the set-up', () => {
  it('fit by their beginning, by a word in them or by another name, in that order', () => {
    const one = { names: lists.organisations, several: false };
    expect(fitting('lib', one, false)).toEqual(['Library Friends', 'Made-up Library Service']);
    expect(fitting('POL', one, false)).toEqual(['Leicestershire Police']);
    expect(fitting('mls', one, false)).toEqual(['Made-up Library Service']);
    expect([fitting('', one, false), fitting('', one, true).length]).toEqual([[], 3]);
    expect(fitting('Library Friends', one, false)).toEqual([]);
    const several = { ...one, several: true };
    expect(fitting('Library Friends; l', several, false)).toEqual(['Leicestershire Police', 'Made-up Library Service']);
  });

  it('are offered while somebody types, taken with Enter, and anything else may be typed', async () => {
    await show(commissionedProject);
    const provider = box('provider');
    provider.focus();
    await userEvent.keyboard('lib');
    expect(offered()).toEqual(['Library Friends', 'Made-up Library Service']);
    expect([provider.ariaExpanded, chosen()]).toEqual(['true', undefined]);
    expect(await faults()).toEqual([]);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(chosen()).toBe('Made-up Library Service');
    await userEvent.keyboard('{Enter}');
    await drawn();
    expect([provider.value, form.record.values['provider']]).toEqual(Array(2).fill('Made-up Library Service'));
    expect([offered(), provider.ariaExpanded]).toEqual([[], 'false']);
    await userEvent.keyboard(' of our own{Escape}');
    expect(form.record.values['provider']).toBe('Made-up Library Service of our own');
  });

  it('are all shown on arrow down, closed with Escape and by leaving the box', async () => {
    await show(commissionedProject);
    box('provider').focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(offered()).toHaveLength(3);
    await userEvent.keyboard('{Escape}');
    expect(offered()).toEqual([]);
    await userEvent.keyboard('{ArrowDown}{Tab}');
    expect([offered(), form.record.values['provider']]).toEqual([[], '']);
  });

  it('complete the part after the last semicolon where several stand in a box', async () => {
    await show(initiative, { partners: 'Voluntary Sector;po' });
    const partners = box('partners');
    partners.focus();
    await userEvent.keyboard('{End}l{ArrowDown}{Enter}');
    await drawn();
    expect(partners.value).toBe('Voluntary Sector; Leicestershire Police');
    expect(form.record.values['partners']).toMatchObject({ value: ['Voluntary Sector', 'Leicestershire Police'] });
  });

  it('leave a box without a list a plain box', async () => {
    await show(commissionedProject);
    expect([box('theme').role, box('name').role, box('provider').role]).toEqual([null, null, 'combobox']);
  });

  it('are offered in a table too, where the arrows go on moving while none are shown', async () => {
    await show(survey, { answers: [{ id: 'one', area: 'Charnwood' }] });
    box('answers.one.area').focus();
    await userEvent.keyboard('pe');
    expect(offered()).toEqual(['Peel Drive']);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await drawn();
    expect(box('answers.one.area').value).toBe('Peel Drive');
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('data-row')).not.toBe('one');
  });
});

describe('markers', () => {
  it('stand behind their figure, and are explained', async () => {
    await show(measure, { actual: '-7.3', marker: 'provisional' });
    const sign = document.getElementById(`${boxId('r', 'actual')}-sign`);
    expect([sign?.textContent, form.querySelectorAll('.figure-sign').length]).toEqual(['[p]', 1]);
    expect(box('actual').getAttribute('aria-describedby')).toContain(sign?.id);
    const legend = folded('What the markers mean');
    legend.open = true;
    await drawn();
    expect([legend.querySelectorAll('dt').length, await faults()]).toEqual([8, []]);
  });

  it('are chosen from a list, which shows what an undo brings back', async () => {
    await show(measure, { actual: '-7.3' });
    const marker = box('marker');
    await userEvent.selectOptions(marker, '[r] revised');
    expect(form.record.values['marker']).toBe('revised');
    form.record = withValue(form.record, 'marker', '');
    await drawn();
    expect(marker.value).toBe('');
  });
});

describe('a table of comparisons', () => {
  it('shows the longest choice and a period whole in a small window', async () => {
    const period = '1 September 2009 to 31 December 2009';
    await show(measure, { comparators: [{ id: 'one', meaning: 'same period last year', value: '-4.8', period }] });
    // What is left of 1,024 pixels beside the list of sections.
    form.style.width = '683px';
    await drawn();
    const choice = box('comparators.one.meaning');
    const date = box('comparators.one.period');
    const { font, paddingLeft } = getComputedStyle(choice);
    await document.fonts.load(font);
    await drawn();
    const pen = document.createElement('canvas').getContext('2d') ?? expect.fail('Nothing can be measured.');
    pen.font = font;
    const arrow = 20;
    for (const words of ['The same period last year', 'The force or county area']) {
      expect(pen.measureText(words).width + parseFloat(paddingLeft) + arrow).toBeLessThanOrEqual(choice.clientWidth);
    }
    expect([date.scrollHeight <= date.clientHeight, date.scrollWidth <= date.clientWidth]).toEqual([true, true]);
    expect(date.clientHeight).toBeGreaterThan(40);
    expect(await faults()).toEqual([]);
  });
});

describe('a table of questions', () => {
  const question = '‘Police and Local Councils are dealing with ASB and crime issues that matter in your area’';

  it('shows a long question whole, keeps figures narrow, and fits', async () => {
    await show(survey, { answers: [{ id: 'one', question, value: '62' }] });
    const cell = box('answers.one.question');
    const figure = box('answers.one.value');
    expect(cell.scrollHeight).toBeLessThanOrEqual(cell.clientHeight);
    expect(cell.clientHeight).toBeGreaterThan(40);
    expect([figure.clientWidth < 100, getComputedStyle(figure).textAlign]).toEqual([true, 'right']);
    const table = form.querySelector('table') ?? expect.fail('There is no table.');
    expect(table.scrollWidth).toBeLessThanOrEqual(form.clientWidth);
    expect(await faults()).toEqual([]);
  });

  it('copies the question above into the next row, and arrows stay in a text until its end', async () => {
    await show(survey, { answers: [{ id: 'one', question, area: 'Charnwood' }] });
    box('answers.one.question').focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Control>}d{/Control}');
    await drawn();
    expect(rowsOf('answers').map(({ values }) => values['question'])).toEqual([question, question]);
    const second = document.activeElement;
    if (!(second instanceof HTMLTextAreaElement)) return expect.fail('The cursor is not in the question.');
    second.setSelectionRange(5, 5);
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(second);
    second.setSelectionRange(0, 0);
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(box('answers.one.question'));
  });

  it('says under a date what was understood, and whose it is', async () => {
    await show(measure, { comparators: [{ id: 'one', value: '-4.8', period: 'mid March 2009' }] });
    const date = box('comparators.one.period');
    const echo = document.getElementById(date.getAttribute('aria-describedby') ?? '');
    expect(echo?.textContent).toBe('We understood: 11 to 20 March 2009');
  });
});

describe('items with a small form each', () => {
  const claims = {
    changes: [
      { id: 'a', claim: 'Fewer fires' },
      { id: 'b', claim: 'More walks' },
    ],
  };
  const button = (words: RegExp) =>
    [...form.querySelectorAll<HTMLElement>('entry-cards button')].find((each) =>
      words.test((each.textContent ?? '').replace(/\s+/g, ' ').trim()),
    ) ?? expect.fail(`There is no button ${String(words)}.`);
  const press = async (words: RegExp) => {
    button(words).focus();
    await userEvent.keyboard('{Enter}');
    await drawn();
  };
  const ids = () => rowsOf('changes').map(({ id }) => id);

  it('are added with the cursor in the first box, and typed in as any box', async () => {
    await show(caseStudy);
    expect(focusBox('r', 'changes')).toBe(true);
    expect(document.activeElement).toBe(button(/^Add a claim$/));
    await userEvent.keyboard('{Enter}');
    await drawn();
    const [id = ''] = ids();
    expect(document.activeElement).toBe(box(`changes.${id}.claim`));
    await userEvent.keyboard('Fewer fires{Tab}42');
    expect(rowsOf('changes')[0]?.values).toMatchObject({ claim: 'Fewer fires', from: { value: '42' } });
    expect(steps.map(({ what }) => what)).toEqual(['add claim']);
    expect(await faults()).toEqual([]);
  });

  it('are not added while an empty one stands ready', async () => {
    await show(caseStudy, { changes: [{ id: 'a' }] });
    await press(/^Add another claim$/);
    expect([ids(), document.activeElement]).toEqual([['a'], box('changes.a.claim')]);
  });

  it('move, and the button stays under the finger', async () => {
    await show(caseStudy, { changes: [...claims.changes, { id: 'c', claim: 'Third' }] });
    await press(/^Move down claim 1$/);
    expect([ids(), document.activeElement]).toEqual([['b', 'a', 'c'], button(/^Move down claim 2$/)]);
    await userEvent.keyboard('{Enter}');
    await drawn();
    // It can go no further: the cursor is on the way back.
    expect([ids(), document.activeElement]).toEqual([['b', 'c', 'a'], button(/^Move up claim 3$/)]);
  });

  it('are removed, and the cursor goes on to the one in its place, at last to the button', async () => {
    await show(caseStudy, claims);
    await press(/^Remove claim 1$/);
    expect([ids(), document.activeElement?.textContent]).toEqual([['b'], 'Claim 1']);
    await press(/^Remove claim 1$/);
    expect([ids(), document.activeElement]).toEqual([[], button(/^Add a claim$/)]);
    expect(steps.map(({ what }) => what)).toEqual(['remove claim', 'remove claim']);
  });

  it('are left by the cursor when an undo takes one away', async () => {
    await show(caseStudy, claims);
    box('changes.b.claim').focus();
    form.record = { ...form.record, values: { ...form.record.values, changes: rowsOf('changes').slice(0, 1) } };
    await drawn();
    expect(document.activeElement?.textContent).toBe('Claim 1');
  });

  it('show what is wrong with one of their boxes, and what was understood of a date', async () => {
    await show(caseStudy, { changes: [{ id: 'a', period: 'mid March 2009' }] });
    form.problems = new Map([['changes.a.claim', 'Enter what changed.']]);
    await drawn();
    const about = (path: string) =>
      (box(path).getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ');
    expect(about('changes.a.claim')).toContain('Enter what changed.');
    expect(about('changes.a.period')).toContain('We understood: 11 to 20 March 2009');
  });
});

describe('the words as printed', () => {
  const block = { page: 3, line: 40, marker: '•', apart: true, text: 'Peel Drive opened' };

  it('are folded away, and opened by a link', async () => {
    await show(commissionedProject, {}, { printed: [block] });
    const panel = folded('As printed');
    expect([panel.open, panel.querySelector('summary')?.textContent]).toEqual([
      false,
      expect.stringContaining('1 paragraph'),
    ]);
    expect(focusBox('r', 'printed')).toBe(true);
    expect([panel.open, box('printed').value]).toEqual([true, '• Peel Drive opened']);
    await drawn();
    expect(await faults()).toEqual([]);
  });

  it('change as they are typed, and keep what was typed under the cursor', async () => {
    await show(commissionedProject, {}, { printed: [block] });
    focusBox('r', 'printed');
    await userEvent.keyboard('{Control>}{End}{/Control}!{Enter}{Enter}');
    await drawn();
    expect(box('printed').value).toBe('• Peel Drive opened!\n\n');
    // The same words come back from the database: the empty lines are still there to type into.
    form.record = withPrinted(form.record, structuredClone(form.record.printed ?? []));
    await drawn();
    expect(box('printed').value).toBe('• Peel Drive opened!\n\n');
    await userEvent.keyboard('- then');
    await drawn();
    expect(printed.at(-1)?.printed).toEqual([
      { ...block, text: 'Peel Drive opened!' },
      { page: 3, line: null, marker: '-', apart: false, text: 'then' },
    ]);
    // An undo brings other words.
    form.record = withPrinted(form.record, [block]);
    await drawn();
    expect(box('printed').value).toBe('• Peel Drive opened');
  });

  it('open where something is wrong with them', async () => {
    await show(commissionedProject, {}, { printed: [block] });
    form.problems = new Map([['printed', 'The printed total is not the typed one.']]);
    await drawn();
    expect([folded('As printed').open, box('printed').ariaInvalid]).toEqual([true, 'true']);
    expect(form.textContent).toContain('The printed total is not the typed one.');
  });
});
