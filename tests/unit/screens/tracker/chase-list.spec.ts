import { expect, test } from 'vitest';
import { standingsOf, toChase } from '../../../../renderer/domain/submission/tracking.ts';
import { writeCsv } from '../../../../renderer/exchange/csv/write-csv.ts';
import { chaseFile, chaseTable, chaseText } from '../../../../renderer/screens/tracker/chase-list.ts';
import { madeUpSetUp } from '../../../fixtures/made-up.ts';

const made = madeUpSetUp([2009], 2);
const [first, ...rest] = made.groups;
const groups = first ? [{ ...first, name: '=cmd|calc', coordinator: 'A. Person' }, ...rest] : [];
const setUp = { ...made, groups };
const today = '2010-07-02';

function facts(deadline: string | null) {
  const years = setUp.years.map((year) => ({ ...year, rounds: year.rounds.map((each) => ({ ...each, deadline })) }));
  const place = { setUp: { ...setUp, years }, year: 2009, round: 'annual' };
  const standings = standingsOf({ ...place, submissions: [], queries: [], today });
  return { place, chased: toChase(standings), deadline, today };
}

test('as text: each group with what is awaited, its coordinator and how late it is', () => {
  expect(chaseText(facts('2010-06-30'))).toBe(
    [
      'Made-up Example, 2009 to 2010, Annual review',
      'It was due on 30 June 2010.',
      '',
      'Still open on 2 July 2010:',
      '- Made-up group 2: nothing received, 2 days late.',
      '- =cmd|calc (A. Person): nothing received, 2 days late.',
      '',
    ].join('\n'),
  );
  expect(chaseText(facts(null))).not.toContain('due');
  expect(chaseText(facts('2010-07-02'))).toContain('It is due on 2 July 2010.');
  expect(chaseText(facts('2010-07-02'))).not.toContain('late');
});

test('as a table: guarded against formulas, and no figure of lateness where no day is named', () => {
  expect(writeCsv(chaseTable(facts('2010-06-30'))).split('\r\n')).toEqual([
    'group_id,group_name,coordinator,year_label,round_id,state,revision,deadline,days_late,open_questions,as_of',
    'made-up-group-2,Made-up group 2,,2009 to 2010,annual,not received,,2010-06-30,2,0,2010-07-02',
    "made-up-group-1,'=cmd|calc,A. Person,2009 to 2010,annual,not received,,2010-06-30,2,0,2010-07-02",
    '',
  ]);
  expect(writeCsv(chaseTable(facts(null)))).toContain(',not received,,,,0,');
});

test('the file has a plain name whatever the round is called', () => {
  expect(chaseFile({ setUp, year: 2009, round: 'first/quarter ..' })).toBe('chase-list-2009-10-first-quarter-.csv');
});
