import type { Lookup } from '../../domain/records/define-record.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { isGivenBySomebody } from '../../domain/rules/answers.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { safe, nothing, plain, type SafeHtml } from '../html.ts';
import { concernsReaders, isForTypistsOnly, noteBeside } from './reader-note.ts';

/** What is printed about one record, and the id of its place in the page. */
export interface NotedRecord {
  readonly record: GenericRecord;
  readonly anchor: string;
  readonly findings: readonly Finding[];
}

/** The notes of a review by record id, in the order of the findings. */
export type Notes = ReadonlyMap<string, NotedRecord>;

export function notesOn(findings: readonly Finding[], lookup: Lookup): Notes {
  const byRecord = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (isForTypistsOnly(finding) || finding.answer?.kind === 'keep') continue;
    if (finding.answer === null && !concernsReaders(finding)) continue;
    const list = byRecord.get(finding.record);
    if (list) list.push(finding);
    else byRecord.set(finding.record, [finding]);
  }
  const notes = new Map<string, NotedRecord>();
  for (const [id, found] of byRecord) {
    const record = lookup(id);
    if (record) notes.set(id, { record, anchor: `entry-${notes.size + 1}`, findings: found });
  }
  return notes;
}

/** The notes beside the figures of a record, one paragraph each. */
export function notesBeside(record: GenericRecord, notes: Notes): SafeHtml {
  const noted = notes.get(record.id);
  if (!noted) return nothing;
  return safe`${noted.findings
    .filter((finding) => !saysItself(finding, record))
    .map(
      (finding) =>
        safe`<p class="note" data-finding="${plain(finding.code)}">
        <strong>Note</strong> ${noteBeside(finding, record)}${answerWords(finding)}</p>
`,
    )}`;
}

/** What the entry itself says in print: "363 of 365 days" beside its period, "meaning unknown, as printed". */
function saysItself(finding: Finding, record: GenericRecord): boolean {
  return finding.answer === null ? finding.code === 'PER-W01' : !isGivenBySomebody(finding, record);
}

/** ` id="..."` for the element of a record that the list of notes links to. */
export function anchorFor(record: GenericRecord, notes: Notes): SafeHtml {
  const noted = notes.get(record.id);
  return noted ? safe` id="${noted.anchor}"` : nothing;
}

/** What was answered to a finding, in print beside it: " Explained: ..." */
export function answerWords({ answer }: Finding): SafeHtml {
  if (answer === null || answer.reason.trim() === '') return nothing;
  const lead = answer.kind === 'printed so' ? 'Printed so in the original' : 'Explained';
  return safe` <span class="answer">${lead}: ${answer.reason.trim()}</span>`;
}
