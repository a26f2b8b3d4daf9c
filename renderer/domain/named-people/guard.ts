import { inScope, type Dataset, type Scope } from '../dataset/dataset.ts';
import { partnershipId } from '../records/sections.ts';
import type { GenericRecord } from '../records/record.ts';
import type { Finding } from '../rules/finding.ts';
import { isAboutMarks, marksOf, unnamed, type Mark } from './marks.ts';
import { foldedName } from './name-pattern.ts';
import { longerNames, namesOfSetUp } from './place-names.ts';
import { recordWithout } from './record-without.ts';
import { replaceNames, type NamesToReplace } from './replace-names.ts';

type Place = Pick<GenericRecord, 'group' | 'year'>;

/** A text of more characters is nobody's name, and a search for a very long one cannot be made. */
const longestName = 500;

interface Reviewed {
  readonly dataset: Dataset;
  readonly findings: readonly Finding[];
}

interface Guarded extends Reviewed {
  /** How many names were replaced in what is printed. */
  readonly leftOut: number;
}

/**
 * A review and the notes on it as they may be published: where a record of a group's year marks a person who has not
 * agreed to be named, other words stand in the place of the name in every text of that group and year, and in the
 * partnership's own of the year. Where one record says that the person agreed and another does not, the name stays out.
 * The marks themselves are left out. Printed faces keep the words of the original: nothing that is published prints them.
 */
export function guarded({ dataset, findings }: Reviewed, scope: Scope = {}): Guarded {
  const { setUp, records } = dataset;
  const namesAt = namesByPlace(records, namesOfSetUp(setUp));
  const leftOut = new Set<string>();
  const printed = records.flatMap((record) => {
    if (record.type === 'named-person') return [];
    const names = namesAt(record);
    if (names === null) return [withoutMarks(record)];
    const tell = (name: string) => {
      if (inScope(record, scope)) leftOut.add(name);
    };
    return [recordWithout(withoutMarks(record), names, tell)];
  });
  const everybody = namesAt(null);
  const notes = findings.filter((finding) => !isAboutMarks(finding));
  return {
    dataset: { ...dataset, records: printed },
    findings: everybody === null ? notes : notes.map((finding) => findingWithout(finding, everybody)),
    leftOut: leftOut.size,
  };
}

/** Names that a note may repeat from another group or year stay out of all notes. */
type NamesAt = (place: Place | null) => NamesToReplace | null;

function namesByPlace(records: readonly GenericRecord[], known: readonly string[]): NamesAt {
  const marks = new Map<string, Mark[]>();
  const add = (key: string, own: readonly Mark[]) => marks.set(key, [...(marks.get(key) ?? []), ...own]);
  for (const record of records) {
    const own = marksOf(record).filter(({ name }) => name.length <= longestName);
    if (own.length === 0) continue;
    for (const key of new Set([keyOf(record), keyOf({ ...record, group: partnershipId }), ''])) add(key, own);
  }
  const names = new Map([...marks].map(([key, all]) => [key, namesFrom(all, known)]));
  return (place) => names.get(place === null ? '' : keyOf(place)) ?? null;
}

function keyOf({ group, year }: Place): string {
  return `${group}/${year}`;
}

/** Longer names may hold one that stays out: "Ann Example", who agreed, beside another Ann, who did not. */
function namesFrom(marks: readonly Mark[], known: readonly string[]): NamesToReplace | null {
  const substitutes = marks
    .filter(({ agreed }) => !agreed)
    .map(({ name, substitute }) => ({ name, by: substitute || unnamed }));
  if (substitutes.length === 0) return null;
  const out = new Set(substitutes.map(({ name }) => foldedName(name)));
  const agreed = marks.filter((mark) => mark.agreed && !out.has(foldedName(mark.name))).map(({ name }) => name);
  const names = substitutes.map(({ name }) => name);
  return { substitutes, kept: longerNames([...known, ...agreed], names) };
}

function withoutMarks(record: GenericRecord): GenericRecord {
  return record.type === 'case-study' ? { ...record, values: { ...record.values, people: [] } } : record;
}

/** What an answer was given for stays, so that it is known again as that of the record. */
function findingWithout(finding: Finding, names: NamesToReplace): Finding {
  const { printed, message, advice, answer } = finding;
  const said = (text: string) => replaceNames(text, names);
  return {
    ...finding,
    printed: said(printed),
    message: said(message),
    advice: said(advice),
    answer: answer && { ...answer, reason: said(answer.reason) },
  };
}
