import { basename } from 'node:path';
import { isComplete } from '../../../../renderer/domain/submission/completeness.ts';
import { blankRow, logRows as allRows, type LogRow } from '../../../../renderer/exchange/consolidation-log/log-rows.ts';
import type { JudgedFile } from './judged-file.ts';
import type { Consolidated } from './consolidated.ts';

/** The whole log of files that were put together. */
export function logRows(done: Consolidated): readonly LogRow[] {
  return allRows(done, done.files.map(fileRow));
}

/** A folder says where somebody works, not what was sent: only the name of the file is told. */
function fileRow({ file, status, sentence, submission }: JudgedFile): LogRow {
  const told = { ...blankRow, what: status, file: basename(file), sentence };
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
