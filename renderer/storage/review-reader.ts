import Dexie, { type Collection, type IndexableType, type PromiseExtended } from 'dexie';
import { inScope, type Completion, type Dataset, type Scope } from '../domain/dataset/dataset.ts';
import { fillBlanks } from '../domain/migrations/fill-blanks.ts';
import type { Query } from '../domain/queries/query.ts';
import { definitionOf } from '../domain/records/registry.ts';
import type { GenericRecord } from '../domain/records/record.ts';
import type { SetUp } from '../domain/set-up/set-up.ts';
import type { KeptContent, KeptSubmission, Origin } from '../domain/submission/kept.ts';
import type { Identity } from './identity.ts';
import type { ActTable, Erasure, Fact, ReviewDatabase, TableMappings } from './review-database.ts';

/** The rows of every table that has words in it. */
export interface Everything {
  readonly records: readonly GenericRecord[];
  readonly facts: readonly Fact[];
  readonly submissions: readonly KeptSubmission[];
  readonly contents: readonly KeptContent[];
  readonly queries: readonly Query[];
  readonly origins: readonly Origin[];
}

/** All that can be asked of a workspace. Every read may stand inside a live query. */
export class ReviewReader {
  readonly #database: ReviewDatabase;

  constructor(database: ReviewDatabase) {
    this.#database = database;
  }

  async setUp(): Promise<SetUp | undefined> {
    const fact = await this.#database.facts.get('set-up');
    return fact?.key === 'set-up' ? fact.value : undefined;
  }

  async identity(): Promise<Identity | undefined> {
    const fact = await this.#database.facts.get('identity');
    return fact?.key === 'identity' ? fact.value : undefined;
  }

  /** The name of who works at this computer; empty until somebody has written one. */
  async person(): Promise<string> {
    const fact = await this.#database.facts.get('person');
    return fact?.key === 'person' ? fact.value : '';
  }

  async mappings(): Promise<TableMappings> {
    const fact = await this.#database.facts.get('table-mappings');
    return fact?.key === 'table-mappings' ? fact.value : {};
  }

  /** That names were erased, oldest first. */
  async erasures(): Promise<readonly Erasure[]> {
    const fact = await this.#database.facts.get('erasures');
    return fact?.key === 'erasures' ? fact.value : [];
  }

  /** Every row as it is stored at one moment, those of record types that this program does not know included. */
  everything(): Promise<Everything> {
    const { records, facts, submissions, contents, queries, origins } = this.#database;
    return this.#database.transaction('r', [records, facts, submissions, contents, queries, origins], async () => ({
      records: await records.toArray(),
      facts: await facts.toArray(),
      submissions: await submissions.toArray(),
      contents: await contents.toArray(),
      queries: await queries.toArray(),
      origins: await origins.toArray(),
    }));
  }

  /** Submissions made here or taken in, without what is in them. The type in the scope is of no account. */
  submissions({ year, group, round }: Scope = {}): PromiseExtended<readonly KeptSubmission[]> {
    const { submissions } = this.#database;
    return inRound(year === undefined ? submissions : submissions.where('[year+group]').between(...span(year, group)), {
      group,
      round,
    });
  }

  async content(id: string): Promise<KeptContent | undefined> {
    return this.#database.contents.get(id);
  }

  queries({ year, group, round }: Scope = {}): PromiseExtended<readonly Query[]> {
    const { queries } = this.#database;
    return inRound(year === undefined ? queries : queries.where('[year+group]').between(...span(year, group)), {
      group,
      round,
    });
  }

  /** Where a record came from; undefined for one that was typed in here. */
  async origin(record: string): Promise<Origin | undefined> {
    return this.#database.origins.get(record);
  }

  /** Rows as they are stored, in the order of the keys; null where there is none. */
  async rows(table: ActTable, keys: readonly IndexableType[]): Promise<readonly (object | null)[]> {
    const found = await this.#database.table<object, IndexableType>(table).bulkGet([...keys]);
    return found.map((row) => row ?? null);
  }

  keys(table: ActTable): Promise<readonly IndexableType[]> {
    return this.#database.table<object, IndexableType>(table).toCollection().primaryKeys();
  }

  /** The records there are of these ids, of whatever group and year. */
  async recordsById(ids: readonly string[]): Promise<readonly GenericRecord[]> {
    const rows = await this.#database.records.bulkGet([...ids]);
    return rows.flatMap((row) => present(row) ?? []);
  }

  async record(id: string): Promise<GenericRecord | undefined> {
    return present(await this.#database.records.get(id));
  }

  /** The records in scope, by year, group and type; those of a type this program does not know are kept, not shown. */
  async records(scope: Scope): Promise<readonly GenericRecord[]> {
    const stored = await this.#stored(scope);
    return stored.flatMap((row) => {
      const record = present(row);
      return record && inScope(record, scope) ? [record] : [];
    });
  }

  async completions(scope: Scope): Promise<readonly Completion[]> {
    const { year, group } = scope;
    const { completions } = this.#database;
    const among =
      year === undefined ? completions.toCollection() : completions.where(':id').between(...span(year, group));
    return (await among.toArray()).filter((completion) => inScope(completion, scope));
  }

  /** Set-up, records and completions as they stand at one moment. Throws a sentence where there is no set-up. */
  dataset(scope: Scope = {}): Promise<Dataset> {
    const { records, completions, facts } = this.#database;
    return this.#database.transaction('r', [records, completions, facts], async () => {
      const setUp = await this.setUp();
      if (!setUp) throw new Error('There is no set-up yet. Open the set-up file from your partnership office first.');
      return { setUp, records: await this.records(scope), completions: await this.completions(scope) };
    });
  }

  /**
   * The rows of the narrowest range of the compound index that holds the scope. The first step is always one of Dexie's
   * own promises: a live query loses sight of what is read after awaiting any other.
   */
  #stored({ year, group, type }: Scope): PromiseExtended<readonly GenericRecord[]> {
    const { records } = this.#database;
    const rangeOf = (start: number): Collection<GenericRecord, string> =>
      records.where('[year+group+type]').between(...span(start, group, type), true, true);
    if (year !== undefined) return rangeOf(year).toArray();
    if (group === undefined) return records.toCollection().toArray();
    return this.#database.transaction('r', records, async () => {
      const years = await this.#years();
      return (await Promise.all(years.map((start) => rangeOf(start).toArray()))).flat();
    });
  }

  /** Which years there are records of, found by stepping over each year in the index. */
  async #years(): Promise<readonly number[]> {
    const { records } = this.#database;
    const years: number[] = [];
    let next = await records.orderBy('[year+group+type]').first();
    while (next) {
      years.push(next.year);
      next = await records.where('[year+group+type]').above([next.year, Dexie.maxKey]).first();
    }
    return years;
  }
}

type Bound = [number, ...unknown[]];

/** Lower and upper end of the keys that begin with these parts. */
function span(year: number, group?: string, type?: string): [Bound, Bound] {
  const parts: Bound = group === undefined ? [year] : type === undefined ? [year, group] : [year, group, type];
  return [parts, [...parts, Dexie.maxKey]];
}

/** The rows of some groups or rounds only. */
function inRound<Row extends { readonly group: string; readonly round: string }>(
  among: { toArray(): PromiseExtended<Row[]> },
  { group, round }: { readonly group: string | undefined; readonly round: string | undefined },
): PromiseExtended<readonly Row[]> {
  return among
    .toArray()
    .then((rows) =>
      rows.filter(
        (row) => (group === undefined || row.group === group) && (round === undefined || row.round === round),
      ),
    );
}

/** A stored record as the program shows it, with fields that are newer than the record filled in blank. */
function present(record: GenericRecord | undefined): GenericRecord | undefined {
  const definition = record && definitionOf(record.type);
  return definition && fillBlanks(definition, record);
}
