import { shorten } from '../fields/count.ts';
import { showDay } from '../fields/vague-date.ts';
import { yearLabel, type YearKey } from '../set-up/financial-year.ts';
import { localDay } from '../submission/tracking.ts';
import { threadOf, type Query, type QueryMessage, type QueryState } from './query.ts';

/** A state as people say it. */
export const stateWords: Readonly<Record<QueryState, string>> = {
  open: 'Waiting for an answer',
  answered: 'Answered',
  closed: 'Closed',
};

export const kindWords: Readonly<Record<QueryMessage['kind'], string>> = {
  question: 'Question',
  answer: 'Answer',
  closing: 'Closed',
};

/** What a query is about, as it was called when it was asked: '"Programme 1", Parts, Under fives: Number'. */
export function subjectOf({ about }: Query): string {
  const title = `"${shorten(about.title, 60)}"`;
  return about.label.trim() === '' ? title : `${title}, ${shorten(about.label, 100)}`;
}

/** One line for a list: what it is about, its state, and the beginning of its question. */
export function describeQuery(query: Query): string {
  return `${subjectOf(query)}. ${stateWords[query.state]}: ${shorten(query.question, 100)}`;
}

/** Whom the questions are sent to, and about what. */
export interface Addressed {
  readonly partnership: string;
  readonly groupName: string;
  readonly year: YearKey;
  /** The office's words with which the submission is returned for correction; null where it is not. */
  readonly returned: { readonly who: string; readonly note: string } | null;
}

/** The questions as plain words to copy into an e-mail, for people whose programs cannot open files. */
export function questionsAsText(queries: readonly Query[], addressed: Addressed): string {
  const { partnership, groupName, year, returned } = addressed;
  const what = queries.length === 0 ? 'About' : 'Questions about';
  const head = [`${what} the review of ${flat(groupName)}, ${yearLabel(year)}`, flat(partnership)];
  const back = returned
    ? [`${flat(returned.who)} returns the submission for correction.${noteIn(returned.note)}`, '']
    : [];
  const asked = queries.flatMap((query, index) => [...linesOf(query, `${index + 1} of ${queries.length}`), '']);
  const end = queries.length === 0 ? howToCorrect : howToAnswer;
  return [...head, '', ...back, ...asked, end, ''].join('\n');
}

const howToCorrect = 'Please put it right and send the submission again.';
const howToAnswer =
  'Please put right what is not right, answer each question on the page "Questions" of the program, and send the submission again. If you cannot open the file of questions, reply to this e-mail and give the number of each question.';

function linesOf(query: Query, number: string): readonly string[] {
  const { title, label, shown } = query.about;
  return [
    `Question ${number} (${stateWords[query.state].toLowerCase()})`,
    `Entry: ${flat(title)}`,
    ...(label.trim() === '' ? [] : [`Box: ${flat(label)}`, `It had: ${flat(shown) || 'nothing'}`]),
    ...threadOf(query).map(messageLine),
  ];
}

function messageLine({ kind, who, when, text }: QueryMessage): string {
  const words = text.trim() === '' ? '' : `: ${indented(text)}`;
  return `${kindWords[kind]} (${flat(who)}, ${showDay(localDay(new Date(when)))})${words}`;
}

function noteIn(note: string): string {
  return note.trim() === '' ? '' : ` ${indented(note)}`;
}

const breaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/** Lines after the first stand further in, so that no text can be taken for a line of the program's own. */
function indented(text: string): string {
  return text.trim().replace(breaks, '\n  ');
}

function flat(text: string): string {
  return shorten(text.replace(breaks, ' '), 300);
}
