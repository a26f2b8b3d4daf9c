import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupReasons } from '../../../../electron/api.ts';
import { newestFirst, noLongerWanted, type Rotated } from '../../../../electron/main/backups/rotation.ts';

const day = 24 * 60 * 60 * 1000;
const now = new Date('2026-11-23T12:00:00');

function backup(sequence: number, at: Date, reason: Rotated['reason'] = 'while working'): Rotated {
  return { id: String(sequence), sequence, at: at.toISOString(), reason };
}

/** One every `step` milliseconds up to now, numbered from 1. */
function row(count: number, step: number): readonly Rotated[] {
  return Array.from({ length: count }, (_, at) => backup(at + 1, new Date(now.getTime() - (count - 1 - at) * step)));
}

function kept(backups: readonly Rotated[], at = now): readonly Rotated[] {
  const gone = new Set(noLongerWanted(backups, at));
  return backups.filter(({ id }) => !gone.has(id));
}

function financialYears(backups: readonly Rotated[]): ReadonlySet<number> {
  return new Set(
    backups.map(({ at }) => {
      const moment = new Date(at);
      return moment.getMonth() >= 3 ? moment.getFullYear() : moment.getFullYear() - 1;
    }),
  );
}

const anyBackups = fc.uniqueArray(
  fc.record({
    sequence: fc.integer({ min: 1, max: 60 }),
    // The clock may be set back and forward between one and the next.
    at: fc.integer({ min: -900, max: 900 }).map((days) => new Date(now.getTime() + days * day).toISOString()),
    reason: fc.constantFrom(...backupReasons),
    id: fc.uuid(),
  }),
  { selector: ({ id }) => id, maxLength: 80 },
);

describe('rotation', () => {
  it('keeps the three newest of a day', () => {
    expect(kept(row(20, 10 * 60 * 1000)).map(({ sequence }) => sequence)).toEqual([18, 19, 20]);
  });

  it('keeps one of each of 14 days, and one of each of 12 weeks', () => {
    const left = kept(row(120, day)).map(({ sequence }) => sequence);
    expect(left.slice(-14)).toEqual(Array.from({ length: 14 }, (_, at) => 107 + at));
    // Sundays, the last days of their weeks, but for those of the last two weeks and the one of the year before.
    expect(left.slice(0, -14)).toEqual([49, 56, 63, 70, 77, 84, 91, 98, 105]);
  });

  it('keeps the last of every financial year, which ends with March', () => {
    const ends = ['2022-03-31T18:00:00', '2022-04-01T09:00:00', '2023-03-30T09:00:00', '2024-01-10T09:00:00'];
    const old = ends.map((at, index) => backup(index + 1, new Date(at)));
    const recent = row(200, day).map((one) => ({ ...one, id: `r${one.id}`, sequence: one.sequence + 10 }));
    expect(
      kept([...old, ...recent])
        .slice(0, 3)
        .map(({ at }) => at.slice(0, 10)),
    ).toEqual(['2022-03-31', '2023-03-30', '2024-01-10']);
  });

  it('keeps for 14 days what was made before an upgrade or a restore', () => {
    const hours = row(100, 60 * 1000);
    const before = (reason: Rotated['reason'], daysAgo: number, sequence: number): Rotated => ({
      ...backup(sequence, new Date(now.getTime() - daysAgo * day), reason),
      id: `${reason} ${daysAgo}`,
    });
    const [restore, upgrade] = [before('before restore', 13.9, 1), before('before upgrade', 13.9, 2)];
    const imported = before('before import', 13.9, 3);
    const later = { ...backup(4, new Date(now.getTime() - 13.8 * day)), id: 'later' };
    const left = kept([
      restore,
      upgrade,
      imported,
      later,
      ...hours.map((one) => ({ ...one, sequence: 9 + one.sequence })),
    ]);
    expect(left).toEqual(expect.arrayContaining([restore, upgrade]));
    expect(left).not.toContainEqual(imported);
    expect(kept([restore, later, ...hours], new Date(now.getTime() + day))).not.toContainEqual(restore);
  });

  it('goes by the changes and not by a clock that was set back', () => {
    const good = row(5, day);
    const setBack = [6, 7, 8, 9].map((sequence) => backup(sequence, new Date('2020-01-01T10:00:00')));
    expect(kept([...good, ...setBack]).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 7, 8, 9]);
  });

  it('never removes the newest, leaves nothing more to remove, and is the same in every order', () => {
    fc.assert(
      fc.property(anyBackups, fc.integer({ min: -900, max: 900 }), (backups, days) => {
        const at = new Date(now.getTime() + days * day);
        const gone = noLongerWanted(backups, at);
        const left = kept(backups, at);
        for (const one of newestFirst(backups).slice(0, 3)) expect(left).toContain(one);
        expect(noLongerWanted(left, at)).toEqual([]);
        expect(gone.every((id) => backups.some((one) => one.id === id))).toBe(true);
        expect(financialYears(left)).toEqual(financialYears(backups));
      }),
    );
  });

  it('keeps one of each day however often it runs, as a program does that backs up through the weeks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 60 }), (hours) => {
        let folder: readonly Rotated[] = [];
        let time = new Date('2026-01-05T08:00:00').getTime();
        hours.forEach((pause, index) => {
          time += pause * 60 * 60 * 1000;
          folder = kept([...folder, backup(index + 1, new Date(time))], new Date(time));
        });
        const all = hours.reduce<readonly number[]>(
          (times, pause) => [...times, (times.at(-1) ?? new Date('2026-01-05T08:00:00').getTime()) + pause * 3_600_000],
          [],
        );
        const days = (times: readonly number[]): readonly string[] =>
          [...new Set(times.map((at) => new Date(at).toDateString()))].slice(-14);
        expect(days(folder.map(({ at }) => new Date(at).getTime()))).toEqual(days(all));
      }),
    );
  });
});
