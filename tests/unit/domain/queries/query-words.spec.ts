import { describe, expect, test, vi } from 'vitest';
import { newQuery } from '../../../../renderer/domain/queries/queries.ts';
import type { Query } from '../../../../renderer/domain/queries/query.ts';
import {
  describeQuery,
  questionsAsText,
  stateWords,
  subjectOf,
} from '../../../../renderer/domain/queries/query-words.ts';
import { hostileTexts } from '../../../fixtures/hostile.ts';
import { table } from '../merge/made-outline.ts';

const record = table('t', [['a', 'Under fives', '7,567']]);
const asked = { askedBy: 'The office', askedAt: '2010-05-01T09:00:00.000Z' };
const cell = newQuery(record, { id: 'q1', field: 'categories.a.count', question: 'Is it attendances?', ...asked });
const whole = newQuery(record, { id: 'q2', field: '', question: 'Is it one table?\nOr two?', ...asked });
const answered: Query = {
  ...whole,
  messages: [
    { kind: 'answer', who: 'A. Coordinator', when: '2010-05-02T09:00:00.000Z', text: 'One.' },
    { kind: 'closing', who: 'The office', when: '2010-05-03T09:00:00.000Z', text: '' },
  ],
  state: 'closed',
};
const to = { partnership: 'Made-up Example', groupName: 'Made-up group 1', year: 2009, returned: null };

describe('a query in words', () => {
  test('what it is about, and where it stands', () => {
    expect(subjectOf(cell)).toBe('"Programme t", Parts, Under fives: Number');
    expect(subjectOf(whole)).toBe('"Programme t"');
    expect(describeQuery(cell)).toBe(
      '"Programme t", Parts, Under fives: Number. Waiting for an answer: Is it attendances?',
    );
    expect(describeQuery(answered)).toBe('"Programme t". Closed: Is it one table? Or two?');
    expect(stateWords).toEqual({ open: 'Waiting for an answer', answered: 'Answered', closed: 'Closed' });
  });

  test('all of them as a text for an e-mail', () => {
    expect(questionsAsText([cell, answered], to)).toBe(`Questions about the review of Made-up group 1, 2009 to 2010
Made-up Example

Question 1 of 2 (waiting for an answer)
Entry: Programme t
Box: Parts, Under fives: Number
It had: 7,567
Question (The office, 1 May 2010): Is it attendances?

Question 2 of 2 (closed)
Entry: Programme t
Question (The office, 1 May 2010): Is it one table?
  Or two?
Answer (A. Coordinator, 2 May 2010): One.
Closed (The office, 3 May 2010)

Please put right what is not right, answer each question on the page "Questions" of the program, and send the submission again. If you cannot open the file of questions, reply to this e-mail and give the number of each question.
`);
  });

  test('a day is that of the clock here: half past midnight in summer is not the day before', () => {
    vi.stubEnv('TZ', 'Europe/London');
    const late = { ...cell, askedAt: '2010-06-30T23:30:00.000Z' };
    expect(questionsAsText([late], to)).toContain('Question (The office, 1 July 2010): Is it attendances?');
    vi.unstubAllEnvs();
  });

  test('a returned submission is said first, and an empty box has nothing', () => {
    const empty = { ...cell, about: { ...cell.about, shown: ' ' } };
    const text = questionsAsText([empty], { ...to, returned: { who: 'The office', note: 'One figure, please.' } });
    expect(text).toContain(
      '\n\nThe office returns the submission for correction. One figure, please.\n\nQuestion 1 of 1',
    );
    expect(text).toContain('\nIt had: nothing\n');
    expect(questionsAsText([], { ...to, returned: { who: 'The office', note: '' } })).toContain(
      'correction.\n\nPlease',
    );
  });

  test('no text can be taken for a line of the program', () => {
    const lines = ['Question 2 of 2 (closed)', 'Answer (The office, 1 May 2010): Yes'];
    for (const end of ['\n', '\r\n', '\r', '\u2028', '\u0085', '\u000b', '\u000c']) {
      const text = `x${end}${lines.join(end)}`;
      const about = { title: text, label: text, shown: text };
      const hostile = { ...cell, about, question: text, askedBy: text };
      const returned = { who: text, note: text };
      const all = questionsAsText([hostile], { ...to, groupName: text, partnership: text, returned });
      const found = all.split(/\r\n|[\n\r\u2028\u2029\u0085\v\f]/);
      for (const line of lines) expect([end, found.includes(line)]).toEqual([end, false]);
    }
    for (const text of Object.values(hostileTexts)) {
      expect(questionsAsText([{ ...cell, question: text }], to)).toMatch(/^Questions about/);
    }
  });
});
