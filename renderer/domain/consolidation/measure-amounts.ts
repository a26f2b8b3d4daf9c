import { scaled } from '../fields/percent.ts';
import type { Measure } from '../records/measure.ts';
import type { GenericRecord } from '../records/record.ts';
import { isOfType } from '../records/registry.ts';
import type { SetUp } from '../set-up/set-up.ts';
import { figuresOf, subjectKey, type Figure } from './figures.ts';
import { unreadable, type Amount } from './amount.ts';

const never: Readonly<Record<string, string>> = {
  change: 'changes in percent never add up',
  percentage: 'percentages never add up',
  rate: 'rates never add up',
  '': 'nobody said what kind of figure it is',
};

/**
 * What measures bring to the totals: the same measure of several groups, for areas and periods that each of them names.
 * A measure that one group alone reports has no total.
 */
export function measureAmounts(setUp: SetUp, records: readonly GenericRecord[]): readonly Amount[] {
  const byName = new Map<string, { readonly record: Measure; readonly figure: Figure | undefined }[]>();
  for (const record of records) {
    if (!isOfType(record, 'measure')) continue;
    const [figure] = figuresOf(setUp, record).filter(({ what }) => what === 'actual figure');
    const name = subjectKey(setUp, record, record.values.name);
    if (name === '') continue;
    const shelf = byName.get(name);
    if (shelf) shelf.push({ record, figure });
    else byName.set(name, [{ record, figure }]);
  }
  return [...byName.values()].flatMap((shelf) => {
    if (new Set(shelf.map(({ record }) => record.group)).size < 2) return [];
    const [first] = shelf;
    const title = first?.record.values.name.trim() ?? '';
    const areas = shelf.map(({ figure }) => figure?.area ?? '');
    const lead = shelf.find(({ figure }) => figure !== undefined)?.figure;
    return shelf.map(({ record, figure }, index) =>
      amountOf(record, figure, title, whyNot(figure, lead, areas, index)),
    );
  });
}

function amountOf(record: Measure, figure: Figure | undefined, title: string, doubt: string): Amount {
  const { base, basis, actual } = record.values;
  const unit = base === 'pounds' ? 'pounds' : 'number';
  const not = never[base] ?? (basis === 'year to date' ? 'it is a figure of the year to date' : '');
  // Two decimals are exact in hundredths; finer figures are not cut to fit.
  const fine = figure !== undefined && !/\.\d{3}/.test(figure.value);
  const value = fine ? Number(scaled(figure.value, 2)) : null;
  const tooFine = figure !== undefined && !fine ? 'it has more than two decimals' : '';
  const reason = [not, unreadable(actual), tooFine, doubt].find((why) => why !== '') ?? '';
  return { record, total: `${title} (${unit})`, unit, value, once: '', not: reason };
}

/** Why a figure cannot be added to the others of its measure: it may be counted in one of them already. */
function whyNot(figure: Figure | undefined, lead: Figure | undefined, areas: readonly string[], index: number): string {
  if (!figure || !lead) return '';
  const area = areas[index] ?? '';
  if (area === '') return 'it names no area, and may be counted in another figure';
  const within = areas.some((other, place) => place !== index && other !== '' && ` ${other} `.includes(` ${area} `));
  if (within) return 'its area is part of the area of another figure';
  return figure.key === lead.key ? '' : 'it is of another period or in another unit';
}
