import { abbreviationRules } from './abbreviation-rules.ts';
import { claimsRules } from './claims-rules.ts';
import { namesRules } from './names-rules.ts';
import { numbersRules } from './numbers-rules.ts';
import { printedRules } from './printed-rules.ts';
import type { GeneralRule } from './rule.ts';
import { spellingRules } from './spelling-rules.ts';
import { wordingRules } from './wording-rules.ts';

/** Rules about the words of a review, whatever the record type. */
export const wordRules: readonly GeneralRule[] = [
  ...wordingRules,
  ...spellingRules,
  ...namesRules,
  ...abbreviationRules,
  ...numbersRules,
  ...claimsRules,
  ...printedRules,
];
