import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Received } from '../../../../renderer/domain/intake/received.ts';
import type { Submission } from '../../../../renderer/domain/submission/submission.ts';
import { arrivalsOf, histories } from '../../../fixtures/histories.ts';
import { OneComputer, sorted, type EndState } from '../../../fixtures/one-computer.ts';
import { part, received } from '../../../fixtures/received.ts';
import { point } from '../merge/made-outline.ts';

const arrivals = histories.chain((files) => fc.tuple(fc.constant(files), arrivalsOf(files)));

function endOf(batches: readonly (readonly Received[])[]): EndState {
  const computer = new OneComputer();
  for (const batch of batches) computer.takeIn(batch);
  return computer.end;
}

/** The newest file of every group: what a computer has in the end. */
function newestOf(files: readonly Received[]): readonly Received[] {
  return [...new Map(files.map((file) => [file.submission.group, file])).values()];
}

test('files that arrive in any order, any number of times, in one batch or several, leave the same', () => {
  fc.assert(
    fc.property(arrivals, ([files, batches]) => {
      const oneByOne = endOf(files.map((file) => [file]));
      expect(endOf(batches)).toEqual(oneByOne);
      expect(endOf([batches.flat()])).toEqual(oneByOne);
      expect(oneByOne.records).toEqual(sorted(newestOf(files).flatMap(({ records }) => records)));
      expect(oneByOne.submissions).toHaveLength(files.length);
    }),
    { numRuns: 120, seed: 1 },
  );
});

test('a withdrawal that comes before what it withdraws, or after what follows, leaves the same', () => {
  const places = fc.array(fc.nat(), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.tuple(arrivals, places), ([[files, batches], withdrawn]) => {
      const late = withdrawn.flatMap((at) => {
        const one = files[at % files.length];
        return one ? [{ ...one, file: `${one.file} withdrawn`, submission: withdrawal(one) }] : [];
      });
      // By which of its files a revision came is told as the first of them: that is not the state of anything.
      const told = ({ submissions, ...rest }: EndState) => ({
        ...rest,
        submissions: submissions.map(({ file: _file, ...row }) => row),
      });
      const inOrder = told(endOf([...files, ...late].map((file) => [file])));
      expect(told(endOf([late, ...batches]))).toEqual(inOrder);
      expect(told(endOf([...batches, late]))).toEqual(inOrder);
      expect(told(endOf([[...late, ...batches.flat()]]))).toEqual(inOrder);
    }),
    { numRuns: 60, seed: 2 },
  );
});

/** The same revision as its group has it once it is withdrawn. */
function withdrawal({ records, submission }: Received): Submission {
  return { ...submission, ...withState(received({ ...submission, records, state: 'withdrawn' })) };
}

function withState({ submission: { state, log } }: Received): Pick<Submission, 'state' | 'log'> {
  return { state, log };
}

test('a file that arrives again changes nothing, whatever has come since', () => {
  const first = received({ records: [point('a')] });
  const second = received({ records: [point('b')], revision: 2, base: first });
  const computer = new OneComputer();
  computer.takeIn([first, second]);
  const before = computer.end;
  expect(computer.takeIn([first]).map(({ verdict }) => verdict)).toEqual(['again']);
  expect(computer.takeIn([second, first]).map(({ verdict }) => verdict)).toEqual(['again', 'again']);
  expect(computer.end).toEqual(before);
  expect(computer.known(part).records.map(({ id }) => id)).toEqual(['b']);
});
