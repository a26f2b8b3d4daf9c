import { expect, test } from 'vitest';
import { lookupIn, type Dataset } from '../../../../renderer/domain/dataset/dataset.ts';
import { joinQueries, newQuery } from '../../../../renderer/domain/queries/queries.ts';
import {
  answerQuery,
  closeQuery,
  threadOf,
  type Query,
  type QueryResult,
} from '../../../../renderer/domain/queries/query.ts';
import { subjectOf } from '../../../../renderer/domain/queries/query-words.ts';
import { whereabouts } from '../../../../renderer/domain/queries/whereabouts.ts';
import type { GenericRecord } from '../../../../renderer/domain/records/record.ts';
import { readQueryFile, writeQueryFile } from '../../../../renderer/exchange/package/query-file.ts';
import { madeUpSetUp } from '../../../fixtures/made-up.ts';
import { table } from '../../domain/merge/made-outline.ts';
import { part, read, toWrite, written } from './support.ts';

const setUp = madeUpSetUp([2009], 2);
const record = table('t', [
  ['a', 'Under fives', '7,567'],
  ['b', 'Others', '12'],
]);
const asked = newQuery(record, {
  id: 'q1',
  field: 'categories.a.count',
  question: 'Attendances or people?',
  askedBy: 'The office',
  askedAt: '2010-07-01T09:00:00.000Z',
});
const answer = { who: 'A. Coordinator', when: '2010-07-02T09:00:00.000Z', text: 'Attendances.' };

function datasetOf(records: readonly GenericRecord[]): Dataset {
  return { setUp, records, completions: [] };
}

function done(result: QueryResult): Query {
  if ('problem' in result) throw new Error(result.problem);
  return result.query;
}

/** What the coordinator's program holds after the office's file was opened there. */
async function arrived(queries: readonly Query[]): Promise<readonly Query[]> {
  const { submission } = await read((await written(toWrite(datasetOf([record]), part))).bytes);
  const file = await writeQueryFile({
    ...part,
    setUpId: setUp.id,
    partnership: setUp.partnership.name,
    groupName: 'Made-up group 1',
    revision: submission.revision,
    digest: submission.digest,
    returned: null,
    written: '2010-07-01T09:05:00.000Z',
    program: 'Partnership Review 0.1.0',
    queries,
  });
  if ('problem' in file) throw new Error(file.problem);
  const found = await readQueryFile(file.bytes);
  if ('problem' in found) throw new Error(found.problem);
  expect(found).toMatchObject({ revision: 1, digest: submission.digest });
  return found.queries;
}

test.each([
  ['as it was', [record], 'box'],
  ['after the box was deleted', [table('t', [['b', 'Others', '12']])], 'record'],
  ['after the record was deleted', [], 'nothing'],
] as const)('a question goes out and comes back with its answer: %s', async (_, records, there) => {
  const [received] = await arrived([asked]);
  const answered = done(answerQuery(received!, answer));
  const sent = await written({ ...toWrite(datasetOf(records), part), queries: [answered] });
  const back = await read(sent.bytes);
  const [joined, ...others] = joinQueries([asked], back.queries);
  expect(others).toEqual([]);
  expect(joined).toEqual({ ...asked, messages: [{ kind: 'answer', ...answer }], state: 'answered' });
  expect(threadOf(joined!).map(({ text }) => text)).toEqual(['Attendances or people?', 'Attendances.']);
  expect(subjectOf(joined!)).toBe('"Programme t", Parts, Under fives: Number');
  const place = whereabouts(joined!, lookupIn(back.records));
  expect(place.there).toBe(there);
  if (there !== 'box') expect(place.sentence).toContain('It had "7,567".');
});

test('an answer that crosses with the closing of the question is not lost', async () => {
  const [received] = await arrived([asked]);
  const answered = done(answerQuery(received!, answer));
  const closed = done(closeQuery(asked, { who: 'The office', when: '2010-07-03T09:00:00.000Z', text: '' }));
  const back = await read((await written({ ...toWrite(datasetOf([record]), part), queries: [answered] })).bytes);
  const [joined] = joinQueries([closed], back.queries);
  expect([joined!.state, joined!.messages.map(({ kind }) => kind)]).toEqual(['closed', ['answer', 'closing']]);
  expect(await arrived([joined!])).toEqual([joined]);
});
