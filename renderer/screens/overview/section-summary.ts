import { isHeading } from '../../domain/dataset/outline.ts';
import { shorten, showCount } from '../../domain/fields/count.ts';
import type { ChoiceField, Field } from '../../domain/fields/field.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { sentenceOf } from '../../domain/summary/sentence-of.ts';

/** How many words of a section fit on one line of the task list. */
const longestTitle = 50;

/** "46 points" or "1 budget": how many there are, headings apart. Null while there is nothing. */
export function countWords(definition: RecordDefinition, records: readonly GenericRecord[]): string | null {
  if (records.length === 0) return null;
  const counted = records.filter((record) => !isHeading(record));
  const noun = nounOf(definition);
  return `${showCount(counted.length)} ${counted.length === 1 ? noun : pluralOf(noun)}`;
}

/**
 * A section's content in a line: "46 points: 31 achieved, 9 in progress, 6 planned", or, where a record type has a
 * sentence for its figures, "1 budget: £97,716 under budget, 11.6% of the budget." Everything comes from the
 * definition and the type's own sentence, so that a new record type costs nothing here.
 */
export function summaryLine(definition: RecordDefinition, records: readonly GenericRecord[]): string | null {
  const count = countWords(definition, records);
  if (count === null) return null;
  const details = statusWords(definition, records) ?? sentenceWords(definition, records);
  return details === null ? count : `${count}: ${details}`;
}

/** What one record is called where it is counted: an outline counts its points, not its "achievements". */
function nounOf(definition: RecordDefinition): string {
  const role = choice(definition.fields['role']);
  const counted = role?.options.find(({ value }) => value !== 'heading');
  return counted ? counted.label.toLowerCase() : definition.noun;
}

/** Plain English plurals: enough for the nouns of record types. */
export function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** How many records have each status, in the order of the choices; those without one come last. */
function statusWords(definition: RecordDefinition, records: readonly GenericRecord[]): string | null {
  const status = choice(definition.fields['status']);
  if (!status) return null;
  const counts = new Map<unknown, number>();
  for (const record of records) {
    if (isHeading(record)) continue;
    const value = record.values['status'];
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const known = status.options.map(({ value, label }) => ({ value, words: label.toLowerCase() }));
  const parts = [...known, { value: '', words: 'without a status' }].flatMap(({ value, words }) => {
    const count = counts.get(value) ?? 0;
    return count === 0 ? [] : [`${showCount(count)} ${words}`];
  });
  return parts.length === 0 ? null : parts.join(', ');
}

/** One record: its own sentence. Several: their names, and how many contradict themselves. */
function sentenceWords(definition: RecordDefinition, records: readonly GenericRecord[]): string | null {
  const [only] = records;
  if (only && records.length === 1) {
    const sentence = sentenceOf(only);
    return sentence?.complete === true ? sentence.words : titleOf(definition, only) || null;
  }
  const disagreeing = records.filter((record) => sentenceOf(record)?.disagrees === true).length;
  if (disagreeing > 0) return `${showCount(disagreeing)} ${disagreeing === 1 ? 'does' : 'do'} not add up`;
  const titles = records.map((record) => titleOf(definition, record)).filter((title) => title !== '');
  return titles.length === 0 ? null : shorten(titles.slice(0, 6).join(', '), longestTitle * 2);
}

function titleOf(definition: RecordDefinition, record: GenericRecord): string {
  return shorten(definition.titleOf(record), longestTitle);
}

function choice(field: Field | undefined): ChoiceField | null {
  return field?.kind === 'choice' ? field : null;
}
