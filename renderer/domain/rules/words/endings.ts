import type { GenericRecord } from '../../records/record.ts';
import type { RuleContext } from '../rule.ts';
import { groupWords } from './group-words.ts';
import { participle } from './participles.ts';

const mayBreakOff = /[^\d.,;:!?)’”"'\s–—-]$/;
/** No sentence ends with these. */
const neverLast =
  /(?:^|\s)((?:an?|the|and|or|nor|than|which|whose|because|while|its|their|our|your|my|every|including|per|via|&))$/;
/** A sentence may end with these where its object came before: "the people we work with". */
const seldomLast =
  /((?:^|\s)(?:\S+\s+){0,6})(of|to|from|with|for|at|into|onto|between|towards|during|against|amongst?)$/;
const objectBefore =
  /(?:^|\s)(?:wh\w+|how|that|people|residents|everyone|somewhere|something|we|they|you|it|proud|aware|full|part|be|go|look|talk|live|asked|paid|applied|called|cared)\s/i;
/** A verb that such a word belongs to, with what may stand between: "dealt with", "signed up to", "to work towards". */
const verbBefore = new RegExp(
  `(?:^|\\s)(?:${participle}|deal|work|speak|turn|listen|respond|belong|aim|care|account|cope|play|stay|sit|write|meet|build|apply|\\p{Ll}{3,}ing)` +
    '(?:\\s+(?:up|in|on|out|off|over|down|away|back|forward|through|together|closely))?\\s+$',
  'iu',
);
/** "the 6 Children", where "Children’s" stands elsewhere. */
const ownerLast = /(?:^|\s)((?:the|our|its|their|these|all|both)\s+(\d+\s+)?(\p{Lu}[\p{L}’'-]*\p{L}))$/u;

/** The words a text surely breaks off with: none that ends a sentence, an open bracket, an owner without what is owned. */
export function cutOffAt(text: string, record: GenericRecord, context: RuleContext): string | null {
  if (!mayBreakOff.test(text)) return null;
  const never = neverLast.exec(text)?.[1];
  if (never !== undefined) return never;
  const open = text.lastIndexOf('(');
  if (open > text.lastIndexOf(')')) return text.slice(open);
  const [, ending, number, owner] = ownerLast.exec(text) ?? [];
  if (ending === undefined || owner === undefined) return null;
  const words = groupWords(record, context);
  const only = number !== undefined || words.times.get(owner) === 1;
  return only && words.possessives.has(owner) ? ending : null;
}

/** The word that a text may have broken off with, where nothing before it says what it belongs to. */
export function seldomEnding(text: string): string | null {
  if (!mayBreakOff.test(text) || text.lastIndexOf('(') > text.lastIndexOf(')')) return null;
  const [, before = '', seldom] = seldomLast.exec(text) ?? [];
  if (seldom === undefined || before.trim() === '') return null;
  return objectBefore.test(before) || verbBefore.test(before) ? null : seldom;
}
