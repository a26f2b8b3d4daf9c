import { shorten } from '../fields/count.ts';
import { showDecimal } from '../fields/percent.ts';
import type { Survey } from '../records/survey.ts';
import { answerWords, isOverTime, moveOf, pointsMoved } from '../summary/survey-summary.ts';
import { explains } from './explanation.ts';
import { asPrinted, isUnknown } from './printed-meaning.ts';
import type { Problem, Rule } from './rule.ts';

type Row = Survey['values']['answers'][number];

export const surveyRules: readonly Rule<Survey>[] = [
  {
    code: 'SUR-W01',
    severity: 'warning',
    title: 'Figures before without a meaning',
    why: 'The 2009/10 review prints a figure in brackets beside every answer and never says what it is.',
    check: (record) => {
      const { answers, meaning } = record.values;
      if (!isUnknown(meaning)) return [];
      const before = answers.flatMap(({ values: { comparator } }) => comparator.typed.trim() || []);
      if (before.length === 0) return [];
      const printed = shorten(before.join(', '), 80);
      const figures = before.length === 1 ? 'One figure stands' : `${before.length} figures stand`;
      return [
        {
          field: 'meaning',
          printed,
          message: `${figures} beside the answers (${printed}), and nothing says what ${before.length === 1 ? 'it is' : 'they are'}.`,
          advice: 'Choose what they are. "Unknown, as printed" is only for what stands so in a published review.',
          ...asPrinted(record, meaning),
        },
      ];
    },
  },
  {
    code: 'SUR-W02',
    severity: 'warning',
    title: 'Number of answers missing',
    why: 'The 2009/10 review prints answers that moved by a point and no sample size: nobody can call that better or worse.',
    check: ({ values: { answers, sampleSize, explanation } }) => {
      const known = answers.filter(({ values }) => values.value.value !== null);
      if (
        sampleSize.typed.trim() !== '' ||
        known.length === 0 ||
        (explains(explanation) && ofSampleSize.test(explanation))
      )
        return [];
      const small = known.filter(({ values }) => isSmall(pointsMoved(values)));
      const moves =
        small.length === 0
          ? ''
          : ` ${small.length} of ${known.length} moved by a point or less, which cannot be called better or worse.`;
      return [
        {
          field: 'sampleSize',
          printed: shorten(known.map(figures).join('; '), 80),
          message: `It does not say how many answered.${moves}`,
          advice: 'Enter how many answered, or say in the explanation that the number of answers is not known.',
        },
      ];
    },
  },
  {
    code: 'SUR-W03',
    severity: 'warning',
    title: 'Worse without an explanation',
    why: 'In the 2009/10 review worry about violent crime rose from 9% to 10% and safety at night fell from 77% to 76%, unnoticed among figures that mostly held.',
    check: ({ values }) => values.answers.flatMap((row) => gotWorse(row, values) ?? []),
  },
  {
    code: 'SUR-W04',
    severity: 'warning',
    title: 'No targets, and not said so',
    why: 'The 2009/10 review prints its survey without targets: forgotten, or never set? A reader cannot tell.',
    check: ({ values: { targets, name } }) =>
      targets === ''
        ? [
            {
              field: 'targets',
              printed: shorten(name, 80),
              message: 'It does not say whether targets were set for these answers.',
              advice: 'Choose "No target was set", or enter the answers that have one as measures.',
            },
          ]
        : [],
  },
];

/** Words of an explanation that are about how many answered, whatever they say of it. */
const ofSampleSize =
  /how many (?:\p{L}+ )?(?:answered|replied|responded|took part|were asked)|number of (?:answers|repl|respon|returns|people)|sample|respondents/iu;

function isSmall(points: string | null): boolean {
  return points !== null && Number(points) > 0 && Number(points) <= 1;
}

function figures({ values: { value, comparator } }: Row): string {
  const before = comparator.typed.trim();
  return before === '' ? value.typed.trim() : `${value.typed.trim()} (${before})`;
}

function gotWorse(row: Row, survey: Survey['values']): Problem | null {
  const { values } = row;
  const move = moveOf(values);
  if (move === null) return null;
  const printed = shorten(`${values.area} ${figures(row)}`, 80);
  if (move === 'unknown' || values.wanted === '') {
    return {
      field: `answers.${row.id}.wanted`,
      printed,
      message: `${answerWords(values)}: it does not say which way is better.`,
      advice: 'Choose whether the figure should go up, go down or hold.',
    };
  }
  if (move !== 'worse' || explains(survey.explanation)) return null;
  const points = pointsMoved(values) ?? '0';
  const gap = `${showDecimal(points)} ${points === '1' ? 'point' : 'points'}`;
  const wanted = values.wanted === 'hold' ? 'to hold' : values.wanted;
  const worse = isOverTime(survey) ? 'It moved the wrong way, by' : 'It is worse by';
  return {
    field: `answers.${row.id}.value`,
    printed,
    message: `${answerWords(values)}. ${worse} ${gap}; wanted was ${wanted}. There is no explanation.`,
    advice: 'Say in the explanation why, or how sure anybody can be of it.',
  };
}
