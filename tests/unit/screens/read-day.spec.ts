import { describe, expect, it } from 'vitest';
import { boxesOf, readDay } from '../../../renderer/screens/set-up/read-day.ts';

describe('an exact day in three boxes', () => {
  it.each([
    ['', '', '', null],
    ['27', '3', '2010', '2010-03-27'],
    [' 5 ', 'jan', '2010', '2010-01-05'],
    ['29', 'February', '2012', '2012-02-29'],
  ])('reads %j %j %j', (day, month, year, iso) => {
    expect(readDay({ day, month, year })).toEqual({ iso });
  });

  it.each([
    ['', '3', '2010', 'Deadline must include a day.'],
    ['1', '', '', 'Deadline must include a month and a year.'],
    ['29', '2', '2010', 'Deadline must be a real date, like 27 3 2010.'],
    ['0', '2', '2010', 'Deadline must be a real date, like 27 3 2010.'],
    ['1', '13', '2010', 'Deadline must be a real date, like 27 3 2010.'],
    ['1', 'xyz', '2010', 'Deadline must be a real date, like 27 3 2010.'],
    ['first', '1', '2010', 'Deadline must be a real date, like 27 3 2010.'],
    ['1', '1', '10', 'The year of the deadline must be 4 digits, like 2010.'],
    ['1', '1', '1066', 'The year of the deadline must be between 1990 and 2100.'],
  ])('refuses %j %j %j', (day, month, year, problem) => {
    expect(readDay({ day, month, year })).toEqual({ problem });
  });

  it('puts a day into its boxes as people write it', () => {
    expect(boxesOf('2010-06-05')).toEqual({ day: '5', month: '6', year: '2010' });
    expect(boxesOf(null)).toEqual({ day: '', month: '', year: '' });
  });
});
