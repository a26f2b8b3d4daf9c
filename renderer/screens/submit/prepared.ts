import { inScope, type Dataset } from '../../domain/dataset/dataset.ts';
import { changesBetween, type Change } from '../../domain/merge/changes.ts';
import type { Query } from '../../domain/queries/query.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { partnershipId } from '../../domain/records/sections.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import type { SetUp } from '../../domain/set-up/set-up.ts';
import { completenessOf } from '../../domain/submission/completeness.ts';
import { contentOf, partnershipRecordsOf } from '../../domain/submission/content.ts';
import type { KeptContent, KeptSubmission } from '../../domain/submission/kept.ts';
import type { Completeness, Part } from '../../domain/submission/submission.ts';
import { digestOf } from '../../exchange/package/digest.ts';
import type { ReviewStore } from '../../storage/review-store.ts';
import { comparedWith } from '../compared-with.ts';
import { checkInSlices, type CheckHelp } from '../slices.ts';
import { standingFor, standingOf, unchanged, type Facts, type Standing } from './standing.ts';

/** What is kept of a group's round, as it was read at one moment. */
export interface Stored {
  readonly part: Part;
  /** The group's own records and completions. */
  readonly own: Dataset;
  readonly partnership: readonly GenericRecord[];
  readonly around: readonly GenericRecord[];
  readonly kept: readonly KeptSubmission[];
  readonly queries: readonly Query[];
}

/** Everything that is to be known before a submission is written. */
export interface Prepared {
  readonly part: Part;
  /** What goes into the file: the group's records and the partnership's own. */
  readonly dataset: Dataset;
  /** The group's own records. */
  readonly records: readonly GenericRecord[];
  readonly findings: readonly Finding[];
  readonly queries: readonly Query[];
  readonly standing: Standing;
  readonly digest: string;
  readonly completeness: Completeness;
  /** What has changed since the last revision that is kept with its entries; null where there is none. */
  readonly since: { readonly revision: number; readonly changes: readonly Change[] } | null;
  /** The last revision, where nothing would be new in another. */
  readonly same: KeptSubmission | null;
}

/** Reads only, so that it may stand in a live query. */
export async function readPart(store: ReviewStore, { group, year, round }: Part, setUp: SetUp): Promise<Stored> {
  const part = { group, year, round };
  const [own, partnership, around, kept, queries] = await Promise.all([
    store.dataset(part),
    store.records({ group: partnershipId, year, round }),
    comparedWith(store, { group, year }, setUp),
    store.submissions(part),
    store.queries(part),
  ]);
  return { part, own, partnership, around, kept, queries };
}

/** Checks what was read and compares it with what was sent before; stops with the reason of the signal. */
export async function prepare(
  store: Pick<ReviewStore, 'content'>,
  { part, own, partnership, around, kept, queries }: Stored,
  help: Pick<CheckHelp, 'spelling' | 'signal'>,
): Promise<Prepared> {
  const found = await checkInSlices(own, { ...help, around });
  const findings = found.filter((finding) => inScope(finding, part));
  const dataset = { ...own, records: [...own.records, ...partnership] };
  const both: Dataset = { ...own, records: [...partnershipRecordsOf(dataset, part), ...own.records] };
  const digest = await digestOf(contentOf(own, part));
  const completeness = completenessOf(own, part, findings);
  const now = { digest, completeness, setUpVersion: own.setUp.version, queries };
  const standing = standingFor(standingOf(kept), now);
  const before = standing.last ? await contentBefore(store, standing) : null;
  return {
    part,
    dataset: both,
    records: own.records,
    findings,
    queries,
    standing,
    digest,
    completeness,
    since: before && {
      revision: before.revision,
      changes: changesBetween(before.content.records, own.records),
    },
    same: unchanged(standing, now),
  };
}

/** What a revision says of itself before it has a number. */
export function factsOf({ part, dataset: { setUp }, digest, completeness }: Prepared, signedOff: string): Facts {
  return { ...part, setUpId: setUp.id, setUpVersion: setUp.version, signedOff, completeness, digest };
}

/** The newest revision before the one in hand whose entries are kept. */
async function contentBefore(
  store: Pick<ReviewStore, 'content'>,
  { current, all }: Standing,
): Promise<{ readonly revision: number; readonly content: KeptContent } | null> {
  for (const row of all) {
    if (row === current) continue;
    const content = await store.content(row.id);
    if (content) return { revision: row.submission.revision, content };
  }
  return null;
}
