import { unzipSync, zipSync } from 'fflate';
import type { Dataset } from '../../renderer/domain/dataset/dataset.ts';
import type { Query } from '../../renderer/domain/queries/query.ts';
import { completenessOf } from '../../renderer/domain/submission/completeness.ts';
import { moveTo, startRevision } from '../../renderer/domain/submission/states.ts';
import type { Part, Submission } from '../../renderer/domain/submission/submission.ts';
import { checksumsOf } from '../../renderer/exchange/package/checksums.ts';
import { sumsOf } from '../../renderer/exchange/package/digest.ts';
import { sealed } from '../../renderer/exchange/package/seal.ts';
import { writeSubmission, type WrittenSubmission } from '../../renderer/exchange/package/write-submission.ts';
import { madeUpDataset } from '../fixtures/made-up.ts';

export const sent = { who: 'A. Coordinator', when: '2010-06-30T14:05:00.000Z', note: 'First' };
export const sentPart: Part = { group: 'made-up-group-1', year: 2009, round: 'annual' };

/** A small review in which every type of entry is there. */
export const smallReview: Dataset = onlyGroup(madeUpDataset(1, 7, [2009]));

function onlyGroup(dataset: Dataset): Dataset {
  return { ...dataset, records: dataset.records.filter(({ group }) => group === sentPart.group) };
}

/** What is known of the first revision of a part, sent. */
export function firstRevision(dataset: Dataset, part: Part, signedOff = 'A. Chair'): Submission {
  const { id: setUpId, version: setUpVersion } = dataset.setUp;
  const completeness = completenessOf(dataset, part, []);
  const facts = { ...part, setUpId, setUpVersion, signedOff, completeness, digest: '0'.repeat(64) };
  const started = startRevision(facts, null, sent);
  const done = 'submission' in started ? moveTo(started.submission, 'sent', sent) : started;
  if ('problem' in done) throw new Error(done.problem);
  return done.submission;
}

let kept: Promise<WrittenSubmission> | undefined;

/** The same sound package whenever it is asked for. */
export function soundPackage(): Promise<WrittenSubmission> {
  return (kept ??= written(smallReview, sentPart));
}

export async function written(
  dataset: Dataset,
  part: Part,
  queries: readonly Query[] = [],
): Promise<WrittenSubmission> {
  const made = await writeSubmission({
    submission: firstRevision(dataset, part),
    ...{ dataset, queries, html: '<!doctype html><title>Review</title>' },
    ...{ written: sent.when, program: 'Partnership Review 0.1.0', findings: [] },
  });
  if ('problem' in made) throw new Error(made.problem);
  return made;
}

let files: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

/** What is in the sound package, without the list of check sums. */
export function soundFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  return (files ??= soundPackage().then(({ bytes }) => {
    const inside = new Map<string, Uint8Array>(Object.entries(unzipSync(bytes)));
    inside.delete('checksums.sha256');
    return inside;
  }));
}

/** Files as a package with right check sums and a right seal: what no accident makes. They are stored as they are, for speed. */
export async function resealed(inside: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const all = new Map([...inside].map(([name, bytes]) => [name, Uint8Array.from(bytes)]));
  all.set('checksums.sha256', Uint8Array.from(checksumsOf(await sumsOf(all))));
  return sealed(zipSync(Object.fromEntries(all), { level: 0, mtime: new Date(1980, 0, 1) }));
}
