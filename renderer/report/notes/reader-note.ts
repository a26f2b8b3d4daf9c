import type { FieldKind } from '../../domain/fields/field.ts';
import { varianceSentence } from '../../domain/summary/budget-summary.ts';
import { totalSentence } from '../../domain/summary/attendance-summary.ts';
import type { Attendance } from '../../domain/records/attendance.ts';
import type { CommissioningBudget } from '../../domain/records/commissioning-budget.ts';
import { definitionOf } from '../../domain/records/registry.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { safe, type Insert, type SafeHtml } from '../html.ts';

/**
 * Findings that are the office's business while a review is put together. In print an empty box says "Not provided"
 * and a missing status says so; lengths, invisible characters and wording are for whoever types.
 */
const forTypistsOnly = new Set(['VAL-E02', 'VAL-W02', 'VAL-W03', 'MEA-E01', 'PRI-W01', 'MAG-W01']);

/** What was typed, and could not be understood. */
const unreadable = new Set(['VAL-E01', 'VAL-W04']);

/** Findings about a figure whose field is a text or a choice. */
const aboutFigures = new Set([
  ...['ATT-W01', 'BUD-W01', 'BUD-W02', 'MEA-W02', 'MEA-W03', 'MEA-W04', 'SUR-W01', 'SUR-W04'],
  ...['CAS-W01', 'CAS-W03', 'CAS-W04', 'CRO-W01', 'CRO-W02', 'AGE-W01', 'DUR-W01'],
]);

const figureKinds = new Set<FieldKind | undefined>(['count', 'money', 'percent', 'decimal', 'date']);

/** True for what is never printed, answered or not: a note on a name that must not be published would publish it. */
export function isForTypistsOnly({ code }: Pick<Finding, 'code'>): boolean {
  return forTypistsOnly.has(code);
}

/** True for what a reader must know to trust a figure or a date. New rules on such fields are printed by themselves. */
export function concernsReaders(finding: Finding): boolean {
  if (isForTypistsOnly(finding)) return false;
  return unreadable.has(finding.code) || aboutFigures.has(finding.code) || figureKinds.has(kindAt(finding));
}

const unread: Readonly<Partial<Record<FieldKind, string>>> = {
  count: 'it could not be read as a whole number',
  money: 'it could not be read as an amount in pounds',
  percent: 'it could not be read as a percentage',
  decimal: 'it could not be read as one figure',
  date: 'no date can be read from it',
  choice: 'it is not one of the choices',
};

/** The finding as a reader needs it, complete with its figures: what was found, without the advice to whoever types. */
export function fullNote(finding: Finding): SafeHtml {
  if (!unreadable.has(finding.code)) return safe`${withoutQuestion(finding.message)}`;
  const kind = kindAt(finding) ?? 'text';
  // The typed text goes in by itself, so that one that turns its direction does not turn the sentence.
  return safe`“${finding.printed}” is printed as it was typed; ${unread[kind] ?? 'it could not be read'}.`;
}

/** "Did you mean -11.4%?" is for whoever types; readers are told what the figure says. */
function withoutQuestion(message: string): string {
  return message.replace(/ Did you mean [^?]*\?$/, '');
}

/** The same beside the figures, where those need not be said a second time. */
export function noteBeside(finding: Finding, record: GenericRecord): Insert {
  const beside: Said<GenericRecord> | undefined = particular[finding.code];
  return beside?.say(record, finding.message) ?? fullNote(finding);
}

/** The method signature lets each keep the type of its own records, as rules do. */
interface Said<R> {
  say(record: R, message: string): string;
}

const budgetWithoutReason: Said<CommissioningBudget> = {
  say: ({ values: { budget, spend } }, message) =>
    message.replace(varianceSentence(budget.value ?? 0, spend.value ?? 0), '').trim(),
};

const twoTotals: Said<Attendance> = { say: ({ values }) => totalSentence(values) };

const otherWay: Said<GenericRecord> = {
  say: () =>
    'This figure moves the other way than its target and the other measures here. Whether its sign is right has not been settled.',
};

/** Findings whose own message, beside the figures, would say them a second time. */
const particular: Readonly<Record<string, Said<never>>> = {
  'ATT-E01': twoTotals,
  'BUD-W01': budgetWithoutReason,
  'MEA-W01': otherWay,
};

function kindAt({ type, field }: Finding): FieldKind | undefined {
  const [id = '', , inner] = field.split('.');
  const top = definitionOf(type)?.fields[id];
  return top?.kind === 'rows' && inner !== undefined ? top.fields[inner]?.kind : top?.kind;
}
