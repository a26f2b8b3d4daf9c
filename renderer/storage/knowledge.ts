import type { Migration } from '../domain/migrations/migration.ts';
import { migrations } from '../domain/migrations/migrations.ts';
import { schema, type DatabaseVersion } from './schema.ts';

/** What the program knows of its database. Only tests give another: made-up steps, older and newer versions. */
export interface Knowledge {
  readonly versions: readonly DatabaseVersion[];
  readonly steps: readonly Migration[];
}

export const ourKnowledge: Knowledge = { versions: schema, steps: migrations };

export function newestVersion({ versions }: Knowledge): number {
  return Math.max(...versions.map(({ version }) => version));
}
