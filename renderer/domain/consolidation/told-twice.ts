import { isHeading } from '../dataset/outline.ts';
import { shorten } from '../fields/count.ts';
import { typedOf } from '../fields/kinds.ts';
import { nounOf } from '../merge/shown.ts';
import { isRows, type GenericRecord } from '../records/record.ts';
import type { SetUp } from '../set-up/set-up.ts';
import { found, listed, type ConsolidationFinding } from './finding.ts';
import { nearPairs, type Text } from './near.ts';
import { groupName } from './submissions.ts';
import { spokenWords } from './words.ts';

/** The box that says what a record is, and from how many words on it says enough to be compared. */
const telling: Readonly<Record<string, { readonly field: string; readonly words: number }>> = {
  achievement: { field: 'text', words: 3 },
  'commissioned-project': { field: 'name', words: 1 },
  initiative: { field: 'name', words: 1 },
  'case-study': { field: 'title', words: 1 },
  'governance-event': { field: 'title', words: 2 },
  'free-note': { field: 'text', words: 4 },
};

/** The same project, initiative, case study or sentence told by two groups, in the same words or nearly. */
export function toldTwice(setUp: SetUp, records: readonly GenericRecord[]): readonly ConsolidationFinding[] {
  const bySaid = new Map<string, Text<GenericRecord>[]>();
  for (const record of records) {
    const rule = Object.hasOwn(telling, record.type) ? telling[record.type] : undefined;
    const stored = rule ? record.values[rule.field] : undefined;
    if (!rule || stored === undefined || isRows(stored) || isHeading(record)) continue;
    const words = spokenWords(typedOf(stored));
    if (words.length < rule.words) continue;
    const key = words.join(' ');
    const said = bySaid.get(key) ?? [];
    bySaid.set(key, said);
    said.push({ of: record, group: record.group, text: typedOf(stored) });
  }
  const exact: ConsolidationFinding[] = [];
  const firsts: Text<GenericRecord>[] = [];
  for (const said of bySaid.values()) {
    const [first] = said;
    if (first) firsts.push(first);
    if (first && said.some(({ group }) => group !== first.group)) exact.push(sameWords(setUp, first, said));
  }
  return [...exact, ...nearPairs(firsts).map(([one, other]) => nearlySame(setUp, one, other))];
}

function sameWords(
  setUp: SetUp,
  first: Text<GenericRecord>,
  said: readonly Text<GenericRecord>[],
): ConsolidationFinding {
  const groups = [...new Set(said.map(({ group }) => group))];
  const names = listed(groups.map((group) => groupName(setUp, group)));
  const sentence = `${names} both tell of the ${nounOf(first.of.type)} "${shorten(first.text, 80)}". Print it once, or say what each of them did.`;
  const told = groups.length > 2 ? sentence.replace(' both tell', ' all tell') : sentence;
  return found('CON-W07', told, { records: said.map(({ of }) => of.id), groups });
}

function nearlySame(setUp: SetUp, one: Text<GenericRecord>, other: Text<GenericRecord>): ConsolidationFinding {
  const said = ({ group, text }: Text<GenericRecord>) => `${groupName(setUp, group)} writes "${shorten(text, 80)}"`;
  const sentence = `${said(one)}, and ${said(other)}: perhaps the same.`;
  return found('CON-W08', sentence, { records: [one.of.id, other.of.id], groups: [one.group, other.group] });
}
