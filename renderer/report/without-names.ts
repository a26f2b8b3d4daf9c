import type { Dataset } from '../domain/dataset/dataset.ts';
import type { Field, ScalarField, ScalarStored } from '../domain/fields/field.ts';
import { readTyped, typedOf } from '../domain/fields/kinds.ts';
import type { CaseStudy } from '../domain/records/case-study.ts';
import { isRows, type GenericRecord, type StoredValue } from '../domain/records/record.ts';
import { definitionOf } from '../domain/records/registry.ts';
import type { Finding } from '../domain/rules/finding.ts';
import { isForMachines } from '../domain/rules/words/text-boxes.ts';
import { replaceNames, type Substitute } from './replace-names.ts';

type Place = Pick<GenericRecord, 'group' | 'year'>;
type ByPlace = ReadonlyMap<string, readonly Substitute[]>;

interface Printed {
  readonly dataset: Dataset;
  readonly findings: readonly Finding[];
}

/**
 * The review and the notes on it with nobody's name who has not agreed to it and for whom there are other words: these
 * stand in the place of the name in every text of the group's year. Printed faces keep the words of the original.
 */
export function withoutNames({ dataset, findings }: Printed): Printed {
  const substitutes = substitutesIn(dataset.records);
  if (substitutes.size === 0) return { dataset, findings };
  return {
    dataset: { ...dataset, records: dataset.records.map((record) => recordWithout(record, at(substitutes, record))) },
    findings: findings.map((finding) => findingWithout(finding, at(substitutes, finding))),
  };
}

/** What to print instead of whose name, by group and year. */
function substitutesIn(records: readonly GenericRecord[]): ByPlace {
  const found = new Map<string, Substitute[]>();
  for (const record of records.filter(isCaseStudy)) {
    const own = record.values.people.flatMap(({ values: { name, consent, substitute } }) =>
      name.trim() === '' || consent === 'yes' || substitute.trim() === ''
        ? []
        : [{ name: name.trim(), by: substitute.trim() }],
    );
    if (own.length > 0) found.set(keyOf(record), [...(found.get(keyOf(record)) ?? []), ...own]);
  }
  return found;
}

function isCaseStudy(record: GenericRecord): record is CaseStudy {
  return record.type === 'case-study';
}

function at(substitutes: ByPlace, place: Place): readonly Substitute[] {
  return substitutes.get(keyOf(place)) ?? [];
}

function keyOf({ group, year }: Place): string {
  return `${group}/${year}`;
}

/** What an answer was given for stays, so that it is known again as that of the record. */
function findingWithout(finding: Finding, substitutes: readonly Substitute[]): Finding {
  if (substitutes.length === 0) return finding;
  const { printed, message, advice, answer } = finding;
  const said = (text: string) => replaceNames(text, substitutes);
  return {
    ...finding,
    printed: said(printed),
    message: said(message),
    advice: said(advice),
    answer: answer && { ...answer, reason: said(answer.reason) },
  };
}

function recordWithout(record: GenericRecord, substitutes: readonly Substitute[]): GenericRecord {
  const fields: Readonly<Record<string, Field>> | undefined = definitionOf(record.type)?.fields;
  if (substitutes.length === 0 || !fields) return record;
  const values = Object.entries(record.values).map(([id, stored]): readonly [string, StoredValue] => {
    const field = fields[id];
    return [id, field ? storedWithout(id, field, stored, substitutes) : stored];
  });
  return { ...record, values: Object.fromEntries(values) };
}

function storedWithout(id: string, field: Field, stored: StoredValue, substitutes: readonly Substitute[]): StoredValue {
  if (field.kind !== 'rows') return isRows(stored) ? stored : boxWithout(id, field, stored, substitutes);
  if (!isRows(stored)) return stored;
  return stored.map((row) => {
    const cells = Object.entries(row.values).map(([inner, cell]): readonly [string, ScalarStored] => {
      const innerField = field.fields[inner];
      return [inner, innerField ? boxWithout(inner, innerField, cell, substitutes) : cell];
    });
    return { ...row, values: Object.fromEntries(cells) };
  });
}

function boxWithout(
  id: string,
  field: ScalarField,
  stored: ScalarStored,
  substitutes: readonly Substitute[],
): ScalarStored {
  if (field.kind === 'choice' || isForMachines(id)) return stored;
  const before = typedOf(stored);
  const after = replaceNames(before, substitutes);
  return after === before ? stored : readTyped(field, after);
}
