import type { IntakePlan } from '../../domain/intake/plan.ts';
import type { Verdict } from '../../domain/intake/verdict.ts';
import type { Received } from '../../domain/intake/received.ts';
import type { Change } from '../../domain/merge/changes.ts';
import { sections } from '../../domain/records/sections.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { findGroup, findYear, type SetUp } from '../../domain/set-up/set-up.ts';
import { isComplete, whatIsMissing } from '../../domain/submission/completeness.ts';
import { counted, listed } from '../words.ts';

/** "Community Safety, revision 2" */
export function whoOf(received: Received, here: SetUp): string {
  return `${groupOf(received, here)}, revision ${received.submission.revision}`;
}

/** The group's name as it is here, else as the file has it. */
export function groupOf({ submission: { group }, setUp }: Received, here: SetUp): string {
  const name = (findGroup(here, group) ?? findGroup(setUp, group))?.name.trim() ?? '';
  return name === '' ? group : name;
}

/** "2009 to 2010, Annual review" */
export function whenOf({ submission: { year, round }, setUp }: Received, here: SetUp): string {
  const rounds = [here, setUp].flatMap((each) => findYear(each, year)?.rounds ?? []);
  const name = rounds.find(({ id }) => id === round)?.name.trim() ?? '';
  return `${yearLabel(year)}, ${name === '' ? round : name}`;
}

/** "Written on 30 June 2010 at 15:05 by Partnership Review 0.1.0, signed off by A. Chair." */
export function writtenWords({ written, program, submission: { signedOff } }: Received): string {
  const by = signedOff.trim() === '' ? 'signed off by nobody' : `signed off by ${signedOff.trim()}`;
  return `Written on ${momentWords(written)} by ${program}, ${by}.`;
}

/** "30 June 2010 at 15:05", by the clock of this computer. */
export function momentWords(iso: string): string {
  const moment = new Date(iso);
  const day = moment.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return `${day} at ${moment.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
}

export function completeWords({ submission: { completeness } }: Received): string {
  return isComplete(completeness) ? 'Complete.' : `Not complete: ${whatIsMissing(completeness)}.`;
}

/** Where the group worked with another set-up than the one in use here. */
export function setUpWords({ submission: { setUpVersion } }: Received, here: SetUp): string | null {
  if (setUpVersion === here.version) return null;
  const age = setUpVersion < here.version ? 'an older set-up' : 'a newer set-up';
  return `Made with ${age}, version ${setUpVersion}; version ${here.version} is in use here.`;
}

/** What the file is to this computer, in two or three words. */
export const verdictTags: Readonly<Record<Verdict, { readonly words: string; readonly look: string }>> = {
  first: { words: 'First', look: '' },
  next: { words: 'Newer', look: '' },
  beside: { words: 'Made beside', look: 'tag-warning' },
  older: { words: 'Older', look: 'tag-warning' },
  again: { words: 'Here already', look: 'tag-plain' },
  withdrawn: { words: 'Withdrawn', look: 'tag-warning' },
  renewed: { words: 'Counts again', look: '' },
  refused: { words: 'Cannot be taken in', look: 'tag-error' },
};

/** The sentence of the verdict; a file that is here already may still bring words on questions. */
export function verdictSentence({ verdict, sentence, queries }: IntakePlan): string {
  if (verdict !== 'again' || queries.length === 0) return sentence;
  return 'This revision is here already. Only what it says on questions is new.';
}

/** "12 new entries, 3 changed, 1 deleted; 2 sections marked as completed"; empty where the plan touches nothing. */
export function changeWords({ merge, writes }: IntakePlan): string {
  const { added, changed, removed } = countChanges(merge?.applied ?? []);
  const counts = [
    added === 0 ? '' : counted(added, 'new entry', 'new entries'),
    changed === 0 ? '' : added === 0 ? `${counted(changed, 'entry', 'entries')} changed` : `${changed} changed`,
    removed === 0
      ? ''
      : added + changed === 0
        ? `${counted(removed, 'entry', 'entries')} deleted`
        : `${removed} deleted`,
  ].filter((words) => words !== '');
  const marks = [
    sectionWords(writes.complete, 'marked as completed'),
    sectionWords(writes.reopen, 'no longer marked as completed'),
  ].filter((words) => words !== '');
  return [counts.join(', '), ...marks].filter((words) => words !== '').join('; ');
}

interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Entries, not boxes: one that was changed in five boxes counts once. */
export function countChanges(changes: readonly Change[]): Counts {
  const whole = (kind: Change['kind']) => changes.filter((change) => change.kind === kind && change.label === '');
  const [added, removed] = [whole('added').length, whole('removed').length];
  const boxes = changes.filter(({ kind, label }) => label !== '' || kind === 'moved' || kind === 'changed');
  return { added, removed, changed: new Set(boxes.map(({ record }) => record)).size };
}

function sectionWords(marks: readonly { readonly type: string }[], rest: string): string {
  if (marks.length === 0) return '';
  return `${listed(marks.map(({ type }) => sections.find(({ id }) => id === type)?.name ?? type))} ${rest}`;
}

export interface Counted {
  readonly taken: number;
  readonly again: number;
  readonly refused: number;
  readonly unticked: number;
  readonly other: number;
}

/** "5 files will be taken in, 1 is here already, 2 cannot be taken in." */
export function summaryWords({ taken, again, refused, unticked, other }: Counted): string {
  const be = (count: number) => `${count} ${count === 1 ? 'is' : 'are'}`;
  const first = taken === 0 ? 'No file will be taken in' : `${counted(taken, 'file')} will be taken in`;
  const rest = [
    again === 0 ? '' : `${be(again)} here already`,
    unticked === 0 ? '' : `${be(unticked)} not ticked`,
    other === 0 ? '' : `${be(other)} for another page`,
    refused === 0 ? '' : `${refused} cannot be taken in`,
  ].filter((words) => words !== '');
  return `${[first, ...rest].join(', ')}.`;
}
