import type { Finding } from '../../../../renderer/domain/rules/finding.ts';
import { findingLine } from '../../../../renderer/domain/rules/finding.ts';
import { runChecks } from '../../../../renderer/domain/rules/run-checks.ts';
import { checkSourceText } from '../../../../renderer/domain/source-text/source-rules.ts';
import { loadSpelling } from '../../../../renderer/language/british-english.ts';
import { checkedFile, type CheckedFile } from '../checked-file.ts';
import { chosenData, dataOptions } from '../chosen-data.ts';
import { Refusal, UsageProblem, type Command, type Given } from '../command.ts';
import { readGiven } from '../received/read-given.ts';
import { sampleText } from '../sample-text.ts';
import { jsonText, refusalLine } from '../words.ts';

/** Stands in the place of the record where a finding is about the text the sample was typed in from. */
const sourceText = 'source-text';

export const checkCommand: Command = {
  name: 'check',
  about:
    'Reads submissions as the office would, or takes the sample, runs every check and prints one finding to a line: code | record | source lines | "as printed" | message.',
  options: { ...dataOptions, json: { about: 'Print one JSON document instead of lines.' } },
  files: {
    value: 'FILE...',
    about: 'Submissions, whatever they are called. What is open or incomplete is no failure.',
  },
  examples: ['check --sample', 'check climate-change.zip community-safety.zip', 'check --json climate-change.zip'],
  async run(given, say, files) {
    if (files.length === 0) return checkRecords(given, say);
    if (given['sample'] === true || given['year'] !== undefined) {
      throw new UsageProblem('Name files, or add --sample: not both, and --year only with --sample.');
    }
    return checkFiles(files, given['json'] === true, say);
  },
};

type TextFinding = Pick<Finding, 'code' | 'record' | 'sourceLines' | 'printed' | 'message'>;

async function checkRecords(given: Given, say: (line: string) => void): Promise<void> {
  const dataset = chosenData(given);
  const ofText: readonly TextFinding[] = checkSourceText(await sampleText()).map(({ lines, ...found }) => ({
    ...found,
    record: sourceText,
    sourceLines: lines,
  }));
  const found = [...runChecks(dataset, await loadSpelling()), ...ofText];
  if (given['json'] === true) return say(jsonText({ findings: found }));
  for (const finding of found) say(findingLine(finding));
}

/** Checks one file after the other, so that only one is held; refuses at the end, when all have been looked at. */
async function checkFiles(files: readonly string[], json: boolean, say: (line: string) => void): Promise<void> {
  const spelling = await loadSpelling();
  const refused: string[] = [];
  const documents: CheckedFile['document'][] = [];
  for (const file of files) {
    const given = await readGiven(file);
    if (given.kind === 'refused') refused.push(refusalLine(given));
    const { lines, document } = checkedFile(given, spelling);
    if (json) documents.push(document);
    else for (const line of lines) say(line);
  }
  if (json) say(jsonText({ files: documents }));
  if (refused.length > 0) throw new Refusal(refused.join('\n'));
}
