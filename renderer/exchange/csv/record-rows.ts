import { lookupIn, type Dataset } from '../../domain/dataset/dataset.ts';
import { inReviewOrder } from '../../domain/dataset/sorting.ts';
import type { Lookup } from '../../domain/records/define-record.ts';
import { answerKey, type GenericRecord } from '../../domain/records/record.ts';
import { partnershipId } from '../../domain/records/sections.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { runChecks } from '../../domain/rules/run-checks.ts';
import { yearEnd, yearLabel, yearStart } from '../../domain/set-up/financial-year.ts';
import { findGroup, findYear, type SetUp } from '../../domain/set-up/set-up.ts';

/** What all records of one group, year and round have in common in a CSV. */
export interface Envelope {
  readonly groupName: string;
  readonly yearStart: string;
  readonly yearEnd: string;
  readonly yearLabel: string;
  readonly roundName: string;
}

/** A record with what its row needs from around it. */
export interface RecordRow {
  readonly record: GenericRecord;
  readonly envelope: Envelope;
  /** The codes of the checks that found something in it, each once: "ATT-E01 VAL-W01". */
  readonly codes: string;
  /** The keys of its answers that settle what was found in it. */
  readonly holding: ReadonlySet<string>;
  readonly lookup: Lookup;
}

/** The rows of every record type, in the review's own order. Runs the checks unless their findings are given. */
export function recordRows(
  dataset: Dataset,
  findings: readonly Finding[] = runChecks(dataset),
): ReadonlyMap<string, readonly RecordRow[]> {
  const codes = codesByRecord(findings);
  const holding = holdingByRecord(findings);
  const lookup = lookupIn(dataset.records);
  const envelopeFor = envelopes(dataset.setUp);
  const byType = new Map<string, RecordRow[]>();
  for (const record of inReviewOrder(dataset.setUp, dataset.records)) {
    const row = {
      record,
      envelope: envelopeFor(record),
      codes: codes.get(record.id) ?? '',
      holding: holding.get(record.id) ?? none,
      lookup,
    };
    const rows = byType.get(record.type);
    if (rows) rows.push(row);
    else byType.set(record.type, [row]);
  }
  return byType;
}

function codesByRecord(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const sets = new Map<string, Set<string>>();
  for (const { record, code } of findings) {
    const set = sets.get(record);
    if (set) set.add(code);
    else sets.set(record, new Set([code]));
  }
  return new Map([...sets].map(([record, set]) => [record, [...set].sort().join(' ')]));
}

const none: ReadonlySet<string> = new Set();

function holdingByRecord(findings: readonly Finding[]): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>();
  for (const { record, answer } of findings) {
    if (answer === null) continue;
    const set = keys.get(record);
    if (set) set.add(answerKey(answer));
    else keys.set(record, new Set([answerKey(answer)]));
  }
  return keys;
}

/** Makes each envelope once: records that share one stand together, and the writer knows the same text again. */
function envelopes(setUp: SetUp): (record: GenericRecord) => Envelope {
  let last: { readonly of: GenericRecord; readonly envelope: Envelope } | null = null;
  return (record) => {
    const { group, year, round } = record;
    if (last && last.of.group === group && last.of.year === year && last.of.round === round) return last.envelope;
    const envelope = {
      groupName: group === partnershipId ? setUp.partnership.name : (findGroup(setUp, group)?.name ?? ''),
      yearStart: yearStart(year),
      yearEnd: yearEnd(year),
      yearLabel: yearLabel(year),
      roundName: findYear(setUp, year)?.rounds.find(({ id }) => id === round)?.name ?? '',
    };
    last = { of: record, envelope };
    return envelope;
  };
}
