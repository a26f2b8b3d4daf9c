import type { CaseStudy } from '../records/case-study.ts';
import type { NamedPerson } from '../records/named-person.ts';
import { isOfType } from '../records/registry.ts';
import type { GenericRecord } from '../records/record.ts';

/** What is printed where a name stays out and nobody wrote other words. */
export const unnamed = 'a resident';

/** A person whom a record marks as named. */
export interface Mark {
  readonly name: string;
  /** The person agreed in writing: the name is printed. */
  readonly agreed: boolean;
  /** What to print instead of the name, where somebody said. */
  readonly substitute: string;
  readonly consent: string;
  /** The box that says whether the person agreed. */
  readonly field: string;
}

type Person = CaseStudy['values']['people'][number]['values'];

/** The people a record marks: those in the list of a case study, or the one of an entry that is about nothing else. */
export function marksOf(record: GenericRecord): readonly Mark[] {
  if (isOfType(record, 'case-study')) {
    return record.values.people.flatMap(({ id, values }) => markOf(values, `people.${id}.consent`));
  }
  if (isOfType(record, 'named-person')) return markOfPerson(record);
  return [];
}

function markOfPerson({ values: { person, consent, substitute, agreed } }: NamedPerson): readonly Mark[] {
  return markOf({ name: person, consent, substitute, agreed }, 'consent');
}

function markOf({ name, consent, substitute }: Person, field: string): readonly Mark[] {
  if (name.trim() === '') return [];
  return [{ name: name.trim(), agreed: consent === 'yes', substitute: substitute.trim(), consent, field }];
}

/** Whether a finding, or a box, is about who is marked rather than about what is told. */
export function isAboutMarks({ type, field }: { readonly type: string; readonly field: string }): boolean {
  return type === 'named-person' || (type === 'case-study' && field.split('.')[0] === 'people');
}
