import { describe, expect, test } from 'vitest';
import type { TypedValues } from '../../../../renderer/domain/records/blank.ts';
import { isOpen } from '../../../../renderer/domain/rules/finding.ts';
import { inCharnwood } from './charnwood.ts';
import { found, made, printedFace, rows } from './made-section.ts';

const codes = 'SUR-W01 SUR-W02 SUR-W03 SUR-W04';
const answer = (value: string, comparator: string, wanted = 'up') =>
  rows({ question: 'Made-up question', area: 'Made-up area', value, comparator, wanted });

const sound: TypedValues = {
  name: 'Made-up Example Survey',
  answers: answer('62%', '60%'),
  meaning: 'last year',
  targets: 'no target set',
  sampleSize: '1,100',
};
const survey = (typed: TypedValues, more = {}) => made('survey', { ...sound, ...typed }, more);

describe('in the Charnwood review', () => {
  test('seven figures in brackets have no meaning, which the print answers', () => {
    expect(inCharnwood('SUR-W01')).toMatchObject([
      {
        field: 'meaning',
        sourceLines: [[114, 126]],
        message:
          '7 figures stand beside the answers (62%, 9%, 11%, 98%, 98%, 78%, 77%), and nothing says what they are.',
        answer: { reason: 'Printed without a meaning; kept as unknown, as printed.' },
      },
    ]);
  });

  test('an explanation of how many answered stands for their number', () => {
    const surveyWith = (explanation: string) => made('survey', { ...sound, sampleSize: '', explanation });
    expect(found('SUR-W02', [surveyWith('The number of answers was not kept.')])).toEqual([]);
    expect(found('SUR-W02', [surveyWith('It is not known how many people answered.')])).toEqual([]);
    expect(found('SUR-W02', [surveyWith('Asked by post.')])).toHaveLength(1);
  });

  test('no size of the sample: moves of a point mean nothing', () => {
    expect(inCharnwood('SUR-W02')).toMatchObject([
      {
        field: 'sampleSize',
        message:
          'It does not say how many answered. 4 of 7 moved by a point or less, which cannot be called better or worse.',
      },
    ]);
  });

  test('two answers moved the wrong way', () => {
    expect(inCharnwood('SUR-W03').map(({ printed, message }) => [printed, message])).toEqual([
      [
        'NH LPU 10% (9%)',
        '% Respondants worried about violent crime, NH LPU: 10%, before 9%. It moved the wrong way, by 1 point; wanted was down. There is no explanation.',
      ],
      [
        'NL LPU 76% (77%)',
        '% Respondants who feel safe walking at night, NL LPU: 76%, before 77%. It moved the wrong way, by 1 point; wanted was up. There is no explanation.',
      ],
    ]);
  });

  test('targets are not mentioned', () => {
    expect(inCharnwood('SUR-W04')).toMatchObject([{ field: 'targets', sourceLines: [[114, 126]] }]);
  });
});

test.each<TypedValues>([
  {},
  { answers: answer('58%', '60%'), explanation: 'A made-up example reason.' },
  { answers: answer('60%', '60%', 'hold') },
  { answers: answer('58%', ''), meaning: '' },
])('a sound survey with %j has no finding', (typed) => {
  expect(found(codes, [survey(typed)])).toEqual([]);
});

test('an answer that should hold is wrong whichever way it moved; one without a direction asks for it', () => {
  expect(found('SUR-W03', [survey({ answers: answer('61', '60', 'hold') })])[0]?.message).toContain(
    'wanted was to hold',
  );
  expect(found('SUR-W03', [survey({ answers: answer('58', '60', '') })])).toMatchObject([
    { field: 'answers.row-1.wanted' },
  ]);
});

test('figures of other places are worse, not moved', () => {
  const against = survey({ answers: answer('58', '60'), meaning: 'national' });
  expect(found('SUR-W03', [against])[0]?.message).toContain('It is worse by 2 points');
});

test('figures before without a meaning stay open where nothing was printed', () => {
  expect(found('SUR-W01', [survey({ meaning: 'unknown as printed' })]).map(isOpen)).toEqual([true]);
  expect(found('SUR-W01', [survey({ meaning: '' }, printedFace)]).map(isOpen)).toEqual([true]);
});

test('a full stop explains no answer that got worse', () => {
  const worse = { answers: answer('58%', '60%') };
  expect(found('SUR-W03', [survey({ ...worse, explanation: '.' })])).toHaveLength(1);
  expect(found('SUR-W02', [survey({ ...worse, sampleSize: '', explanation: 'sample' })])).toHaveLength(
    found('SUR-W02', [survey({ ...worse, sampleSize: '' })]).length,
  );
});
