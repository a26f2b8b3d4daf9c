import axe from 'axe-core';
import { render } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../renderer/app/styles/main.scss';
import { boxId } from '../../renderer/components/base/dom-id.ts';
import { FieldElement, type ValueChanged } from '../../renderer/components/fields/field-element.ts';
import { linesNeeded } from '../../renderer/components/fields/long-text-field.ts';
import { renderField, type FieldPlace } from '../../renderer/components/fields/render-field.ts';
import { layOut } from '../../renderer/components/record/form-layout.ts';
import { RecordForm } from '../../renderer/components/record/record-form.ts';
import type { ScalarField, ScalarStored } from '../../renderer/domain/fields/field.ts';
import { blankStored, readTyped } from '../../renderer/domain/fields/kinds.ts';
import { blankRecord } from '../../renderer/domain/records/blank.ts';
import { achievement } from '../../renderer/domain/records/achievement.ts';
import { attendance } from '../../renderer/domain/records/attendance.ts';
import { commissioningBudget } from '../../renderer/domain/records/commissioning-budget.ts';
import type { RecordDefinition } from '../../renderer/domain/records/define-record.ts';
import { definitions } from '../../renderer/domain/records/registry.ts';

const main = () => document.querySelector('main') ?? expect.fail('There is no page.');
const { fields: budgetFields } = commissioningBudget;

beforeEach(() => {
  document.body.innerHTML = '<main></main>';
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

let changes: ValueChanged[];
let left: string[];

/** Shows one field as a form does: what is typed comes back as its property. */
async function show(field: ScalarField, stored: ScalarStored = blankStored(field), place: Partial<FieldPlace> = {}) {
  changes = [];
  left = [];
  const draw = (now: ScalarStored) => render(renderField(field, now, { record: 'r', path: 'f', ...place }), main());
  draw(stored);
  const element = main().firstElementChild;
  if (!(element instanceof FieldElement)) return expect.fail('There is no field.');
  element.addEventListener('value-changed', ({ detail }) => {
    changes.push(detail);
    draw(detail.stored);
  });
  element.addEventListener('field-left', ({ detail }) => left.push(detail.path));
  await element.updateComplete;
  const box = document.getElementById(boxId('r', 'f'));
  if (!(box instanceof HTMLInputElement) && !(box instanceof HTMLTextAreaElement))
    return expect.fail('There is no box.');
  return { element, draw, box };
}

const described = (box: Element) =>
  (box.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent?.trim());

describe('a money box', () => {
  it('keeps what was typed, and shows the pound sign once when at rest', async () => {
    const { box, element } = await show(budgetFields.budget);
    await userEvent.click(box);
    await userEvent.keyboard('£840,000');
    expect(box.value).toBe('£840,000');
    expect(changes.at(-1)).toEqual({ path: 'f', stored: { typed: '£840,000', value: 84_000_000 } });
    box.blur();
    await element.updateComplete;
    expect([box.value, left]).toEqual(['840,000', ['f']]);
  });

  it('alters nothing under the cursor when it is drawn again', async () => {
    const { box, draw, element } = await show(budgetFields.budget, readTyped(budgetFields.budget, '£840,000'));
    box.focus();
    box.setSelectionRange(3, 3);
    draw(readTyped(budgetFields.budget, '£840,000'));
    await element.updateComplete;
    expect([box.value, box.selectionStart]).toEqual(['840,000', 3]);
    draw(readTyped(budgetFields.budget, '£900'));
    await element.updateComplete;
    expect(box.value).toBe('900');
  });
});

it('a box is described by its hint, error, what was understood, warning and last year, in that order', async () => {
  const { asOf } = budgetFields;
  const place = { problem: 'A problem.', warning: 'A warning.', lastYear: 'March 2009' };
  const { box } = await show(asOf, readTyped(asOf, 'mid March 2010'), place);
  expect(described(box)).toEqual([
    asOf.hint,
    expect.stringMatching(/Error:\s+A problem\./),
    'We understood: 11 to 20 March 2010',
    'A warning.',
    'Last year: March 2009',
  ]);
  expect(box.ariaInvalid).toBe('true');
  expect(document.querySelector('label')?.textContent).toBe('As of when (optional)');
});

it('choices are left only when the cursor leaves all of them', async () => {
  const { box } = await show(budgetFields.spendKind);
  box.focus();
  await userEvent.keyboard(' {ArrowDown}');
  expect(changes.map(({ stored }) => stored)).toEqual(['predicted', 'actual']);
  expect(left).toEqual([]);
  await userEvent.keyboard('{Tab}');
  expect(left).toEqual(['f']);
});

it('a box for sentences grows with its text, and not with a book', async () => {
  expect([linesNeeded(''), linesNeeded('a\n\n\n\nb'), linesNeeded('a'.repeat(500))]).toEqual([3, 5, 6]);
  const started = performance.now();
  expect(linesNeeded('\n'.repeat(5_000_000))).toBe(12);
  expect(performance.now() - started).toBeLessThan(50);
  const { box } = await show(budgetFields.explanation, 'Half a letter: \ud83d');
  expect(box.value).toBe('Half a letter: \ud83d');
});

describe('the form', () => {
  const shapes = (definition: RecordDefinition) =>
    layOut(definition.fields, 2009).bands.map(({ look, fields }) => `${look}: ${fields.map(([id]) => id).join(' ')}`);

  it('is laid out by the kinds of its fields', () => {
    expect(shapes(commissioningBudget)).toEqual([
      'single: fund',
      'figures: budget spend',
      'pair: spendKind asOf',
      'single: explanation',
    ]);
    expect(shapes(attendance)).toEqual([
      'pair: programme period',
      'single: unit',
      'figures: categories statedTotal',
      'single: explanation',
    ]);
    expect(shapes(achievement)).toEqual(['single: role', 'single: text', 'pair: status date', 'pair: place partners']);
  });

  it('leaves out fields that the year has not got', () => {
    const retired = { ...commissioningBudget.fields.fund, until: 2008 };
    expect(layOut({ retired, coming: { ...retired, since: 2010, until: 2012 } }, 2009).bands).toEqual([]);
    expect(layOut({ retired, coming: { ...retired, since: 2008, until: 2009 } }, 2009).bands).toHaveLength(1);
  });

  it.each(definitions.map((definition) => [definition.section, definition] as const))(
    'of %s can be used without seeing it',
    async (_, definition: RecordDefinition) => {
      await showForm(definition);
      const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    },
  );

  it('tells its sentence to a screen reader when nobody has typed for a second', async () => {
    const form = await showForm(attendance);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const told = () => form.querySelector('live-sentence [role=status]')?.textContent;
    for (const words of ['The parts add to 1.', 'The parts add to 12.']) {
      form.sentence = { words, complete: true, disagrees: false, advice: null };
      await drawn(form);
      vi.advanceTimersByTime(900);
      await drawn(form);
      expect([form.querySelector('.live-sentence')?.textContent?.trim(), told()]).toEqual([words, '']);
    }
    vi.advanceTimersByTime(200);
    await drawn(form);
    expect(told()).toBe('The parts add to 12.');
  });
});

async function showForm(definition: RecordDefinition): Promise<RecordForm> {
  const form = new RecordForm();
  const envelope = { id: 'r', group: 'g', year: 2009, round: 'annual', order: 1, parent: null, sourceLines: [] };
  Object.assign(form, { definition, record: blankRecord(definition, envelope) });
  form.sentence = { words: 'No total yet.', complete: true, disagrees: false, advice: null };
  main().append(form);
  await drawn(form);
  return form;
}

async function drawn(form: RecordForm): Promise<void> {
  await form.updateComplete;
  await form.querySelector('live-sentence')?.updateComplete;
}
