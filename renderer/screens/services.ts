import { createContext } from '@lit/context';
import type { Erasing } from '../domain/named-people/erase-in-text.ts';
import type { Spelling } from '../domain/rules/spelling.ts';
import type { SetUp } from '../domain/set-up/set-up.ts';
import type { YearKey } from '../domain/set-up/financial-year.ts';
import type { DesktopBridge, Preferences, Workspace } from '../platform/desktop.ts';
import type { Autosave } from '../storage/autosave.ts';
import type { Identity } from '../storage/identity.ts';
import type { ReviewStore } from '../storage/review-store.ts';
import type { RunTask } from '../worker/hands.ts';
import type { Inbox } from './inbox.ts';
import type { Route } from './routes.ts';

/** What every screen may use. Built once by the app, handed down through the page. */
export interface Services {
  readonly store: ReviewStore;
  readonly autosave: Autosave;
  readonly desktop: DesktopBridge;
  readonly preferences: Preferences;
  /** The dictionary; null until it has been read, shortly after the start. */
  readonly spelling: Spelling | null;
  /** Files from outside that wait to be taken in. */
  readonly inbox: Inbox;
  /** Heavy work beside the window's thread. */
  readonly runTask: RunTask;
  navigate(route: Route): void;
  /** Says something in passing, on screen and to a screen reader, with "Undo" where that would help. */
  announce(message: string, options?: { readonly undo?: boolean }): void;
  /** Opens the other database and starts there afresh. */
  openWorkspace(workspace: Workspace): Promise<void>;
  savePreferences(patch: Partial<Preferences>): Promise<void>;
  /**
   * Takes a name that was erased from the database out of the copies beside it: the journal, backups, files that were
   * sent. Answers with a sentence where one of them still has it, or null.
   */
  afterErase?(erasing: Erasing): Promise<string | null>;
}

export const servicesContext = createContext<Services>('services');

/** The part of the review that the page is about, resolved from the address, the set-up and who one is. */
export interface Place {
  readonly setUp: SetUp;
  readonly identity: Identity;
  readonly year: YearKey;
  readonly round: string;
  /** The group being looked at. */
  readonly group: string;
}

export const placeContext = createContext<Place>('place');
