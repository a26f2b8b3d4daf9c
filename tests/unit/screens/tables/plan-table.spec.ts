import { describe, expect, it } from 'vitest';
import { partnershipId } from '../../../../renderer/domain/records/sections.ts';
import type { GenericRecord } from '../../../../renderer/domain/records/record.ts';
import { guessMapping } from '../../../../renderer/exchange/table-import/mapping.ts';
import { readPasted } from '../../../../renderer/exchange/table-import/read-table-file.ts';
import { filledTemplate } from '../../../../renderer/exchange/table-import/write-template.ts';
import { allowedTypes } from '../../../../renderer/screens/tables/allowed.ts';
import { isMarked, shownRows } from '../../../../renderer/screens/tables/row-outcomes.ts';
import { planWords } from '../../../../renderer/screens/tables/table-words.ts';
import { runHere } from '../../../../renderer/worker/run-here.ts';
import type { TablePlan, ToPlan } from '../../../../renderer/worker/tasks/plan-table.ts';
import { setUp, sound, target } from '../../exchange/table-import/support.ts';

async function plan(text: string, more: Partial<ToPlan> = {}): Promise<TablePlan> {
  const mapping = guessMapping(sound(readPasted(text)), 'measure');
  const usual = { ours: [], base: null, leaveOut: [], choices: [], own: null };
  const planned = await runHere('planTable', { source: { pasted: text }, mapping, target, setUp, ...usual, ...more });
  if ('problem' in planned) throw new Error(planned.problem);
  return planned;
}

function withText(record: GenericRecord, field: string, text: string): GenericRecord {
  return { ...record, values: { ...record.values, [field]: text } };
}

const twoGroups = 'Measure\tGroup\tActual\nOurs\tCommunity Safety\t5\nTheirs\tHealth & Wellbeing\t6\n';

describe('what taking in a table would do', () => {
  it('writes no entry of another group on the computer of one', async () => {
    const planned = await plan(twoGroups, { own: 'safety' });
    expect(planned.put.map(({ group }) => group)).toEqual(['safety']);
    const reported = planned.notTaken.filter(({ row }) => row === 3);
    expect(reported.map(({ text }) => text)).toEqual(['Theirs', 'Health & Wellbeing', '6']);
    expect(reported[0]?.reason).toContain('The row is of Health & Wellbeing.');
    expect(shownRows(planned, new Set()).map(({ outcome }) => outcome)).toEqual(['new', 'none']);
    expect((await plan(twoGroups)).put).toHaveLength(2);
  });

  it('says which rows have the words of an entry that is here already', async () => {
    const first = await plan(twoGroups);
    const again = await plan(twoGroups, { ours: first.put.slice(0, 1) });
    expect(again.alike).toEqual([2]);
    expect(first.alike).toEqual([]);
  });

  it('brings a filled template together with what was changed here meanwhile', async () => {
    const [record] = (await plan('Measure\tActual\nBurglary\t5\n')).put;
    if (!record) throw new Error('There is no measure.');
    const sheet = filledTemplate('measure', [record], 'template-1').replace('Burglary', 'Burglary of homes');
    const mapping = guessMapping(sound(readPasted(sheet)), 'measure');
    const here = withText(record, 'explanation', 'Changed here.');
    const merged = await plan(sheet, { mapping, base: [record], ours: [here] });
    expect(merged.clashes).toEqual([]);
    expect(merged.changed).toEqual([record.id]);
    expect(merged.put[0]?.values).toMatchObject({ name: 'Burglary of homes', explanation: 'Changed here.' });

    const both = await plan(sheet, { mapping, base: [record], ours: [withText(record, 'name', 'Break-ins')] });
    expect(both.clashes.map(({ ours, theirs }) => [ours, theirs])).toEqual([['Break-ins', 'Burglary of homes']]);
    expect(both.put).toEqual([]);
    const choices = both.clashes.map(({ id }) => ({ clash: id, take: 'theirs', by: '', when: '' }) as const);
    const settled = await plan(sheet, {
      mapping,
      base: [record],
      ours: [withText(record, 'name', 'Break-ins')],
      choices,
    });
    expect(settled.put[0]?.values['name']).toBe('Burglary of homes');
  });

  it('makes every difference a clash where nothing tells what the table grew from', async () => {
    const [record] = (await plan('Measure\tActual\nBurglary\t5\n')).put;
    if (!record) throw new Error('There is no measure.');
    const sheet = filledTemplate('measure', [record], 'template-1').replace('Burglary', 'Burglary of homes');
    const mapping = guessMapping(sound(readPasted(sheet)), 'measure');
    const planned = await plan(sheet, { mapping, ours: [record] });
    expect(planned.clashes).toHaveLength(1);
    expect(planned.put).toEqual([]);
  });

  it('says in a sentence what is new and what is not taken', async () => {
    expect(planWords(await plan('Measure\tActual\nBurglary\t5\n'), 'measure')).toBe(
      '1 new measure. Every cell is taken.',
    );
    expect(planWords(await plan('Measure\tOdd\nBurglary\t5\n'), 'measure')).toBe('1 new measure; 1 cell is not taken.');
    expect(planWords(await plan(twoGroups, { own: 'nobody' }), 'measure')).toBe(
      'No entry is new or changed; 2 rows and 6 cells are not taken.',
    );
  });

  it('marks rows by what stands in columns that go somewhere, not by those left out', async () => {
    const [row] = shownRows(await plan('Measure\tOdd\nBurglary\t5\n'), new Set());
    if (!row) throw new Error('There is no row.');
    expect(isMarked(row, new Set([1]))).toBe(false);
    expect(isMarked(row, new Set([1, 2]))).toBe(true);
  });
});

describe('what a table may become', () => {
  it('is no entry of the partnership for a coordinator', () => {
    const coordinator = allowedTypes({ identity: { role: 'coordinator', group: 'health' } }).map(({ id }) => id);
    const office = allowedTypes({ identity: { role: 'office' } }).map(({ id }) => id);
    expect(coordinator).toContain('measure');
    expect(coordinator).not.toContain('vision');
    expect(office).toContain('vision');
    expect(coordinator).not.toContain(partnershipId);
  });
});
