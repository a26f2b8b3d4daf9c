import { describe, expect, test } from 'vitest';
import type { TypedValues } from '../../../../renderer/domain/records/blank.ts';
import { isOpen } from '../../../../renderer/domain/rules/finding.ts';
import { inCharnwood } from './charnwood.ts';
import { found, made, printedFace, rows } from './made-section.ts';

const codes = 'MEA-E01 MEA-W01 MEA-W02 MEA-W03 MEA-W04';

const sound: TypedValues = {
  name: 'Made-up Example Thefts',
  wanted: 'down',
  base: 'change',
  target: '-3',
  actual: '-4.5',
  comparison: 'at most',
  comparators: rows({ meaning: 'same period last year', value: '-1' }),
};

const measure = (typed: TypedValues, more = {}) => made('measure', { ...sound, ...typed }, more);

describe('in the Charnwood review', () => {
  test('domestic burglary has lost its sign, or missed its target without a word', () => {
    expect(inCharnwood('MEA-W01')).toMatchObject([
      {
        field: 'actual',
        sourceLines: [[91, 93]],
        printed: '11.4%',
        message:
          'This says domestic burglary rose 11.4%. The target was a fall of 3%. Missed by 14.4 points. Did you mean -11.4%?',
      },
    ]);
    expect(inCharnwood('MEA-W02')).toMatchObject([
      {
        field: 'explanation',
        sourceLines: [[91, 93]],
        message: 'The target was missed by 14.4 points, without an explanation.',
      },
    ]);
  });

  test('six figures in brackets have no meaning, which the print answers', () => {
    const findings = inCharnwood('MEA-W03');
    expect(findings.map(({ printed }) => printed)).toEqual(['-4.8%', '13.1%', '-16.5%', '-25.3%', '-14.5%', '-7.9%']);
    expect(findings[1]?.message).toBe('The figure is compared with 13.1%, and nothing says what 13.1% is.');
    expect(findings.map(({ answer }) => answer?.reason)).toEqual(
      Array.from({ length: 6 }, () => 'Printed without a meaning; kept as unknown, as printed.'),
    );
  });

  test('antisocial behaviour has no target', () => {
    expect(inCharnwood('MEA-W04 MEA-E01')).toMatchObject([
      { code: 'MEA-W04', field: 'comparison', sourceLines: [[108, 110]], printed: '-9.5%' },
    ]);
  });
});

describe('a sound measure', () => {
  test.each<TypedValues>([
    {},
    { actual: '-3', target: '-3' },
    { actual: '2', explanation: 'A made-up example reason.' },
    { target: '', comparison: 'no target set', actual: '11.4' },
    { actual: '', marker: 'not available' },
    { wanted: 'up', target: '60%', actual: '62%', base: 'percentage', comparison: '' },
    { comparators: [] },
  ])('with %j has no finding', (typed) => {
    expect(found(codes, [measure(typed)])).toEqual([]);
  });
});

describe('a sign that may be lost', () => {
  const others = (...figures: readonly string[]) => figures.map((actual) => measure({ actual }));
  const doubtful = measure({ actual: '11.4' });
  const doubted = (records: Parameters<typeof found>[1]) => found('MEA-W01', records).map(({ record }) => record);

  test('is asked about where the others have the target’s sign, and where there are no others', () => {
    expect(doubted([doubtful])).toEqual([doubtful.id]);
    expect(doubted([doubtful, ...others('-4', '-5')])).toEqual([doubtful.id]);
  });

  test('is not asked about where as many others rose, nor where a plus was typed', () => {
    expect(
      found('MEA-W01', [
        doubtful,
        measure({ actual: '-4' }),
        measure({ actual: '8', explanation: 'A made-up reason.' }),
      ]),
    ).toEqual([]);
    expect(found('MEA-W01', [measure({ actual: '+11.4' })])).toEqual([]);
  });

  test('counts only measures that should move the same way', () => {
    const rising = measure({ wanted: 'up', target: '3', actual: '4', comparison: 'at least' });
    expect(doubted([doubtful, rising, rising])).toEqual([doubtful.id]);
  });
});

test('a comparison without a meaning stays open where nothing was printed', () => {
  const unknown = { comparators: rows({ meaning: 'unknown as printed', value: '13.1' }) };
  expect(found('MEA-W03', [measure(unknown)]).map(isOpen)).toEqual([true]);
  expect(found('MEA-W03', [measure(unknown, printedFace)]).map(isOpen)).toEqual([false]);
  const blank = { comparators: rows({ meaning: '', value: '13.1' }) };
  expect(found('MEA-W03', [measure(blank, printedFace)]).map(isOpen)).toEqual([true]);
});

test('a figure that the office calls not comparable is explained by its reason', () => {
  const missed = { actual: '-1', officeStatus: 'not comparable' };
  expect(found('MEA-W02', [measure(missed)]).map(isOpen)).toEqual([true]);
  expect(found('MEA-W02', [measure({ ...missed, officeReason: '.' })]).map(isOpen)).toEqual([true]);
  expect(found('MEA-W02', [measure({ ...missed, officeReason: 'Counted anew.' })])).toMatchObject([
    { answer: { kind: 'explained', reason: 'The office’s view: not comparable. Counted anew.' } },
  ]);
});

test.each(['.', 'n/a', '- 123 456 789 - 12'])('"%s" explains no figure', (explanation) => {
  expect(found('MEA-W01', [measure({ actual: '11.4', explanation })])).toHaveLength(1);
  expect(found('MEA-W02', [measure({ actual: '-1', explanation })])).toHaveLength(1);
});

test('no actual figure is an error unless a marker stands instead of it', () => {
  expect(found('MEA-E01', [measure({ actual: '' })])).toMatchObject([{ field: 'actual', severity: 'error' }]);
  expect(found('MEA-E01', [measure({ actual: '', marker: 'provisional' })])).toHaveLength(1);
});
