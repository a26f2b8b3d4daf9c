import type { Scope } from '../../domain/dataset/dataset.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { checkRecord, contextOf } from '../../domain/rules/run-checks.ts';
import type { RuleContext } from '../../domain/rules/rule.ts';
import type { Spelling } from '../../domain/rules/spelling.ts';
import type { SetUp } from '../../domain/set-up/set-up.ts';

/** What is checked, and what the rules may look at besides. */
export interface Checkable {
  readonly setUp: SetUp;
  readonly spelling: Spelling | null;
  /** The records on the page. */
  readonly records: readonly GenericRecord[];
  /** Others that the rules compare them with; nothing is looked for in these themselves. */
  readonly around: readonly GenericRecord[];
}

interface Remembered {
  readonly record: GenericRecord;
  readonly setUp: SetUp;
  readonly spelling: Spelling | null;
  readonly findings: readonly Finding[];
  /** Whether the records above and below it, which its rules looked at, are still the same. */
  nearHolds(context: RuleContext): boolean;
  /** The whole parts of the review that its rules looked through, and what stood there. */
  readonly lists: readonly (readonly [Scope, readonly GenericRecord[]])[];
}

/** Milliseconds that one key may cost: what is not checked by then waits for `settle`. */
const patience = 8;

/**
 * What the rules find, record by record, worked out anew only where the record or something its rules looked at has
 * changed: with every key all of it would otherwise be read again, which five hundred lines make felt. A rule that
 * looks through a whole part of the review would be asked again for all of them: those wait until `settle`.
 */
export class RememberedChecks {
  private known = new Map<string, Remembered>();
  private waiting: GenericRecord[] = [];
  private now: Checkable | null = null;
  private context: RuleContext | null = null;
  /**
   * Where a key looks through whole lists: as they stood when all was settled last. What rules have worked out for those
   * lists holds on; for lists made anew with each key it would be worked out with each key.
   */
  private lists: RuleContext | null = null;
  private found: readonly Finding[] | null = null;

  /** What is found now, as far as it is known at once; `settle` works out the rest. */
  check(now: Checkable): readonly Finding[] {
    if (!this.now || !sameCheckable(now, this.now)) this.renew(now);
    this.found ??= now.records.flatMap(({ id }) => this.known.get(id)?.findings ?? []);
    return this.found;
  }

  /** Whether nothing waits to be looked at again. */
  get settled(): boolean {
    return this.waiting.length === 0;
  }

  /** Works on what waits, until the clock of `performance.now` says so. Answers whether all of it is done. */
  settle(until = Infinity): boolean {
    const { now, context } = this;
    while (now && context && performance.now() < until) {
      const record = this.waiting.shift();
      if (!record) break;
      this.known.set(record.id, watch(record, now, context));
      this.found = null;
    }
    if (this.settled) this.lists = context;
    return this.settled;
  }

  private renew(now: Checkable): void {
    const context = contextOf(
      { setUp: now.setUp, records: [...now.around, ...now.records], completions: [] },
      now.spelling,
    );
    this.lists ??= context;
    const { lists } = this;
    const quick: RuleContext = { ...context, records: (scope) => lists.records(scope) };
    const holds = listsHold(context);
    const until = performance.now() + patience;
    const known = new Map<string, Remembered>();
    this.waiting = [];
    for (const record of now.records) {
      const before = this.known.get(record.id);
      const same = before?.record === record && before.nearHolds(context);
      const late = before?.setUp !== now.setUp || before.spelling !== now.spelling || !before.lists.every(holds);
      if (same && before) {
        known.set(record.id, before);
        if (late) this.waiting.push(record);
      } else if (performance.now() < until) {
        const checked = watch(record, now, quick);
        known.set(record.id, checked);
        if (!checked.lists.every(holds)) this.waiting.push(record);
      } else {
        if (before) known.set(record.id, before);
        this.waiting.push(record);
      }
    }
    this.known = known;
    this.now = now;
    this.context = context;
    this.found = null;
    if (this.settled) this.lists = context;
  }
}

function sameCheckable(a: Checkable, b: Checkable): boolean {
  return a.records === b.records && a.around === b.around && a.setUp === b.setUp && a.spelling === b.spelling;
}

/** Whether a list still holds the same. Most records were checked with the very same lists: each is compared once. */
function listsHold(context: RuleContext): (list: readonly [Scope, readonly GenericRecord[]]) => boolean {
  const compared = new Map<readonly GenericRecord[], boolean>();
  return ([scope, found]) => {
    const same = compared.get(found) ?? sameItems(context.records(scope), found);
    compared.set(found, same);
    return same;
  };
}

/** Checks one record and takes note of what its rules ask for. */
function watch(record: GenericRecord, { setUp, spelling }: Checkable, context: RuleContext): Remembered {
  const looked: ((now: RuleContext) => boolean)[] = [];
  const lists: (readonly [Scope, readonly GenericRecord[]])[] = [];
  const watched: RuleContext = {
    setUp,
    spelling,
    records: (scope) => {
      const found = context.records(scope);
      lists.push([scope, found]);
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
  return { record, setUp, spelling, findings, lists, nearHolds: (now) => looked.every((same) => same(now)) };
}

/** True where two lists hold the very same things in the same order. */
export function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
