import type { Query } from '../../domain/queries/query.ts';
import { sectionOfType } from '../../domain/records/sections.ts';
import type { KeptSubmission } from '../../domain/submission/kept.ts';
import type { ReviewStore } from '../../storage/review-store.ts';
import type { Place } from '../services.ts';

/** How many questions wait for an answer, by the id of the group and then of the section. */
export type SectionQuestions = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What is stored of a round. */
export interface Tracked {
  readonly submissions: readonly KeptSubmission[];
  readonly queries: readonly Query[];
  readonly asked: SectionQuestions;
}

/** Reads nothing but what the page shows: of the entries only those that somebody has asked about. */
export async function readTracked(
  store: Pick<ReviewStore, 'submissions' | 'queries' | 'recordsById'>,
  { year, round }: Pick<Place, 'year' | 'round'>,
): Promise<Tracked> {
  const [submissions, queries] = await Promise.all([
    store.submissions({ year, round }),
    store.queries({ year, round }),
  ]);
  const open = queries.filter(({ state }) => state === 'open');
  const records = await store.recordsById([...new Set(open.map(({ record }) => record))]);
  return { submissions, queries, asked: openBySection(open, records) };
}

/** A question on an entry that is gone belongs to no section: it is counted for its group alone. */
export function openBySection(
  queries: readonly Query[],
  records: readonly { readonly id: string; readonly type: string }[],
): SectionQuestions {
  const sections = new Map(records.map(({ id, type }) => [id, sectionOfType(type)?.id ?? type]));
  const asked = new Map<string, Map<string, number>>();
  for (const { group, record, state } of queries) {
    const section = sections.get(record);
    if (state !== 'open' || section === undefined) continue;
    const ofGroup = asked.get(group) ?? new Map<string, number>();
    asked.set(group, ofGroup.set(section, (ofGroup.get(section) ?? 0) + 1));
  }
  return asked;
}
