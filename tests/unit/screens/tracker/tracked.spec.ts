import { expect, test } from 'vitest';
import { newQuery } from '../../../../renderer/domain/queries/queries.ts';
import type { QueryState } from '../../../../renderer/domain/queries/query.ts';
import type { GenericRecord } from '../../../../renderer/domain/records/record.ts';
import { openBySection } from '../../../../renderer/screens/tracker/tracked.ts';
import { madeUpDataset } from '../../../fixtures/made-up.ts';

const { records } = madeUpDataset(300, 1, [2009]);
const one = 'made-up-group-1';
const ofType = (type: string) => records.find((record) => record.group === one && record.type === type);
const asked = { field: '', question: 'Which?', askedBy: 'B. Officer', askedAt: '2010-07-01T09:00:00.000Z' };

function question(record: GenericRecord | undefined, id: string, state: QueryState = 'open') {
  return record ? [{ ...newQuery(record, { ...asked, id }), state }] : [];
}

test('open questions are counted in the section of the entry they are about', () => {
  const queries = [
    ...question(ofType('measure'), 'q1'),
    ...question(ofType('survey'), 'q2'),
    ...question(ofType('achievement'), 'q3'),
    ...question(ofType('achievement'), 'q4', 'answered'),
    ...question(ofType('case-study'), 'q5', 'closed'),
  ];
  expect(queries).toHaveLength(5);
  expect(openBySection(queries, records)).toEqual(
    new Map([
      [
        one,
        new Map([
          ['measure', 2],
          ['achievement', 1],
        ]),
      ],
    ]),
  );
});

test('a question on an entry that is gone belongs to no section', () => {
  expect(openBySection(question(ofType('measure'), 'q1'), []).size).toBe(0);
});
