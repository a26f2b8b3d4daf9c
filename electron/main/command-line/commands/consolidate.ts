import { totalsOf } from '../../../../renderer/domain/consolidation/totals.ts';
import { groupName } from '../../../../renderer/domain/consolidation/submissions.ts';
import { partnershipId } from '../../../../renderer/domain/records/sections.ts';
import { runChecks } from '../../../../renderer/domain/rules/run-checks.ts';
import type { LogRow } from '../../../../renderer/exchange/consolidation-log/log-rows.ts';
import { logTable } from '../../../../renderer/exchange/consolidation-log/log-table.ts';
import { writeCsv } from '../../../../renderer/exchange/csv/write-csv.ts';
import type { SetUpFile } from '../../../../renderer/exchange/set-up-file.ts';
import { loadSpelling } from '../../../../renderer/language/british-english.ts';
import { dataOptions, readYear } from '../chosen-data.ts';
import { Refusal, UsageProblem, type Command } from '../command.ts';
import { consolidated, type Consolidated } from '../consolidation/consolidated.ts';
import { logDocument } from '../consolidation/log-document.ts';
import { logRows } from '../consolidation/log-rows.ts';
import { placeFrom } from '../places.ts';
import { readGiven } from '../received/read-given.ts';
import type { Received } from '../received/received.ts';
import { reviewPage } from '../review-page.ts';
import { asBytes, exportFiles, refuseFile, save } from '../save-files.ts';
import { entries, jsonText, oneLine, periodName, refusalLine } from '../words.ts';

export const consolidateCommand: Command = {
  name: 'consolidate',
  about:
    'Puts the submissions of all groups together: the CSV files and the review as export writes them, and consolidation-log.csv, which says where everything came from.',
  options: {
    out: { value: 'DIR', about: 'The folder to write to. It is made if need be; files of other names in it stay.' },
    year: dataOptions['year'] ?? { about: '' },
    round: { value: 'ID', about: 'Only this round; needed where the files are of several.' },
    'set-up': { value: 'FILE', about: "The office's set-up file; without it the newest that the submissions bring." },
    'no-bom': { about: 'Leave out the byte order mark that Excel needs at the beginning of a CSV file.' },
    json: { about: 'Print one JSON document instead of lines.' },
  },
  files: { value: 'FILE...', about: 'Submissions, in any order. Repeated and older ones change nothing.' },
  examples: ['consolidate *.zip --out consolidated', 'consolidate *.zip --year 2009-10 --out consolidated --json'],
  async run(given, say, files) {
    const { out, year, round } = given;
    if (typeof out !== 'string') throw new UsageProblem('Say where to write: add --out DIR.');
    if (files.length === 0) throw new UsageProblem('Name the files that the groups sent.');
    const asked = {
      year: typeof year === 'string' ? readYear(year) : null,
      round: typeof round === 'string' ? round : null,
    };
    const folder = placeFrom(out);
    await refuseFile(folder);
    const office = typeof given['set-up'] === 'string' ? await officeSetUp(given['set-up']) : null;
    const read: Received[] = [];
    for (const file of files) read.push(await readGiven(file));
    const done = consolidated(read, asked, office);
    const rows = logRows(done);
    const saved = await write(folder, done, rows, given['no-bom'] !== true);
    if (given['json'] === true) {
      const totals = totalsOf(done.setUp, done.dataset.records);
      say(jsonText(logDocument(done, rows, { folder, written: saved, totals })));
    } else for (const line of summary(done, rows, folder, saved)) say(line);
    const refused = done.files.filter(({ status }) => status === 'refused');
    const lines = refused.map(({ file, sentence }) => refusalLine({ file, problem: sentence }));
    if (lines.length > 0) throw new Refusal(lines.join('\n'));
  },
};

async function officeSetUp(file: string): Promise<SetUpFile> {
  const given = await readGiven(file);
  if (given.kind === 'set-up') return given.read;
  const problem = given.kind === 'refused' ? given.problem : 'This is not a set-up file.';
  throw new Refusal(refusalLine({ file, problem }));
}

/** The same files as an export of the same entries, and the log. */
async function write(
  folder: string,
  done: Consolidated,
  rows: readonly LogRow[],
  bom: boolean,
): Promise<readonly string[]> {
  const { dataset } = done;
  const findings = runChecks(dataset, await loadSpelling());
  const table = logTable(done, rows);
  return save(
    folder,
    asBytes([
      ...exportFiles(dataset, { bom, findings }),
      reviewPage(dataset, findings, 'house style'),
      { name: table.file, text: writeCsv(table, bom) },
    ]),
  );
}

function summary(done: Consolidated, rows: readonly LogRow[], folder: string, saved: readonly string[]): string[] {
  const { setUp, dataset } = done;
  const count = rows.filter(({ what }) => what === 'received').length;
  return [
    `${setUp.partnership.name}, ${periodName(setUp, done)}: ${count} of ${count + done.missing.length} groups, ${entries(dataset.records.length)}.`,
    ...rows.filter(({ what }) => what !== 'refused').map((row) => `  ${rowLine(done, row)}`),
    `Wrote ${saved.length} files to ${folder}:`,
    ...saved.map((name) => `  ${name}`),
  ].map((line) => line.trimEnd());
}

function rowLine({ setUp }: Consolidated, row: LogRow): string {
  const { what, groups, file, revision, fourWords, complete, code, sentence } = row;
  if (what === 'finding') return oneLine(`${code} | ${sentence}`);
  const name = groups.map((id) => (id === partnershipId ? "The partnership's own" : groupName(setUp, id))).join(', ');
  const number = row.entries === null ? '' : `, ${entries(row.entries)}`;
  if (what === 'missing' || what === 'shared') return oneLine(`${name}${number}: ${sentence}`);
  const mark = complete === true ? '' : ', incomplete';
  return oneLine(`${name}, revision ${revision ?? 0}${number}${mark} (${file}; ${fourWords}): ${sentence}`);
}
