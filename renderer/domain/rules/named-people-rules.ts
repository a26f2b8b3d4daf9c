import { marksOf, unnamed } from '../named-people/marks.ts';
import { isOfType } from '../records/registry.ts';
import type { GenericRecord } from '../records/record.ts';
import { namedElsewhere } from './named-people.ts';
import type { Problem, Rule, RuleContext } from './rule.ts';

/** Rules of the records that mark who is named. */
export const namedPeopleRules: readonly Rule<GenericRecord>[] = [
  {
    code: 'PRI-W01',
    severity: 'warning',
    title: 'A person named without consent',
    why: 'The 2009/10 review names a private individual. Nobody is named to the public who has not agreed to it.',
    check: (record, context) => [...withoutConsent(record), ...notMarked(record, context)],
  },
];

function withoutConsent(record: GenericRecord): readonly Problem[] {
  return marksOf(record).flatMap(({ name, agreed, consent, substitute, field }) => {
    if (agreed || substitute !== '') return [];
    return [
      {
        field,
        printed: name,
        message: `${name} is named, ${consentWords(consent)}.`,
        advice: `The name stays out of the published review, which says “${unnamed}”. Record that the person agreed in writing, or write what to print instead.`,
      },
    ];
  });
}

/** Quoted or given an award, and marked neither in the case study nor in an entry of its own. */
function notMarked(record: GenericRecord, { records, setUp }: RuleContext): readonly Problem[] {
  if (!isOfType(record, 'case-study')) return [];
  const { group, year } = record;
  const marked = [record, ...records({ group, year, type: 'named-person' })].flatMap(marksOf).map(({ name }) => name);
  return namedElsewhere(record.values, marked, setUp).map(({ field, name }) => ({
    field,
    printed: name,
    message: `${name} is named, and is not in the list of people who are named.`,
    advice: 'Add the name to that list, with whether the person agreed in writing or what to print instead.',
  }));
}

/** What a stored choice says; anything else says nothing. */
function consentWords(consent: string): string {
  if (consent === 'no') return 'and did not agree to it';
  if (consent === 'asked') return 'and has not answered yet whether that is right';
  return 'and nothing says whether the person agreed';
}
