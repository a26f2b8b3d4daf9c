import { createContext } from '@lit/context';
import type { Query } from '../../domain/queries/query.ts';
import type { GenericRecord } from '../../domain/records/record.ts';

/** What somebody wrote, and who it was. */
export interface Words {
  readonly text: string;
  readonly who: string;
}

export type QueryAct =
  | { readonly act: 'ask'; readonly record: GenericRecord; readonly field: string }
  | { readonly act: 'answer' | 'ask again' | 'close'; readonly query: Query };

/** The query as it is kept now, or a sentence why nothing was kept. */
export type QueryDone = { readonly query: Query } | { readonly problem: string };

/** Where a thread stands among those of its group that are not closed, with the ways to the ones beside it. */
export interface Neighbours {
  /** Counting from 1. */
  readonly place: number;
  readonly count: number;
  readonly previous: string | null;
  readonly next: string | null;
}

/** What threads and the form for asking need; comes down through the page from the screen. */
export interface QueryHelp {
  readonly role: 'office' | 'coordinator';
  /** Whether questions can be asked here, which only the office does, and of groups alone. */
  readonly mayAsk: boolean;
  /** Who works here; empty until somebody has said it. */
  readonly person: string;
  /** The threads on a record and its boxes. */
  on(record: string): readonly Query[];
  /** null for a closed one, and where there are no others. */
  neighbours(query: Query): Neighbours | null;
  perform(act: QueryAct, words: Words): Promise<QueryDone>;
}

export const queryHelpContext = createContext<QueryHelp | undefined>('query-help');
