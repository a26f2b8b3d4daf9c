import { showCount } from '../../domain/fields/count.ts';
import { showStored } from '../../domain/fields/kinds.ts';
import { attendance, isYearToDate, totalOfParts, type Attendance } from '../../domain/records/attendance.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { barChart } from '../charts/bar-chart.ts';
import { figure } from '../charts/figure.ts';
import { heading, safe, type SafeHtml } from '../html.ts';
import { anchorFor, notesBeside } from '../notes/notes.ts';
import type { Section, SectionContext } from './section.ts';
import { amount, asTyped, figuresTable, paragraph, type TableRow } from './words.ts';

type Values = Attendance['values'];

const { fields } = attendance;

/** More bars than this are harder to read than the table under them. */
const mostBars = 12;

/** Who came, part by part. Where the stated total and the parts disagree, both are printed and a note says so. */
export const attendances: Section<Attendance> = {
  render: (outline, context) => safe`${outline.map(({ record }) => programme(record, context))}`,
};

function programme(record: Attendance, context: SectionContext): SafeHtml {
  const { values } = record;
  const period = values.period.typed.trim() || yearLabel(record.year);
  return safe`<div class="entry"${anchorFor(record, context.notes)}>
    ${heading(context.level, asTyped(values.programme))}${figure(message(values), subtitle(values, period), chart(values))}${table(values)}${notesBeside(record, context.notes)}${paragraph(fields.explanation.label, values.explanation)}</div>
`;
}

function unit({ unit: stored }: Values): string {
  return stored === '' ? 'Number' : showStored(fields.unit, stored);
}

function subtitle(values: Values, period: string): string {
  const missing = values.unit === '' ? '; what is counted was not provided' : '';
  return `${unit(values)} by category, ${period}${missing}`;
}

function message(values: Values): string {
  const total = totalOfParts(values);
  const stated = values.statedTotal.value;
  const counted = values.unit === '' ? '' : ` ${unit(values).toLowerCase()}`;
  if (stated !== null) return `${showCount(stated)}${counted}${stated === total ? '' : ' as stated'}`;
  return total === null ? 'No total can be given' : `${showCount(total)}${counted}`;
}

function chart({ categories }: Values): SafeHtml | null {
  const bars = categories.flatMap(({ values: { label, count } }) =>
    count.value === null
      ? []
      : [{ label: label.trim() || 'Category without a name', value: count.value, shown: showCount(count.value) }],
  );
  if (bars.length === 0 || bars.length > mostBars) return null;
  const description = bars.map((bar) => `${bar.label} ${bar.shown}`).join('; ');
  return barChart({ title: 'Bars of the parts', description, bars });
}

function table(values: Values): SafeHtml {
  const parts: TableRow[] = values.categories.map(({ values: part }) => ({
    name: asTyped(part.label),
    cells: [amount(fields.categories.fields.count, part.count)],
  }));
  const rows = [...parts, ...totals(values).map(({ name, cells }) => ({ name, cells, total: true }))];
  return figuresTable(
    `${values.programme}: ${unit(values).toLowerCase()} by category`,
    ['Category', unit(values)],
    rows,
  );
}

function totals(values: Values): readonly TableRow[] {
  const { categories, statedTotal } = values;
  const total = totalOfParts(values);
  if (total !== null && statedTotal.value === total) return [{ name: 'Total', cells: [showCount(total)] }];
  const name = isYearToDate(values) ? 'Last of the year to date' : 'Total of the parts';
  const computed = { name, cells: [total === null ? 'A part is missing' : showCount(total)] };
  if (statedTotal.typed === '') return categories.length === 0 ? [] : [computed];
  return [computed, { name: 'Total as stated', cells: [amount(fields.statedTotal, statedTotal)] }];
}
