import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { consolidated } from '../../../electron/main/command-line/consolidation/consolidated.ts';
import { logRows } from '../../../electron/main/command-line/consolidation/log-rows.ts';
import type { Received, SubmissionFile } from '../../../electron/main/command-line/received/received.ts';
import { moveTo, takeBack, type Moved } from '../../../renderer/domain/submission/states.ts';
import type { Submission } from '../../../renderer/domain/submission/submission.ts';
import { csvFormat } from '../../../renderer/exchange/csv/csv-format.ts';
import { writeSetUpFile } from '../../../renderer/exchange/set-up-file.ts';
import { renderReview } from '../../../renderer/report/render-review.ts';
import { fileOf, flipped, given, groups, later, sample, withSetUp, withWords } from './made-files.ts';

const any = { year: null, round: null };
let seven: readonly Received[] = [];
let files: Readonly<Record<string, Received>> = {};

const named = (file: string): Received => {
  const found = files[file];
  if (!found) throw new Error(`There is no ${file}.`);
  return found;
};

beforeAll(async () => {
  seven = await Promise.all(groups.map((group) => given(`${group}.zip`, fileOf(group))));
  const climate = { dataset: withWords('climate-change', 'Another sentence.') };
  const third = { dataset: withWords('climate-change', 'A third sentence.') };
  const elsewhere = withSetUp({ id: 'elsewhere', partnership: { ...sample.setUp.partnership, name: 'Elsewhere' } });
  const rounds = [{ id: 'annual', name: 'Annual review', deadline: null }];
  const years = [...sample.setUp.years, { start: 2010, labelAsPrinted: '2010/2011', rounds }];
  const next = { dataset: withSetUp({ years }), part: { group: 'climate-change', year: 2010, round: 'annual' } };
  const made: Readonly<Record<string, Promise<Uint8Array>>> = {
    'copy.zip': fileOf('climate-change'),
    'again.zip': fileOf('climate-change', { written: later }),
    'second.zip': fileOf('climate-change', { ...climate, revision: 2 }),
    'later-rival.zip': fileOf('climate-change', { ...third, revision: 2, written: later }),
    ...Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((text) => [
        `rival-${text}.zip`,
        fileOf('climate-change', { dataset: withWords('climate-change', text), revision: 2 }),
      ]),
    ),
    'damaged.zip': fileOf('community-safety').then((bytes) => flipped(bytes, 3000)),
    'elsewhere.zip': fileOf('climate-change', { dataset: elsewhere }),
    'elsewhere-too.zip': fileOf('community-safety', { dataset: elsewhere }),
    'next-year.zip': fileOf('climate-change', next),
    'newer-set-up.zip': fileOf('climate-change', { dataset: withSetUp({ version: 2, terms: [] }), revision: 3 }),
    'other-set-up.zip': fileOf('climate-change', {
      dataset: withSetUp({ partnership: { ...sample.setUp.partnership, documentTitle: 'A' } }),
      revision: 3,
    }),
    'set-up.json': Promise.resolve(new TextEncoder().encode(writeSetUpFile(sample.setUp, []).text)),
  };
  files = Object.fromEntries(
    await Promise.all(Object.entries(made).map(async ([file, bytes]) => [file, await given(file, bytes)] as const)),
  );
});

/** What became of each file, by name. */
function fates(done: ReturnType<typeof consolidated>): Readonly<Record<string, string>> {
  return Object.fromEntries(done.files.map(({ file, status, sentence }) => [file, `${status}: ${sentence}`]));
}

describe('what comes out', () => {
  test('is what the whole sample gives, in any order and however often each file is named', () => {
    const whole = [csvFormat.write(sample, { bom: true }), renderReview(sample)];
    const log = logRows(consolidated(seven, any, null));
    fc.assert(
      fc.property(fc.shuffledSubarray([...seven], { minLength: 7 }), (shuffled) => {
        const done = consolidated(shuffled, any, null);
        expect([csvFormat.write(done.dataset, { bom: true }), renderReview(done.dataset)]).toEqual(whole);
        expect(logRows(done)).toEqual(log);
      }),
      { numRuns: 4, seed: 7 },
    );
    const many = [...seven, named('copy.zip'), named('again.zip'), named('damaged.zip'), named('elsewhere.zip')];
    fc.assert(
      fc.property(fc.shuffledSubarray([...many, ...seven], { minLength: many.length + 7 }), (shuffled) => {
        expect(consolidated(shuffled, any, null).dataset.records).toEqual(
          consolidated(seven, any, null).dataset.records,
        );
      }),
      { numRuns: 10, seed: 7 },
    );
  });

  test('has a log of where everything came from, groups in section order', () => {
    const rows = logRows(consolidated([...seven].slice(1), any, null));
    expect(rows.map(({ what, groups: [group] }) => `${what} ${group ?? ''}`).slice(0, 8)).toEqual([
      'missing people-and-places',
      ...groups.slice(1).map((group) => `received ${group}`),
      'shared partnership',
    ]);
    expect(rows[2]).toMatchObject({ file: 'climate-change.zip', revision: 1, entries: 13, complete: false });
    expect(rows[2]?.fourWords).toMatch(/^(?:[a-z]+ ){3}[a-z]+$/);
    expect(rows[7]).toMatchObject({ entries: 23, sentence: 'Version 1 of the set-up.' });
    expect(rows.filter(({ code }) => code === 'CON-W01')).toHaveLength(1);
    expect(rows.filter(({ code }) => code === 'CON-W03')).toHaveLength(6);
  });
});

/** The same in both orders, as everything here must be. */
function both(...names: readonly string[]) {
  const [one, other] = [names, [...names].reverse()].map((each) =>
    consolidated([...seven.filter(({ file }) => file !== 'climate-change.zip'), ...each.map(named)], any, null),
  );
  if (!one || !other) throw new Error();
  expect(logRows(other)).toEqual(logRows(one));
  expect(other.dataset).toEqual(one.dataset);
  return one;
}

const textIn = ({ dataset }: ReturnType<typeof consolidated>) =>
  JSON.stringify(dataset.records.filter(({ group }) => group === 'climate-change'));

describe('of several files of a group', () => {
  test('a repeated one is noted and changes nothing', () => {
    const done = consolidated([...seven, named('copy.zip')], any, null);
    expect(fates(done)).toMatchObject({
      'climate-change.zip': 'received: Taken.',
      'copy.zip': 'repeated: It is the same file as "climate-change.zip", and changes nothing.',
    });
    const again = both('copy.zip', 'again.zip');
    expect(fates(again)).toMatchObject({
      'again.zip': 'received: Taken.',
      'copy.zip': 'repeated: It is the same revision with the same entries as "again.zip", and changes nothing.',
    });
    expect(again.findings.map(({ code }) => code)).not.toContain('CON-W02');
  });

  test('an older revision is noted and not taken', () => {
    const done = both('copy.zip', 'second.zip');
    expect(fates(done)).toMatchObject({
      'second.zip': 'received: Taken.',
      'copy.zip': 'stale: It is revision 1 of Climate Change; revision 2 was taken instead.',
    });
    expect(textIn(done)).toContain('Another sentence.');
    expect(done.findings.map(({ code }) => code)).toContain('CON-W02');
  });

  test('of two that say they are the same revision the one written later is taken, and a sentence says so', () => {
    const done = both('second.zip', 'later-rival.zip');
    expect(fates(done)).toMatchObject({
      'later-rival.zip': 'received: Taken. Another file says that it is revision 2 of Climate Change too.',
      'second.zip':
        'not taken: Two different files say that they are revision 2 of Climate Change. Taken was "later-rival.zip", which was written later; ask the group which one counts.',
    });
    expect(textIn(done)).toContain('A third sentence.');
  });

  test('written at the same moment, it is always the same one', () => {
    const names = ['rival-a.zip', 'rival-b.zip', 'rival-c.zip', 'rival-d.zip', 'rival-e.zip'];
    const rivals = both(...names).files.filter(({ file }) => names.includes(file));
    const [first, ...others] = rivals
      .map(({ file, status, sentence, submission }) => ({
        ...{ file, status, sentence },
        digest: submission?.read.submission.digest ?? '',
      }))
      .sort((a, b) => (a.digest < b.digest ? -1 : 1));
    expect(first?.status).toBe('received');
    expect(others.map(({ status }) => status)).toEqual(others.map(() => 'not taken'));
    expect(others[0]?.sentence).toContain(
      `Taken was "${first?.file}", because both were written at the same moment and its digest comes first;`,
    );
  });
});

describe('a withdrawal', () => {
  const act = { who: 'A. Chair', when: later, note: '' };
  const known = (done: Moved) => {
    if ('problem' in done) throw new Error(done.problem);
    return done.submission;
  };
  const changed = (from: string, file: string, change: (submission: Submission) => Moved): SubmissionFile => {
    const found = named(from);
    if (found.kind !== 'submission') throw new Error(`${from} is no submission.`);
    const submission = known(change(found.read.submission));
    return { ...found, file, sum: file, read: { ...found.read, submission } };
  };
  const withdrawn = (from: string, file = 'withdrawn.zip') =>
    changed(from, file, (one) => moveTo(one, 'withdrawn', act));
  const sentAgain = (from: string) =>
    changed(from, 'sent-again.zip', (one) => takeBack(known(moveTo(one, 'withdrawn', act)), act));
  const fatesOf = (...given: readonly Received[]) => {
    const others = seven.filter(({ file }) => file !== 'climate-change.zip');
    const [one, other] = [given, [...given].reverse()].map((each) => consolidated([...others, ...each], any, null));
    if (!one || !other) throw new Error();
    expect(logRows(other)).toEqual(logRows(one));
    return { ...fates(one), missing: one.missing.map(({ id }) => id).join() };
  };

  test('counts for every file that was written before it', () => {
    expect(fatesOf(named('copy.zip'), withdrawn('copy.zip'))).toMatchObject({
      'copy.zip': 'left out: The group withdrew it, as "withdrawn.zip" says: nothing in it is taken.',
      'withdrawn.zip': 'left out: The group withdrew it: nothing in it is taken.',
      missing: 'climate-change',
    });
    expect(fatesOf(named('copy.zip'), named('second.zip'), withdrawn('second.zip'))).toMatchObject({
      'copy.zip': 'received: Taken.',
      'second.zip': 'left out: The group withdrew it, as "withdrawn.zip" says: nothing in it is taken.',
      missing: '',
    });
  });

  test('does not count for another revision, nor for other entries of the same number', () => {
    expect(fatesOf(withdrawn('copy.zip'), named('second.zip'))).toMatchObject({ 'second.zip': 'received: Taken.' });
    expect(fatesOf(withdrawn('second.zip'), named('later-rival.zip'))).toMatchObject({
      'later-rival.zip': 'received: Taken.',
    });
  });

  test('that was taken back does not count any more', () => {
    expect(fatesOf(named('copy.zip'), withdrawn('copy.zip'), sentAgain('copy.zip'))).toMatchObject({
      'sent-again.zip': 'received: Taken.',
      'copy.zip': 'repeated: It is the same revision with the same entries as "sent-again.zip", and changes nothing.',
      'withdrawn.zip': 'left out: The group took this withdrawal back, as "sent-again.zip" says.',
      missing: '',
    });
    const twice = changed('copy.zip', 'twice.zip', () => {
      const again = sentAgain('copy.zip').read.submission;
      return moveTo(again, 'withdrawn', act);
    });
    expect(fatesOf(sentAgain('copy.zip'), withdrawn('copy.zip'), twice)).toMatchObject({
      'sent-again.zip': 'left out: The group withdrew it, as "twice.zip" says: nothing in it is taken.',
      missing: 'climate-change',
    });
  });
});

describe('what is refused', () => {
  test('a damaged file, a set-up file and a table, one sentence each; the rest is taken', () => {
    const done = both('damaged.zip', 'set-up.json', 'copy.zip');
    expect(fates(done)['damaged.zip']).toMatch(/^refused: This file was changed or damaged/);
    expect(fates(done)['set-up.json']).toBe(
      'refused: This is a set-up file, not a submission. Name it with --set-up FILE.',
    );
    expect(done.missing).toEqual([]);
  });

  test('another partnership: the one of which fewer groups sent something', () => {
    const done = both('copy.zip', 'elsewhere.zip', 'elsewhere-too.zip');
    expect(fates(done)['elsewhere.zip']).toBe(
      'refused: This is a submission of another partnership, "Elsewhere", and "Charnwood Together" ("charnwood-together") is being consolidated. Leave it out, or name the right set-up with --set-up FILE.',
    );
    expect(done.dataset.records).toHaveLength(sample.records.length);
  });

  test('where it is even, nobody guesses, and --set-up decides', () => {
    const even = [named('copy.zip'), named('second.zip'), named('elsewhere.zip')];
    expect(() => consolidated(even, any, null)).toThrow(
      /^Nothing was written\. These files are of two partnerships, "Charnwood Together" \("charnwood-together"\) and "Elsewhere" \("elsewhere"\)/,
    );
    const done = consolidated(even, any, { setUp: sample.setUp, records: [] });
    expect(fates(done)['elsewhere.zip']).toMatch(/^refused: /);
    expect(textIn(done)).toContain('Another sentence.');
  });

  test('nothing that can be taken', () => {
    expect(() => consolidated([named('damaged.zip'), named('set-up.json')], any, null)).toThrow(
      /^damaged\.zip: .*\nset-up\.json: .*\nNothing was written: none of the files could be taken\.$/,
    );
    expect(() => consolidated([named('elsewhere.zip')], any, { setUp: sample.setUp, records: [] })).toThrow(
      /^elsewhere\.zip: .*\nNothing was written: none of the files could be taken\.$/,
    );
  });

  test('several years, unless one is asked for', () => {
    const two = [...seven, named('next-year.zip')];
    expect(() => consolidated(two, any, null)).toThrow(
      'Nothing was written. These files are of several years: 2009-10, 2010-11. Say which with --year.',
    );
    const done = consolidated(two, { year: 2009, round: null }, null);
    expect(fates(done)['next-year.zip']).toBe('left out: It is of 2010 to 2011, annual, and was not asked for.');
    expect(done.dataset.records).toHaveLength(sample.records.length);
    expect(() => consolidated(seven, { year: 2011, round: null }, null)).toThrow(
      'Nothing was written. None of these files is of 2011 to 2012: they are of 2009-10.',
    );
    expect(() => consolidated(seven, { year: null, round: 'q1' }, null)).toThrow(
      'Nothing was written. None of these files is of the round "q1": they are of annual.',
    );
  });
});

describe('the set-up', () => {
  test('is the newest that came, and a group that worked with another is named', () => {
    const done = both('newer-set-up.zip', 'copy.zip');
    expect(done.setUp).toMatchObject({ version: 2, terms: [] });
    expect(done.findings.filter(({ code }) => code === 'CON-W04')).toHaveLength(6);
  });

  test('that is not the same under the same number is told; most files decide', () => {
    const done = both('other-set-up.zip');
    expect(done.setUp).toEqual(sample.setUp);
    expect(done.note).toMatch(/^Not all files hold the same version 1 of the set-up: that in "other-set-up\.zip"/);
    expect(logRows(done).find(({ what }) => what === 'shared')?.sentence).toContain(done.note?.slice(0, 40));
  });

  test("is the office's where it is named, with its own entries of the partnership", () => {
    const vision = sample.records.find(({ type }) => type === 'vision');
    if (!vision) throw new Error('The sample has no vision.');
    const own = { ...vision, values: { ...vision.values, words: 'Said otherwise' } };
    const elsewhen = { ...own, id: 'elsewhen', year: 2008 };
    const setUp = { ...sample.setUp, version: 7 };
    const done = consolidated(seven, any, { setUp, records: [own, elsewhen] });
    expect(done.dataset.setUp).toBe(setUp);
    const shared = ({ dataset }: typeof done) => dataset.records.filter(({ group }) => group === 'partnership');
    expect(shared(done)).toEqual([own]);
    expect(done.findings.map(({ code }) => code)).toContain('CON-W05');
    const silent = consolidated(seven, any, { setUp, records: [elsewhen] });
    expect(shared(silent)).toEqual(shared(consolidated(seven, any, null)));
  });
});
