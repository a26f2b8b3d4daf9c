import type { FindingAct } from '../components/findings/finding-act.ts';
import type { FindingHelp } from '../components/findings/finding-help.ts';
import { shorten } from '../domain/fields/count.ts';
import type { GenericRecord } from '../domain/records/record.ts';
import { sectionOfType } from '../domain/records/sections.ts';
import { withAnswer, withoutAnswer } from '../domain/rules/answers.ts';
import type { Finding } from '../domain/rules/finding.ts';
import { mendingOf, type Mending } from '../domain/rules/mends.ts';
import type { SetUp } from '../domain/set-up/set-up.ts';
import type { Change } from '../storage/change.ts';
import type { Services } from './services.ts';

/** Where findings are settled: on the checks page straight in the store, in a section through what is shown there. */
export interface SettlingPlace {
  readonly services: Services;
  readonly setUp: SetUp;
  commit(change: Change): Promise<void>;
  /** The records as they are shown, where they may be ahead of what is stored. */
  readonly shown?: readonly GenericRecord[];
}

/** Answers, takes an answer back, or mends: one step, told of in passing with an offer to undo it. */
export async function settleFinding(act: FindingAct, place: SettlingPlace): Promise<void> {
  const { services } = place;
  try {
    await services.autosave.flush();
    const records = newest(await entriesAround(act.finding, services), place.shown);
    const step = act.act === 'mend' ? mended(act, records, place.setUp) : answered(act, records);
    if (!step) return services.announce('That has changed meanwhile, so nothing was done.');
    const { label, put, said, leadsTo } = step;
    const reopen = act.act === 'answer' ? [] : await sectionsOf(put, act.finding, services);
    await place.commit({ label, put, reopen });
    const tell = () => services.announce(said, { undo: true });
    if (!leadsTo) return tell();
    const { group, year, round } = act.finding;
    // What was said before the page changes would go with it.
    window.addEventListener('hashchange', tell, { once: true });
    services.navigate({ screen: 'entry', ...leadsTo, group, year, round });
  } catch (error) {
    services.announce(error instanceof Error ? error.message : 'That could not be saved, so it was not done.');
  }
}

/** What the controls of findings ask for on any screen. */
export function findingHelp(services: Services, setUp: SetUp): FindingHelp {
  return {
    setUp,
    spelling: services.spelling,
    records: (finding) => entriesAround(finding, services),
  };
}

function entriesAround({ group, year, round }: Finding, { store }: Services): Promise<readonly GenericRecord[]> {
  return store.records({ group, year, round });
}

function newest(records: readonly GenericRecord[], shown: readonly GenericRecord[] = []): readonly GenericRecord[] {
  const ahead = new Map(shown.map((record) => [record.id, record]));
  return records.map((record) => ahead.get(record.id) ?? record);
}

function mended(
  { finding, word }: Extract<FindingAct, { act: 'mend' }>,
  records: readonly GenericRecord[],
  setUp: SetUp,
): Mending | null {
  return mendingOf(finding, { setUp, records, newId: () => crypto.randomUUID() }, word);
}

function answered(act: Exclude<FindingAct, { act: 'mend' }>, records: readonly GenericRecord[]): Mending | null {
  const { finding } = act;
  const record = records.find(({ id }) => id === finding.record);
  if (!record) return null;
  const about = shorten(finding.title.toLowerCase(), 40);
  if (act.act === 'take back') {
    return {
      label: `take back the answer to ${about}`,
      said: `Taken back: ${about}.`,
      put: [withoutAnswer(record, finding)],
    };
  }
  const put = [withAnswer(record, finding, act.kind, act.reason)];
  if (act.kind === 'keep') return { label: `keep ${about} as printed`, said: `Kept as printed: ${about}.`, put };
  return act.kind === 'explained'
    ? { label: `explain ${about}`, said: `Explained: ${about}.`, put }
    : { label: `answer ${about}`, said: `Answered as printed so in the original: ${about}.`, put };
}

/** A change to a completed section opens it again, in the same step. An answer changes no figure and opens nothing. */
async function sectionsOf(put: readonly GenericRecord[], { group, year, round }: Finding, { store }: Services) {
  const sections = new Set(put.map(({ type }) => sectionOfType(type)?.id));
  const completions = await store.completions({ group, year, round });
  return completions.filter(({ type }) => sections.has(type));
}
