import { joinQueries } from '../../domain/queries/queries.ts';
import type { Query } from '../../domain/queries/query.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { findGroup, findYear, type SetUp } from '../../domain/set-up/set-up.ts';
import type { KeptSubmission } from '../../domain/submission/kept.ts';
import { moveTo } from '../../domain/submission/states.ts';
import type { QueryFile } from '../../exchange/package/query-file.ts';
import type { Change } from '../../storage/change.ts';
import type { Identity } from '../../storage/identity.ts';
import { counted } from '../words.ts';

/** What this computer has of the group, year and round that a file of questions is about. */
export interface Here {
  readonly setUp: SetUp;
  readonly identity: Identity;
  readonly queries: readonly Query[];
  readonly kept: readonly KeptSubmission[];
}

/** What taking in a file of questions would do. */
export interface IncomingPlan {
  readonly file: QueryFile;
  /** Every question of the file, joined with what is known of it here. */
  readonly queries: readonly Query[];
  /** Those that are new here, or have something new in them. */
  readonly fresh: readonly Query[];
  /** The revisions that count as returned from now on. */
  readonly returned: readonly KeptSubmission[];
}

export function planQuestions(file: QueryFile, here: Here): IncomingPlan | { readonly problem: string } {
  const problem = whyNotHere(file, here);
  if (problem !== null) return { problem };
  const known = new Map(here.queries.map((query) => [query.id, query]));
  const inFile = new Set(file.queries.map(({ id }) => id));
  const queries = joinQueries(here.queries, file.queries).filter(({ id }) => inFile.has(id));
  const fresh = queries.filter((query) => {
    const before = known.get(query.id);
    return !before || before.messages.length !== query.messages.length || before.askedAt !== query.askedAt;
  });
  return { file, queries, fresh, returned: returnedRows(file, here.kept) };
}

/** Whether everything in the file is here already. */
export function isAgain({ fresh, returned }: IncomingPlan): boolean {
  return fresh.length === 0 && returned.length === 0;
}

/** All of it as one step. */
export function changeOf({ fresh, returned }: IncomingPlan): Change {
  const label =
    fresh.length === 0 ? 'take in the return of a submission' : `take in ${counted(fresh.length, 'question')}`;
  return { label, queries: fresh, submissions: returned };
}

function whyNotHere({ setUpId, partnership, group, groupName, year, round }: QueryFile, here: Here): string | null {
  const { setUp, identity } = here;
  if (setUpId !== setUp.id) {
    return `These questions are from another partnership, "${partnership}". Only those of ${setUp.partnership.name} can be taken in here.`;
  }
  if (identity.role === 'office') {
    return `These are the office's own questions to ${groupName}. Send the file to the group; they are taken in there, and the answers come back with its next submission.`;
  }
  if (identity.group !== group) {
    const own = findGroup(setUp, identity.group)?.name ?? identity.group;
    return `These questions are for ${groupName}, and this computer is used for ${own}. Pass the file on to the coordinator of ${groupName}, or ask the office for yours.`;
  }
  if (!findYear(setUp, year)?.rounds.some(({ id }) => id === round)) {
    return `These questions are about ${yearLabel(year)}, in a round that your set-up does not have. Ask the office for its newest set-up file, open it under "Settings", then take this file in again.`;
  }
  return null;
}

/** The very revision that the office returned, where it was sent from here or taken in here. */
function returnedRows(file: QueryFile, kept: readonly KeptSubmission[]): readonly KeptSubmission[] {
  const { returned } = file;
  if (returned === null) return [];
  return kept.flatMap((row) => {
    const { revision, digest, group, year, round } = row.submission;
    const same =
      revision === file.revision &&
      digest === file.digest &&
      group === file.group &&
      year === file.year &&
      round === file.round;
    const moved = same ? moveTo(row.submission, 'returned', returned) : null;
    return moved && 'submission' in moved ? [{ ...row, submission: moved.submission }] : [];
  });
}
