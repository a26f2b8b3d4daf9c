import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { schema } from '../../../renderer/storage/schema.ts';
import { openForTest } from './support.ts';

const folder = fileURLToPath(new URL('../../../renderer/storage/', import.meta.url));
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && name !== 'schema.ts')
  .map((name) => readFileSync(folder + name, 'utf8'));

/** The tables as the newest version has them: each version only says what it changes. */
const newest: Readonly<Record<string, string | null>> = Object.assign({}, ...schema.map(({ stores }) => stores));

it('has the tables and keys that version 1 was released with', () => {
  expect(schema[0]).toEqual({
    version: 1,
    stores: {
      records: 'id, [year+group+type]',
      completions: '[year+group+round+type]',
      facts: 'key',
      migrations: 'id',
    },
  });
});

it('counts its versions up by one', () => {
  expect(schema.map(({ version }) => version)).toEqual(schema.map((_, index) => index + 1));
});

it('has every index that the code asks for', () => {
  const asked = sources.flatMap((source) =>
    [...source.matchAll(/\.(?:where|orderBy)\('([^']+)'\)/g)].map((match) => match[1] ?? ''),
  );
  const indexes = Object.values(newest).flatMap((line) => (line ?? '').split(',').map((index) => index.trim()));
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((index) => index !== ':id' && !indexes.includes(index))).toEqual([]);
});

it('has every table that the code names', () => {
  const named = sources.flatMap((source) =>
    [...source.matchAll(/\.table(?:<[^>]*>)?\('([^']+)'\)|declare readonly (\w+): Table/g)].map(
      (match) => match[1] ?? match[2],
    ),
  );
  expect(new Set(named)).toEqual(new Set(Object.keys(newest)));
});

it('is version 1 in the browser times ten, which the guard against newer databases relies on', async () => {
  await openForTest();
  expect(await indexedDB.databases()).toEqual([{ name: 'partnership-review', version: schema.length * 10 }]);
});
