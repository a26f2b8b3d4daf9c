import { basename } from 'node:path';
import { groupName } from '../../../../renderer/domain/consolidation/submissions.ts';
import { partnershipId } from '../../../../renderer/domain/records/sections.ts';
import { yearLabel } from '../../../../renderer/domain/set-up/financial-year.ts';
import { groupsInSectionOrder } from '../../../../renderer/domain/set-up/set-up.ts';
import { isComplete } from '../../../../renderer/domain/submission/completeness.ts';
import { compare, type FileStatus, type JudgedFile } from './judged-file.ts';
import type { Consolidated } from './consolidated.ts';

/** One line of the log: of a file, of a group that sent nothing, of what is shared, or of something that stands out. */
export interface LogRow {
  readonly what: FileStatus | 'missing' | 'shared' | 'finding';
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

const blank: Omit<LogRow, 'what' | 'sentence'> = {
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

/** The whole log: groups in section order with their files, refused files, what is shared, and what stands out. */
export function logRows(done: Consolidated): readonly LogRow[] {
  const { dataset, setUp, year, missing, findings, note } = done;
  const places = new Map(groupsInSectionOrder(setUp).map(({ id }, index) => [id, index]));
  const place = ({ groups: [group = ''] }: LogRow) => places.get(group) ?? places.size;
  const files = done.files.map(fileRow);
  const unknown = (row: LogRow) => row.what === 'refused' || row.what === 'left out';
  const absent = missing.map(({ id }): LogRow => ({
    ...blank,
    what: 'missing',
    groups: [id],
    sentence: `Nothing has been received from ${groupName(setUp, id)} for ${yearLabel(year)}.`,
  }));
  const groups = [...files.filter((row) => !unknown(row)), ...absent].sort(
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
    ...files.filter(unknown),
    { ...blank, what: 'shared', groups: [partnershipId], entries: shared, sentence: version },
    ...findings.map(({ code, sentence, groups: about, records }): LogRow => ({
      ...blank,
      what: 'finding',
      ...{ groups: about, code, records, sentence },
    })),
  ];
}

/** A folder says where somebody works, not what was sent: only the name of the file is told. */
function fileRow({ file, status, sentence, submission }: JudgedFile): LogRow {
  const told = { ...blank, what: status, file: basename(file), sentence };
  if (!submission) return told;
  const { read } = submission;
  const { group, revision, digest, completeness } = read.submission;
  return {
    ...told,
    groups: [group],
    ...{ revision, digest, fourWords: read.fingerprint, written: read.written },
    entries: read.records.length,
    complete: isComplete(completeness),
  };
}
