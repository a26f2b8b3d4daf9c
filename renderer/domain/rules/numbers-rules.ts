import { typedOf } from '../fields/kinds.ts';
import { readDecimal } from '../fields/decimal.ts';
import type { GenericRecord } from '../records/record.ts';
import { isRows } from '../records/record.ts';
import type { Box } from './boxes.ts';
import type { GeneralRule, Problem, RuleContext } from './rule.ts';
import { hiddenNumbers, wordsOfNumber } from './words/hidden-numbers.ts';
import { lastOf, proseOf } from './words/text-boxes.ts';

/** Types whose sentences tell what was done. Explanations are about figures that stand beside them. */
const tellingTypes = new Set(['achievement', 'commissioned-project', 'initiative', 'case-study', 'governance-event']);
/** Their boxes with figures of their own beside the words, and words that say what a figure means. */
const apart = new Set(['explanation', 'claim', 'unit', 'quantityUnit', 'theme', 'fund', 'beneficiaries', 'words']);
const figureKinds = new Set(['count', 'money', 'percent', 'decimal']);

export const numbersRules: readonly GeneralRule[] = [
  {
    code: 'NUM-W01',
    severity: 'warning',
    title: 'Number hidden in a sentence',
    why: 'The 2009/10 review hides its best figures in sentences, like "9 Ward Walks": nobody can add or compare them.',
    check: (record, _definition, boxes, context) => {
      if (!tellingTypes.has(record.type)) return [];
      return proseOf(boxes).flatMap((box): readonly Problem[] => {
        if (apart.has(lastOf(box.path)) || !/\d/.test(box.typed)) return [];
        const found = hiddenNumbers(box.typed);
        if (found.length === 0) return [];
        const lifted = liftedFrom(record, boxes, context);
        return found
          .filter(({ number }) => !lifted.has(plainNumber(number)))
          .map((hidden) => {
            const printed = wordsOfNumber(hidden);
            const message = `"${printed}" stands in a sentence, where nobody can add it up or compare it.`;
            const advice = 'Lift it into the counted facts, or say why it should stay.';
            return { field: box.path, printed, message, advice };
          });
      });
    },
  },
];

/** The figures that already stand in boxes of their own: in the record, or in the counted facts lifted from it. */
function liftedFrom(record: GenericRecord, boxes: readonly Box[], context: RuleContext): ReadonlySet<string> {
  const own = boxes.filter(({ field, typed }) => figureKinds.has(field.kind) && typed !== '');
  const lifted = factsOf(record, context).map(({ number }) => number);
  return new Set([...own.map(({ typed }) => plainNumber(typed)), ...lifted]);
}

interface Fact {
  readonly number: string;
  /** The sentence it was lifted from, if that was kept. */
  readonly sentence: string;
}

const known = new WeakMap<readonly GenericRecord[], ReadonlyMap<string, readonly Fact[]>>();

/** The counted facts that were lifted from a record. */
function factsOf({ group, year, id }: GenericRecord, context: RuleContext): readonly Fact[] {
  return factsByEntry(context.records({ group, year, type: 'counted-fact' })).get(id) ?? [];
}

/** Counted facts by the record whose sentence they stood in. */
function factsByEntry(facts: readonly GenericRecord[]): ReadonlyMap<string, readonly Fact[]> {
  const before = known.get(facts);
  if (before) return before;
  const byEntry = new Map<string, Fact[]>();
  for (const { values } of facts) {
    const { entry, number, sentence = '' } = values;
    if (typeof entry !== 'string' || entry === '' || number === undefined || isRows(number)) continue;
    const found = byEntry.get(entry) ?? [];
    found.push({ number: plainNumber(typedOf(number)), sentence: isRows(sentence) ? '' : oneLine(typedOf(sentence)) });
    byEntry.set(entry, found);
  }
  known.set(facts, byEntry);
  return byEntry;
}

/** "£1,200.50", "1200.5" and "1,200.50" are the same number. */
function plainNumber(typed: string): string {
  const read = readDecimal(typed);
  return 'value' in read ? String(Number(read.value)) : typed.trim();
}

/** Whether a number was lifted into a counted fact from this sentence of the record. */
export function hasCountedFact(record: GenericRecord, sentence: string, context: RuleContext): boolean {
  return factsOf(record, context).some((fact) => fact.sentence !== '' && fact.sentence === oneLine(sentence));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
