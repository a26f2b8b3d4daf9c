import { groupName } from '../../../../renderer/domain/consolidation/submissions.ts';
import { changesBetween, changeSentence } from '../../../../renderer/domain/merge/changes.ts';
import { Refusal, UsageProblem, type Command } from '../command.ts';
import { readGiven } from '../received/read-given.ts';
import type { Received, SubmissionFile } from '../received/received.ts';
import { counted, jsonText, oneLine, periodName, refusalLine, submissionName } from '../words.ts';

export const diffCommand: Command = {
  name: 'diff',
  about: 'Says what changed between two submissions of a group, one sentence to a line.',
  options: { json: { about: 'Print one JSON document instead of lines.' } },
  files: { value: 'FILE FILE', about: 'Two submissions: the one before and the one after.' },
  examples: ['diff revision-1.zip revision-2.zip', 'diff --json revision-1.zip revision-2.zip'],
  async run(given, say, files) {
    const [first, second, ...more] = files;
    if (first === undefined || second === undefined || more.length > 0) {
      throw new UsageProblem('Name two files: the one before and the one after.');
    }
    const [before, after] = bothSound(await readGiven(first), await readGiven(second));
    const apart = whatIsApart(before, after);
    // Of two groups or years every entry would be new and every other one deleted: that says nothing.
    const changes = apart === null ? changesBetween(before.read.records, after.read.records) : [];
    const shared = apart === null ? changesBetween(before.read.partnershipRecords, after.read.partnershipRecords) : [];
    if (given['json'] === true) {
      const plain = [...changes, ...shared].map((change) => ({ ...change, sentence: changeSentence(change) }));
      return say(jsonText({ before: facts(before), after: facts(after), apart, changes: plain }));
    }
    for (const { file, read } of [before, after]) {
      say(oneLine(`${file}: ${submissionName(read.setUp, read.submission)}. Four words: ${read.fingerprint}.`));
    }
    if (apart !== null) return say(apart);
    if (changes.length === 0) say('Both hold the same entries of the group.');
    else say(`${counted(changes.length, 'change', 'changes')}:`);
    for (const change of changes) say(`  ${oneLine(changeSentence(change))}`);
    if (shared.length > 0) say("The partnership's own entries, which travel along, are not the same:");
    for (const change of shared) say(`  ${oneLine(changeSentence(change))}`);
  },
};

function bothSound(before: Received, after: Received): readonly [SubmissionFile, SubmissionFile] {
  if (before.kind === 'submission' && after.kind === 'submission') return [before, after];
  const refused = [before, after].flatMap((each) => {
    if (each.kind === 'submission') return [];
    const problem = each.kind === 'refused' ? each.problem : 'This is not a submission. Name two submissions.';
    return [refusalLine({ file: each.file, problem })];
  });
  throw new Refusal(refused.join('\n'));
}

/** A sentence where the two are not versions of the same thing; null where they are. */
function whatIsApart({ read: before }: SubmissionFile, { read: after }: SubmissionFile): string | null {
  const [was, is] = [before.submission, after.submission];
  if (was.setUpId !== is.setUpId) {
    const names = `"${before.setUp.partnership.name}" and "${after.setUp.partnership.name}"`;
    return `These are submissions of different partnerships, ${names}: their entries are not compared.`;
  }
  if (was.group !== is.group) {
    const names = `${groupName(before.setUp, was.group)} and ${groupName(after.setUp, is.group)}`;
    return `These are submissions of different groups, ${names}: their entries are not compared.`;
  }
  if (was.year === is.year && was.round === is.round) return null;
  const names = `${periodName(before.setUp, was)} and ${periodName(after.setUp, is)}`;
  return `These are submissions of different years or rounds, ${names}: their entries are not compared.`;
}

function facts({ file, read: { submission, fingerprint, written } }: SubmissionFile): unknown {
  const { setUpId, group, year, round, revision, digest } = submission;
  return { file, setUpId, group, year, round, revision, digest, fourWords: fingerprint, written };
}
