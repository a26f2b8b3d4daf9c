import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../renderer/app/styles/main.scss';
import { EntryGrid, type RowsChanged } from '../../renderer/components/fields/entry-grid.ts';
import type { ValueChanged } from '../../renderer/components/fields/field-element.ts';
import { mostRows, readTable } from '../../renderer/components/fields/grid-paste.ts';
import { columnsOf, withCell } from '../../renderer/components/fields/grid-rows.ts';
import type { Row, RowsField } from '../../renderer/domain/fields/field.ts';
import { readTyped, typedOf } from '../../renderer/domain/fields/kinds.ts';
import { attendance } from '../../renderer/domain/records/attendance.ts';
import { latePaste } from './support/late-paste.ts';

const parts: RowsField = attendance.fields.categories;

let grid: EntryGrid;
let steps: RowsChanged[];
let left: string[];

beforeEach(async () => {
  document.body.innerHTML = '<main><button>Before</button></main>';
  steps = [];
  left = [];
  grid = new EntryGrid();
  Object.assign(grid, { field: parts, path: 'categories', record: 'made-up' });
  grid.addEventListener('rows-changed', ({ detail }) => {
    steps.push(detail);
    // As in the program, where the rows come back after the grid has drawn what it says about them.
    void grid.updateComplete.then(() => (grid.rows = detail.rows));
  });
  grid.addEventListener('value-changed', ({ detail }) => (grid.rows = withTyped(grid.rows, detail)));
  grid.addEventListener('field-left', ({ detail }) => left.push(detail.path));
  document.querySelector('main')?.append(grid);
  await grid.updateComplete;
});

afterEach(() => document.body.replaceChildren());

function withTyped(rows: readonly Row[], { path, stored }: ValueChanged): readonly Row[] {
  const [, id, column = ''] = path.split('.');
  return rows.map((row) => (row.id === id ? withCell(row, column, stored) : row));
}

function rowOf(label: string, count: string): Row {
  const typed: Readonly<Record<string, string>> = { label, count };
  const values = columnsOf(parts).map(({ id, field }) => [id, readTyped(field, typed[id] ?? '')]);
  return { id: `row-${label}`, values: Object.fromEntries(values) };
}

async function show(...rows: (readonly [string, string])[]): Promise<void> {
  grid.rows = rows.map(([label, count]) => rowOf(label, count));
  await grid.updateComplete;
}

const boxes = () => [...grid.querySelectorAll<HTMLInputElement>('tbody input')];
const shown = () =>
  boxes().reduce<string[]>((rows, box, index) => {
    if (index % 2 === 0) return [...rows, box.value];
    return [...rows.slice(0, -1), `${rows.at(-1) ?? ''}|${box.value}`];
  }, []);
const stored = () => grid.rows.map(({ values }) => Object.values(values).map(typedOf).join('|'));
const at = (index: number) => boxes()[index] ?? expect.fail(`There is no box ${index}.`);
const said = () => grid.querySelector('[role=status]')?.textContent;
const foot = () => grid.querySelector('tfoot td')?.textContent;
const here = () => boxes().findIndex((box) => box === document.activeElement);

async function paste(text: string): Promise<boolean> {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
  await grid.updateComplete;
  await grid.updateComplete;
  return event.defaultPrevented;
}

describe('the blank row', () => {
  it('becomes a row when somebody types in it, and the cursor stays', async () => {
    at(0).focus();
    await userEvent.keyboard('Under fives');
    expect(stored()).toEqual(['Under fives|']);
    expect(shown()).toEqual(['Under fives|', '|']);
    expect(here()).toBe(0);
    expect(steps.map(({ what, cell }) => [what, cell])).toEqual([
      ['add category', `categories.${grid.rows[0]?.id}.label`],
    ]);
    await userEvent.keyboard('{Tab}9,800{Enter}12');
    expect(stored()).toEqual(['Under fives|9,800', '|12']);
  });

  it('takes the row back when what made it is deleted again', async () => {
    await show(['Under fives', '1']);
    at(2).focus();
    await userEvent.keyboard('x{Backspace}');
    expect(stored()).toEqual(['Under fives|1']);
    expect([shown().length, here()]).toEqual([2, 2]);
    await userEvent.keyboard('Over fives{Tab}{Shift>}{Tab}{/Shift}{Delete}');
    expect(stored()).toEqual(['Under fives|1', '|']);
  });

  it('takes over from a last row that somebody else takes away under the cursor', async () => {
    await show(['a', '1'], ['b', '2']);
    const box = at(3);
    box.focus();
    await show(['a', '1']);
    expect(shown()).toEqual(['a|1', '|']);
    // The very box, so that its own undo goes on.
    expect([here(), document.activeElement === box]).toEqual([3, true]);
    await userEvent.keyboard('5');
    expect(stored()).toEqual(['a|1', '|5']);
  });
});

describe('keys', () => {
  beforeEach(() => show(['a', '1'], ['b', '2']));

  it('go up and down and stop at the ends', async () => {
    at(1).focus();
    await userEvent.keyboard('{Enter}');
    expect(here()).toBe(3);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(here()).toBe(5);
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}{ArrowUp}{ArrowUp}');
    expect(here()).toBe(1);
  });

  it('replace what stands in a cell that the cursor came to, by key or by click; the second click sets the caret', async () => {
    await userEvent.click(at(0));
    await userEvent.keyboard('new{ArrowDown}newer');
    expect(shown()).toEqual(['new|1', 'newer|2', '|']);
    await userEvent.click(at(3));
    expect([at(3).selectionStart, at(3).selectionEnd]).toEqual([0, 1]);
    await userEvent.click(at(3));
    expect(at(3).selectionStart).toBe(at(3).selectionEnd);
  });

  it('put back with Escape what stood there when the cursor came', async () => {
    at(1).focus();
    await userEvent.keyboard('345');
    expect(stored()[0]).toBe('a|345');
    await userEvent.keyboard('{Escape}');
    expect(shown()[0]).toBe('a|1');
    at(4).focus();
    await userEvent.keyboard('xyz{Escape}');
    expect(stored()).toEqual(['a|1', 'b|2']);
    expect(here()).toBe(4);
  });

  it('copy the cell above with Ctrl+D', async () => {
    at(2).focus();
    await userEvent.keyboard('{Control>}d{/Control}');
    expect(shown()).toEqual(['a|1', 'a|2', '|']);
    at(5).focus();
    await userEvent.keyboard('{Control>}d{/Control}');
    expect(stored()).toEqual(['a|1', 'a|2', '|2']);
    at(0).focus();
    await userEvent.keyboard('{Control>}d{/Control}');
    expect(stored()[0]).toBe('a|1');
  });

  it('leave the letters of another script alone while they are composed', async () => {
    at(0).focus();
    at(0).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    expect(here()).toBe(0);
  });
});

describe('pasting', () => {
  it('fills from the cursor on, makes rows, reads quotes, and is one step', async () => {
    await show(['a', '1']);
    at(0).focus();
    expect(await paste('Parents\t"1,234"\r\n"Under\nfives"\t11\r\n')).toBe(true);
    expect(shown()).toEqual(['Parents|1,234', 'Under fives|11', '|']);
    expect(steps.map(({ what, cell }) => [what, cell])).toEqual([['paste 4 values', undefined]]);
    expect(said()).toBe('4 values pasted.');
    expect([here(), foot()]).toEqual([0, '1,245']);
  });

  it('fills also where the clipboard changes hands at that moment', async () => {
    at(0).focus();
    expect(latePaste(at(0), 'Parents\t1\r\nOthers\t2')).toBe(false);
    await grid.updateComplete;
    await grid.updateComplete;
    expect([shown(), said()]).toEqual([['Parents|1', 'Others|2', '|'], '4 values pasted.']);
    expect(latePaste(at(0), 'one value')).toBe(true);
  });

  it('says what did not fit, and that a first line of headings was left out', async () => {
    at(0).focus();
    await paste('category\tNumber\tNotes\na\t1\tx\nb\t2\ty\tz\n');
    expect(shown()).toEqual(['a|1', 'b|2', '|']);
    expect(said()).toBe(
      '4 values pasted, 3 did not fit because the table has two columns. The first line was left out because it repeats the headings.',
    );
    at(1).focus();
    await paste('5\t6\n7');
    expect(shown()).toEqual(['a|5', 'b|7', '|']);
    expect(said()).toBe('2 values pasted, 1 did not fit because the table has two columns.');
  });

  it('fills one column downwards, in the blank row too, and the cursor stays', async () => {
    await show(['a', '1']);
    at(3).focus();
    await paste('2\n3\n');
    expect(shown()).toEqual(['a|1', '|2', '|3', '|']);
    expect(here()).toBe(3);
  });

  it('leaves out lines with nothing in them', async () => {
    at(0).focus();
    await paste('a\t1\r\n\t\r\n \t \tx\r\nb\t2\r\n');
    expect(shown()).toEqual(['a|1', 'b|2', '|']);
    expect(said()).toBe('4 values pasted, 1 did not fit because the table has two columns.');
    expect(await paste('\t\r\n\t')).toBe(true);
    expect([shown().length, said()]).toEqual([3, '0 values pasted.']);
  });

  it('says nothing of it any more once it is undone', async () => {
    await show(['a', '1']);
    const before = grid.rows;
    at(2).focus();
    await paste('b\t2\nc\t3');
    grid.rows = grid.rows.map((row) => ({ ...row }));
    await grid.updateComplete;
    expect(said()).toBe('4 values pasted.');
    grid.rows = before;
    await grid.updateComplete;
    expect(said()).toBe('');
  });

  it('leaves a single value to the box', async () => {
    await show(['a', '1']);
    at(0).focus();
    expect(await paste('1,234\r\n')).toBe(false);
    expect(steps).toEqual([]);
  });

  it('keeps what it cannot read', async () => {
    at(0).focus();
    await paste('a\t7,56\nb\tmany');
    expect(shown()).toEqual(['a|7,56', 'b|many', '|']);
    expect(foot()).toBe('2 cannot be read');
  });

  it('takes a quote that never ends for a quote in the text', () => {
    expect(readTable('"Lock it\t3\nor lose it\t4')).toEqual([
      ['"Lock it', '3'],
      ['or lose it', '4'],
    ]);
  });

  it('stops at the most rows a table can hold, says so, and does not take long', async () => {
    at(0).focus();
    const started = performance.now();
    await paste(Array.from({ length: 20_000 }, (_, index) => `row ${index}\t${index}`).join('\n'));
    expect(performance.now() - started).toBeLessThan(2000);
    expect(grid.rows).toHaveLength(mostRows);
    expect(said()).toBe('1,000 values pasted, 39,000 did not fit because the table holds at most 500 rows.');
  });
});

describe('rows', () => {
  it('are removed with a button that passes the cursor on', async () => {
    await show(['a', '1'], ['b', '2']);
    const press = () => userEvent.click(grid.querySelector('button') ?? expect.fail('There is no button.'));
    await press();
    expect(shown()).toEqual(['b|2', '|']);
    expect(document.activeElement?.textContent?.trim()).toBe('Remove b');
    expect(said()).toBe('Removed: a.');
    await press();
    expect(here()).toBe(0);
    expect(steps.map(({ what }) => what)).toEqual(['remove category', 'remove category']);
  });

  it('are removed with Ctrl+Delete, and never by Tab and Enter', async () => {
    await show(['a', '1'], ['b', '2']);
    at(0).focus();
    await userEvent.keyboard('{Tab}5{Tab}');
    expect(here()).toBe(2);
    await userEvent.keyboard('{Enter}');
    expect([here(), stored()]).toEqual([4, ['a|5', 'b|2']]);
    at(1).focus();
    await userEvent.keyboard('{Control>}{Delete}{/Control}');
    expect([stored(), here(), said()]).toEqual([['b|2'], 1, 'Removed: a.']);
    await userEvent.keyboard('{Control>}{Delete}{Delete}{/Control}');
    expect([stored(), here(), said()]).toEqual([[], 1, 'Removed: b.']);
    expect(steps.map(({ what }) => what)).toEqual(['remove category', 'remove category']);
  });

  it('say when a cell was left, and show its sentence under it', async () => {
    await show(['a', '7.5']);
    at(1).focus();
    at(0).focus();
    expect(left).toEqual(['categories.row-a.count']);
    grid.problems = new Map([['categories.row-a.count', 'A made-up sentence.']]);
    await grid.updateComplete;
    const note = document.getElementById(at(1).getAttribute('aria-describedby') ?? '');
    expect(note?.textContent).toContain('A made-up sentence.');
    expect(note?.closest('tr')?.previousElementSibling?.contains(at(1))).toBe(true);
    expect([at(0).ariaInvalid, at(1).ariaInvalid]).toEqual([null, 'true']);
  });

  it('add up in the foot, or the foot says why not', async () => {
    expect(foot()).toBe('none yet');
    await show(['Parent/carers', '7,567'], ['Under fives', '9,800']);
    expect(foot()).toBe('17,367');
    await show(['a', '1'], ['b', '']);
    expect(foot()).toBe('one missing');
  });

  it('show last year’s figure of the same name', async () => {
    grid.previous = [rowOf('Under fives', '9,100')];
    await show(['under fives', '9,800'], ['Others', '1']);
    expect([...grid.querySelectorAll('.grid-before')].map((cell) => cell.textContent)).toEqual(['9,100', '', '']);
  });

  it('can be told apart without seeing them', async () => {
    await show(['Under fives', '9,800'], ['', 'x']);
    grid.problems = new Map([[`categories.row-.count`, 'A made-up sentence.']]);
    grid.previous = [rowOf('Under fives', '9,100')];
    await grid.updateComplete;
    expect(boxes().map((box) => box.ariaLabel)).toEqual([
      ...['Category, Under fives', 'Number, Under fives', 'Category, row 2', 'Number, row 2'],
      ...['Category, new category', 'Number, new category'],
    ]);
    expect((await axe.run(document.body)).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });
});
