import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plain, PlainContent } from '../../renderer/domain/migrations/migration.ts';

/** A frozen database of a released version: how it was made and what was in it. */
export interface FrozenDatabase {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly Plain[]>>;
}

const folder = fileURLToPath(new URL('../fixtures/databases/', import.meta.url));

/** Every frozen database, oldest first. */
export function frozenDatabases(): readonly FrozenDatabase[] {
  return readdirSync(folder)
    .filter((name) => /^version-\d+\.json$/.test(name))
    .map((name) => JSON.parse(readFileSync(folder + name, 'utf8')) as FrozenDatabase)
    .sort((a, b) => a.version - b.version);
}

export function contentOf({ rows }: FrozenDatabase): PlainContent {
  const setUp = rows['facts']?.find((fact) => fact['key'] === 'set-up')?.['value'];
  return { records: rows['records'] ?? [], completions: rows['completions'] ?? [], setUp: setUp as Plain };
}
