import type { Services } from '../services.ts';
import type { WaitingFile } from '../inbox.ts';
import type { Screen } from '../routes.ts';
import type { LeftBehind } from './intake-session.ts';

/** What else may come in: it is looked at on a page of its own, before anything of it is written. */
export type OtherKind = 'set-up' | 'query' | 'table';

interface OtherFile {
  /** What the file is. */
  readonly noun: string;
  /** What happens with it next. */
  readonly sentence: string;
  readonly button: string;
  readonly screen: Screen;
  /** Whether a file of this kind that comes alone is shown there at once. */
  readonly straight: boolean;
}

export const otherFiles: Readonly<Record<OtherKind, OtherFile>> = {
  'set-up': {
    noun: 'Set-up file',
    sentence: 'The settings show what it would change before it is used.',
    button: 'See what it would change',
    screen: 'settings',
    straight: true,
  },
  query: {
    noun: 'Questions',
    sentence: 'The questions page shows them before they are taken in.',
    button: 'Go to the questions',
    screen: 'queries',
    straight: true,
  },
  table: {
    noun: 'Table',
    sentence: 'You say what its columns mean, and see every cell before it is taken in.',
    button: 'Go to the table',
    screen: 'tables',
    straight: true,
  },
};

export const pageProblem =
  'This is a page to be read in a browser. Entries cannot be taken in from it: choose the submission that it came with.';

const left = new WeakMap<Services['store'], LeftBehind>();

/** Keeps what else was looked at until somebody comes back to the page; what one database has, never comes to another. */
export function leaveBehind(store: Services['store'], behind: LeftBehind): void {
  left.set(store, behind);
}

/** What was left behind, once. */
export function takeLeft(store: Services['store']): LeftBehind | null {
  const behind = left.get(store) ?? null;
  left.delete(store);
  return behind;
}

/** Leaves the file in the inbox and goes to the page that takes it out there. Whoever listens to the inbox stops first. */
export function handOver(file: WaitingFile, kind: OtherKind, services: Pick<Services, 'inbox' | 'navigate'>): void {
  services.inbox.put([file]);
  services.navigate({ screen: otherFiles[kind].screen });
}
