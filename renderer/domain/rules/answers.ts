import { answerKey, type Answer, type GenericRecord } from '../records/record.ts';
import type { Finding, Severity } from './finding.ts';

export type AnswerKind = Answer['kind'];

/** What an answer is told from others by: a rule may find the same in one box more than once, each time in other words. */
type Answered = Pick<Finding, 'code' | 'field' | 'printed'> & { readonly basis?: string };

/**
 * Which answers may be given to a finding. An error can only stand where something was published with it, so it takes
 * a printed face; what is a matter of style may stay as it is anywhere.
 */
export function answersOffered({ severity }: Pick<Finding, 'severity'>, record: GenericRecord): readonly AnswerKind[] {
  if (severity === 'warning') return ['explained'];
  if (severity === 'information') return ['keep'];
  return wasPrinted(record) ? ['printed so'] : [];
}

/** Whether a published review prints the record. */
export function wasPrinted({ printed = [] }: GenericRecord): boolean {
  return printed.some(({ text }) => text.trim() !== '');
}

/**
 * The answer on the record that settles what was found: of a kind that is offered for it, with a reason where one is
 * owed, and given for what stands there now. Records come from files too, so nothing of this is taken for granted.
 */
export function answerHolding(record: GenericRecord, found: Answered & { readonly severity: Severity }): Answer | null {
  const { answers = [] } = record;
  if (answers.length === 0) return null;
  const offered = answersOffered(found, record);
  const settles = ({ kind, reason }: Answer) => offered.includes(kind) && (kind === 'keep' || reason.trim() !== '');
  return answers.find((each) => isAnswerTo(each, found) && settles(each)) ?? null;
}

/** A copy of the record with this answer to a finding, in the place of any other answer to it. */
export function withAnswer(
  record: GenericRecord,
  { code, field, printed, basis }: Answered,
  kind: AnswerKind,
  reason: string,
): GenericRecord {
  const rests = basis === undefined ? {} : { basis };
  const answer: Answer = { code, field, printed, kind, reason: reason.trim(), ...rests };
  const answers = record.answers ?? [];
  const place = answers.findIndex((each) => isAnswerTo(each, answer));
  return { ...record, answers: place === -1 ? [...answers, answer] : answers.with(place, answer) };
}

/** A copy of the record without its answer to a finding; without any answer, the record keeps nothing of them. */
export function withoutAnswer(record: GenericRecord, finding: Answered): GenericRecord {
  const left = (record.answers ?? []).filter((each) => !isAnswerTo(each, finding));
  const { answers: _, ...rest } = record;
  return left.length === 0 ? rest : { ...rest, answers: left };
}

/** Whether the answer stands on the record, where it can be taken back, and not in what is entered in it. */
export function isGivenBySomebody({ answer }: Finding, { answers = [] }: GenericRecord): boolean {
  if (answer === null) return false;
  const key = answerKey(answer);
  return answers.some((each) => answerKey(each) === key);
}

/** Tells findings apart, also those of the same rule in the same box. */
export function findingKey({ code, record, field, printed, basis }: Finding): string {
  return [code, record, field, printed, basis].join(' ');
}

/** An answer that was kept without what it rests on holds for the words or figures alone. */
function isAnswerTo(answer: Answer, { code, field, printed, basis }: Answered): boolean {
  if (answer.code !== code || answer.field !== field || answer.printed !== printed) return false;
  return answer.basis === undefined || answer.basis === basis;
}
