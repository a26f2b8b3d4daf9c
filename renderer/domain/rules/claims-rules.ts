import { shorten } from '../fields/count.ts';
import type { Box } from './boxes.ts';
import { hasCountedFact } from './numbers-rules.ts';
import type { GeneralRule, Problem } from './rule.ts';
import { hiddenNumbers } from './words/hidden-numbers.ts';
import { lastOf, proseOf } from './words/text-boxes.ts';
import { sentencesIn } from './words/words-in.ts';

const claimingTypes = new Set(['achievement', 'commissioned-project', 'initiative', 'case-study', 'governance-event']);
const apart = new Set(['explanation', 'unit', 'theme', 'fund', 'beneficiaries', 'nextStep']);
const moneyBoxes = new Set(['amount', 'allocation', 'spend']);

export const claimsRules: readonly GeneralRule[] = [
  {
    code: 'CLM-W01',
    severity: 'warning',
    title: 'Claim without a number',
    why: 'The 2009/10 review says that "content continues to increase" and speaks of "outstanding funding" without a figure.',
    check: (record, _definition, boxes, context) => {
      if (!claimingTypes.has(record.type) || isUnfinished(record.values['status'])) return [];
      return proseOf(boxes).flatMap((box) => {
        if (apart.has(lastOf(box.path)) || !mayClaim.test(box.typed)) return [];
        return sentencesIn(box.typed).flatMap((sentence): readonly Problem[] => {
          const claim = claimIn(sentence);
          if (claim === null || figureBeside(box, boxes, claim.of)) return [];
          const measured = (record.values['measure'] ?? '') !== '' || hasCountedFact(record, sentence, context);
          if (measured) return [];
          const message =
            claim.of === 'money'
              ? `"${claim.words}" names no sum.`
              : `"${claim.words}" says that something changed, without a number.`;
          const advice =
            claim.of === 'money'
              ? 'Say how much, or why it is not known.'
              : 'Say from what to what, or by how much; or say why it is not known.';
          return [{ field: box.path, printed: shorten(sentence, 80), message, advice }];
        });
      });
    },
  },
];

interface Claim {
  readonly of: 'change' | 'money';
  readonly words: string;
}

const mayClaim = /increas|reduc|decreas|declin|ris[ei]|rose|fall|fell|drop|grow|grew|fund|money|invest|saving|grant/i;
const size = '(?:substantial|significant|considerable|marked|sharp|steady|large|big|major|dramatic|huge|great)';
const change = new RegExp(
  [
    '\\bcontinu(?:es?|ed|ing) to (?:increase|grow|rise|fall|decrease|decline|reduce|drop|expand)\\b',
    `\\b${size} (?:increases?|reductions?|decreases?|rises?|falls?|drops?|declines?|growth)\\b`,
    '(?:^|[;,:] *|\\ban? )(?:increase|reduction|decrease|rise|fall|drop|decline) in \\p{L}+',
    '\\b(?:has|have|had) (?:\\p{L}+ly )?(?:increased|risen|fallen|decreased|declined|grown|dropped)\\b(?! (?:to|from) \\d)',
    '\\b(?:rose|fell|grew) (?:sharply|significantly|steadily|substantially|considerably|again)\\b',
  ].join('|'),
  'iu',
);
const money =
  /\b(?:outstanding|substantial|significant|considerable|additional|extra|further|external|match|increased|more) (?:\p{L}+ )?(?:funding|money|investment|savings|grants?)\b|\b(?:secured|attracted|obtained|won|raised|received|levered in) (?:\p{L}+ ){0,3}(?:funding|money|investment|savings|grants?)\b/iu;
/** What is aimed at or might come is no claim. */
const aim =
  /\b(?:aim\w*|target\w*|seek\w*|hop(?:e|es|ing)|plan(?:s|ned|ning)?|will|would|could|may|might|should|expect\w*|potential|prevent\w*|towards?|achiev(?:e|ing)|work(?:s|ing)? to|order to|looking (?:at|for|into)|appl(?:y|ied|ication)\w*|bid\w*|options? for|need\w*|if|whether)\b/i;
const numberWord =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|half|third|quarter|doubled|trebled|halved|twice|per ?cent)\b/i;

function claimIn(sentence: string): Claim | null {
  const changed = change.exec(sentence);
  const found = changed ?? money.exec(sentence);
  if (!found || aim.test(sentence.slice(0, found.index))) return null;
  if (hiddenNumbers(sentence).length > 0 || numberWord.test(sentence)) return null;
  return { of: changed ? 'change' : 'money', words: found[0].replace(/^[;,: ]+/, '') };
}

/** A sum in the record, or the figures in the row of the claim. */
function figureBeside({ path }: Box, boxes: readonly Box[], of: Claim['of']): boolean {
  const row = path.slice(0, path.lastIndexOf('.') + 1);
  const figures = of === 'money' ? moneyBoxes : new Set(['from', 'to', 'attendances', 'reach']);
  return boxes.some((box) => box.typed !== '' && figures.has(lastOf(box.path)) && box.path.startsWith(row));
}

function isUnfinished(status: unknown): boolean {
  return status === 'planned' || status === 'awaiting a decision';
}
