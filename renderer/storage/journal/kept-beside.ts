import { SaveError } from '../save-error.ts';
import type { Mark } from './decide.ts';
import type { Journal, RowImage } from './journal.ts';
import { changedTotals } from './totals.ts';

/** Rows of a large change handed over at a time. */
const partSize = 500;

/**
 * The journal of an open database: it is told of each change before the database is, so that whatever the database has
 * is in the journal. Changes come one after the other.
 */
export class KeptBeside {
  readonly #journal: Journal;
  readonly #schema: number;
  #mark: Mark;

  constructor(journal: Journal, schema: number, mark: Mark) {
    this.#journal = journal;
    this.#schema = schema;
    this.#mark = mark;
  }

  /**
   * Puts the change on the disk, and answers with what the database is to be marked with.
   * @throws SaveError with a sentence, where the disk does not have it; then it does not count
   */
  async write(before: readonly RowImage[], after: readonly RowImage[]): Promise<Mark> {
    const totals = changedTotals(this.#mark.totals, before, after);
    const sequence = this.#mark.sequence + 1;
    const at = new Date().toISOString();
    for (let start = 0; start === 0 || start < after.length; start += partSize) {
      const rows = after.slice(start, start + partSize);
      const answer = await this.#journal.write({
        ...{ sequence, schema: this.#schema, at, rows, totals },
        ...(start > 0 ? { part: start / partSize } : {}),
        ...(start + partSize < after.length ? { more: true } : {}),
      });
      if (answer.status === 'failed') throw new SaveError(answer.message);
    }
    return { sequence, totals };
  }

  /** The database has it too. */
  kept(mark: Mark): void {
    this.#mark = mark;
  }

  /**
   * The database could not keep it. Where that cannot be said either, the next change takes its number and its place; and
   * if there is none, the next start finds it in the journal and does it, which loses nothing.
   */
  async drop({ sequence }: Mark): Promise<void> {
    await this.#journal.drop(sequence);
  }
}
