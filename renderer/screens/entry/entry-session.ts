import { liveQuery, type Subscription } from 'dexie';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Completion } from '../../domain/dataset/dataset.ts';
import { flatten, outlineOf } from '../../domain/dataset/outline.ts';
import type { Row, ScalarStored } from '../../domain/fields/field.ts';
import { blankRecord } from '../../domain/records/blank.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import type { Change } from '../../storage/change.ts';
import { same } from '../../storage/same.ts';
import type { Place, Services } from '../services.ts';
import { RememberedChecks, sameItems } from './remembered-checks.ts';
import { withValue } from './with-value.ts';

interface Loaded {
  readonly records: readonly GenericRecord[];
  readonly previous: readonly GenericRecord[];
  readonly completed: boolean;
}

/**
 * The records of one group, year, round and type while somebody works on them. What was typed shows at once and is
 * saved a moment later; the database stays the truth: an undo, or a change from elsewhere, replaces what is shown.
 */
export class EntrySession implements ReactiveController {
  /** In the order of the screen: by their order, what is nested under its parent. */
  records: readonly GenericRecord[] = [];
  /** The same group's records of the year before, read-only. */
  previous: readonly GenericRecord[] = [];
  completed = false;
  loaded = false;

  private subscription: Subscription | null = null;
  /** What is shown ahead of the database, by record; null where the record has been taken away. */
  private readonly drafts = new Map<string, GenericRecord | null>();
  /** Acts on their way to the disk. Until they are there, a refresh must not take them from the screen. */
  private acting = 0;
  private stored: readonly GenericRecord[] = [];
  private readonly checks = new RememberedChecks();
  private checked: { readonly records: readonly GenericRecord[] | null; readonly findings: readonly Finding[] } = {
    records: null,
    findings: [],
  };

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly services: Services,
    private readonly place: Place,
    private readonly definition: RecordDefinition,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.subscription) return;
    this.subscription = liveQuery(() => this.load()).subscribe({
      next: (loaded) => this.adopt(loaded),
      error: () => this.services.announce('The records could not be read. Close the program and start it again.'),
    });
  }

  hostDisconnected(): void {
    this.subscription?.unsubscribe();
    this.subscription = null;
    void this.services.autosave.flush();
  }

  end(): void {
    this.hostDisconnected();
    this.host.removeController(this);
  }

  private async load(): Promise<Loaded> {
    const { store } = this.services;
    const { group, year, round } = this.place;
    const type = this.definition.id;
    const [records, previous, completions] = await Promise.all([
      store.records({ group, year, round, type }),
      store.records({ group, year: year - 1, type }),
      store.completions({ group, year, round, type }),
    ]);
    return { records, previous, completed: completions.length > 0 };
  }

  private adopt({ records, previous, completed }: Loaded): void {
    this.stored = keepSame(records, this.records);
    this.previous = previous;
    this.completed = completed;
    this.loaded = true;
    if (!this.services.autosave.pending && this.acting === 0) this.drafts.clear();
    this.show();
  }

  private show(): void {
    const shown = new Map(this.stored.map((record) => [record.id, record]));
    for (const [id, draft] of this.drafts) {
      if (draft) shown.set(id, draft);
      else shown.delete(id);
    }
    const records = flatten(outlineOf([...shown.values()])).map(({ record }) => record);
    // What was typed comes back from the database as it is shown already: then nothing is checked or drawn anew.
    if (!sameItems(records, this.records)) this.records = records;
    this.host.requestUpdate();
  }

  /** Somebody typed in a box: shown at once, saved after a pause. */
  type(record: GenericRecord, path: string, stored: ScalarStored, what: string): void {
    const changed = withValue(this.drafts.get(record.id) ?? record, path, stored);
    this.typed(changed, `change ${what}`, path);
  }

  /** A list that typing in one of its cells has made longer or shorter: one step with what is typed there next. */
  typeRows(
    record: GenericRecord,
    path: string,
    rows: readonly Row[],
    { what, cell }: { what: string; cell: string },
  ): void {
    const current = this.drafts.get(record.id) ?? record;
    this.typed({ ...current, values: { ...current.values, [path]: rows } }, what, cell);
  }

  private typed(changed: GenericRecord, label: string, path: string): void {
    this.drafts.set(changed.id, changed);
    this.show();
    this.services.autosave.schedule(changed.id, () => ({
      label,
      coalesce: `${changed.id} ${path}`,
      // As it was typed: an act that follows, such as moving the line, is a step of its own.
      put: [changed],
      ...this.reopening(),
    }));
  }

  /** Adds a blank record after the others and answers with its id. */
  async add(values: Partial<GenericRecord> = {}): Promise<string> {
    const record = this.blank({ order: this.nextOrder(), ...values });
    await this.act({ label: `add ${this.definition.noun}`, put: [record] });
    return record.id;
  }

  blank(values: Partial<GenericRecord>): GenericRecord {
    const { group, year, round } = this.place;
    const envelope = { id: crypto.randomUUID(), group, year, round, order: 1, parent: null, sourceLines: [] };
    const blank = blankRecord(this.definition, { ...envelope, ...values });
    return { ...blank, ...values, values: { ...blank.values, ...values.values } };
  }

  nextOrder(): number {
    return this.records.reduce((last, record) => Math.max(last, record.order), 0) + 1;
  }

  async remove(record: GenericRecord): Promise<void> {
    await this.act({ label: `delete ${this.definition.noun}`, remove: [record.id] });
    this.services.announce(`Deleted: ${this.nameOf(record)}.`, { undo: true });
  }

  /**
   * One act with everything that belongs to it, after what is still pending. Shown at once, so that the next key meets
   * the new state, and taken back where it cannot be saved; then it rejects with a sentence.
   */
  async act(change: Change): Promise<void> {
    const ahead = new Map<string, GenericRecord | null>();
    for (const record of change.put ?? []) ahead.set(record.id, record);
    for (const id of change.remove ?? []) ahead.set(id, null);
    const before = new Map([...ahead.keys()].map((id) => [id, this.drafts.get(id)]));
    for (const [id, draft] of ahead) this.drafts.set(id, draft);
    this.acting += 1;
    this.show();
    try {
      await this.services.autosave.commit({ ...change, ...(change.complete ? {} : this.reopening()) });
    } catch (error) {
      for (const [id, draft] of ahead) {
        if (this.drafts.get(id) === draft) this.putBack(id, before.get(id));
      }
      this.show();
      throw error;
    } finally {
      this.acting -= 1;
    }
  }

  private putBack(id: string, draft: GenericRecord | null | undefined): void {
    if (draft === undefined) this.drafts.delete(id);
    else this.drafts.set(id, draft);
  }

  async complete(): Promise<void> {
    await this.act({ label: `mark ${this.definition.section} as completed`, complete: [this.completion()] });
  }

  async reopen(): Promise<void> {
    const { section } = this.definition;
    await this.services.store.commit({ label: `reopen ${section}`, reopen: [this.completion()] });
  }

  flush(): Promise<void> {
    return this.services.autosave.flush();
  }

  /** What the rules find now, in what is shown. */
  findings(): readonly Finding[] {
    const { records } = this;
    if (this.checked.records !== records) {
      this.checked = { records, findings: this.checks.check(this.place.setUp, records) };
    }
    return this.checked.findings;
  }

  /** A record as lists and messages name it. */
  nameOf(record: GenericRecord): string {
    return this.definition.titleOf(record).trim() || `${this.definition.noun} without a name`;
  }

  /** A change to a completed section opens it again, in the same step, so that undo closes it too. */
  private reopening(): { readonly reopen?: readonly Completion[] } {
    return this.completed ? { reopen: [this.completion()] } : {};
  }

  private completion(): Completion {
    const { group, year, round } = this.place;
    return { group, year, round, type: this.definition.id };
  }
}

/** The records as read, but the very objects shown before where nothing in them has changed: those need no redrawing. */
function keepSame(read: readonly GenericRecord[], shown: readonly GenericRecord[]): readonly GenericRecord[] {
  const known = new Map(shown.map((record) => [record.id, record]));
  return read.map((record) => {
    const before = known.get(record.id);
    return before && same(before, record) ? before : record;
  });
}
