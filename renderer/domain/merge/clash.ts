import { shorten } from '../fields/count.ts';
import type { GenericRecord } from '../records/record.ts';
import type { YearKey } from '../set-up/financial-year.ts';
import { nounOf, titleOf } from './shown.ts';

export type Side = 'theirs' | 'ours';

/** What part of a record two people changed in different ways. */
export type ClashPart = 'record' | 'place' | 'order' | 'field' | 'row' | 'printed' | 'answer' | 'source lines';

/**
 * A change on both sides that only a person can settle. Both values are in it as a reader sees them; nothing of either
 * is lost before somebody has chosen.
 */
export interface Clash {
  /** The same clash has the same id whenever the same files are merged. */
  readonly id: string;
  readonly part: ClashPart;
  readonly record: string;
  readonly type: string;
  readonly group: string;
  readonly year: YearKey;
  readonly round: string;
  readonly title: string;
  /** The box, as in findings: "field" or "list.ROW.field", "list.ROW" for a whole row; empty for the record itself. */
  readonly path: string;
  readonly label: string;
  readonly base: string;
  readonly theirs: string;
  readonly ours: string;
  /** Which side deleted what the other changed; null where both changed it. */
  readonly deletedBy: Side | null;
  /** What stands until somebody chooses: ours, but what one side deleted and the other changed is kept. */
  readonly meanwhile: Side;
}

/** What somebody decided about one clash. `when` is an ISO instant. */
export interface Choice {
  readonly clash: string;
  readonly take: Side;
  readonly by: string;
  readonly when: string;
}

/** One line for the log: who chose what, and what was given up for it. */
export interface ChoiceEntry extends Choice {
  readonly record: string;
  readonly path: string;
  readonly label: string;
  readonly kept: string;
  readonly given: string;
  readonly sentence: string;
}

/** What is known of a clash beside the record it is in. `key` tells two apart that are about the same box. */
export type ToldClash = Pick<Clash, 'part' | 'path' | 'label' | 'base' | 'theirs' | 'ours'> &
  Partial<Pick<Clash, 'deletedBy'>> & { readonly key?: string };

export function clashIn(record: GenericRecord, { key = '', ...told }: ToldClash): Clash {
  const { id, type, group, year, round } = record;
  const deletedBy = told.deletedBy ?? null;
  return {
    ...told,
    id: JSON.stringify([id, told.part, told.path, key]),
    record: id,
    type,
    group,
    year,
    round,
    title: titleOf(record),
    deletedBy,
    meanwhile: deletedBy === 'ours' ? 'theirs' : 'ours',
  };
}

/** The clash in one sentence, with both values, for people. */
export function clashSentence({ type, title, label, part, theirs, ours, deletedBy }: Clash): string {
  const what = `${capital(nounOf(type))} "${title}"`;
  const [one, other] = deletedBy === 'theirs' ? ['The file', 'this computer'] : ['This computer', 'the file'];
  if (deletedBy !== null && part === 'record') {
    return `${what}: ${one.toLowerCase()} deleted it, and ${other} still has something new in it or under it.`;
  }
  if (deletedBy !== null) return `${what}, ${label}: ${one.toLowerCase()} deleted it, and ${other} changed it.`;
  const where = part === 'record' ? what : `${what}, ${label}`;
  return `${where}: the file has ${quoted(theirs)}, this computer has ${quoted(ours)}.`;
}

export function entryFor(clash: Clash, choice: Choice): ChoiceEntry {
  const { record, path, label, type, title } = clash;
  const [kept, given] = choice.take === 'theirs' ? [clash.theirs, clash.ours] : [clash.ours, clash.theirs];
  const whose = choice.take === 'theirs' ? 'the file' : 'this computer';
  const sentence = `${capital(nounOf(type))} "${title}", ${label}: ${quoted(kept)} of ${whose} was taken instead of ${quoted(given)}.`;
  return { ...choice, record, path, label, kept, given, sentence };
}

/** Settles clashes by the choices there are, and lists those nobody has chosen for yet. */
export class Settling {
  readonly #choices: ReadonlyMap<string, Choice>;
  readonly #open = new Map<string, Clash>();
  readonly #log = new Map<string, ChoiceEntry>();

  constructor(choices: readonly Choice[]) {
    this.#choices = new Map(choices.map((choice) => [choice.clash, choice]));
  }

  /** The side that stands, chosen or for the time being. */
  take(clash: Clash): Side {
    const choice = this.#choices.get(clash.id);
    if (choice) this.#log.set(clash.id, entryFor(clash, choice));
    else this.#open.set(clash.id, clash);
    return choice?.take ?? clash.meanwhile;
  }

  get clashes(): readonly Clash[] {
    return [...this.#open.values()];
  }

  get log(): readonly ChoiceEntry[] {
    return [...this.#log.values()];
  }
}

function quoted(text: string): string {
  return text.trim() === '' ? 'nothing' : `"${shorten(text, 120)}"`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
