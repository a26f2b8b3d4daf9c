/** One version of the database: its number and Dexie's index strings, of which the first is the primary key. */
export interface DatabaseVersion {
  readonly version: number;
  readonly stores: Readonly<Record<string, string | null>>;
}

/**
 * Every version ever released, oldest first. The strings stay literal: a migration that followed today's definitions
 * would change under yesterday's data. Never edit a released line; add one.
 */
export const schema: readonly DatabaseVersion[] = [
  {
    version: 1,
    stores: {
      records: 'id, [year+group+type]',
      completions: '[year+group+round+type]',
      facts: 'key',
      migrations: 'id',
    },
  },
  {
    version: 2,
    stores: {
      records: 'id, [year+group+type]',
      completions: '[year+group+round+type]',
      facts: 'key',
      migrations: 'id',
    },
  },
  {
    version: 3,
    stores: {
      records: 'id, [year+group+type]',
      completions: '[year+group+round+type]',
      facts: 'key',
      migrations: 'id',
      submissions: 'id, [year+group]',
      contents: 'id',
      queries: 'id, [year+group]',
      origins: 'id',
    },
  },
  {
    version: 4,
    stores: {
      records: 'id, [year+group+type]',
      completions: '[year+group+round+type]',
      facts: 'key',
      migrations: 'id',
      submissions: 'id, [year+group]',
      contents: 'id',
      queries: 'id, [year+group]',
      origins: 'id',
      marks: 'key',
    },
  },
];

/** Fixed for ever: under another name the same data would look like an empty program. */
export const databaseNames = {
  own: 'partnership-review',
  sample: 'partnership-review-sample',
} as const;

export type Workspace = keyof typeof databaseNames;
