import type { GenericRecord } from '../../domain/records/record.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { checkRecord, contextOf } from '../../domain/rules/run-checks.ts';
import type { RuleContext } from '../../domain/rules/rule.ts';
import type { SetUp } from '../../domain/set-up/set-up.ts';

interface Remembered {
  readonly record: GenericRecord;
  readonly findings: readonly Finding[];
  /** Whether all that the rules looked at besides the record is still the same. */
  stillHolds(context: RuleContext): boolean;
}

/**
 * What the rules find, record by record, worked out anew only where the record or something its rules looked at has
 * changed: with every key all of it would otherwise be read again, which five hundred lines make felt.
 */
export class RememberedChecks {
  private known = new Map<string, Remembered>();
  private setUp: SetUp | null = null;

  check(setUp: SetUp, records: readonly GenericRecord[]): readonly Finding[] {
    if (setUp !== this.setUp) this.known.clear();
    this.setUp = setUp;
    const context = contextOf({ setUp, records, completions: [] });
    const checked = records.map((record) => {
      const before = this.known.get(record.id);
      return before?.record === record && before.stillHolds(context) ? before : watch(record, context);
    });
    this.known = new Map(checked.map((each) => [each.record.id, each]));
    return checked.flatMap(({ findings }) => findings);
  }
}

/** Checks one record and takes note of what its rules ask for. */
function watch(record: GenericRecord, context: RuleContext): Remembered {
  const looked: ((now: RuleContext) => boolean)[] = [];
  const watched: RuleContext = {
    setUp: context.setUp,
    spelling: context.spelling,
    records: (scope) => {
      const found = context.records(scope);
      looked.push((now) => sameItems(now.records(scope), found));
      return found;
    },
    lookup: (id) => {
      const found = context.lookup(id);
      looked.push((now) => now.lookup(id) === found);
      return found;
    },
    children: (id) => {
      const found = context.children(id);
      looked.push((now) => sameItems(now.children(id), found));
      return found;
    },
  };
  const findings = checkRecord(record, watched);
  return { record, findings, stillHolds: (now) => looked.every((same) => same(now)) };
}

/** True where two lists hold the very same things in the same order. */
export function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
