import { expect, it } from 'vitest';
import { groupSections } from '../../../../renderer/domain/records/sections.ts';
import type { Submission } from '../../../../renderer/domain/submission/submission.ts';
import { sampleDataset } from '../../../../renderer/exchange/sample.ts';
import { coveringLetter } from '../../../../renderer/screens/submit/covering-letter.ts';

const { setUp } = sampleDataset();
const submission: Submission = {
  group: 'climate-change',
  year: 2009,
  round: 'annual',
  setUpId: setUp.id,
  setUpVersion: 1,
  revision: 2,
  state: 'sent',
  log: [{ who: 'A. Chair', when: '2010-06-14T10:00:00.000Z', from: 'draft', to: 'sent', note: 'One figure is new.' }],
  signedOff: 'A. Chair',
  completeness: { completed: groupSections.map(({ id }) => id), openErrors: 0, openWarnings: 1, explained: 0 },
  baseDigest: 'a'.repeat(64),
  digest: 'b'.repeat(64),
};
const file = { fingerprint: 'acoustic verb lunch tide', name: 'climate.zip' };

it('says who sends what, what is missing, and how to make sure that it arrived whole', () => {
  expect(coveringLetter(setUp, { submission, ...file })).toBe(`Dear colleagues,

Attached is Climate Change, 2009 to 2010, Annual review: climate.zip
Revision 2, which builds on the one before. Not complete: 1 warning is open.

One figure is new.

To take it in, open the program and choose "Take in files". It then shows four words.
Four words: acoustic verb lunch tide
If it shows others, please tell me.

Signed off by A. Chair
`);
});

it('says of a complete first revision that it is complete, and of a withdrawn one that it is withdrawn', () => {
  const completeness = { ...submission.completeness, openWarnings: 0 };
  const first = { ...submission, revision: 1, baseDigest: null, completeness, log: [] };
  expect(coveringLetter(setUp, { submission: first, ...file })).toContain('\nRevision 1. Complete.\n\nTo take it in');
  const withdrawn = { ...submission, state: 'withdrawn' } as const;
  expect(coveringLetter(setUp, { submission: withdrawn, ...file })).toContain(
    'that says that revision 2 is withdrawn: climate.zip',
  );
});

it('says where only answers are new that the four words are those of the revision before', () => {
  const same = { ...submission, baseDigest: submission.digest };
  expect(coveringLetter(setUp, { submission: same, ...file })).toContain(
    'The entries are those of the revision before',
  );
  expect(coveringLetter(setUp, { submission, ...file })).not.toContain('those of the revision before');
});
