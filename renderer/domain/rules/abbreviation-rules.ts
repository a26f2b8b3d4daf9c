import { showCount } from '../fields/count.ts';
import { typedOf } from '../fields/kinds.ts';
import { isRows, type GenericRecord } from '../records/record.ts';
import { definitionOf } from '../records/registry.ts';
import { boxesOf } from './boxes.ts';
import type { GeneralRule, Problem, RuleContext } from './rule.ts';
import { inReportOrder } from './section-peers.ts';
import { foldShortForm, shortFormsIn } from './words/short-forms.ts';
import { proseOf } from './words/text-boxes.ts';

/** Pages repeat the words of entries, and the words around a document are no part of the review. */
const leftOut = new Set(['printed-page', 'source-document', 'abbreviation']);

export const abbreviationRules: readonly GeneralRule[] = [
  {
    code: 'ABB-I01',
    severity: 'information',
    title: 'Abbreviation not explained',
    why: 'The 2009/10 review uses 16 short forms, from ASB to LDF, and explains hardly any: its readers cannot know them.',
    check: (record, _definition, boxes, context) => {
      if (record.type === 'abbreviation') return unexplained(record, context);
      if (leftOut.has(record.type)) return [];
      const told = new Set<string>();
      return proseOf(boxes).flatMap((box) =>
        shortFormsIn(box.typed, context.spelling).flatMap((form): readonly Problem[] => {
          const folded = foldShortForm(form);
          if (told.has(folded) || explanations(record.year, context).has(folded)) return [];
          const uses = usesIn(record, context);
          const first = uses.first.get(folded);
          if (uses.inBrackets.has(folded) || (first !== undefined && first !== record.id)) return [];
          told.add(folded);
          const times = uses.times.get(folded) ?? 1;
          const where = times > 1 ? `It stands in ${showCount(times)} entries` : 'It stands here';
          const message = `"${form}" is not explained. ${where}.`;
          const advice = 'Add it to the abbreviations with what it stands for, or write it out.';
          return [{ field: box.path, printed: form, message, advice }];
        }),
      );
    },
  },
];

function unexplained({ values, year }: GenericRecord, context: RuleContext): readonly Problem[] {
  const [short, glossary] = [textOf(values['short']), textOf(values['glossary'])];
  if (short === '' || glossary === 'no' || explanations(year, context).get(foldShortForm(short)) !== false) return [];
  const message = `Nobody says what "${short}" stands for.`;
  const advice = 'Write what it stands for, or say that everybody knows it.';
  return [{ field: 'expansion', printed: short, message, advice }];
}

const knownExplanations = new WeakMap<readonly GenericRecord[], ReadonlyMap<string, boolean>>();

/** The short forms among the year's abbreviations, and the parts of long ones; true where they say what they mean. */
function explanations(year: number, context: RuleContext): ReadonlyMap<string, boolean> {
  const records = context.records({ year, type: 'abbreviation' });
  const before = knownExplanations.get(records);
  if (before) return before;
  const explained = new Map<string, boolean>();
  for (const { values } of records) {
    const short = foldShortForm(textOf(values['short']));
    const done = textOf(values['expansion']) !== '' || textOf(values['glossary']) === 'no';
    for (const form of new Set([short, ...short.split(/\s+/)]))
      explained.set(form, explained.get(form) === true || done);
  }
  knownExplanations.set(records, explained);
  return explained;
}

/** The short forms of a group's entries. */
interface Uses {
  /** The id of the entry in which each comes first. */
  readonly first: ReadonlyMap<string, string>;
  /** In how many entries each stands. */
  readonly times: ReadonlyMap<string, number>;
  /** Those in brackets, as after what they stand for: "Primary Care Trust (PCT)". */
  readonly inBrackets: ReadonlySet<string>;
}

const knownUses = new WeakMap<readonly GenericRecord[], Uses>();

function usesIn({ group, year, round }: GenericRecord, context: RuleContext): Uses {
  const records = context.records({ group, year, round });
  const before = knownUses.get(records);
  if (before) return before;
  const first = new Map<string, string>();
  const times = new Map<string, number>();
  const inBrackets = new Set<string>();
  for (const record of [...records].sort(byPlace)) {
    const definition = definitionOf(record.type);
    if (!definition || leftOut.has(record.type)) continue;
    const text = proseOf(boxesOf(record, definition))
      .map(({ typed }) => typed)
      .join('\n');
    for (const form of new Set(shortFormsIn(text, context.spelling).map(foldShortForm))) {
      if (!first.has(form)) first.set(form, record.id);
      times.set(form, (times.get(form) ?? 0) + 1);
    }
    for (const [, form = ''] of text.matchAll(/\p{Ll}\s+\(((?:[A-Z]\.?){2,6}s?)\)/gu)) {
      inBrackets.add(foldShortForm(form.replace(/s$/, '')));
    }
  }
  const uses = { first, times, inBrackets };
  knownUses.set(records, uses);
  return uses;
}

/** By the line of the source where there is one, then as the report has them. */
function byPlace(a: GenericRecord, b: GenericRecord): number {
  const line = ({ sourceLines }: GenericRecord) => sourceLines[0]?.[0] ?? 0;
  return line(a) - line(b) || inReportOrder(a, b);
}

function textOf(stored: GenericRecord['values'][string] | undefined): string {
  return stored === undefined || isRows(stored) ? '' : typedOf(stored).trim();
}
