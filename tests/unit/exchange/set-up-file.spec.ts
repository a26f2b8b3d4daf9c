import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SetUp } from '../../../renderer/domain/set-up/set-up.ts';
import { largestSetUpFile, readSetUpFile, writeSetUpFile } from '../../../renderer/exchange/set-up-file.ts';
import { sampleDataset } from '../../../renderer/exchange/sample.ts';
import { madeUpSetUp } from '../../fixtures/made-up.ts';

const { setUp } = sampleDataset();
const { text } = writeSetUpFile(setUp);

/** The file of a set-up changed without regard to its type. */
function fileWith(change: (file: Record<string, unknown>, inner: Record<string, unknown>) => void): string {
  const file: Record<string, unknown> = JSON.parse(text);
  const inner: Record<string, unknown> = JSON.parse(JSON.stringify(file['setUp']));
  file['setUp'] = inner;
  change(file, inner);
  return JSON.stringify(file);
}

function problemWith(file: string): string {
  const answer = readSetUpFile(file);
  return 'problem' in answer ? answer.problem : 'no problem';
}

describe('a set-up file', () => {
  test('brings back the set-up that was written', () => {
    expect(readSetUpFile(text)).toEqual({ setUp });
    expect(readSetUpFile(`\ufeff${text}`)).toEqual({ setUp });
    expect(readSetUpFile(text.replaceAll('\n', '\r\n'))).toEqual({ setUp });
  });

  test('is the same text for the same set-up, whatever order its parts were made in', () => {
    const turned: SetUp = {
      measures: setUp.measures,
      themes: setUp.themes,
      years: setUp.years.map(({ rounds, labelAsPrinted, start }) => ({ rounds, labelAsPrinted, start })),
      groups: setUp.groups,
      partnership: setUp.partnership,
      version: setUp.version,
      id: setUp.id,
    };
    expect(writeSetUpFile(turned)).toEqual({ name: 'charnwood-together-set-up.json', text });
  });

  test('keeps texts in any script, deadlines and several rounds', () => {
    const plain = madeUpSetUp([2009, 2010], 3);
    const rounds = [
      { id: 'q1', name: 'April to June', deadline: '2010-07-15' },
      { id: 'q2', name: 'July ‘to’ September 🚶', deadline: null },
    ];
    const busy = { ...plain, years: plain.years.map((year) => ({ ...year, rounds })) };
    expect(readSetUpFile(writeSetUpFile(busy).text)).toEqual({ setUp: busy });
  });
});

describe('a file that cannot be used is answered with a sentence', () => {
  test.each<readonly [string, string, string]>([
    ['empty', '', 'is damaged or is not a set-up file'],
    ['cut off', text.slice(0, 200), 'is damaged or is not a set-up file'],
    ['not JSON', 'record_id,group_id\r\n', 'is damaged or is not a set-up file'],
    ['another JSON file', '{"name":"x"}', 'This is not a set-up file'],
    ['null', 'null', 'This is not a set-up file'],
    ['a list', '[]', 'This is not a set-up file'],
    ['far too large', ' '.repeat(largestSetUpFile + 1), 'far too large'],
    ['nested without end', '['.repeat(100_000), 'is damaged'],
    ['nested deeply', '['.repeat(50_000) + ']'.repeat(50_000), 'This is not a set-up file'],
    ['newer', fileWith((file) => (file['formatVersion'] = 2)), 'Update the program, then open the file again.'],
    ['of no version', fileWith((file) => (file['formatVersion'] = 0)), 'This is not a set-up file'],
    ['without groups', fileWith((_, inner) => (inner['groups'] = [])), '"groups" must have at least one entry'],
    ['without years', fileWith((_, inner) => delete inner['years']), '"years" is missing'],
    [
      'with a group without a name',
      fileWith((_, inner) => (inner['groups'] = [{ ...setUp.groups[0], name: '  ' }])),
      '"groups, entry 1, name" is empty',
    ],
    [
      'with a group twice',
      fileWith((_, inner) => (inner['groups'] = [...setUp.groups, setUp.groups[0]])),
      '"groups, entry 8, id" is the same as in entry 1',
    ],
    [
      'with a year twice',
      fileWith((_, inner) => (inner['years'] = [...setUp.years, ...setUp.years])),
      '"years, entry 2, start" is the same as in entry 1',
    ],
    [
      'with a bad id',
      fileWith((_, inner) => (inner['groups'] = [{ ...setUp.groups[0], id: '../x' }])),
      '"groups, entry 1, id" must be small letters',
    ],
    [
      'with a year outside all sense',
      fileWith((_, inner) => (inner['years'] = [{ ...setUp.years[0], start: 1066 }])),
      '"years, entry 1, start" is before 1990',
    ],
    [
      'with a year as text',
      fileWith((_, inner) => (inner['years'] = [{ ...setUp.years[0], start: '2009' }])),
      '"years, entry 1, start" must be a whole number',
    ],
    [
      'with a deadline that is no day',
      fileWith((_, inner) => {
        inner['years'] = [{ ...setUp.years[0], rounds: [{ id: 'q1', name: 'Q1', deadline: '2010-02-30' }] }];
      }),
      '"years, entry 1, rounds, entry 1, deadline" must be a real day',
    ],
    ['with an unknown part', fileWith((_, inner) => (inner['extra'] = 1)), 'does not know: "extra"'],
    [
      'with a name as number',
      fileWith((_, inner) => (inner['partnership'] = { ...setUp.partnership, name: 5 })),
      'must be a text',
    ],
    ['with groups as text', fileWith((_, inner) => (inner['groups'] = 'seven')), '"groups" must be a list'],
    ['with a prototype', text.replace('"id":', '"__proto__": {"x": 1}, "id":'), 'cannot be used'],
  ])('%s', (_what, file, sentence) => {
    const problem = problemWith(file);
    expect(problem).toContain(sentence);
    expect(problem).toMatch(/^[A-Z].*\.$/);
    expect(problem).not.toMatch(/zod|undefined|Invalid|expected|\bNaN\b/);
  });

  test('whatever is flipped, cut or put into it', () => {
    const damaged = fc.tuple(fc.nat(text.length - 1), fc.nat(3), fc.string({ maxLength: 4 }));
    fc.assert(
      fc.property(damaged, ([place, cut, put]) => {
        const answer = readSetUpFile(text.slice(0, place) + put + text.slice(place + cut));
        if ('problem' in answer) expect(answer.problem).toMatch(/^[A-Z].*\.$/);
        else expect(readSetUpFile(writeSetUpFile(answer.setUp).text)).toEqual(answer);
      }),
      { numRuns: 1000 },
    );
  });
});
