import type { Received } from '../../domain/intake/received.ts';
import { limits } from '../../exchange/border/limits.ts';
import type { DesktopBridge } from '../../platform/desktop.ts';
import type { ReviewStore } from '../../storage/review-store.ts';
import type { RunTask } from '../../worker/hands.ts';
import type { WaitingFile } from '../inbox.ts';
import { readOpenedSetUp } from '../open-set-up-file.ts';
import type { SetUpFile } from '../../exchange/set-up-file.ts';

/** What somebody may begin with: a set-up, or what they handed in from another computer. */
export type StartFile =
  | { readonly kind: 'set-up'; readonly file: SetUpFile }
  | { readonly kind: 'submission'; readonly received: Received }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'problem'; readonly message: string };

interface Helpers {
  readonly desktop: Pick<DesktopBridge, 'openFile'>;
  readonly store: Pick<ReviewStore, 'record'>;
  readonly runTask: RunTask;
}

/** Asks for a file and reads it; the content decides what it is, whichever of the two was asked for. */
export async function openStartFile(wanted: 'set-up' | 'submission', helpers: Helpers): Promise<StartFile> {
  const answer = await helpers.desktop.openFile({
    title: wanted === 'set-up' ? 'Open a set-up file' : 'Open a submission of your own',
    filterName: wanted === 'set-up' ? 'Set-up file or submission' : 'Submission or set-up file',
    extensions: wanted === 'set-up' ? ['json', 'zip', 'partnership'] : ['zip', 'partnership', 'json'],
    maxBytes: limits.fileBytes,
  });
  if (answer.status === 'cancelled') return { kind: 'cancelled' };
  if (answer.status === 'failed') return { kind: 'problem', message: answer.message };
  return readStartFile(answer, helpers);
}

/** Reads a file that is there already, dropped on the window or opened with the program. Nothing is changed by it. */
export async function readStartFile({ name, bytes }: WaitingFile, { store, runTask }: Helpers): Promise<StartFile> {
  const read = await runTask('readFile', { name, bytes: new Uint8Array(bytes) });
  if ('kind' in read && read.kind === 'submission') {
    const { read: submission } = read;
    return { kind: 'submission', received: { file: name, ...submission } };
  }
  const json = bytes.find((byte) => byte > 0x20 && byte < 0x80) === 0x7b;
  if (('kind' in read && read.kind === 'set-up') || ('problem' in read && (json || looksLikeSetUp(name)))) {
    const opened = await readOpenedSetUp(name, bytes, store);
    return opened.status === 'read'
      ? { kind: 'set-up', file: { setUp: opened.setUp, records: opened.records } }
      : { kind: 'problem', message: opened.message };
  }
  return { kind: 'problem', message: `${name}: ${'problem' in read ? read.problem : notToBeginWith[read.kind]}` };
}

const notToBeginWith = {
  submission: '',
  'set-up': '',
  query: 'This file holds questions of the office. Begin with the set-up file first, then take the questions in.',
  table: 'This is a table. Begin with the set-up file first; tables can be taken in afterwards.',
  page: 'This is a page for reading, and entries cannot be taken from it. Choose the set-up file or the submission.',
} as const;

/** What is wrong with it is then said of a set-up file. */
function looksLikeSetUp(name: string): boolean {
  return name.toLowerCase().endsWith('.json');
}
