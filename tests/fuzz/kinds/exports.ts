import type { Dataset } from '../../../renderer/domain/dataset/dataset.ts';
import { readTyped } from '../../../renderer/domain/fields/kinds.ts';
import { runChecks } from '../../../renderer/domain/rules/run-checks.ts';
import { partnershipId } from '../../../renderer/domain/records/sections.ts';
import { storedText } from '../../../renderer/domain/submission/content.ts';
import { blankRow, logRows, type LogRow } from '../../../renderer/exchange/consolidation-log/log-rows.ts';
import { logTable } from '../../../renderer/exchange/consolidation-log/log-table.ts';
import { cellText, guardFormula, wellFormed, type Cell } from '../../../renderer/exchange/csv/cell.ts';
import type { Table } from '../../../renderer/exchange/csv/column.ts';
import { csvFormat } from '../../../renderer/exchange/csv/csv-format.ts';
import { tablesOf } from '../../../renderer/exchange/csv/tables.ts';
import { writeCsv } from '../../../renderer/exchange/csv/write-csv.ts';
import { guessMapping } from '../../../renderer/exchange/table-import/mapping.ts';
import { previewTable } from '../../../renderer/exchange/table-import/preview-table.ts';
import { readTableFile } from '../../../renderer/exchange/table-import/read-table-file.ts';
import { readBackSubmission } from '../../../renderer/exchange/package/read-submission.ts';
import { writeSubmission } from '../../../renderer/exchange/package/write-submission.ts';
import { renderAsPrinted } from '../../../renderer/report/as-printed/render-as-printed.ts';
import { renderReview } from '../../../renderer/report/render-review.ts';
import { coveringLetter } from '../../../renderer/screens/submit/covering-letter.ts';
import { harmless } from '../harmless-page.ts';
import {
  allDefinitions,
  hostileDataset,
  hostileQueries,
  hostileRecord,
  hostileSetUp,
  place,
} from '../hostile-records.ts';
import { anyText, longText } from '../hostile-words.ts';
import { Broken, type Answer, type Kind } from '../kind.ts';
import { firstRevision, sent } from '../packages.ts';
import type { Random } from '../random.ts';
import { isSentence } from '../sentences.ts';
import { noFormula, readStrictly, sameButGuarded } from '../stranger.ts';

/** A file of a table as a stranger reads it: the same cells, and none that a spreadsheet would run. */
function sameTable(table: Table, text: string): void {
  const rows = readStrictly(text);
  const wanted: (readonly Cell[])[] = [table.columns.map(({ name }) => name), ...table.rows()];
  if (rows.length !== wanted.length)
    throw new Broken(`${table.file} has ${rows.length} rows instead of ${wanted.length}.`);
  for (const [row, cells] of wanted.entries()) {
    const found = rows[row] ?? [];
    if (found.length !== cells.length) throw new Broken(`${table.file}, row ${row + 1}, has ${found.length} cells.`);
    for (const [column, cell] of cells.entries()) {
      const [text, read] = [wellFormed(cellText(cell)), found[column] ?? ''];
      if (typeof cell === 'string') noFormula(read);
      if (!sameButGuarded(read, text))
        throw new Broken(`${table.file}: ${JSON.stringify(text)} was written, ${JSON.stringify(read)} reads back.`);
    }
  }
}

/** The review of hostile entries on both its faces, as a browser would read them. */
export const reports: Kind = {
  name: 'texts into reports',
  share: 0.7,
  trial: (random, index) => {
    const dataset = hostileDataset(random, definitionAt(index));
    return {
      input: JSON.stringify(dataset),
      ask: () => {
        const findings = runChecks(dataset);
        for (const { message } of findings) if (/undefined|\[object/.test(message)) throw new Broken(message);
        const pages = [
          renderReview(dataset, { findings, title: anyText(random) }),
          renderAsPrinted(dataset, { findings }),
        ];
        for (const page of pages) harmless(page);
        return { data: pages };
      },
    };
  },
};

/** Every table of hostile entries, with and without the mark that Excel needs, and taken in again as a table. */
export const csvFiles: Kind = {
  name: 'texts into CSV',
  share: 0.5,
  trial: (random, index) => {
    const dataset = hostileDataset(random, definitionAt(index));
    return {
      input: JSON.stringify(dataset),
      ask: () => {
        const findings = runChecks(dataset);
        const options = { bom: random.chance(0.5), findings };
        const files = csvFormat.write(dataset, options);
        const difference = csvFormat.readBack(dataset, files, options);
        if (difference !== null) throw new Broken(difference);
        const tables = tablesOf(dataset, findings);
        for (const [at, { text }] of files.entries()) {
          const table = tables[at];
          if (table) sameTable(table, text);
        }
        const own = files.find(({ name }) => name === `${definitionAt(index).plural}.csv`);
        if (own) takenAgain(own.text, definitionAt(index).id, dataset);
        return { data: files };
      },
    };
  },
};

function takenAgain(text: string, type: string, { setUp, records }: Dataset): void {
  const table = readTableFile(new TextEncoder().encode(text), 'own.csv');
  // A text of control characters makes a table that is taken for no text: that is said, in a sentence.
  if ('problem' in table && isSentence(table.problem)) return;
  if ('problem' in table) throw new Broken(table.problem);
  let count = 0;
  const byId = new Map(records.map((record) => [record.id, record]));
  previewTable(table, guessMapping(table, type), {
    ...{ target: place, setUp, makeId: () => `new-${(count += 1)}` },
    known: (id) => byId.get(id),
  });
}

/** A submission of hostile entries: read back to the letter, its page harmless, its letter plain. */
export const submissions: Kind = {
  name: 'texts into submissions',
  share: 0.5,
  trial: (random, index) => {
    const dataset = hostileDataset(random, definitionAt(index), 2);
    const queries = hostileQueries(random, dataset.records);
    return { input: JSON.stringify({ dataset, queries }), ask: () => submitted(dataset, queries, random) };
  },
};

async function submitted(
  dataset: Dataset,
  queries: ReturnType<typeof hostileQueries>,
  random: Random,
): Promise<Answer> {
  const signedOff = anyText(random).slice(0, 200);
  const html = renderReview(dataset, { scope: place });
  harmless(html);
  const revision = firstRevision(dataset, place, signedOff.trim() === '' ? 'Somebody' : signedOff);
  const submission = {
    ...revision,
    log: revision.log.map((each) => ({ ...each, who: signedOff, note: anyText(random).slice(0, 5000) })),
  };
  const letter = coveringLetter(dataset.setUp, {
    submission,
    fingerprint: 'acoustic verb lunch tide',
    name: 'file.zip',
  });
  if (/undefined|\[object/.test(letter)) throw new Broken(letter);
  const made = await writeSubmission({
    submission,
    dataset,
    queries,
    html,
    written: sent.when,
    program: 'Partnership Review 0.1.0',
  });
  if ('problem' in made) return { sentence: made.problem };
  const own = { ...dataset, records: dataset.records.filter(({ group }) => group !== partnershipId) };
  const difference = await readBackSubmission(made.bytes, made.submission, own, queries);
  if (difference !== null) {
    const stored = storedText({ ...place, records: own.records }).length;
    throw new Broken(`${difference} (${stored} characters of entries)`);
  }
  return { data: made };
}

/** The log of a consolidation with hostile words in every column. */
export const logs: Kind = {
  name: 'texts into the log',
  share: 4,
  trial: (random) => {
    const setUp = hostileSetUp(random);
    const line = (): LogRow => ({
      ...blankRow,
      what: random.pick(['received', 'repeated', 'stale', 'not taken', 'left out', 'refused', 'entered here'] as const),
      groups: [random.pick(['group-1', 'group-2', anyText(random)])],
      ...{ file: anyText(random), revision: random.below(5), fourWords: anyText(random), digest: anyText(random) },
      ...{ written: anyText(random), code: anyText(random), records: [anyText(random)], sentence: anyText(random) },
    });
    const sources = random.list(6, line);
    return {
      input: JSON.stringify(sources),
      ask: () => {
        const definition = random.pick(allDefinitions);
        const dataset = { setUp, records: [hostileRecord(definition, random, 1)], completions: [] };
        const facts = {
          dataset,
          setUp,
          year: 2009,
          missing: setUp.groups.slice(0, random.below(3)),
          findings: [],
          note: anyText(random),
        };
        const rows = logRows(facts, sources);
        const table = logTable({ setUp, year: 2009, round: anyText(random) }, rows);
        sameTable(table, writeCsv(table, random.chance(0.5)));
        if (JSON.stringify(JSON.parse(JSON.stringify(rows))) !== JSON.stringify(rows))
          throw new Broken('The log is not the same as JSON.');
        return { data: rows };
      },
    };
  },
};

/** One long text of the sort that makes a careless search run for hours, in one box, through reading, checks and report. */
export const longTexts: Kind = {
  name: 'long texts',
  share: 0.7,
  trial: (random, index) => {
    const definition = definitionAt(index);
    const long = longText(random);
    const record = hostileRecord(definition, random, 1);
    const boxes = Object.entries(definition.fields).filter(([, { kind }]) => kind !== 'rows');
    const [id] = random.pick(boxes);
    const dataset = { setUp: hostileSetUp(random), records: [record], completions: [] };
    return {
      input: JSON.stringify({ type: definition.id, id, long }),
      ask: () => {
        const field = definition.fields[id];
        if (!field || field.kind === 'rows') throw new Error('There is no such box.');
        const values = { ...record.values, [id]: readTyped(field, long) };
        const whole = { ...dataset, records: [{ ...record, values }] };
        const findings = runChecks(whole);
        renderReview(whole, { findings });
        renderAsPrinted(whole, { findings });
        guardFormula(long);
        return { data: findings };
      },
    };
  },
};

/** Each type in its turn, so that every one is reached however few inputs are tried. */
function definitionAt(index: number) {
  const definition = allDefinitions[index % allDefinitions.length];
  if (!definition) throw new Error('There is no type.');
  return definition;
}
