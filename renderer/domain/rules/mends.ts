import { shorten } from '../fields/count.ts';
import { readTyped } from '../fields/kinds.ts';
import { achievement } from '../records/achievement.ts';
import { blankRecord } from '../records/blank.ts';
import { countedFact } from '../records/counted-fact.ts';
import type { GenericRecord } from '../records/record.ts';
import { definitionOf } from '../records/registry.ts';
import { catalogueLists, type SetUp } from '../set-up/set-up.ts';
import { boxesOf } from './boxes.ts';
import type { Finding } from './finding.ts';
import { groupNamesIn } from './words/group-names.ts';
import { hiddenNumbers, wordsOfNumber } from './words/hidden-numbers.ts';
import { replaceWord, useHouseName } from './words/replace-word.ts';
import { sentencesIn, wordsIn } from './words/words-in.ts';

/** What a mend may look at and make use of. */
export interface MendHelp {
  readonly setUp: SetUp;
  /** The record the finding is in, with all of its group's entries of the year and round. */
  readonly records: readonly GenericRecord[];
  newId(): string;
}

/** One step that puts right what was found. */
export interface Mending {
  /** For the undo: "replace Respondants". */
  readonly label: string;
  /** What is said when it is done. */
  readonly said: string;
  readonly put: readonly GenericRecord[];
  /** The box that it leads to, where something is left to fill in. */
  readonly leadsTo?: { readonly record: string; readonly type: string; readonly field: string };
}

interface Mend {
  /** The button; a mend that needs a word typed or chosen first ends in "…". */
  readonly button: (finding: Finding, setUp: SetUp) => string | null;
  readonly asksForWord?: boolean;
  readonly mending: (finding: Finding, help: MendHelp, word: string) => Mending | null;
}

/** What can be put right at a press, by the code of the finding. */
const mends: Readonly<Record<string, Mend>> = {
  'SPE-I01': {
    button: () => 'Correct…',
    asksForWord: true,
    mending: ({ printed }, { records }, word) => replacing(printed, word, replaceWord(records, printed, word), records),
  },
  'NAM-I01': {
    button: ({ printed }, setUp) => useName(groupName(printed, setUp)),
    mending: ({ printed }, { records, setUp }) => {
      const name = groupName(printed, setUp);
      return name === null ? null : replacing(printed, name, replaceWord(records, printed, name), records);
    },
  },
  'NAM-I02': {
    button: ({ printed }, setUp) => useName(houseName(printed, setUp)),
    mending: ({ printed }, { records, setUp }) => {
      const name = houseName(printed, setUp);
      return name === null ? null : replacing(printed, name, useHouseName(records, printed, name), records);
    },
  },
  'NUM-W01': { button: () => 'Lift into counted facts', mending: lifting },
  'ACH-W03': { button: () => 'Carry forward', mending: carryingForward },
};

/** The words of the button that mends a finding; null where nothing can be mended at a press. */
export function mendOffered(finding: Finding, setUp: SetUp): string | null {
  return mends[finding.code]?.button(finding, setUp) ?? null;
}

/** Whether the mend needs a word first: the one to write in the place of what is printed. */
export function asksForWord({ code }: Pick<Finding, 'code'>): boolean {
  return mends[code]?.asksForWord === true;
}

/** What mending a finding comes to; null where there is nothing left to mend. */
export function mendingOf(finding: Finding, help: MendHelp, word = ''): Mending | null {
  return mends[finding.code]?.mending(finding, help, word.trim()) ?? null;
}

/** In how many places of the entries a word would be written in another way. */
export function placesOf(word: string, records: readonly GenericRecord[]): number {
  return countPlaces(word, replaceWord(records, word, ''), records);
}

/** A text that stands in several boxes of one entry, as a question in the row of each area, is one place. */
function countPlaces(word: string, changed: readonly GenericRecord[], records: readonly GenericRecord[]): number {
  const ids = new Set(changed.map(({ id }) => id));
  return records.reduce((sum, record) => (ids.has(record.id) ? sum + placesIn(record, word) : sum), 0);
}

function placesIn(record: GenericRecord, word: string): number {
  const definition = definitionOf(record.type);
  if (!definition) return 0;
  const [after] = replaceWord([record], word, '');
  const later = new Map(after ? boxesOf(after, definition).map(({ path, typed }) => [path, typed]) : []);
  const texts = new Set(
    boxesOf(record, definition).flatMap(({ path, typed }) => (later.get(path) === typed ? [] : [typed])),
  );
  return [...texts].reduce((sum, text) => sum + text.split(word).length - 1, 0);
}

function replacing(
  word: string,
  by: string,
  put: readonly GenericRecord[],
  records: readonly GenericRecord[],
): Mending | null {
  if (put.length === 0 || by === '' || by === word) return null;
  const places = countPlaces(word, put, records);
  const where = places === 1 ? '' : ` in ${places} places`;
  return { label: `replace ${shorten(word, 30)}`, said: `“${word}” is now “${by}”${where}.`, put };
}

function useName(name: string | null): string | null {
  return name === null ? null : `Use “${shorten(name, 40)}”`;
}

function houseName(variant: string, setUp: SetUp): string | null {
  const items = catalogueLists.flatMap((list) => setUp[list] ?? []);
  const found = items.find(({ variants }) => variants?.some((each) => each.trim() === variant.trim()));
  return found?.name.trim() ?? null;
}

function groupName(printed: string, setUp: SetUp): string | null {
  return groupNamesIn(printed, wordsIn(printed), setUp)[0]?.name ?? null;
}

/** A counted fact of the same group and round. Place and period are left to be filled in. */
function lifting(finding: Finding, { records, newId }: MendHelp): Mending | null {
  const record = records.find(({ id }) => id === finding.record);
  const definition = record && definitionOf(record.type);
  if (!definition) return null;
  const typed = boxesOf(record, definition).find(({ path }) => path === finding.field)?.typed ?? '';
  const sentence = sentencesIn(typed).find((each) => numberIn(each, finding.printed)) ?? typed;
  const found = numberIn(sentence, finding.printed);
  if (!found) return null;
  const { group, year, round } = record;
  const facts = records.filter(({ type }) => type === countedFact.id);
  const order = facts.reduce((last, fact) => Math.max(last, fact.order), 0) + 1;
  const blank = blankRecord(countedFact, { id: newId(), group, year, round, order, parent: null, sourceLines: [] });
  const { what, number } = countedFact.fields;
  const fact: GenericRecord = {
    ...blank,
    values: {
      ...blank.values,
      what: readTyped(what, found.what),
      number: readTyped(number, found.typed),
      sentence,
      entry: record.id,
    },
  };
  return {
    label: `lift ${shorten(finding.printed, 30)} into counted facts`,
    said: `“${finding.printed}” is now a counted fact.`,
    put: [fact],
    leadsTo: { record: fact.id, type: countedFact.id, field: found.what === '' ? 'what' : 'place' },
  };
}

function numberIn(text: string, printed: string) {
  return hiddenNumbers(text).find((hidden) => wordsOfNumber(hidden) === printed);
}

function carryingForward({ record: id }: Finding, { records }: MendHelp): Mending | null {
  const record = records.find((each) => each.id === id);
  if (record?.type !== achievement.id) return null;
  const put = [{ ...record, values: { ...record.values, carryForward: 'yes' } }];
  return { label: 'carry the plan forward', said: 'The plan is carried forward to next year.', put };
}
