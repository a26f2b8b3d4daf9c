import { shorten } from '../../domain/fields/count.ts';
import { fieldsInForce, type NamedField } from '../../domain/fields/in-force.ts';
import { isBlank, showStored } from '../../domain/fields/kinds.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import { isRows, type GenericRecord, type StoredValue } from '../../domain/records/record.ts';
import { isOpen, type Finding } from '../../domain/rules/finding.ts';
import type { LiveSentence } from '../../domain/summary/live-sentence.ts';
import { isFigureKind } from '../fields/looks.ts';

/** How many fields a line tells of, and how many characters of each. */
const told = 3;
const characters = 90;

/** What is in an entry, in a line: the sentence for the public, or where there is none yet, its first fields. */
export function cardLine(
  definition: RecordDefinition,
  record: GenericRecord,
  sentence: LiveSentence | null,
): { readonly words: string; readonly disagrees: boolean } {
  if (sentence && (sentence.complete || sentence.disagrees)) return sentence;
  const title = definition.titleOf(record);
  const parts = fieldsInForce(definition.fields, record.year).flatMap((field) => {
    const words = shorten(wordsOf(field, record.values[field[0]], title), characters);
    return words === '' ? [] : [words];
  });
  const printed = record.printed?.map(({ text }) => text).join(' ') ?? '';
  const words = parts.length === 0 ? shorten(printed, told * characters) : parts.slice(0, told).join(' · ');
  return { words: title.trim() === '' && words === '' ? 'Nothing in it yet.' : words, disagrees: false };
}

/** What a field says beyond the title; empty for nothing. */
function wordsOf([, field]: NamedField, stored: StoredValue | undefined, title: string): string {
  if (stored === undefined) return '';
  if (field.kind === 'rows' || isRows(stored)) {
    return isRows(stored) && stored.length > 0 ? `${field.label}: ${stored.length}` : '';
  }
  if (isBlank(stored)) return '';
  const shown = showStored(field, stored).trim();
  if (isFigureKind(field.kind)) return title.split(/[\s:]/).includes(shown) ? '' : `${field.label} ${shown}`;
  if (field.kind !== 'choice') return title.includes(shown) ? '' : shown;
  // "Yes" alone would say nothing.
  return stored === 'yes' ? field.label.replace(/\?$/, '') : stored === 'no' ? '' : shown;
}

/** "1 error, 2 warnings": what is open; empty for nothing. */
export function showOpen(findings: readonly Finding[]): string {
  const open = findings.filter(isOpen);
  const errors = open.filter(({ severity }) => severity === 'error').length;
  return [counted(errors, 'error'), counted(open.length - errors, 'warning')]
    .filter((words) => words !== '')
    .join(', ');
}

function counted(count: number, one: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : `${one}s`}`;
}
