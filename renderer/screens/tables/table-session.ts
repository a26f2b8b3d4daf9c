import type { Clash, Side } from '../../domain/merge/clash.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import type { ColumnUse } from '../../exchange/table-import/column-use.ts';
import {
  fitMapping,
  guessMapping,
  mappingKey,
  withGroup,
  withUse,
  type Mapping,
} from '../../exchange/table-import/mapping.ts';
import type { TableTarget } from '../../exchange/table-import/preview-table.ts';
import type { ImportedTable, TableChoices } from '../../exchange/table-import/read-table-file.ts';
import type { RecognisedTemplate } from '../../exchange/table-import/read-template.ts';
import { reportProblem } from '../../platform/desktop.ts';
import type { TablePlan } from '../../worker/tasks/plan-table.ts';
import type { TableSource } from '../../worker/tasks/read-table.ts';
import type { Place } from '../services.ts';
import { usualTarget } from './allowed.ts';
import { firstGuess } from './first-guess.ts';
import { NewestWork } from './newest-work.ts';
import { SettledClashes } from '../settled-clashes.ts';
import { planFor, type Needed } from './plan-for.ts';
import { takeTable, type TakenTable } from './take-table.ts';

type Target = Omit<TableTarget, 'type'>;

/** Milliseconds without another choice before the table is looked at again. */
const pauseBefore = 150;

/** One table from the moment it is brought until it is taken in or put aside. Nothing is written before `takeIn`. */
export class TableSession {
  readonly work: NewestWork;
  table: ImportedTable | null = null;
  template: RecognisedTemplate | null = null;
  /** What was kept when the template was written; null where nothing is, and for every other table. */
  base: readonly GenericRecord[] | null = null;
  mapping: Mapping | null = null;
  target: Target = { group: null, year: null, round: null };
  choices: TableChoices = {};
  leaveOut: ReadonlySet<number> = new Set();
  /** Whether the columns are matched as they were when such a table was last taken in. */
  remembered = false;
  plan: TablePlan | null = null;
  /** What is in the way, in a sentence. */
  said: string | null = null;
  result: TakenTable | null = null;
  clashes = new SettledClashes();
  writing = false;

  #source: TableSource | null = null;
  /** Set while a choice waits to be looked at. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The last act of this computer when the plan was made: after another one it is made anew. */
  #latest: object | null = null;
  readonly #services: () => Needed;
  readonly #place: () => Place;
  readonly #changed: () => void;

  constructor(services: () => Needed, place: () => Place, changed: () => void) {
    this.#services = services;
    this.#place = place;
    this.#changed = changed;
    this.work = new NewestWork(changed);
  }

  get type(): string {
    return this.mapping?.type ?? '';
  }

  /** What the table came as: a file's name, or that it was pasted. */
  get name(): string {
    const name = this.table?.name ?? '';
    return name === '' ? 'a pasted table' : name;
  }

  get pasted(): boolean {
    return this.#source !== null && 'pasted' in this.#source;
  }

  async bring(source: TableSource): Promise<void> {
    this.clear();
    this.result = null;
    this.#source = source;
    await this.#safely(() => this.#read());
  }

  async chooseReading(choices: TableChoices): Promise<void> {
    this.choices = { ...this.choices, ...choices };
    await this.#safely(() => this.#read());
  }

  clear(): void {
    this.#endPause();
    this.work.stop();
    this.#source = this.table = this.template = this.base = this.mapping = this.plan = this.said = null;
    this.choices = {};
    this.#begin();
    this.#changed();
  }

  chooseType(type: string): void {
    const { table } = this;
    if (!table) return;
    this.mapping = guessMapping(table, type);
    this.remembered = false;
    const usual = usualTarget(this.#place(), type);
    this.target = { ...usual, year: this.target.year, round: this.target.round };
    this.#begin();
    void this.look();
  }

  chooseTarget(target: Partial<Target>): void {
    this.target = { ...this.target, ...target };
    this.#lookSoon();
  }

  chooseUse(column: number, use: ColumnUse): void {
    if (!this.mapping) return;
    this.mapping = withUse(this.mapping, column, use);
    this.remembered = false;
    this.#lookSoon();
  }

  chooseGroup(name: string, group: string): void {
    if (!this.mapping) return;
    this.mapping = withGroup(this.mapping, name, group);
    this.#lookSoon();
  }

  leave(rows: readonly number[], out: boolean): void {
    const left = new Set(this.leaveOut);
    for (const row of rows) {
      if (out) left.add(row);
      else left.delete(row);
    }
    this.leaveOut = left;
    this.#lookSoon();
  }

  settle(clash: Clash | null, take: Side): void {
    const chosen = clash === null ? this.clashes.shown.map((each) => each.clash) : [clash];
    this.clashes.choose(chosen, take, new Date().toISOString());
    this.#lookSoon();
  }

  /** After an act of this computer, such as an undo, what the table would do may be something else. */
  heedHistory(): void {
    if (this.table && this.plan && !this.writing && this.#services().store.history.latest !== this.#latest) {
      this.#lookSoon();
    }
  }

  /** Works out what taking in would do, and shows it. */
  async look(): Promise<void> {
    await this.#safely(() => this.#look());
  }

  async #look(): Promise<void> {
    const { table, mapping } = this;
    const source = this.#source;
    if (!table || !mapping || !source) return;
    this.#endPause();
    const asked = {
      source: { ...source, choices: this.choices },
      ...{ mapping, target: this.target, base: this.base },
      leaveOut: [...this.leaveOut],
      choices: this.clashes.choices,
    };
    const found = await this.work.run('Reading the rows', (signal, tell) =>
      planFor(this.#services(), this.#place(), { table, asked }, signal, tell),
    );
    if (found === 'overtaken') return;
    if (found === 'stopped') {
      this.plan = null;
      this.#changed();
      return;
    }
    const { plan, latest } = found;
    if ('problem' in plan) {
      this.plan = null;
      this.said = plan.problem;
    } else {
      this.#latest = latest;
      this.plan = plan;
      this.said = null;
      this.clashes.follow(plan);
    }
    this.#changed();
  }

  /** Looks at once where a choice waits for it: the plan is of what was chosen last. */
  async lookNow(): Promise<void> {
    if (this.#timer !== undefined) await this.look();
  }

  /** Writes all of it as one step. False where something is in the way, which is then said. */
  async takeIn(by: string): Promise<boolean> {
    const services = this.#services();
    await services.autosave.flush();
    await this.lookNow();
    const { plan, mapping, table } = this;
    if (!plan || !mapping || !table || this.work.current !== null || this.writing) return false;
    if (this.clashes.open.length > 0 || plan.put.length === 0) return false;
    if (services.store.history.latest !== this.#latest) {
      await this.look();
      this.said = changedMeanwhile;
      this.#changed();
      return false;
    }
    const templateIds = this.template?.templateIds ?? [];
    this.writing = true;
    try {
      const taken = await this.work.run('Writing the entries', (signal, tell) =>
        takeTable(services, { plan, mapping, table, name: this.name, templateIds, by }, signal, tell),
      );
      if (taken === 'stopped' || taken === 'overtaken') this.said = 'Stopped. Nothing was taken in.';
      else if ('problem' in taken) this.said = taken.problem;
      else {
        this.clear();
        this.result = taken;
        return true;
      }
      return false;
    } catch (error) {
      this.#fail(error);
      return false;
    } finally {
      this.writing = false;
      this.#changed();
    }
  }

  async #read(): Promise<void> {
    const source = this.#source;
    if (!source) return;
    const table = await this.work.run('Reading the table', (signal, tell) =>
      this.#services().runTask(
        'readTable',
        { ...source, choices: this.choices },
        { signal, tell: ({ words, done, of }) => tell(words, done, of) },
      ),
    );
    if (table === 'overtaken') return;
    if (table === 'stopped' || 'problem' in table) {
      const sentence = table === 'stopped' ? 'Stopped. The table was not read.' : table.problem;
      if (this.table === null) this.clear();
      this.said = sentence;
      this.#changed();
      return;
    }
    const before = this.table;
    this.table = table;
    this.said = null;
    if (!before || !this.mapping || mappingKey(before.headings) !== mappingKey(table.headings))
      Object.assign(this, await firstGuess(table, this.#services().store, this.#place()));
    else this.mapping = fitMapping(this.mapping, table);
    this.#begin();
    await this.#look();
  }

  #begin(): void {
    this.clashes = new SettledClashes();
    this.leaveOut = new Set();
  }

  async #safely(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Notes it and says it; there is no plan any more that could be taken in. */
  #fail(error: unknown): void {
    reportProblem(error);
    this.plan = null;
    this.said = failure;
    this.#changed();
  }

  #endPause(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #lookSoon(): void {
    this.#endPause();
    this.#timer = setTimeout(() => void this.look(), pauseBefore);
    this.#changed();
  }
}

const failure =
  'The program failed while it was working on the table, and nothing was taken in. Start it again and try once more.';
const changedMeanwhile = 'Entries here have changed meanwhile. Look at the table once more, then take it in.';
