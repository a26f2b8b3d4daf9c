import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newestFirst, type KeptSubmission } from '../../../../renderer/domain/submission/kept.ts';
import { keptSubmission } from '../../../fixtures/kept-submission.ts';

function kept(revision: number, written: string, moment: string, digest: string): KeptSubmission {
  return { ...keptSubmission({ revision, digest }), written, kept: moment };
}

test('the newest comes first: by revision, writing, keeping and digest, whatever order they are given in', () => {
  const ordered = [
    kept(3, '2010-06-01', '2010-06-02', 'z'),
    kept(2, '', '2010-06-01', 'y'),
    kept(2, '2010-06-09', '2010-06-10', 'z'),
    kept(2, '2010-06-08', '2010-06-11', 'a'),
    kept(2, '2010-06-08', '2010-06-10', 'a'),
    kept(2, '2010-06-08', '2010-06-10', 'b'),
    kept(1, '2010-06-20', '2010-06-20', 'a'),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (shuffled) => {
      expect(newestFirst(shuffled)).toEqual(ordered);
    }),
    { numRuns: 20, seed: 7 },
  );
});
