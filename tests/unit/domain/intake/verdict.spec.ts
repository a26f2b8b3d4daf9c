import { describe, expect, test } from 'vitest';
import type { Received } from '../../../../renderer/domain/intake/received.ts';
import { judge, type Judged } from '../../../../renderer/domain/intake/verdict.ts';
import { moveTo } from '../../../../renderer/domain/submission/states.ts';
import type { KeptSubmission } from '../../../../renderer/domain/submission/kept.ts';
import { madeUpSetUp } from '../../../fixtures/made-up.ts';
import { nothing, office, part, received } from '../../../fixtures/received.ts';
import { OneComputer } from '../../../fixtures/one-computer.ts';
import { point } from '../merge/made-outline.ts';

const unknown = 'a'.repeat(64);
const first = received({ records: [point('a')] });
const second = received({ records: [point('a'), point('b')], revision: 2, base: first });
const third = received({ records: [point('c')], revision: 3, base: second });

/** What a file is to a computer that has taken in these, one after the other. */
function after(files: readonly Received[], file: Received): Pick<Judged, 'verdict' | 'sentence'> {
  const computer = new OneComputer();
  for (const each of files) computer.takeIn([each]);
  const { verdict, sentence } = judge(file, computer.known(part), office);
  return { verdict, sentence };
}

const besideWords = (revision: number) =>
  `This revision ${revision} was made beside what is here, not from it: somebody worked on two computers. Both are brought together, and nothing of either is lost.`;
const olderWords = (revision: number) =>
  `Revision ${revision} of Made-up group 1 is here already and is newer. This one is noted in the history and changes no entry.`;
const againWords = 'This file is here already. It changes nothing.';

describe('a file is', () => {
  test('the first one', () => {
    const sentence = 'The first submission of Made-up group 1 to arrive here.';
    expect(after([], first)).toEqual({ verdict: 'first', sentence });
    expect(after([], third)).toEqual({ verdict: 'first', sentence });
  });

  test('the next one, be there one missing or not', () => {
    expect(after([first], second)).toEqual({ verdict: 'next', sentence: 'Replaces revision 1.' });
    expect(after([first, second], third)).toEqual({ verdict: 'next', sentence: 'Replaces revision 2.' });
    expect(after([first], third)).toEqual({ verdict: 'next', sentence: 'Replaces revision 1.' });
  });

  test('beside another with its number', () => {
    const twin = received({ records: [point('x')], revision: 2, base: first });
    expect(after([first, second], twin)).toEqual({ verdict: 'beside', sentence: besideWords(2) });
    expect(after([first, second, third], twin)).toEqual({ verdict: 'beside', sentence: besideWords(2) });
  });

  test('beside what is here where it was made from something else', () => {
    const other = received({ records: [point('x')], revision: 2, base: unknown });
    const without = received({ records: [point('x')], revision: 2 });
    expect(after([first], other)).toEqual({ verdict: 'beside', sentence: besideWords(2) });
    expect(after([first], without)).toEqual({ verdict: 'beside', sentence: besideWords(2) });
    // What follows here was made from another revision with the number of this one.
    expect(after([third], other)).toEqual({ verdict: 'beside', sentence: besideWords(2) });
  });

  test('older than what is here', () => {
    expect(after([third], first)).toEqual({ verdict: 'older', sentence: olderWords(3) });
    expect(after([third], second)).toEqual({ verdict: 'older', sentence: olderWords(3) });
    expect(after([third, second], first)).toEqual({ verdict: 'older', sentence: olderWords(3) });
  });

  test('older where one of two revisions beside each other was made from it, whichever came first', () => {
    const stray = received({ records: [point('x')], revision: 2, base: unknown });
    expect(after([second, stray], first)).toEqual({ verdict: 'older', sentence: olderWords(2) });
    expect(after([stray, second], first)).toEqual({ verdict: 'older', sentence: olderWords(2) });
  });

  test('here again, were it exported anew', () => {
    const copy = { ...first, file: 'copy.zip', written: '2010-06-09T09:00:00.000Z' };
    expect(after([first], copy)).toEqual({ verdict: 'again', sentence: againWords });
    expect(after([first, second], copy)).toEqual({ verdict: 'again', sentence: againWords });
  });

  test('another revision with the same entries, and not the same again', () => {
    const same = received({ records: first.records, revision: 2, base: first });
    expect(after([first], same)).toEqual({ verdict: 'next', sentence: 'Replaces revision 1.' });
  });

  test('withdrawn, and after that here again', () => {
    const withdrawn = received({ records: first.records, state: 'withdrawn' });
    const sentence = 'Made-up group 1 withdraws revision 1. Its entries stay here, and it is not consolidated.';
    expect(after([first], withdrawn)).toEqual({ verdict: 'withdrawn', sentence });
    expect(after([first, second], withdrawn)).toEqual({ verdict: 'withdrawn', sentence });
    expect(after([first, withdrawn], withdrawn)).toMatchObject({ verdict: 'again' });
    expect(after([first, withdrawn], first)).toEqual({ verdict: 'again', sentence: againWords });
  });

  test('here again where it is withdrawn after it was accepted', () => {
    const computer = new OneComputer();
    computer.takeIn([first]);
    const known = computer.known(part);
    const submissions = known.submissions.map(accepted);
    const withdrawn = received({ records: first.records, state: 'withdrawn' });
    const { verdict, sentence } = judge(withdrawn, { ...known, submissions }, office);
    expect({ verdict, sentence }).toEqual({
      verdict: 'again',
      sentence:
        'Made-up group 1 wants to withdraw this revision, but it has been accepted. Ask for a new revision instead.',
    });
  });

  test('here again where it was withdrawn before, without a word of an acceptance that never was', () => {
    const withdrawn = received({ records: first.records, state: 'withdrawn' });
    expect(after([first, withdrawn], withdrawn).sentence).toBe(againWords);
  });
});

describe('a file is refused', () => {
  const refused = (file: Received, host = office, known = nothing) => {
    const { verdict, sentence } = judge(file, known, host);
    expect(verdict).toBe('refused');
    return sentence;
  };

  test('from another partnership', () => {
    const other = { ...madeUpSetUp([2009], 3), id: 'another' };
    const named = { ...other, partnership: { ...other.partnership, name: ' Another place ' } };
    const unnamed = { ...other, partnership: { ...other.partnership, name: ' ' } };
    const rest = 'Take it in where that partnership is worked on, or ask the group to use the set-up file of yours.';
    expect(refused(received({ setUp: named }))).toBe(`This file is from another partnership, "Another place". ${rest}`);
    expect(refused(received({ setUp: unnamed }))).toBe(
      `This file is from another partnership, without a name. ${rest}`,
    );
  });

  test('from another group, on the computer of a group; from its own it is taken', () => {
    const own = { ...office, own: 'made-up-group-2' };
    expect(refused(first, own)).toBe(
      'This file is from Made-up group 1. On this computer only Made-up group 2 is worked on.',
    );
    expect(judge(first, nothing, { ...own, own: part.group }).verdict).toBe('first');
  });

  test('from a group, a year or a round that is not in the set-up', () => {
    expect(refused(received({ group: 'made-up-group-9' }))).toBe(
      'This file is from made-up-group-9, a group that is not in the set-up here. Add the group to the set-up first.',
    );
    const theirs = madeUpSetUp([2009], 9);
    expect(refused(received({ group: 'made-up-group-9', setUp: theirs }))).toBe(
      'This file is from Made-up group 9, a group that is not in the set-up here. Add the group to the set-up first.',
    );
    expect(refused(received({ year: 2003 }))).toBe(
      'This file is about 2003 to 2004, which is not in the set-up here. Add the year to the set-up first.',
    );
    expect(refused(received({ round: 'spring' }))).toBe(
      'This file is for a round of 2009 to 2010 that is not in the set-up here. Add the round to the set-up first.',
    );
  });

  test('with an entry that is one of another group or year here', () => {
    expect(refused(first, office, { ...nothing, elsewhere: new Set(['a']) })).toBe(
      'The entry "Point a" of this file is also an entry of another group or year here, or of another of these files. Ask the groups whose it is. The others can be taken in without this file.',
    );
    expect(judge(first, { ...nothing, elsewhere: new Set(['b']) }, office).verdict).toBe('first');
  });

  test('even where the same revision is here', () => {
    const computer = new OneComputer();
    computer.takeIn([first]);
    const judged = judge(first, computer.known(part), { ...office, own: 'made-up-group-2' });
    expect(judged.verdict).toBe('refused');
    expect(judged.same?.submission).toEqual(first.submission);
    expect(judged.newest?.submission).toEqual(first.submission);
  });
});

function accepted(kept: KeptSubmission): KeptSubmission {
  const moved = moveTo(kept.submission, 'accepted', { who: 'The office', when: office.now, note: '' });
  if ('problem' in moved) throw new Error(moved.problem);
  return { ...kept, submission: moved.submission };
}
