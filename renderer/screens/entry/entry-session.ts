import { liveQuery, type Subscription } from 'dexie';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Completion } from '../../domain/dataset/dataset.ts';
import { flatten, outlineOf } from '../../domain/dataset/outline.ts';
import type { Row, ScalarStored } from '../../domain/fields/field.ts';
import type { GenericRecord, PrintedBlock } from '../../domain/records/record.ts';
import { definitionsIn, type ReviewSection } from '../../domain/records/sections.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import type { Spelling } from '../../domain/rules/spelling.ts';
import type { SetUp } from '../../domain/set-up/set-up.ts';
import type { Change } from '../../storage/change.ts';
import { LiveQueryController } from '../../storage/live-query-controller.ts';
import type { Services } from '../services.ts';
import { EntryPart, type PartHost } from './entry-part.ts';
import { sameItems, type Checkable } from './remembered-checks.ts';
import { completionOf, keepSame, readAround, readSection, type SectionRecords, type Where } from './section-records.ts';
import { UnhurriedChecks } from './unhurried-checks.ts';
import { withPrinted, withValue } from './with-value.ts';

/**
 * The records of one section of a group's year and round while somebody works on them. What was typed shows at once and
 * is saved a moment later; the database stays the truth: an undo, or a change from elsewhere, replaces what is shown.
 */
export class EntrySession implements ReactiveController, PartHost {
  /** One for each record type of the section, in their order. */
  readonly parts: readonly EntryPart[];
  completed = false;
  loaded = false;

  private subscription: Subscription | null = null;
  /** What is shown ahead of the database, by record; null where the record has been taken away. */
  private readonly drafts = new Map<string, GenericRecord | null>();
  /** Acts on their way to the disk. Until they are there, a refresh must not take them from the screen. */
  private acting = 0;
  private stored: readonly GenericRecord[] = [];
  private otherRounds: readonly GenericRecord[] = [];
  private shown: readonly GenericRecord[] = [];
  private readonly surroundings: LiveQueryController<readonly GenericRecord[]>;
  private around: readonly GenericRecord[] = [];
  private aroundFrom: readonly unknown[] = [];
  private readonly checks: UnhurriedChecks;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly services: Services,
    readonly where: Where,
    readonly section: ReviewSection,
    groups: readonly string[],
  ) {
    this.parts = definitionsIn(section).map((definition) => new EntryPart(definition, this));
    this.checks = new UnhurriedChecks(() => host.requestUpdate());
    this.surroundings = new LiveQueryController(host, () => readAround(services.store, where, section, groups));
    host.addController(this);
  }

  hostConnected(): void {
    if (this.subscription) return;
    const { services, where, section } = this;
    this.subscription = liveQuery(() => readSection(services.store, where, section)).subscribe({
      next: (loaded) => this.adopt(loaded),
      error: () => services.announce('The records could not be read. Close the program and start it again.'),
    });
  }

  hostDisconnected(): void {
    this.subscription?.unsubscribe();
    this.subscription = null;
    this.checks.stop();
    void this.services.autosave.flush();
  }

  end(): void {
    this.hostDisconnected();
    this.surroundings.hostDisconnected();
    this.host.removeController(this.surroundings);
    this.host.removeController(this);
  }

  /** All records of the section, type by type, as they stand on the page. */
  get records(): readonly GenericRecord[] {
    return this.shown;
  }

  private adopt({ records, otherRounds, completed }: SectionRecords): void {
    this.stored = keepSame(records, this.shown);
    if (!sameItems(otherRounds, this.otherRounds)) this.otherRounds = keepSame(otherRounds, this.otherRounds);
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
    const all = [...shown.values()];
    for (const part of this.parts) {
      const own = all.filter(({ type }) => type === part.definition.id);
      const records = flatten(outlineOf(own)).map(({ record }) => record);
      // What was typed comes back from the database as it is shown already: then nothing is checked or drawn anew.
      if (!sameItems(records, part.records)) part.records = records;
    }
    const records = this.parts.flatMap((part) => part.records);
    if (!sameItems(records, this.shown)) this.shown = records;
    this.host.requestUpdate();
  }

  /** Takes over what was read beside the section; called before it is drawn. */
  refreshAround(): void {
    const from = [this.surroundings.value, this.otherRounds];
    if (sameItems(from, this.aroundFrom)) return;
    this.aroundFrom = from;
    const around = keepSame([...(this.surroundings.value ?? []), ...this.otherRounds], this.around);
    if (!sameItems(around, this.around)) this.around = around;
    const { group, year } = this.where;
    for (const part of this.parts) {
      const previous = this.around.filter(
        (record) => record.type === part.definition.id && record.group === group && record.year === year - 1,
      );
      if (!sameItems(previous, part.previous)) part.previous = previous;
    }
  }

  /** Somebody typed in a box: shown at once, saved after a pause. */
  type(record: GenericRecord, path: string, stored: ScalarStored, what: string): void {
    const changed = withValue(this.drafts.get(record.id) ?? record, path, stored);
    this.typed(changed, `change ${what}`, path);
  }

  /** Somebody typed in the printed words of a record. */
  typePrinted(record: GenericRecord, printed: readonly PrintedBlock[]): void {
    const changed = withPrinted(this.drafts.get(record.id) ?? record, printed);
    this.typed(changed, 'change printed words', 'printed');
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
    this.checks.typed();
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

  /**
   * One act with everything that belongs to it, after what is still pending. Shown at once, so that the next key meets
   * the new state, and taken back where it cannot be saved; then it rejects with a sentence. It opens a completed
   * section again, unless it says itself what it opens.
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
      await this.services.autosave.commit({ ...change, ...(change.complete || change.reopen ? {} : this.reopening()) });
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
    await this.act({ label: `mark ${this.section.name} as completed`, complete: [this.completion()] });
  }

  async reopen(): Promise<void> {
    await this.services.store.commit({ label: `reopen ${this.section.name}`, reopen: [this.completion()] });
  }

  flush(): Promise<void> {
    return this.services.autosave.flush();
  }

  offerUndo(message: string): void {
    this.services.announce(message, { undo: true });
  }

  /** What the rules find now in what is shown, as far as it is known at once; the page is drawn again when it is all. */
  findings(setUp: SetUp, spelling: Spelling | null): readonly Finding[] {
    return this.checks.findings(this.checkable(setUp, spelling));
  }

  /** What the rules find now, all of it. */
  allFindings(setUp: SetUp, spelling: Spelling | null): readonly Finding[] {
    return this.checks.all(this.checkable(setUp, spelling));
  }

  private checkable(setUp: SetUp, spelling: Spelling | null): Checkable {
    return { setUp, spelling, records: this.shown, around: this.around };
  }

  /** A record as lists and messages name it; null where it is not on the page. */
  nameOf(id: string): string | null {
    const part = this.parts.find(({ records }) => records.some((record) => record.id === id));
    const record = part?.records.find((each) => each.id === id);
    return part && record ? part.nameOf(record) : null;
  }

  /** A change to a completed section opens it again, in the same step, so that undo closes it too. */
  private reopening(): { readonly reopen?: readonly Completion[] } {
    return this.completed ? { reopen: [this.completion()] } : {};
  }

  private completion(): Completion {
    return completionOf(this.where, this.section);
  }
}
