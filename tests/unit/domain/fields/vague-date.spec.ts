import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readVagueDate } from '../../../../renderer/domain/fields/read-vague-date.ts';
import { daysInMonth, isoDay, monthNumber, showDay, showRange } from '../../../../renderer/domain/fields/vague-date.ts';

describe('a date as people write it', () => {
  test.each([
    ['27 3 2010', '2010-03-27', '2010-03-27', '2010-03-27'],
    ['27/03/2010', '2010-03-27', '2010-03-27', '2010-03-27'],
    ['27.3.10', '2010-03-27', '2010-03-27', '2010-03-27'],
    ['2010-03-27', '2010-03-27', '2010-03-27', '2010-03-27'],
    ['29th March 2010', '2010-03-29', '2010-03-29', '2010-03-29'],
    ['1st of April, 2009', '2009-04-01', '2009-04-01', '2009-04-01'],
    ['Monday 29 March 2010', '2010-03-29', '2010-03-29', '2010-03-29'],
    ['Wed 3 Mar 2010', '2010-03-03', '2010-03-03', '2010-03-03'],
    ['29 Feb 2012', '2012-02-29', '2012-02-29', '2012-02-29'],
    ['May 2009', '2009-05-01', '2009-05-31', '2009-05'],
    ['  may   2009. ', '2009-05-01', '2009-05-31', '2009-05'],
    ['Sept 2009', '2009-09-01', '2009-09-30', '2009-09'],
    ['February 2012', '2012-02-01', '2012-02-29', '2012-02'],
    ['mid May 2010', '2010-05-11', '2010-05-20', '2010-05'],
    ['mid-May 2010', '2010-05-11', '2010-05-20', '2010-05'],
    ['early May 2010', '2010-05-01', '2010-05-10', '2010-05'],
    ['end of February 2010', '2010-02-21', '2010-02-28', '2010-02'],
    ['autumn 2010', '2010-09-01', '2010-11-30', '2010-23'],
    ['the summer of 2010', '2010-06-01', '2010-08-31', '2010-22'],
    ['winter 2011', '2011-12-01', '2012-02-29', '2011-24'],
    ['2012', '2012-01-01', '2012-12-31', '2012'],
    ['2009/2010', '2009-04-01', '2010-03-31', '2009-04-01/2010-03-31'],
    ['2009/10', '2009-04-01', '2010-03-31', '2009-04-01/2010-03-31'],
    ['09/10', '2009-04-01', '2010-03-31', '2009-04-01/2010-03-31'],
    ['99/00', '1999-04-01', '2000-03-31', '1999-04-01/2000-03-31'],
    ['2010 - 2011', '2010-04-01', '2011-03-31', '2010-04-01/2011-03-31'],
    ['2009 to 2010', '2009-04-01', '2010-03-31', '2009-04-01/2010-03-31'],
    ['2010-2015', '2010-01-01', '2015-12-31', '2010/2015'],
    ['1st April 2009 to 29th March 2010', '2009-04-01', '2010-03-29', '2009-04-01/2010-03-29'],
    ['April 2009 - February 2010', '2009-04-01', '2010-02-28', '2009-04/2010-02'],
    ['April 2009–February 2010', '2009-04-01', '2010-02-28', '2009-04/2010-02'],
    ['September 2009 until March 2010', '2009-09-01', '2010-03-31', '2009-09/2010-03'],
    ['from April to June 2009', '2009-04-01', '2009-06-30', '2009-04/2009-06'],
    ['1 to 7 May 2009', '2009-05-01', '2009-05-07', '2009-05-01/2009-05-07'],
    ['1 May to 7 June 2009', '2009-05-01', '2009-06-07', '2009-05-01/2009-06-07'],
    ['2009-04-01 to 2010-03-29', '2009-04-01', '2010-03-29', '2009-04-01/2010-03-29'],
    ['2009-04-01 - 2010-03-29', '2009-04-01', '2010-03-29', '2009-04-01/2010-03-29'],
    ['mid-May 2010 to June 2010', '2010-05-11', '2010-06-30', '2010-05/2010-06'],
    ['1-4-2009 to 29-3-2010', '2009-04-01', '2010-03-29', '2009-04-01/2010-03-29'],
    ['summer to autumn 2010', '2010-06-01', '2010-11-30', '2010-22/2010-23'],
  ])('%j is %s to %s, %s', (text, earliest, latest, edtf) => {
    const reading = readVagueDate(text);
    expect('value' in reading ? reading.value : reading).toMatchObject({ earliest, latest, edtf });
  });

  test.each([
    ['summer', 'must include a year'],
    ['next summer', 'must include a year'],
    ['mid May', 'must include a year'],
    ['early autumn', 'must include a year'],
    ['shortly', 'is not a date that we can read'],
    ['tbc', 'is not a date that we can read'],
    ['29 Feb 2010', 'is not a real date'],
    ['31/04/2010', 'is not a real date'],
    ['3/27/2010', 'is not a real date'],
    ['0 5 2010', 'is not a real date'],
    ['March 2010 to April 2009', 'ends before it begins'],
    ['May 2009 to shortly', 'is not a date that we can read'],
    ['1066', 'is not a date that we can read'],
    ['(2010-2015)', 'is not a date that we can read'],
    ['2009-11', 'is not a date that we can read'],
    ['May 2009 or later', 'is not a date that we can read'],
    ['🚶', 'is not a date that we can read'],
    ['\u202e2009', 'is not a date that we can read'],
    ['__proto__ 2009', 'is not a date that we can read'],
    ['constructor 2009', 'is not a date that we can read'],
  ])('%j is answered: %s', (text, sentence) => {
    const reading = readVagueDate(text);
    expect('problem' in reading ? reading.problem : reading).toContain(sentence);
  });

  test('is never read as ending before it begins', () => {
    const part = fc.constantFrom(
      '1',
      '27',
      'May',
      'mid',
      'autumn',
      '2009',
      '10',
      '2010',
      'to',
      '-',
      '/',
      ' ',
      'early',
      '2009-04-01',
    );
    const text = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, (written) => {
        const reading = readVagueDate(written);
        if ('problem' in reading) return reading.problem.startsWith('"');
        const { earliest, latest } = reading.value;
        return /^\d{4}-\d\d-\d\d$/.test(earliest) && /^\d{4}-\d\d-\d\d$/.test(latest) && earliest <= latest;
      }),
      { numRuns: 3000 },
    );
  });

  test('shown is read back as the same days', () => {
    const day = fc
      .integer({ min: 0, max: 60_000 })
      .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [earliest, latest] = a <= b ? [a, b] : [b, a];
        const reading = readVagueDate(showRange({ earliest, latest, edtf: '', part: null }));
        expect('value' in reading && [reading.value.earliest, reading.value.latest]).toEqual([earliest, latest]);
      }),
      { numRuns: 500 },
    );
  });

  test('of 100,000 characters is answered at once', () => {
    const start = performance.now();
    for (const part of ['to ', '- ', '2009 to ', 'May ', 'x', '1/']) {
      expect(readVagueDate(part.repeat(100_000 / part.length))).toHaveProperty('problem');
    }
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('the calendar', () => {
  test.each([
    ['May', 5],
    ['sept', 9],
    ['Sep.', 9],
    ['DECEMBER', 12],
    ['ma', null],
    ['mayor', null],
    ['septem', 9],
    ['', null],
  ])('%j is month %j', (word, month) => {
    expect(monthNumber(word)).toBe(month);
  });

  test.each([
    [2010, 2, 28],
    [2012, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [2009, 12, 31],
  ])('%i-%i has %i days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });

  test.each([
    ['2010-05-11', '2010-05-20', '11 to 20 May 2010'],
    ['2009-05-01', '2009-05-01', '1 May 2009'],
    ['2009-09-01', '2009-11-30', '1 September to 30 November 2009'],
    ['2009-04-01', '2010-03-29', '1 April 2009 to 29 March 2010'],
  ])('%s to %s is shown as %s', (earliest, latest, shown) => {
    expect(showRange({ earliest, latest, edtf: '', part: null })).toBe(shown);
    expect(showDay(isoDay(2009, 4, 1))).toBe('1 April 2009');
  });
});
