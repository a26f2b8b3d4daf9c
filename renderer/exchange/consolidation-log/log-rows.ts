import type { Consolidation } from '../../domain/consolidation/consolidate.ts';
import { groupName } from '../../domain/consolidation/submissions.ts';
import { partnershipId } from '../../domain/records/sections.ts';
import { yearLabel, type YearKey } from '../../domain/set-up/financial-year.ts';
import { groupsInSectionOrder, type SetUp } from '../../domain/set-up/set-up.ts';

/** What became of a file that was given; scripts read these words in the log. */
export type FileStatus = 'received' | 'repeated' | 'stale' | 'not taken' | 'left out' | 'refused';

/** One line of the log: of a file, of a group without one, of what is shared, or of something that stands out. */
export interface LogRow {
  readonly what: FileStatus | 'entered here' | 'missing' | 'shared' | 'finding';
  readonly groups: readonly string[];
  readonly file: string;
  readonly revision: number | null;
  readonly fourWords: string;
  readonly digest: string;
  readonly entries: number | null;
  readonly complete: boolean | null;
  readonly written: string;
  readonly code: string;
  readonly records: readonly string[];
  readonly sentence: string;
}

export const blankRow: Omit<LogRow, 'what' | 'sentence'> = {
  groups: [],
  file: '',
  revision: null,
  fourWords: '',
  digest: '',
  entries: null,
  complete: null,
  written: '',
  code: '',
  records: [],
};

export interface LogFacts extends Pick<Consolidation, 'dataset' | 'missing' | 'findings'> {
  readonly setUp: SetUp;
  readonly year: YearKey;
  /** What there is to say of the set-up; null for nothing. */
  readonly note: string | null;
}

/**
 * The whole log: groups in section order with what came from them, refused files, what is shared, and what stands out.
 * @param sources a line for each file, and for each group whose entries come from none
 */
export function logRows(done: LogFacts, sources: readonly LogRow[]): readonly LogRow[] {
  const { dataset, setUp, year, missing, findings, note } = done;
  const places = new Map(groupsInSectionOrder(setUp).map(({ id }, index) => [id, index]));
  const place = ({ groups: [group = ''] }: LogRow) => places.get(group) ?? places.size;
  const unknown = (row: LogRow) => row.what === 'refused' || row.what === 'left out';
  const absent = missing.map(({ id }): LogRow => ({
    ...blankRow,
    what: 'missing',
    groups: [id],
    sentence: `Nothing was taken from ${groupName(setUp, id)} for ${yearLabel(year)}.`,
  }));
  const groups = [...sources.filter((row) => !unknown(row)), ...absent].sort(
    (a, b) =>
      place(a) - place(b) ||
      compare(a.groups[0] ?? '', b.groups[0] ?? '') ||
      Number(b.what === 'received') - Number(a.what === 'received') ||
      compare(a.file, b.file),
  );
  const shared = dataset.records.filter(({ group }) => group === partnershipId).length;
  const version = `Version ${setUp.version} of the set-up${note === null ? '' : `. ${note.replace(/\.$/, '')}`}.`;
  return [
    ...groups,
    ...sources.filter(unknown),
    { ...blankRow, what: 'shared', groups: [partnershipId], entries: shared, sentence: version },
    ...findings.map(({ code, sentence, groups: about, records }): LogRow => ({
      ...blankRow,
      what: 'finding',
      ...{ groups: about, code, records, sentence },
    })),
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
