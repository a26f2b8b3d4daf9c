import type { ReviewDatabase } from '../review-database.ts';
import { SaveError } from '../save-error.ts';
import type { Mark } from './decide.ts';
import type { Journal } from './journal.ts';
import { measure, rowsIn } from './measure.ts';
import { writeMark } from './rows-and-mark.ts';

/**
 * Begins the journal anew with what is in the database, at a number that no change has had. First the database says
 * its new number, then the journal: killed in between, the database is the newer copy and is believed.
 * @throws SaveError with a sentence where the journal cannot be written
 */
export async function beginAnew(
  database: ReviewDatabase,
  journal: Journal,
  sequence: number,
  schema: number,
): Promise<Mark> {
  const mark: Mark = { sequence, totals: await measure(database) };
  await writeMark(database, mark);
  const answer = await journal.startOver({ ...mark, schema }, rowsIn(database));
  if (answer.status === 'failed') throw new SaveError(answer.message);
  return mark;
}
