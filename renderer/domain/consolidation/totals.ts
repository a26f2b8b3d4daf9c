import { showCount } from '../fields/count.ts';
import type { Entry } from '../fields/entry.ts';
import { showMoney } from '../fields/money.ts';
import { totalOfParts, type Attendance } from '../records/attendance.ts';
import type { GenericRecord } from '../records/record.ts';
import { isOfType } from '../records/registry.ts';
import type { SetUp } from '../set-up/set-up.ts';
import { unreadable, type Amount, type TotalUnit } from './amount.ts';
import { measureAmounts } from './measure-amounts.ts';
import { groupName } from './submissions.ts';
import { spokenWords } from './words.ts';

export interface LeftOut {
  readonly record: string;
  readonly group: string;
  /** The whole reason as a sentence. */
  readonly reason: string;
}

export interface Total {
  readonly name: string;
  readonly unit: TotalUnit;
  /** Pence for pounds, hundredths for a number, else a count; null where nothing could be added. */
  readonly value: number | null;
  readonly shown: string;
  /** Ids of the records that are in it. */
  readonly records: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The totals over all groups, each with what was not added and why. Figures of the year to date, percentages, changes and
 * rates are never added, nor different units or kinds of spend, nor one figure that two groups tell.
 */
export function totalsOf(setUp: SetUp, records: readonly GenericRecord[]): readonly Total[] {
  const byTotal = new Map<string, Amount[]>();
  for (const amount of [...records.flatMap(amountsOf), ...measureAmounts(setUp, records)]) {
    const shelf = byTotal.get(amount.total);
    if (shelf) shelf.push(amount);
    else byTotal.set(amount.total, [amount]);
  }
  return [...byTotal].map(([name, amounts]) => totalOf(setUp, name, amounts));
}

function totalOf(setUp: SetUp, name: string, amounts: readonly Amount[]): Total {
  const counted = new Map<string, GenericRecord>();
  const added: string[] = [];
  const leftOut: LeftOut[] = [];
  let sum = 0;
  for (const { record, value, not, once } of amounts) {
    const group = groupName(setUp, record.group);
    const leave = (why: string) =>
      leftOut.push({
        record: record.id,
        group: record.group,
        reason: `The figure of ${group} was not added, because ${why}.`,
      });
    const twin = once === '' ? undefined : counted.get(once);
    if (not !== '' || value === null) leave(not === '' ? 'there is none' : not);
    else if (twin && twin.group !== record.group) leave(`${groupName(setUp, twin.group)} tells the same one`);
    else if (!Number.isSafeInteger(sum + value)) leave('the total would be too large to be exact');
    else {
      sum += value;
      added.push(record.id);
      if (once !== '') counted.set(once, record);
    }
  }
  const unit = amounts[0]?.unit ?? 'number';
  const value = added.length === 0 ? null : sum;
  return { name, unit, value, shown: value === null ? 'no total' : show(unit, value), records: added, leftOut };
}

function show(unit: TotalUnit, value: number): string {
  if (unit === 'pounds') return showMoney(value);
  return unit === 'number' ? (value / 100).toLocaleString('en-GB') : `${showCount(value)} ${unit}`;
}

function amountsOf(record: GenericRecord): readonly Amount[] {
  if (isOfType(record, 'commissioning-budget')) {
    const { fund, budget, spend, spendKind } = record.values;
    const kind = spendKind === '' ? 'Spend of an unknown kind' : `Spend, ${spendKind}`;
    const unknown = spendKind === '' && spend.typed.trim() !== '' ? 'nobody said what kind of spend it is' : '';
    return [pounds(record, 'Budgets', budget, fund), pounds(record, kind, spend, fund, unknown)];
  }
  if (isOfType(record, 'commissioned-project')) {
    const { name, allocation, spend } = record.values;
    return [
      ...given(allocation, () => pounds(record, 'Allocated to projects', allocation, name)),
      ...given(spend, () => pounds(record, 'Spent on projects', spend, name)),
    ];
  }
  if (isOfType(record, 'initiative')) {
    const { name, amount } = record.values;
    return given(amount, () => pounds(record, 'Funded initiatives', amount, name));
  }
  return isOfType(record, 'attendance') ? [attended(record)] : [];
}

/** What nobody filled in is no figure of a total that few entries have. */
function given(entry: Entry<number>, amount: () => Amount): readonly Amount[] {
  return entry.typed.trim() === '' ? [] : [amount()];
}

function pounds(record: GenericRecord, total: string, entry: Entry<number>, subject: string, not = ''): Amount {
  const { value } = entry;
  const once = onceFor(total, subject, value);
  return { record, total, unit: 'pounds', value, once, not: not === '' ? unreadable(entry) : not };
}

/** Nothing says of two figures without a subject that they are the same. */
function onceFor(total: string, subject: string, value: number | null): string {
  const words = spokenWords(subject).join(' ');
  return value === null || words === '' ? '' : JSON.stringify([total, words, value]);
}

function attended(record: Attendance): Amount {
  const { programme, unit, basis, statedTotal } = record.values;
  // What the parts add up to is the figure; the stated total stands in only where there are no parts.
  const value = totalOfParts(record.values) ?? statedTotal.value;
  const once = onceFor(unit, programme, value);
  const yearToDate = basis === 'year to date' ? 'it is a figure of the year to date' : '';
  if (unit === '') {
    const not = 'nobody said whether attendances or people were counted';
    return { record, total: 'Attendance of an unknown kind', unit: 'attendances', value, once, not };
  }
  const not = yearToDate !== '' || value !== null ? yearToDate : unreadable(statedTotal);
  return { record, total: unit === 'people' ? 'People who came' : 'Attendances', unit, value, once, not };
}
