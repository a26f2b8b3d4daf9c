import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noWrites, planIntake, type IntakePlan } from '../../../../renderer/domain/intake/plan.ts';
import type { Received } from '../../../../renderer/domain/intake/received.ts';
import type { Choice, ChoiceEntry, Side } from '../../../../renderer/domain/merge/clash.ts';
import { same } from '../../../../renderer/domain/merge/same.ts';
import type { GenericRecord } from '../../../../renderer/domain/records/record.ts';
import { boxesOf, editedBoxes, tells, type Box } from '../../../fixtures/boxes.ts';
import { OneComputer, sorted } from '../../../fixtures/one-computer.ts';
import { office, part, received } from '../../../fixtures/received.ts';
import { act, acts, outlines, point } from '../merge/made-outline.ts';

type Records = readonly GenericRecord[];
type Boxes = ReadonlyMap<string, Box>;

const takes = fc.array(fc.constantFrom<Side>('theirs', 'ours'), { minLength: 1, maxLength: 5 });
const scripts = fc.tuple(outlines, acts, acts, acts, acts, takes);
const often = (seed: number) => ({ numRuns: 80, seed });

/**
 * Takes one file in, after somebody has chosen in every clash, and checks that nothing was lost on the way. `grown` are
 * the records that both sides really grew from, whatever the program makes of it.
 */
function takeIn(computer: OneComputer, file: Received, grown: Records, takes: readonly Side[]): IntakePlan {
  const { records } = computer.known(part);
  const sides = { here: boxesOf(records), theirs: editedBoxes(grown, file.records), ours: editedBoxes(grown, records) };
  expect(lostBefore(planIntake(file, computer.known(part), office), sides)).toEqual([]);
  const plan = chosen(file, computer, takes);
  expect(lostAfter(plan, sides)).toEqual([]);
  computer.write(plan.writes);
  expect(computer.end.records).toEqual(sorted(plan.merge?.records ?? records));
  expect(plan.writes.submissions[0]?.settled ?? []).toEqual(plan.merge?.log ?? []);
  return plan;
}

interface Sides {
  readonly here: Boxes;
  readonly theirs: Boxes;
  readonly ours: Boxes;
}

/** Before anybody chose, all of ours stands, and theirs stands or is told beside ours in a clash. */
function lostBefore({ merge }: IntakePlan, { here, theirs, ours }: Sides): readonly string[] {
  const result = merge ? boxesOf(merge.records) : here;
  const clashes = merge?.clashes ?? [];
  return [
    ...missing(ours, result),
    ...missing(theirs, result, here).filter((key) => {
      const [box, mine] = [theirs.get(key), here.get(key)];
      const told = clashes.filter((clash) => box && tells(clash, box, 'theirs'));
      return told.length !== 1 || told.some((clash) => mine && !tells(clash, mine, 'ours'));
    }),
  ];
}

/** Afterwards what either side has no more stands in the log, as what was given up. */
function lostAfter({ merge }: IntakePlan, { here, theirs, ours }: Sides): readonly string[] {
  const result = merge ? boxesOf(merge.records) : here;
  const log = merge?.log ?? [];
  const given = (box: Box | undefined, side: Side) => log.some((entry) => box && givenUp(entry, box, side));
  return [
    ...missing(ours, result).filter((key) => !given(ours.get(key), 'ours')),
    ...missing(theirs, result, here).filter((key) => !given(theirs.get(key), 'theirs')),
  ];
}

/** The boxes that stand otherwise, or nowhere, in the others. */
function missing(boxes: Boxes, ...others: readonly Boxes[]): readonly string[] {
  return [...boxes]
    .filter(([key, { value }]) => others.every((other) => !same(other.get(key)?.value, value)))
    .map(([key]) => key);
}

function givenUp({ take, record, label, path, given }: ChoiceEntry, box: Box, side: Side): boolean {
  if (take === side || record !== box.record) return false;
  if (label === 'Whole entry') return true;
  return (path === box.path && given === box.words) || (box.path.startsWith(`${path}.`) && given === box.row);
}

/** The plan with a choice in every clash, those that a choice opens included. */
function chosen(file: Received, computer: OneComputer, takes: readonly Side[]): IntakePlan {
  const choices: Choice[] = [];
  for (let round = 0; ; round += 1) {
    const plan = planIntake(file, computer.known(part), office, choices);
    const open = plan.merge?.clashes ?? [];
    if (open.length === 0) return plan;
    expect(round).toBeLessThan(10);
    for (const { id } of open) {
      const take = takes[choices.length % takes.length] ?? 'ours';
      choices.push({ clash: id, take, by: 'A person', when: office.now });
    }
  }
}

/** What somebody does at this computer between two files. */
function editHere(computer: OneComputer, work: Parameters<typeof act>[1], who: string): void {
  const { records } = computer.known(part);
  const put = act(records, work, who);
  const left = new Set(put.map(({ id }) => id));
  computer.write({ ...noWrites, put, remove: records.map(({ id }) => id).filter((id) => !left.has(id)) });
}

function withFirst(records: Records): readonly [OneComputer, Received] {
  const [computer, first] = [new OneComputer(), received({ records })];
  computer.takeIn([first]);
  return [computer, first];
}

describe('no entry of either side is lost', () => {
  test('by a revision and the next, with work here before each', () => {
    fc.assert(
      fc.property(scripts, ([start, hereFirst, thereFirst, hereThen, thereThen, takes]) => {
        const [computer, first] = withFirst(start);
        editHere(computer, hereFirst, 'here-1-');
        const second = received({ records: act(start, thereFirst, 'there-1-'), revision: 2, base: first });
        expect(takeIn(computer, second, start, takes).verdict).toBe('next');
        editHere(computer, hereThen, 'here-2-');
        const third = received({ records: act(second.records, thereThen, 'there-2-'), revision: 3, base: second });
        expect(takeIn(computer, third, second.records, takes).verdict).toBe('next');
      }),
      often(1),
    );
  });

  test('by a revision after one that never arrived', () => {
    fc.assert(
      fc.property(scripts, ([start, here, missed, arrived, , takes]) => {
        const [computer, first] = withFirst(start);
        editHere(computer, here, 'here-');
        const second = received({ records: act(start, missed, 'there-1-'), revision: 2, base: first });
        const third = received({ records: act(second.records, arrived, 'there-2-'), revision: 3, base: second });
        expect(takeIn(computer, third, start, takes).verdict).toBe('next');
      }),
      often(2),
    );
  });

  test('by two revisions made beside each other, and what follows one of them', () => {
    fc.assert(
      fc.property(scripts, fc.boolean(), ([start, one, other, here, then, takes], odd) => {
        const [computer, first] = withFirst(start);
        const second = received({ records: act(start, one, 'one-'), revision: 2, base: first });
        const twin = received({ records: act(start, other, 'other-'), revision: 2, base: first });
        fc.pre(second.submission.digest !== twin.submission.digest);
        takeIn(computer, second, start, takes);
        expect(takeIn(computer, twin, start, takes).verdict).toBe('beside');
        editHere(computer, here, 'here-');
        const before = odd ? second : twin;
        const third = received({ records: act(before.records, then, 'then-'), revision: 3, base: before });
        takeIn(computer, third, before.records, takes);
      }),
      often(3),
    );
  });

  test('by a revision after one that never arrived, where two were made beside each other before', () => {
    fc.assert(
      fc.property(scripts, fc.boolean(), ([start, one, other, missed, then, takes], odd) => {
        const [computer, first] = withFirst(start);
        const second = received({ records: act(start, one, 'one-'), revision: 2, base: first });
        const twin = received({ records: act(start, other, 'other-'), revision: 2, base: first });
        fc.pre(second.submission.digest !== twin.submission.digest);
        computer.takeIn([second]);
        computer.takeIn([twin]);
        const before = odd ? second : twin;
        const third = received({ records: act(before.records, missed, 'missed-'), revision: 3, base: before });
        const fourth = received({ records: act(third.records, then, 'then-'), revision: 4, base: third });
        takeIn(computer, fourth, before.records, takes);
      }),
      often(4),
    );
  });

  test('by a revision that was made from another than the one here', () => {
    fc.assert(
      fc.property(scripts, ([start, one, other, then, here, takes]) => {
        const [computer, first] = withFirst(act(start, one, 'one-'));
        editHere(computer, here, 'here-');
        const elsewhere = received({ records: act(start, other, 'other-') });
        fc.pre(first.submission.digest !== elsewhere.submission.digest);
        const second = received({ records: act(elsewhere.records, then, 'then-'), revision: 2, base: elsewhere });
        expect(takeIn(computer, second, start, takes).verdict).toBe('beside');
      }),
      often(5),
    );
  });
});

describe('what was lost once', () => {
  const words = (computer: OneComputer) => computer.end.records.map(({ id }) => id);

  test('an entry of the revision here, as if a file made from another revision had deleted it', () => {
    const [computer] = withFirst([point('ours')]);
    const second = received({ records: [point('theirs')], revision: 2, base: 'a'.repeat(64) });
    expect(computer.takeIn([second]).map(({ verdict }) => verdict)).toEqual(['beside']);
    expect(words(computer)).toEqual(['ours', 'theirs']);
  });

  test('an entry of one of two revisions, as if what followed the other had deleted it', () => {
    const [computer, first] = withFirst([]);
    const second = received({ records: [point('one')], revision: 2, base: first });
    const twin = received({ records: [point('other')], revision: 2, base: first });
    const fourth = received({ records: [point('one'), point('new')], revision: 4, base: 'a'.repeat(64) });
    for (const file of [second, twin, fourth]) computer.takeIn([file]);
    expect(words(computer)).toEqual(['new', 'one', 'other']);
  });

  test('nothing else: after a revision that never arrived, what the group deleted is deleted', () => {
    const [computer] = withFirst([point('kept'), point('deleted')]);
    const third = received({ records: [point('kept')], revision: 3, base: 'a'.repeat(64) });
    expect(computer.takeIn([third]).map(({ verdict }) => verdict)).toEqual(['next']);
    expect(words(computer)).toEqual(['kept']);
  });
});
