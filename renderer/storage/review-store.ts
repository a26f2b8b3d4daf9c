import Dexie, { type Collection, type PromiseExtended } from 'dexie';
import { inScope, type Completion, type Dataset, type Scope } from '../domain/dataset/dataset.ts';
import { fillBlanks } from '../domain/migrations/fill-blanks.ts';
import { definitionOf } from '../domain/records/registry.ts';
import type { GenericRecord } from '../domain/records/record.ts';
import type { SetUp } from '../domain/set-up/set-up.ts';
import type { Change } from './change.ts';
import { History } from './history.ts';
import type { Identity } from './identity.ts';
import { imagesOf, readImages, sameImages, writeImages, type Images } from './images.ts';
import type { ReviewDatabase } from './review-database.ts';
import { saveErrorFrom } from './save-error.ts';
import { SaveStatusSource } from './save-status.ts';
import type { Workspace } from './schema.ts';

/**
 * All that is kept of one workspace. Reads may stand inside a live query. Every write goes through one private method,
 * one strict transaction each, one after the other in the order asked for.
 */
export class ReviewStore {
  readonly workspace: Workspace;
  readonly history: History;
  readonly status = new SaveStatusSource();
  readonly #database: ReviewDatabase;
  #last: Promise<unknown> = Promise.resolve();

  constructor(database: ReviewDatabase, workspace: Workspace) {
    this.#database = database;
    this.workspace = workspace;
    this.history = new History({
      inTurn: (task) => this.#inTurn(task),
      restore: (expected, target) => this.#write(() => this.#restore(expected, target)),
    });
  }

  async setUp(): Promise<SetUp | undefined> {
    const fact = await this.#database.facts.get('set-up');
    return fact?.key === 'set-up' ? fact.value : undefined;
  }

  async identity(): Promise<Identity | undefined> {
    const fact = await this.#database.facts.get('identity');
    return fact?.key === 'identity' ? fact.value : undefined;
  }

  /**
   * Not an act that can be undone: choosing who you are is done on its own screen. Where it goes with another set-up,
   * commit both in one change.
   */
  setIdentity(identity: Identity): Promise<void> {
    return this.#inTurn(() =>
      this.#write(async () => {
        await this.#database.facts.put({ key: 'identity', value: identity });
      }),
    );
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

  /** Writes everything or nothing; resolves once it is on the disk, rejects with a SaveError whose message is a sentence. */
  commit(change: Change): Promise<void> {
    const after = imagesOf(change);
    return this.#inTurn(async () => {
      const began = Date.now();
      const before = await this.#write(async () => {
        const found = await readImages(this.#database, after);
        await writeImages(this.#database, after);
        return found;
      });
      const { label, coalesce } = change;
      this.history.remember({ label, coalesce, began, ended: Date.now(), before, after });
    });
  }

  /** Puts other content in place of all there is (the sample, a first set-up). Cannot be undone. */
  replaceAll({ dataset, identity }: { dataset: Dataset; identity: Identity }): Promise<void> {
    const { records, completions, facts } = this.#database;
    return this.#inTurn(async () => {
      await this.#write(async () => {
        await Promise.all([records.clear(), completions.clear(), facts.clear()]);
        await records.bulkPut(dataset.records);
        await completions.bulkPut(dataset.completions);
        await facts.bulkPut([
          { key: 'set-up', value: dataset.setUp },
          { key: 'identity', value: identity },
        ]);
      });
      this.history.clear();
    });
  }

  close(): void {
    this.#database.close();
  }

  async #restore(expected: Images, target: Images): Promise<boolean> {
    if (!sameImages(expected, await readImages(this.#database, expected))) return false;
    await writeImages(this.#database, target);
    return true;
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(task);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /**
   * The one way to the disk. Dexie follows the awaits of a function only where it is itself an async one; otherwise
   * the transaction ends too early: hence the wrapping.
   */
  async #write<T>(body: () => Promise<T>): Promise<T> {
    const { records, completions, facts } = this.#database;
    this.status.wait(this, true);
    try {
      const result = await this.#database.transaction('rw', [records, completions, facts], async () => body());
      // The journal, the second copy of every change, is written here: before anything says "saved".
      this.status.saved(this, new Date());
      return result;
    } catch (error) {
      const failure = saveErrorFrom(error);
      this.status.failed(this, failure.message);
      throw failure;
    }
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

/** A stored record as the program shows it, with fields that are newer than the record filled in blank. */
function present(record: GenericRecord | undefined): GenericRecord | undefined {
  const definition = record && definitionOf(record.type);
  return definition && fillBlanks(definition, record);
}
