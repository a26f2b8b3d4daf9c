import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { migrate, stepsSince, type Migration, type Plain } from '../../renderer/domain/migrations/migration.ts';
import { migrations } from '../../renderer/domain/migrations/migrations.ts';
import { schema } from '../../renderer/storage/schema.ts';
import { contentOf, frozenDatabases } from './support.ts';

const folder = fileURLToPath(new URL('../../renderer/domain/migrations/', import.meta.url));

describe('the list of steps', () => {
  it('has every step that there is a file for, once, oldest first', () => {
    const files = readdirSync(folder).filter((name) => /^\d{4}-/.test(name));
    expect(migrations.map(({ id }) => `${id}.ts`)).toEqual(files.sort());
  });

  it('belongs to versions of the database, in their order', () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(versions.filter((version) => !schema.some((known) => known.version === version))).toEqual([]);
  });
});

/** Steps that change nothing in any frozen database older than they are: nobody knows whether they work. */
function neverExercised(steps: readonly Migration[]): readonly string[] {
  return steps
    .filter((step) =>
      frozenDatabases()
        .filter(({ version }) => version < step.version)
        .every((database) => {
          const before = contentOf(database);
          return JSON.stringify(migrate(before, [step])) === JSON.stringify(before);
        }),
    )
    .map(({ id }) => id);
}

/** Steps that change something again when they run over their own result. */
function notIdempotent(steps: readonly Migration[]): readonly string[] {
  return steps
    .filter((step) =>
      frozenDatabases().some((database) => {
        const once = migrate(contentOf(database), [step]);
        const twice = migrate(once, [step]);
        const rows = [...twice.records, ...twice.completions, twice.setUp];
        const before = [...once.records, ...once.completions, once.setUp];
        return rows.some((row, index) => row !== before[index]);
      }),
    )
    .map(({ id }) => id);
}

describe('every step of the program', () => {
  it('is exercised by a frozen database', () => expect(neverExercised(migrations)).toEqual([]));
  it('may run twice and then changes nothing', () => expect(notIdempotent(migrations)).toEqual([]));
});

const base = { version: 2, about: 'Made up.' };
const fills: Migration = {
  ...base,
  id: '0002-fill-lead',
  record: (record) => ('lead' in record ? record : { ...record, lead: '' }),
};

describe('these tests themselves', () => {
  it('notice a step that is never exercised', () => {
    const idle: Migration = {
      ...base,
      id: '0002-idle',
      record: (row) => (row['type'] === 'x' ? { ...row, y: 1 } : row),
    };
    expect(neverExercised([fills, idle, { ...base, id: '0002-empty' }])).toEqual(['0002-idle', '0002-empty']);
    expect(neverExercised([{ ...fills, version: 1 }])).toEqual(['0002-fill-lead']);
  });

  it('notice a step that must not run twice', () => {
    const again: Migration = { ...base, id: '0002-again', setUp: (setUp) => ({ ...setUp, version: 9 }) };
    expect(notIdempotent([fills, again])).toEqual(['0002-again']);
  });
});

describe('content of an older version', () => {
  const content = { records: [{ id: 'a' }], completions: [{ group: 'g' }], setUp: { id: 's' } };
  const renames: Migration = {
    ...base,
    version: 3,
    id: '0003-rename-lead',
    record: (record) => {
      const { lead, ...rest }: Plain = record;
      return lead === undefined ? record : { ...rest, officer: lead };
    },
    completion: (completion) => ({ ...completion, by: null }),
    setUp: (setUp) => ({ ...setUp, themes: [] }),
  };

  it('goes through the steps it has not seen, in order', () => {
    expect(migrate(content, stepsSince(1, [fills, renames]))).toEqual({
      records: [{ id: 'a', officer: '' }],
      completions: [{ group: 'g', by: null }],
      setUp: { id: 's', themes: [] },
    });
    expect(stepsSince(2, [fills, renames])).toEqual([renames]);
  });

  it('stays the very same where there is nothing to do', () => {
    const { records } = migrate(content, []);
    expect(records[0]).toBe(content.records[0]);
  });
});
