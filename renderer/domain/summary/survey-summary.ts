import { showCount } from '../fields/count.ts';
import { difference, showDecimal, signOf, trimmed, unsigned, type Decimal } from '../fields/percent.ts';
import { meaningOptions } from '../fields/statuses.ts';
import type { Survey } from '../records/survey.ts';
import type { LiveSentence } from './live-sentence.ts';

type Values = Survey['values'];
export type SurveyAnswer = Values['answers'][number]['values'];

/** How an answer stands against the figure before it. `unknown` where nobody said which way is better. */
export type Move = 'better' | 'worse' | 'same' | 'unknown';

/** Null where there is nothing to compare. An answer that should hold got worse by any move. */
export function moveOf({ value, comparator, wanted }: SurveyAnswer): Move | null {
  if (value.value === null || comparator.value === null) return null;
  const sign = signOf(difference(value.value, comparator.value));
  if (sign === 0) return 'same';
  if (wanted === 'hold') return 'worse';
  if (wanted !== 'up' && wanted !== 'down') return 'unknown';
  return sign > 0 === (wanted === 'up') ? 'better' : 'worse';
}

/** How far an answer moved, in points and without sign. */
export function pointsMoved({ value, comparator }: SurveyAnswer): Decimal | null {
  if (value.value === null || comparator.value === null) return null;
  return trimmed(unsigned(difference(value.value, comparator.value)));
}

const placesElsewhere: ReadonlySet<string> = new Set(['force area', 'national', 'similar areas']);

/** Whether the figures before are of another time, as they are where nobody said; else they are of other places. */
export function isOverTime({ meaning }: Values): boolean {
  return !placesElsewhere.has(meaning);
}

/** "Of 7 answers, 1 got better, 2 got worse and 4 stayed the same." and what that is worth. */
export function surveySentence(values: Values): LiveSentence {
  const known = values.answers.filter(({ values: answer }) => answer.value.value !== null).length;
  if (known === 0) return { words: 'No answers yet.', disagrees: false, complete: false, advice: null };
  const moves = values.answers.flatMap(({ values: answer }) => moveOf(answer) ?? []);
  const words = [movesWords(values, moves), worseWords(values), sampleWords(values, moves)].filter(
    (part) => part !== '',
  );
  const advice = moves.includes('unknown') ? 'Choose beside each answer which way is better.' : null;
  return { words: words.join(' '), disagrees: false, complete: true, advice };
}

function movesWords(values: Values, moves: readonly Move[]): string {
  const answers = (count: number) => `${showCount(count)} ${count === 1 ? 'answer' : 'answers'}`;
  if (moves.length === 0) return `${answers(values.answers.length)}, with nothing to compare them with.`;
  const count = (move: Move) => moves.filter((each) => each === move).length;
  const said = isOverTime(values) ? overTime : elsewhere;
  const parts = (['better', 'worse', 'same', 'unknown'] as const).flatMap((move) =>
    count(move) === 0 ? [] : [said(count(move))[move]],
  );
  const label = meaningOptions.find(({ value }) => value === values.meaning)?.label;
  const against =
    isOverTime(values) || label === undefined ? '' : `Against ${label.charAt(0).toLowerCase()}${label.slice(1)}: `;
  const whole = `of ${answers(moves.length)}, ${inARow(parts)}.`;
  return against === '' ? whole.charAt(0).toUpperCase() + whole.slice(1) : against + whole;
}

type Said = (count: number) => Readonly<Record<Move, string>>;

const overTime: Said = (count) => ({
  better: `${showCount(count)} got better`,
  worse: `${showCount(count)} got worse`,
  same: `${showCount(count)} stayed the same`,
  unknown: `${showCount(count)} moved without a word which way is better`,
});

const elsewhere: Said = (count) => ({
  better: `${showCount(count)} ${count === 1 ? 'is' : 'are'} better`,
  worse: `${showCount(count)} ${count === 1 ? 'is' : 'are'} worse`,
  same: `${showCount(count)} ${count === 1 ? 'is' : 'are'} the same`,
  unknown: `${showCount(count)} ${count === 1 ? 'differs' : 'differ'} without a word which way is better`,
});

function inARow(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

function worseWords({ answers }: Values): string {
  const worse = answers.flatMap(({ values }) => (moveOf(values) === 'worse' ? [answerWords(values)] : []));
  return worse.length === 0 ? '' : `Worse: ${worse.join('; ')}.`;
}

/** "% worried about violent crime, NH LPU: 10%, before 9%". */
export function answerWords({ question, area, value, comparator }: SurveyAnswer): string {
  const named = [question, area].map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '');
  const figures = `${showDecimal(value.value ?? '0')}%, before ${showDecimal(comparator.value ?? '0')}%`;
  return named.length === 0 ? figures : `${named.join(', ')}: ${figures}`;
}

function sampleWords({ sampleSize, answers }: Values, moves: readonly Move[]): string {
  if (sampleSize.value !== null) return `${showCount(sampleSize.value)} people answered.`;
  const moved = answers.some(({ values }) => Number(pointsMoved(values) ?? 0) > 0);
  if (moves.length === 0 || !moved) return 'It is not said how many answered.';
  return 'It is not said how many answered, so one point more or less means nothing.';
}
