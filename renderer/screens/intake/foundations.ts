import type { Host, Known, Received } from '../../domain/intake/received.ts';
import type { Query } from '../../domain/queries/query.ts';
import { partnershipId } from '../../domain/records/sections.ts';
import { newestFirst, type KeptContent, type KeptSubmission } from '../../domain/submission/kept.ts';
import type { Part } from '../../domain/submission/submission.ts';
import type { ReviewStore } from '../../storage/review-store.ts';

/** What the plans for some files are made from: the same object for the same part, however often it is asked. */
export interface Foundations {
  knownOf(part: Part): Known;
  hostOf(part: Part): Host;
}

export type Readable = Pick<
  ReviewStore,
  'setUp' | 'identity' | 'records' | 'recordsById' | 'submissions' | 'content' | 'completions' | 'queries'
>;

export interface Gathering {
  /** The moment of taking in, as an ISO text in UTC. */
  readonly now: string;
  readonly signal?: AbortSignal;
  readonly tell?: (done: number, of: number) => void;
}

/** Reads all that this computer has of the groups, years and rounds that the files are about. */
export async function gather(
  store: Readable,
  files: readonly Received[],
  { now, signal, tell }: Gathering,
): Promise<Foundations> {
  const [setUp, identity] = await Promise.all([store.setUp(), store.identity()]);
  if (!setUp) throw new Error('There is no set-up yet. Open the set-up file from your partnership office first.');
  const own = identity?.role === 'coordinator' ? identity.group : null;
  const known = new Map<string, Known>();
  const hosts = new Map<string, Host>();
  const byPart = inParts(files);
  const queries = await store.queries();
  for (const [key, received] of byPart) {
    signal?.throwIfAborted();
    const [first] = received;
    if (!first) continue;
    known.set(key, await knownFor(store, first.submission, received, queries));
    const round = roundOf(first.submission);
    if (!hosts.has(round)) {
      const { year, round: id } = first.submission;
      const partnership = await store.records({ group: partnershipId, year, round: id });
      hosts.set(round, { setUp, own, partnership, now });
    }
    tell?.(known.size, byPart.size);
  }
  return { knownOf: (part) => found(known.get(keyOf(part))), hostOf: (part) => found(hosts.get(roundOf(part))) };
}

async function knownFor(
  store: Readable,
  { group, year, round }: Part,
  files: readonly Received[],
  all: readonly Query[],
): Promise<Known> {
  const part = { group, year, round };
  const ids = [...new Set(files.flatMap(({ records }) => records.map(({ id }) => id)))];
  const isElsewhere = (each: Part) => each.group !== group || each.year !== year || each.round !== round;
  const [submissions, records, completions, same] = await Promise.all([
    store.submissions(part),
    store.records(part),
    store.completions(part),
    store.recordsById(ids),
  ]);
  const queries = all.filter((each) => !isElsewhere(each));
  const there = [...same.filter(isElsewhere), ...all.filter(isElsewhere)];
  const contents = await contentsFor(store, submissions, files);
  return { submissions, contents, records, completions, queries, elsewhere: new Set(there.map(({ id }) => id)) };
}

/** Only what the files can have grown from: the revision that one names, else the newest before it that is kept whole. */
async function contentsFor(
  store: Readable,
  kept: readonly KeptSubmission[],
  files: readonly Received[],
): Promise<ReadonlyMap<string, KeptContent>> {
  const contents = new Map<string, KeptContent>();
  const missing = new Set<string>();
  for (const { submission } of files) {
    const named = kept.filter((each) => each.submission.digest === submission.baseDigest);
    const earlier = kept.filter((each) => each.submission.revision < submission.revision);
    for (const { id } of [...newestFirst(named), ...newestFirst(earlier)]) {
      if (contents.has(id)) break;
      if (missing.has(id)) continue;
      const content = await store.content(id);
      if (content) {
        contents.set(id, content);
        break;
      }
      missing.add(id);
    }
  }
  return contents;
}

function inParts(files: readonly Received[]): ReadonlyMap<string, readonly Received[]> {
  const parts = new Map<string, Received[]>();
  for (const received of files) {
    const key = keyOf(received.submission);
    const others = parts.get(key);
    if (others) others.push(received);
    else parts.set(key, [received]);
  }
  return parts;
}

function keyOf({ group, year, round }: Part): string {
  return JSON.stringify([group, year, round]);
}

function roundOf({ year, round }: Part): string {
  return JSON.stringify([year, round]);
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A file is about a part that was not looked up.');
  return value;
}
