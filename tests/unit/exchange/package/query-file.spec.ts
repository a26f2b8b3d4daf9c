import fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { newQuery } from '../../../../renderer/domain/queries/queries.ts';
import { z } from '../../../../renderer/exchange/checked.ts';
import { sha256Of } from '../../../../renderer/exchange/package/digest.ts';
import { queryFileName } from '../../../../renderer/exchange/package/file-names.ts';
import { jsonText } from '../../../../renderer/exchange/package/json-text.ts';
import {
  readQueryFile,
  writeQueryFile,
  type QueryFile,
  type WrittenQueryFile,
} from '../../../../renderer/exchange/package/query-file.ts';
import { recogniseFile } from '../../../../renderer/exchange/package/recognise-file.ts';
import { table } from '../../domain/merge/made-outline.ts';
import { anyQueries, moments } from './any-queries.ts';
import { anyId, anyText, part } from './support.ts';

const record = table('t', [['a', 'Under fives', '7,567']]);
const query = newQuery(record, {
  id: 'q1',
  field: 'categories.a.count',
  question: 'Is it attendances or people?',
  askedBy: 'The office',
  askedAt: '2010-07-01T09:00:00.000Z',
});
const file: QueryFile = {
  ...part,
  setUpId: 'made-up-example',
  partnership: 'Made-up Example',
  groupName: 'Made-up group 1',
  revision: 2,
  digest: 'a'.repeat(64),
  returned: { who: 'The office', when: '2010-07-01T09:00:00.000Z', note: 'One figure, please.' },
  written: '2010-07-01T09:05:00.000Z',
  program: 'Partnership Review 0.1.0',
  queries: [query],
};
const anyObject = z.record(z.string(), z.unknown());
let sound = new Uint8Array();

beforeAll(async () => {
  sound = Uint8Array.from((await written(file)).bytes);
});

async function written(given: QueryFile): Promise<WrittenQueryFile> {
  const found = await writeQueryFile(given);
  if ('problem' in found) throw new Error(found.problem);
  return found;
}

async function problemOf(given: QueryFile): Promise<string> {
  const found = await writeQueryFile(given);
  return 'problem' in found ? found.problem : 'It was written.';
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const found = await readQueryFile(bytes);
  return 'problem' in found ? found.problem : 'It was read.';
}

/** The sound file with words replaced and a check sum that fits: what no accident can do. */
async function rebuilt(words: string | RegExp, by: string): Promise<Uint8Array> {
  const { checksum: _, ...plain } = anyObject.parse(JSON.parse(strFromU8(sound)));
  const text = jsonText(plain);
  expect(text.replace(words, by)).not.toBe(text);
  const changed = anyObject.parse(JSON.parse(text.replace(words, by)));
  const checksum = `sha256:${await sha256Of(strToU8(jsonText(changed)))}`;
  return strToU8(jsonText({ ...changed, checksum }));
}

const damaged = /^This file of questions was changed or damaged after it was written/;
const sentence = /^This .*\. .*\.$/s;

describe('a file of questions', () => {
  test('is a text that people can read, and known by what is in it', () => {
    const text = strFromU8(sound);
    expect(text).toMatch(/^\{\n {2}"format": "partnership-review query",\n {2}"formatVersion": 1,\n/);
    expect(text).toContain('"question": "Is it attendances or people?"');
    expect(text).toMatch(/\n {2}"checksum": "sha256:[0-9a-f]{64}"\n\}\n$/);
    expect(recogniseFile(sound, 'x.zip')).toEqual({ kind: 'query' });
    expect(queryFileName(file)).toBe('made-up-group-1-2009-10-annual-queries.json');
  });

  test('comes back as it was written, whatever was typed, and no text in it is an element', async () => {
    expect(await readQueryFile(sound)).toEqual(file);
    const any = fc.record({
      setUpId: anyId,
      partnership: anyText,
      groupName: anyText,
      revision: fc.integer({ min: 1, max: 99 }),
      returned: fc.option(fc.record({ who: anyText, when: moments, note: anyText })),
      queries: anyQueries(part),
    });
    await fc.assert(
      fc.asyncProperty(any, async (facts) => {
        const given: QueryFile = { ...file, ...facts };
        fc.pre(given.queries.length > 0 || given.returned !== null);
        const { bytes } = await written(given);
        expect(strFromU8(bytes)).not.toContain('<');
        const found = await readQueryFile(bytes);
        const { queries, ...rest } = given;
        expect(found).toMatchObject(rest);
        expect('queries' in found && new Set(found.queries)).toEqual(new Set(queries));
        const again = await written({ ...given, queries: [...queries].reverse() });
        expect(strFromU8(again.bytes)).toBe(strFromU8(bytes));
      }),
      { numRuns: 100 },
    );
  });

  test('takes only the questions on its group, year and round', async () => {
    const others = [
      { ...query, id: 'q2', group: 'made-up-group-2' },
      { ...query, id: 'q3', year: 2008, question: 'x'.repeat(5001) },
    ];
    expect(await readQueryFile((await written({ ...file, queries: [...others, query] })).bytes)).toEqual(file);
  });

  test('may only return a submission, but must say something', async () => {
    const returned = { ...file, queries: [] };
    expect(await readQueryFile((await written(returned)).bytes)).toEqual(returned);
    expect(await problemOf({ ...returned, returned: null })).toBe('There is no question to send yet.');
  });

  test('is not written where it could not be read', async () => {
    const long = { ...query, question: 'x'.repeat(5001) };
    expect(await problemOf({ ...file, queries: [long] })).toBe(
      'The question about "Programme t" cannot be sent: "question" is longer than 5,000 characters. Shorten what is too long, or close it and ask again.',
    );
    const note = { who: 'o', when: file.written, note: 'x'.repeat(5001) };
    expect(await problemOf({ ...file, returned: note })).toMatch(/"returned, note" is longer than 5,000 characters/);
    expect(await problemOf({ ...file, revision: 0 })).toMatch(
      /^The questions cannot be sent: "revision" is less than 1\.$/,
    );
  });
});

describe('a file of questions that is not as it was written', () => {
  test('any changed byte is found', async () => {
    for (let at = 0; at < sound.length; at += 1) {
      const bytes = Uint8Array.from(sound);
      bytes[at] = bytes[at]! ^ (1 << (at % 8));
      expect([at, damaged.test(await refusalOf(bytes)) || /^This is not a file/.test(await refusalOf(bytes))]).toEqual([
        at,
        true,
      ]);
    }
  });

  test('any truncation is found, and anything added', async () => {
    for (let length = 0; length < sound.length; length += 7) {
      expect(await refusalOf(sound.subarray(0, length))).toMatch(
        /^This (?:is not a file of questions|file of questions was)/,
      );
    }
    expect(await refusalOf(sound.subarray(0, sound.length - 1))).toMatch(damaged);
    expect(await refusalOf(strToU8(`${strFromU8(sound)}\n`))).toMatch(damaged);
  });

  test('a byte order mark and other line breaks are no change', async () => {
    const text = strFromU8(sound);
    expect(await readQueryFile(strToU8(`\ufeff${text.replaceAll('\n', '\r\n')}`))).toEqual(file);
  });

  test('a word changed by hand is found', async () => {
    expect(await refusalOf(strToU8(strFromU8(sound).replace('7,567', '7,667')))).toMatch(damaged);
    expect(await refusalOf(strToU8(strFromU8(sound).replace(/,\n {2}"checksum".*/, '')))).toMatch(damaged);
  });

  test('any bytes at all are answered with a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.json().map((text) => strToU8(text)),
        ),
        async (bytes) => {
          expect(await refusalOf(bytes)).toMatch(sentence);
        },
      ),
    );
    const mark = '{"format":"partnership-review query","formatVersion":1,"checksum":"x","a":';
    const deep = strToU8(`${mark}${'['.repeat(200_000)}${']'.repeat(200_000)}}`);
    expect(await refusalOf(deep)).toMatch(sentence);
    expect(await refusalOf(new Uint8Array(65 * 1024 * 1024))).toMatch(/^This file is larger than 64 MB/);
  });

  test.each<readonly [string, string | RegExp, string, RegExp]>([
    [
      'newer',
      '"formatVersion": 1',
      '"formatVersion": 2, "mood": "good"',
      /^This file of questions was made by a newer version of the program\. Update the program, then open the file again\./,
    ],
    ['another format', 'review query', 'review set-up', /^This is not a file of questions\. Choose the one/],
    ['no group', '"groupName":', '"name":', /^This file of questions cannot be read/],
    ['a year that is none', '"year": 2009,\n  "round"', '"year": 20090,\n  "round"', /cannot be read, at "year"/],
    ['a digest that is none', 'aaaa', 'AAAA', /cannot be read, at "digest"/],
    ['a longer note', 'One figure', 'x'.repeat(5001), /cannot be read, at "returned, note"/],
    [
      'a question without words',
      '"question": ',
      '"ask": ',
      /^This file of questions cannot be read at "queries, entry 1/,
    ],
    [
      'a question to others',
      /("queries": [^]*"group": )"made-up-group-1"/,
      '$1"x"',
      /^This file of questions has a question to another group/,
    ],
  ])('%s', async (_, words, by, problem) => {
    const found = await refusalOf(await rebuilt(words, by));
    expect(found).toMatch(problem);
    expect(found).toMatch(sentence);
  });

  test('a state is worked out and not believed', async () => {
    expect(await readQueryFile(await rebuilt('"state": "open"', '"state": "closed"'))).toEqual(file);
  });
});
