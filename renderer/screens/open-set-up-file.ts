import type { SetUp } from '../domain/set-up/set-up.ts';
import { largestSetUpFile, readSetUpFile } from '../exchange/set-up-file.ts';
import type { DesktopBridge } from '../platform/desktop.ts';

export type OpenedSetUp =
  | { readonly status: 'read'; readonly name: string; readonly setUp: SetUp }
  | { readonly status: 'cancelled' }
  | { readonly status: 'problem'; readonly message: string };

/** Asks for a set-up file and reads it; nothing is changed by it. The message is a sentence with the file's name. */
export async function openSetUpFile(desktop: Pick<DesktopBridge, 'openFile'>): Promise<OpenedSetUp> {
  const answer = await desktop.openFile({
    title: 'Open a set-up file',
    filterName: 'Set-up file',
    extensions: ['json'],
    // One character takes at most four bytes.
    maxBytes: largestSetUpFile * 4,
  });
  if (answer.status === 'cancelled') return answer;
  if (answer.status === 'failed') return { status: 'problem', message: answer.message };
  const read = readSetUpFile(new TextDecoder().decode(answer.bytes));
  if ('problem' in read) return { status: 'problem', message: `${answer.name}: ${read.problem}` };
  return { status: 'read', name: answer.name, setUp: read.setUp };
}
