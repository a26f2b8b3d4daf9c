import type { Migration } from './migration.ts';

/**
 * Every step, oldest first. Version 1 is the first release, so there is none yet. A new field needs no step (missing
 * fields are filled in blank when records are read); renaming, splitting and back-filling do.
 */
export const migrations: readonly Migration[] = [];
