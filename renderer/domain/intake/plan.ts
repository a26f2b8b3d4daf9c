import type { Completion } from '../dataset/dataset.ts';
import { changesBetween, type Change } from '../merge/changes.ts';
import type { Choice } from '../merge/clash.ts';
import { merge, resolve, type Merge } from '../merge/merge.ts';
import { same } from '../merge/same.ts';
import { joinQueries } from '../queries/queries.ts';
import { tidied, type Query } from '../queries/query.ts';
import type { GenericRecord } from '../records/record.ts';
import { keptId, newestFirst, type KeptContent, type KeptSubmission, type Origin } from '../submission/kept.ts';
import { moveTo } from '../submission/states.ts';
import type { Submission } from '../submission/submission.ts';
import type { Host, Known, Received } from './received.ts';
import { judge, type Judged, type Verdict } from './verdict.ts';

/** What taking in a file writes: a part of one step that can be undone. */
export interface IntakeWrites {
  readonly put: readonly GenericRecord[];
  readonly remove: readonly string[];
  readonly complete: readonly Completion[];
  readonly reopen: readonly Completion[];
  readonly submissions: readonly KeptSubmission[];
  readonly contents: readonly KeptContent[];
  readonly queries: readonly Query[];
  readonly origins: readonly Origin[];
}

/** What would happen with one file. Nothing is written before somebody has seen it. */
export interface IntakePlan extends Judged {
  readonly received: Received;
  /** The records brought together, with what is still to be settled; null where no entry is touched. */
  readonly merge: Merge | null;
  /** Where the partnership's own records differ: from here to the file. They are never taken over from a group. */
  readonly partnership: readonly Change[];
  /** Queries that are new here or have new words. */
  readonly queries: readonly Query[];
  readonly writes: IntakeWrites;
}

export const noWrites: IntakeWrites = {
  put: [],
  remove: [],
  complete: [],
  reopen: [],
  submissions: [],
  contents: [],
  queries: [],
  origins: [],
};

/** Base, theirs and ours of one file brought together, with what somebody chose where both changed the same. */
export function planIntake(received: Received, known: Known, host: Host, choices: readonly Choice[] = []): IntakePlan {
  const judged = judge(received, known, host);
  const plan = { ...judged, received };
  if (judged.verdict === 'refused') return { ...plan, merge: null, partnership: [], queries: [], writes: noWrites };
  const queries = newWords(received.queries, known, host);
  const partnership =
    received.partnershipRecords.length === 0 ? [] : changesBetween(host.partnership, received.partnershipRecords);
  const rest = { ...plan, partnership, queries };
  switch (judged.verdict) {
    case 'again':
      return { ...rest, merge: null, writes: { ...noWrites, queries } };
    case 'withdrawn':
    case 'renewed':
      return { ...rest, merge: null, writes: { ...noWrites, queries, submissions: moved(judged, received, host) } };
    case 'older':
      return { ...rest, merge: null, writes: { ...noWrites, queries, ...keeping(received, host, null) } };
    default:
      return { ...rest, ...merged(received, known, host, choices, queries, judged.verdict) };
  }
}

function merged(
  received: Received,
  known: Known,
  host: Host,
  choices: readonly Choice[],
  queries: readonly Query[],
  verdict: Verdict,
): Pick<IntakePlan, 'merge' | 'writes'> {
  const base = baseOf(received, known, verdict);
  const result = resolve(merge(base?.records ?? [], received.records, known.records), choices);
  const ours = new Map(known.records.map((record) => [record.id, record]));
  const kept = new Set(result.records.map(({ id }) => id));
  const put = result.records.filter((record) => !same(record, ours.get(record.id)));
  const taken = keeping(received, host, result);
  const from = { taken: host.now, from: 'submission', submission: taken.submissions[0]?.id ?? '' } as const;
  const writes: IntakeWrites = {
    put,
    remove: known.records.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
    ...completionChanges(base?.completions ?? [], received.completions, known.completions),
    ...taken,
    queries,
    origins: put.map(({ id }) => ({ id, ...from })),
  };
  return { merge: result, writes };
}

/**
 * The revision that both sides grew from. Where the one that the file names is not here, the newest before it serves, as
 * long as what is here is one line and the file goes on with it. Of revisions made beside each other none is sure to be
 * behind the file: taken for its base, its entries would look as if the file had deleted them.
 */
function baseOf({ submission }: Received, { submissions, contents }: Known, verdict: Verdict): KeptContent | null {
  const filled = newestFirst(submissions).filter(({ id }) => contents.has(id));
  const named = filled.find((kept) => kept.submission.digest === submission.baseDigest);
  const goesOn = verdict !== 'beside' && isOneLine(submissions);
  const earlier = goesOn ? filled.find((kept) => kept.submission.revision < submission.revision) : undefined;
  return contents.get((named ?? earlier)?.id ?? '') ?? null;
}

function isOneLine(submissions: readonly KeptSubmission[]): boolean {
  const line = newestFirst(submissions);
  return line.every(({ submission: { revision, baseDigest } }, index) => {
    const before = line[index + 1]?.submission;
    if (!before || before.revision < revision - 1) return true;
    return before.revision < revision && before.digest === baseDigest;
  });
}

/**
 * As a group hands it in: sent, or withdrawn. Whether it is returned or accepted is for the office alone to say, whatever
 * stands in a file.
 */
function handedIn(submission: Submission, { own, now }: Host): Submission {
  const { state, log, signedOff } = submission;
  if (own !== null || state === 'sent' || state === 'withdrawn') return submission;
  const last = log.findLastIndex(({ to }) => to === 'sent');
  if (last >= 0) return { ...submission, state: 'sent', log: log.slice(0, last + 1) };
  const act = { who: signedOff, when: now, note: '' };
  return { ...submission, state: 'sent', log: [...log, { ...act, from: state, to: 'sent' }] };
}

function keeping(
  { submission: stated, written, program, file, records, partnershipRecords, completions }: Received,
  host: Host,
  result: Merge | null,
): Pick<IntakeWrites, 'submissions' | 'contents'> {
  const submission = handedIn(stated, host);
  const id = keptId('received', submission);
  const { group, year, round } = submission;
  const settled = result === null || result.log.length === 0 ? {} : { settled: result.log };
  const kept = {
    id,
    direction: 'received',
    group,
    year,
    round,
    submission,
    written,
    program,
    file,
    kept: host.now,
  } as const;
  return {
    submissions: [{ ...kept, ...settled }],
    contents: [{ id, records, partnershipRecords, completions }],
  };
}

/** The revision that is here, withdrawn or counting again as the group's own log says. */
function moved(
  { same: kept }: Judged,
  { submission: { log, state } }: Received,
  { now }: Host,
): readonly KeptSubmission[] {
  const { who = '', when = now, note = '' } = log.at(-1) ?? {};
  const after = kept && moveTo(kept.submission, state, { who, when, note });
  return kept && after && 'submission' in after ? [{ ...kept, submission: after.submission }] : [];
}

/** What was marked or unmarked there since the base is marked or unmarked here. */
function completionChanges(
  base: readonly Completion[],
  theirs: readonly Completion[],
  ours: readonly Completion[],
): Pick<IntakeWrites, 'complete' | 'reopen'> {
  const types = (completions: readonly Completion[]) => new Set(completions.map(({ type }) => type));
  const [was, there, here] = [types(base), types(theirs), types(ours)];
  return {
    complete: theirs.filter(({ type }) => !was.has(type) && !here.has(type)),
    reopen: ours.filter(({ type }) => was.has(type) && !there.has(type)),
  };
}

/**
 * The queries that get new words. A query of another group is none of this one's business. The office takes from a group
 * its answers alone: nobody else asks or closes in its name.
 */
function newWords(received: readonly Query[], { queries, elsewhere }: Known, { own }: Host): readonly Query[] {
  const before = new Map(queries.map((query) => [query.id, query]));
  const said = received.flatMap((query) => {
    if (elsewhere.has(query.id)) return [];
    if (own !== null) return query;
    const answers = query.messages.filter(({ kind }) => kind === 'answer');
    return tidied({ ...(before.get(query.id) ?? query), messages: answers });
  });
  const ids = new Set(said.map(({ id }) => id));
  return joinQueries(queries, said).filter((query) => ids.has(query.id) && !same(query, before.get(query.id)));
}
