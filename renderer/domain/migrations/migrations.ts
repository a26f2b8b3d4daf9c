import { listsAndGroupFacts } from './0002-lists-and-group-facts.ts';
import type { Migration } from './migration.ts';

/**
 * Every step, oldest first. Version 1 is the first release. A new field of a record needs no step (missing fields are
 * filled in blank when records are read); renaming, splitting and back-filling do, and so does every change of the
 * set-up.
 */
export const migrations: readonly Migration[] = [listsAndGroupFacts];
