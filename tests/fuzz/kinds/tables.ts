import { previewTable } from '../../../renderer/exchange/table-import/preview-table.ts';
import { guessMapping, readMapping, type Mapping } from '../../../renderer/exchange/table-import/mapping.ts';
import {
  readPasted,
  readTableFile,
  recognisedInWords,
  type ImportedTable,
} from '../../../renderer/exchange/table-import/read-table-file.ts';
import { recogniseTemplate, readTemplate } from '../../../renderer/exchange/table-import/read-template.ts';
import { notTakenCsv } from '../../../renderer/exchange/table-import/report.ts';
import { understanding } from '../../../renderer/exchange/table-import/understood.ts';
import { filledTemplate } from '../../../renderer/exchange/table-import/write-template.ts';
import { encodings } from '../../../renderer/exchange/border/decode-text.ts';
import { recogniseFile } from '../../../renderer/exchange/package/recognise-file.ts';
import { csvFormat } from '../../../renderer/exchange/csv/csv-format.ts';
import { offeredUses } from '../../../renderer/exchange/table-import/column-use.ts';
import { allDefinitions } from '../hostile-records.ts';
import { anyText } from '../hostile-words.ts';
import { answerOf, Broken, type Answer, type Kind } from '../kind.ts';
import { mutated, mutatedJson } from '../mutate.ts';
import { sentPart, smallReview } from '../packages.ts';
import type { Random } from '../random.ts';
import { isSentence } from '../sentences.ts';
import { nothingHalfTaken } from '../half-imports.ts';

const encoder = new TextEncoder();
const delimiters = [',', ';', '\t', '|'] as const;

/** One in so many goes through the page and the store as well. */
const intoStore = 50;

/** Tables of the program's own, which others change and send back. */
const ownTables = csvFormat.write(smallReview, { bom: true, findings: [] }).map(({ text }) => text);
const templates = allDefinitions.map(({ id }) => filledTemplate(id, smallReview.records, 'template-1'));

function anyTable(random: Random): string {
  const delimiter = random.pick(delimiters);
  const width = 1 + random.below(8);
  const definition = random.pick(allDefinitions);
  const labels = Object.values(definition.fields).map(({ label }) => label);
  const heading = () => random.pick([...labels, 'Year', 'Group', 'Round', 'id', anyText(random)]);
  const cell = () => (random.chance(0.6) ? quoted(anyText(random), delimiter, random) : String(random.below(5000)));
  const rows = random.list(8, () => Array.from({ length: random.chance(0.9) ? width : random.below(12) }, cell));
  const headings = Array.from({ length: width }, () => quoted(heading(), delimiter, random));
  return [headings, ...rows].map((cells) => cells.join(delimiter)).join(random.pick(['\n', '\r\n', '\r']));
}

/** Mostly quoted as it should be, now and then not. */
function quoted(text: string, delimiter: string, random: Random): string {
  if (random.chance(0.1)) return text;
  return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
}

function encoded(text: string, random: Random): Uint8Array {
  if (random.chance(0.8)) return encoder.encode(text);
  const codes = [...Array(text.length).keys()].map((at) => text.charCodeAt(at));
  if (random.chance(0.5)) return Uint8Array.from(codes.map((code) => code & 0xff));
  return Uint8Array.from([
    ...(random.chance(0.5) ? [0xff, 0xfe] : []),
    ...codes.flatMap((code) => [code & 0xff, code >> 8]),
  ]);
}

function anyBytes(random: Random): Uint8Array {
  if (random.chance(0.1)) return random.bytes(600);
  const text = random.chance(0.3) ? random.pick([...ownTables, ...templates]).slice(0, 20_000) : anyTable(random);
  const bytes = encoded(text, random);
  return random.chance(0.5) ? mutated(bytes, random) : bytes;
}

function anyChoices(random: Random) {
  return {
    ...(random.chance(0.15) ? { delimiter: random.pick(delimiters) } : {}),
    ...(random.chance(0.15) ? { encoding: random.pick(encodings) } : {}),
    ...(random.chance(0.15) ? { headingRow: random.pick([null, 1, 2, 5]) } : {}),
  };
}

/** Any bytes as a table: decoded, taken apart, and said what they are. */
export const tablesRead: Kind = {
  name: 'tables read',
  share: 36,
  trial: (random) => {
    const input = anyBytes(random);
    const [name, choices] = [random.pick(['table.csv', 'x', 'a.partnership', anyText(random)]), anyChoices(random)];
    return {
      input,
      ask: () => {
        const recognised = recogniseFile(input, name);
        if (recognised.kind === 'other') mustBeSentence(recognised.problem);
        const table = readTableFile(input, name, choices);
        if ('problem' in table) return { sentence: table.problem };
        checkTable(table);
        return { data: table };
      },
    };
  },
};

/** Any table as entries, with any use of its columns; every fiftieth goes into a store, whole or not at all. */
export const tablesPlanned: Kind = {
  name: 'tables planned',
  share: 12,
  trial: (random, index) => {
    const text = new TextDecoder().decode(anyBytes(random));
    const type = random.pick([...allDefinitions.map(({ id }) => id), 'nothing']);
    const dice = random.next();
    return {
      input: text,
      ask: async () => {
        if (index % intoStore === 0) await nothingHalfTaken(text, random);
        const table = readPasted(text);
        return 'problem' in table ? { sentence: table.problem } : planned(table, type, dice, random);
      },
    };
  },
};

function checkTable(table: ImportedTable): void {
  for (const sentence of [recognisedInWords(table), ...table.notes, ...table.problems.map(({ message }) => message)])
    mustBeSentence(sentence);
}

function planned(table: ImportedTable, type: string, dice: number, random: Random): Answer {
  const mapping = dice < 0.5 ? guessMapping(table, type) : anyMapping(table, type, random);
  const kept = readMapping(dice < 0.8 ? mapping : mutatedJson(mapping, random));
  if ('problem' in kept) return answerOf(kept);
  const template = recogniseTemplate(table);
  let count = 0;
  const options = {
    target: random.chance(0.7) ? sentPart : { group: null, year: null, round: null },
    setUp: smallReview.setUp,
    makeId: () => `new-${(count += 1)}`,
  };
  if (template) Array.from(readTemplate(table, template, { ...options, base: smallReview.records }));
  const preview = previewTable(table, kept.mapping, options);
  for (const { sentence } of preview.marks) mustBeSentence(sentence);
  for (const { reason } of preview.notTaken) mustBeSentence(reason);
  const understood = understanding(kept.mapping, smallReview.setUp);
  for (const { cells } of table.rows.slice(0, 3)) {
    for (const [column, cell] of cells.entries()) {
      const { problem } = understood(column, cell);
      if (problem !== null) mustBeSentence(problem);
    }
  }
  notTakenCsv(preview.notTaken);
  return { data: preview };
}

function anyMapping(table: ImportedTable, type: string, random: Random): Mapping {
  const definition = allDefinitions.find(({ id }) => id === type);
  const guessed = guessMapping(table, type);
  if (!definition) return guessed;
  const uses = offeredUses(definition).map(({ use }) => use);
  const columns = guessed.columns.map(({ heading, use }) => ({
    heading,
    use: random.chance(0.6) ? random.pick(uses) : use,
  }));
  return { ...guessed, columns, groups: { [anyText(random)]: 'made-up-group-2' } };
}

function mustBeSentence(sentence: string): void {
  if (!isSentence(sentence)) throw new Broken(`This is no sentence: ${JSON.stringify(sentence)}`);
}
