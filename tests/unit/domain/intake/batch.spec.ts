import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planBatch, writesOf } from '../../../../renderer/domain/intake/batch.ts';
import { noWrites, type IntakePlan } from '../../../../renderer/domain/intake/plan.ts';
import type { Received } from '../../../../renderer/domain/intake/received.ts';
import { arrivalsOf, histories } from '../../../fixtures/histories.ts';
import { madeUpSetUp } from '../../../fixtures/made-up.ts';
import { OneComputer } from '../../../fixtures/one-computer.ts';
import { nothing, office, received } from '../../../fixtures/received.ts';
import { point } from '../merge/made-outline.ts';

const planned = (files: readonly Received[], known = nothing) =>
  planBatch(
    files,
    () => known,
    () => office,
  );
const withoutFile = ({ received: _received, ...plan }: IntakePlan) => plan;

describe('a refused file', () => {
  const another = { ...madeUpSetUp([2009], 3), id: 'another' };
  const spoilt = {
    'from another partnership': (file: Received) => ({
      ...file,
      setUp: another,
      submission: { ...file.submission, setUpId: another.id },
    }),
    'of an unknown round': (file: Received) => ({ ...file, submission: { ...file.submission, round: 'spring' } }),
    'with an entry of another group': (file: Received) => ({ ...file, records: [...file.records, point('taken')] }),
  };
  const spoiling = fc.array(fc.tuple(fc.constantFrom(...Object.values(spoilt)), fc.nat(), fc.nat()), {
    minLength: 1,
    maxLength: 3,
  });

  test('changes nothing for the others, wherever in the batch it is', () => {
    const batches = histories.chain((files) => arrivalsOf(files)).map((each) => each.flat());
    fc.assert(
      fc.property(batches, spoiling, (sound, spoils) => {
        const known = { ...nothing, elsewhere: new Set(['taken']) };
        const alone = planned(sound, known);
        const mixed: { readonly file: Received; readonly spoilt: boolean }[] = sound.map((file) => ({
          file,
          spoilt: false,
        }));
        for (const [spoil, which, where] of spoils) {
          const file = sound[which % sound.length];
          if (file) mixed.splice(where % (mixed.length + 1), 0, { file: spoil(file), spoilt: true });
        }
        const plans = planned(
          mixed.map(({ file }) => file),
          known,
        );
        const refused = plans.filter((_, index) => mixed[index]?.spoilt);
        for (const plan of refused) {
          expect(plan).toMatchObject({ verdict: 'refused', merge: null, queries: [], writes: noWrites });
        }
        expect(refused).toHaveLength(spoils.length);
        const taken = plans.filter((_, index) => !mixed[index]?.spoilt);
        expect(taken.map(withoutFile)).toEqual(alone.map(withoutFile));
        expect(writesOf(plans)).toEqual(writesOf(alone));
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  test('does not claim its entries for its group', () => {
    const refused = received({ group: 'made-up-group-0', records: [point('shared')] });
    const sound = received({ records: [point('shared')] });
    expect(planned([refused, sound]).map(({ verdict }) => verdict)).toEqual(['refused', 'first']);
  });
});

test('an entry that two groups of one batch claim is taken in from one of them', () => {
  const files = ['made-up-group-2', 'made-up-group-1'].map((group) => received({ group, records: [point('shared')] }));
  expect(planned(files).map(({ verdict }) => verdict)).toEqual(['refused', 'first']);
});

test('what all files of a batch write names each row once, and never as put and as removed', () => {
  fc.assert(
    fc.property(
      histories.chain((files) => arrivalsOf(files)),
      (batches) => {
        const computer = new OneComputer();
        for (const batch of batches) {
          const writes = writesOf(computer.takeIn(batch));
          const rows = [...writes.put.map(({ id }) => id), ...writes.remove];
          expect(new Set(rows).size).toBe(rows.length);
          const marks = [...writes.complete, ...writes.reopen].map((mark) => JSON.stringify(mark));
          expect(new Set(marks).size).toBe(marks.length);
          for (const list of [writes.submissions, writes.contents, writes.queries, writes.origins]) {
            expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
          }
        }
      },
    ),
    { numRuns: 60, seed: 2 },
  );
});

describe('the time that many files take', () => {
  const many = 250;
  const setUp = madeUpSetUp([2009], 200);
  const host = { ...office, setUp };

  /** Two revisions of each group, 250 entries in each. */
  const files = (count: number) =>
    Array.from({ length: count / 2 }, (_, at) => {
      const group = `made-up-group-${at + 1}`;
      const records = Array.from({ length: many }, (_, place) => point(`${at}-${place}`, { group, order: place + 1 }));
      const first = received({ group, records, setUp });
      const changed = records.slice(1).map((record) => ({ ...record, order: record.order + 1 }));
      return [first, received({ group, records: changed, revision: 2, base: first, setUp })];
    }).flat();

  /** Milliseconds of the processor: what else the computer does is of no account. */
  function spent(batch: readonly Received[]): number {
    const began = process.cpuUsage();
    const plans = planBatch(
      batch,
      () => nothing,
      () => host,
    );
    const { put, remove } = writesOf(plans);
    const { user, system } = process.cpuUsage(began);
    expect([put.length, remove.length]).toEqual([(batch.length / 2) * (many - 1), batch.length / 2]);
    return (user + system) / 1000;
  }

  test('grows with their number, not with its square', () => {
    const [few, lots] = [files(100), files(400)];
    spent(few);
    const [small, large] = [spent(few), spent(lots)];
    expect(large / small).toBeLessThan(8);
  }, 60_000);
});
