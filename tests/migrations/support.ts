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
    .map((name) => frozenFrom(JSON.parse(readFileSync(folder + name, 'utf8')), name))
    .sort((a, b) => a.version - b.version);
}

export function contentOf({ rows }: FrozenDatabase): PlainContent {
  const setUp = rows['facts']?.find((fact) => fact['key'] === 'set-up')?.['value'];
  if (!isPlain(setUp)) throw new Error('A frozen database must have a set-up.');
  return { records: rows['records'] ?? [], completions: rows['completions'] ?? [], setUp };
}

function frozenFrom(value: unknown, name: string): FrozenDatabase {
  if (isFrozen(value)) return value;
  throw new Error(`${name} must have a version, stores and rows.`);
}

function isFrozen(value: unknown): value is FrozenDatabase {
  return isPlain(value) && typeof value['version'] === 'number' && isPlain(value['stores']) && isPlain(value['rows']);
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
