import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { newQuery } from '../../../../renderer/domain/queries/queries.ts';
import type { Query } from '../../../../renderer/domain/queries/query.ts';
import { contentOf } from '../../../../renderer/domain/submission/content.ts';
import type { Part } from '../../../../renderer/domain/submission/submission.ts';
import { checksumsOf } from '../../../../renderer/exchange/package/checksums.ts';
import { sha256Of, sumsOf } from '../../../../renderer/exchange/package/digest.ts';
import { readBackSubmission } from '../../../../renderer/exchange/package/read-submission.ts';
import { sealed } from '../../../../renderer/exchange/package/seal.ts';
import { writeSubmission } from '../../../../renderer/exchange/package/write-submission.ts';
import { sampleDataset } from '../../../../renderer/exchange/sample.ts';
import { hostileDataset } from '../../../fixtures/hostile.ts';
import { anyQueries, queriesById } from './any-queries.ts';
import { part, read, refusalOf, toWrite, written } from './support.ts';

const sample = sampleDataset();
const climate: Part = { group: 'climate-change', year: 2009, round: 'annual' };
const [first] = contentOf(sample, climate).records;
const asked: Query = {
  ...newQuery(first!, {
    id: 'query-1',
    field: 'text',
    question: 'Which ward was it?',
    askedBy: 'The office',
    askedAt: '2010-07-01T09:00:00.000Z',
  }),
  messages: [{ kind: 'answer', who: 'A. Coordinator', when: '2010-07-02T09:00:00.000Z', text: 'Hastings ward.' }],
  state: 'answered',
};
const given = { ...toWrite(sample, climate), queries: [asked] };

/** The sound file with one of its files changed, check sums and seal made anew. */
async function rebuilt(words: string | RegExp, by: string): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array>(Object.entries(unzipSync((await written(given)).bytes)));
  files.delete('checksums.sha256');
  const before = strFromU8(files.get('queries.json')!);
  expect(before.replace(words, by)).not.toBe(before);
  files.set('queries.json', strToU8(before.replace(words, by)));
  files.set('checksums.sha256', Uint8Array.from(checksumsOf(await sumsOf(files))));
  return sealed(zipSync(Object.fromEntries(files)));
}

describe('questions travel inside a submission', () => {
  test('any threads come back as they went, whatever was typed, and in any order they give the same bytes', async () => {
    const dataset = { ...hostileDataset(), records: [] };
    await fc.assert(
      fc.asyncProperty(anyQueries(part), async (queries) => {
        const file = await written({ ...toWrite(dataset, part), queries });
        const found = await read(file.bytes);
        expect(queriesById(found.queries)).toEqual(queriesById(queries));
        expect(await readBackSubmission(file.bytes, file.submission, dataset, [...queries].reverse())).toBeNull();
        const again = await written({ ...toWrite(dataset, part), queries: [...queries, ...queries].reverse() });
        expect(await sha256Of(again.bytes)).toBe(await sha256Of(file.bytes));
      }),
      { numRuns: 40 },
    );
  });

  test('those of other groups, years and rounds stay at home', async () => {
    const others = [{ group: 'community-safety' }, { year: 2008 }, { round: 'half-year' }].map((other, index) => ({
      ...asked,
      ...other,
      id: `other-${index}`,
    }));
    const unsendable = { ...asked, id: 'other', year: 2008, question: 'x'.repeat(5001) };
    const queries = [...others, unsendable, asked];
    const file = await written({ ...given, queries });
    expect((await read(file.bytes)).queries).toEqual([asked]);
    expect(await readBackSubmission(file.bytes, file.submission, sample, queries)).toBeNull();
  });

  test('they are no part of the content: the four words stay the same', async () => {
    const [without, withThem] = [await written(toWrite(sample, climate)), await written(given)];
    expect(withThem.fingerprint).toBe(without.fingerprint);
    expect((await read(without.bytes)).queries).toEqual([]);
    const [before, after] = [unzipSync(without.bytes), unzipSync(withThem.bytes)];
    const differing = Object.keys(after).filter((name) => strFromU8(before[name]!) !== strFromU8(after[name]!));
    expect(differing.sort()).toEqual(['checksums.sha256', 'datapackage.json', 'queries.csv', 'queries.json']);
  });

  test('can be read as a table, one row for everything that was said', async () => {
    const files = unzipSync((await written(given)).bytes);
    const text = strFromU8(files['queries.csv']!).replace(/^\ufeff/, '');
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(data.map(({ position, kind, who, words, state }) => [position, kind, who, words, state])).toEqual([
      ['1', 'question', 'The office', 'Which ward was it?', 'Answered'],
      ['2', 'answer', 'A. Coordinator', 'Hastings ward.', 'Answered'],
    ]);
    expect(data[0]).toMatchObject({
      query_id: 'query-1',
      record_id: first!.id,
      group_id: 'climate-change',
      year_label: '2009 to 2010',
      entry: asked.about.title,
      field: 'text',
      box: 'Text',
      box_had: asked.about.shown,
      when: '2010-07-01T09:00:00.000Z',
    });
    expect(strFromU8(files['data-dictionary.csv']!)).toContain('queries.csv,11,position,');
  });

  test('reading back notices a missing answer', async () => {
    const file = await written(given);
    const sentence = 'The file that was written holds something else than the program. Do not send it; export again.';
    expect(await readBackSubmission(file.bytes, file.submission, sample, [asked])).toBeNull();
    expect(await readBackSubmission(file.bytes, file.submission, sample)).toBe(sentence);
    expect(await readBackSubmission(file.bytes, file.submission, sample, [{ ...asked, messages: [] }])).toBe(sentence);
  });

  test('what the reader would refuse is not written', async () => {
    const long = { ...asked, messages: [{ ...asked.messages[0]!, text: 'x'.repeat(5001) }] };
    const refused = await writeSubmission({ ...given, queries: [long] });
    expect(refused).toEqual({
      problem: expect.stringMatching(
        /^The question about ".+" cannot be sent: "messages, entry 1, text" is longer than 5,000 characters\. Shorten/,
      ),
    });
    const whole = { ...asked, messages: [{ ...asked.messages[0]!, text: 'x'.repeat(5000) }] };
    expect((await read((await written({ ...given, queries: [whole] })).bytes)).queries).toEqual([whole]);
    const undated = await writeSubmission({ ...given, queries: [{ ...asked, askedAt: 'yesterday' }] });
    expect('problem' in undated && undated.problem).toMatch(/"askedAt" is not a moment in UTC/);
  });
});

describe('questions in a file somebody made', () => {
  test('come through the workshop of this test unharmed where only the blanks differ', async () => {
    expect((await read(await rebuilt('{\n', '{\n\n'))).queries).toEqual([asked]);
  });

  test('their state is worked out from what was said and not believed', async () => {
    const found = await read(await rebuilt('"state": "answered"', '"state": "closed"'));
    expect(found.queries).toEqual([asked]);
  });

  test('messages are put in the order in which they were written, each once', async () => {
    const later = `{"kind":"closing","who":"o","when":"2010-07-03T09:00:00.000Z","text":""}`;
    const found = await read(await rebuilt('"messages": [', `"messages": [${later},${later},`));
    expect(found.queries.map(({ state, messages }) => [state, messages.map(({ kind }) => kind)])).toEqual([
      ['closed', ['answer', 'closing']],
    ]);
  });

  test.each<readonly [string, string | RegExp, string, RegExp]>([
    ['no JSON', /^\{/, '', /^"queries.json" cannot be read\./],
    ['another list', '"queries": [', '"queries": 5, "more": [', /^"queries.json" cannot be read/],
    ['another group', '"group": "climate-change"', '"group": "x"', /^"queries.json" belongs to another group/],
    [
      'a question to another group',
      /(queries": [^]*)"group": "climate-change"/,
      '$1"group": "x"',
      /^"queries.json" has a question to another group/,
    ],
    ['an empty id', '"id": "query-1"', '"id": ""', /cannot be read at "queries, entry 1, id"/],
    [
      'an unknown kind',
      '"kind": "answer"',
      '"kind": "shout"',
      /cannot be read at "queries, entry 1, messages, entry 1/,
    ],
    ['a moment that is none', '"askedAt": "2010', '"askedAt": "Friday 2010', /at "queries, entry 1, askedAt"/],
    ['far too many words', 'Hastings', 'x'.repeat(5000), /at "queries, entry 1, messages, entry 1, text"/],
    ['something unknown', '"question":', '"mood": "good", "question":', /at "queries, entry 1"/],
    ['the same id twice', /"queries": \[([^]*)\]\n\}/, '"queries": [$1,$1]}', /two questions with the id "query-1"/],
  ])('%s', async (_, words, by, problem) => {
    expect(await refusalOf(await rebuilt(words, by))).toMatch(problem);
  });
});
