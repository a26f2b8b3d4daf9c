import type { MadePlans } from '../../domain/intake/batch.ts';
import type { IntakePlan } from '../../domain/intake/plan.ts';
import type { Choice, Clash, Side } from '../../domain/merge/clash.ts';
import { reportProblem } from '../../platform/desktop.ts';
import type { Services } from '../services.ts';
import { batchOf } from './batch-of.ts';
import { gather, type Foundations } from './foundations.ts';
import { lookAt, turnedAway, type LookedAt, type SubmissionFile } from './looked-at.ts';
import { canBeTaken, planFiles } from './plan-files.ts';
import { SettledClashes, type ShownClash } from '../settled-clashes.ts';
import { takeIn, type Agreed, type TakenIn } from './take-in.ts';
import { WorkUnderWay, type Tell } from '../work-under-way.ts';

/** What it works with. */
export type Needed = Pick<Services, 'store' | 'autosave' | 'inbox' | 'runTask'>;
type NotDone = 'stopped' | 'busy' | 'failed';

/** What was looked at and decided, to go on with when somebody comes back from another page. */
export interface LeftBehind {
  readonly files: readonly LookedAt[];
  readonly leftOut: readonly string[];
  readonly clashes: ReadonlyMap<string, SettledClashes>;
  readonly keys: number;
}

const failure =
  'The program failed while it was working on the files, and nothing was taken in. Start it again and try once more.';

/** The files that are being looked at, what would happen with them and what somebody decided. Writes only in `takeIn`. */
export class IntakeSession {
  readonly work: WorkUnderWay;
  /** In the order in which they came. */
  files: readonly LookedAt[] = [];
  plans: ReadonlyMap<string, IntakePlan> = new Map();
  /** What was taken in last. */
  result: TakenIn | null = null;
  /** Another number whenever the list has changed: how far long work is, changes nothing in it. */
  version = 0;
  /** A sentence on what has just happened to the list. */
  said: string | null = null;
  readonly #services: () => Needed;
  readonly #changed: () => void;
  readonly #leftOut = new Set<string>();
  readonly #clashes = new Map<string, SettledClashes>();
  #foundations: Foundations | null = null;
  #made: MadePlans = new Map();
  #keys = 0;
  #turn = 0;

  constructor(services: () => Needed, changed: () => void) {
    this.#services = services;
    this.#changed = () => {
      this.version += 1;
      changed();
    };
    this.work = new WorkUnderWay(changed);
  }

  /** True from the moment when somebody has agreed: leaving the page does not stop that. */
  writing = false;

  get submissions(): readonly SubmissionFile[] {
    return this.files.filter((file) => file.kind === 'submission');
  }

  /** Those that will be taken in, as things stand. */
  get chosen(): readonly SubmissionFile[] {
    return this.submissions.filter(({ key }) => this.isTicked(key));
  }

  isTicked(key: string): boolean {
    const plan = this.plans.get(key);
    return plan !== undefined && canBeTaken(plan) && !this.#leftOut.has(key);
  }

  clashesOf(key: string): readonly ShownClash[] {
    return this.#clashes.get(key)?.shown ?? [];
  }

  openIn(key: string): readonly Clash[] {
    return this.#clashes.get(key)?.open ?? [];
  }

  /** Takes out of the inbox what waits there, looks into it and says what would happen. Files that come meanwhile join. */
  async receive(): Promise<void> {
    const { inbox, runTask } = this.#services();
    if (inbox.empty || this.work.current !== null) return;
    const before = this.files;
    const done = await this.#attempt('Reading the files', async (signal, tell) => {
      this.result = null;
      this.said = null;
      for (let read = 0, of = 0; !inbox.empty;) {
        const { files, refused } = inbox.take();
        of += files.length;
        const away = refused.map((each) => turnedAway(each, this.#newKey()));
        const looked = files.map(async (file) => {
          const found = await lookAt(file, this.#newKey(), runTask, signal);
          read += 1;
          tell(`Reading file ${Math.min(read + 1, of)} of ${of}`, read, of);
          return found ?? [];
        });
        const found = await Promise.all(looked);
        signal.throwIfAborted();
        this.files = [...this.files, ...found.flat(), ...away];
      }
      tell('Comparing with what is here');
      await this.#lookUp(signal);
    });
    if (done === 'stopped' || done === 'failed') {
      this.files = before;
      if (done === 'stopped') this.said = 'Reading was stopped. Nothing was taken in.';
      inbox.take();
      this.#changed();
      return;
    }
    await this.receive();
  }

  async tick(key: string, ticked: boolean): Promise<void> {
    if (ticked) this.#leftOut.delete(key);
    else this.#leftOut.add(key);
    await this.#replanSafely();
  }

  async tickAll(ticked: boolean): Promise<void> {
    this.#leftOut.clear();
    if (!ticked) for (const { key } of this.submissions) this.#leftOut.add(key);
    await this.#replanSafely();
  }

  async choose(key: string, clashes: readonly Clash[], side: Side): Promise<void> {
    this.#clashes.get(key)?.choose(clashes, side, new Date().toISOString());
    this.#changed();
    await this.#replanSafely();
  }

  /** Every clash of the file, those too that only come up because of a choice. */
  async chooseAll(key: string, side: Side): Promise<void> {
    await this.choose(
      key,
      this.clashesOf(key).map(({ clash }) => clash),
      side,
    );
    for (let open = this.openIn(key); open.length > 0;) {
      await this.choose(key, open, side);
      const next = this.openIn(key);
      open = next.length < open.length || next[0]?.id !== open[0]?.id ? next : [];
    }
  }

  /** Takes the ticked files in, as one step. Where things have changed here meanwhile, it shows that instead. */
  async takeIn(by: string): Promise<void> {
    if (this.work.current !== null) return;
    const agreed: Agreed = {
      files: this.submissions,
      plans: this.plans,
      leftOut: this.#leftOut,
      choices: new Map([...this.#clashes].map(([key, { choices }]) => [key, signed(choices, by)])),
      others: this.files.filter(({ kind }) => kind === 'refused'),
    };
    this.writing = true;
    const taken = await this.#attempt('Taking in the files', (signal, tell) =>
      takeIn(this.#services(), agreed, signal, tell),
    );
    this.writing = false;
    if (taken === 'busy' || taken === 'failed') return;
    if (taken === 'stopped') this.said = 'Stopped. Nothing was taken in.';
    else if ('problem' in taken) this.said = taken.problem;
    else if ('changed' in taken) {
      this.said = 'Something has changed here since these files were looked at. Look at them once more.';
      await this.#attempt('Comparing with what is here', (signal) => this.#lookUp(signal));
    } else {
      const others = this.files.filter((file) => 'file' in file);
      this.clear();
      this.files = others;
      this.result = taken;
    }
    this.#changed();
    await this.receive();
  }

  /** All but one file, which goes on to another page; null where there are no others. */
  leave(file: LookedAt): LeftBehind | null {
    const files = this.files.filter(({ key }) => key !== file.key);
    if (files.length === 0 || this.writing) return null;
    return { files, leftOut: [...this.#leftOut], clashes: new Map(this.#clashes), keys: this.#keys };
  }

  /** Goes on with what was left behind: compared anew, with what was chosen. */
  async resume({ files, leftOut, clashes, keys }: LeftBehind): Promise<void> {
    this.files = files;
    this.#keys = keys;
    for (const key of leftOut) this.#leftOut.add(key);
    for (const [key, settled] of clashes) this.#clashes.set(key, settled);
    await this.#attempt('Comparing with what is here', (signal) => this.#lookUp(signal));
    this.#changed();
  }

  /** Puts every file aside. */
  clear(): void {
    this.#turn += 1;
    this.files = [];
    this.plans = new Map();
    this.said = null;
    this.result = null;
    this.#foundations = null;
    this.#made = new Map();
    this.#leftOut.clear();
    this.#clashes.clear();
    this.#changed();
  }

  async #attempt<T>(words: string, work: (signal: AbortSignal, tell: Tell) => Promise<T>): Promise<T | NotDone> {
    try {
      return await this.work.run(words, work);
    } catch (error) {
      reportProblem(error);
      this.said = failure;
      this.#changed();
      return 'failed';
    }
  }

  /** Reads anew what is here, and plans on it. */
  async #lookUp(signal: AbortSignal): Promise<void> {
    const { store, autosave } = this.#services();
    await autosave.flush();
    const received = this.submissions.map((file) => file.received);
    this.#foundations = await gather(store, received, { now: new Date().toISOString(), signal });
    this.#made = new Map();
    await this.#replan(signal);
  }

  /** Where a plan cannot be made after a click, that is said; the files have no plan then, so none can be taken in. */
  async #replanSafely(): Promise<void> {
    try {
      await this.#replan();
    } catch (error) {
      reportProblem(error);
      this.plans = new Map();
      this.said = failure;
      this.#changed();
    }
  }

  /** Only the newest wish counts: a plan that is overtaken by another click is dropped. */
  async #replan(signal?: AbortSignal): Promise<void> {
    const foundations = this.#foundations;
    if (!foundations) return;
    this.#turn += 1;
    const turn = this.#turn;
    const files = this.submissions;
    const plans = await planFiles(batchOf(files, foundations, this.#leftOut, this.#allChoices()), {
      made: this.#made,
      ...(signal ? { signal } : {}),
    });
    if (turn !== this.#turn) return;
    this.plans = new Map(plans.flatMap((plan, index) => keyed(files[index], plan)));
    for (const [key, plan] of this.plans) this.#follow(key, plan);
    this.#changed();
  }

  #follow(key: string, plan: IntakePlan): void {
    const known = this.#clashes.get(key);
    if (!known && (plan.merge?.clashes.length ?? 0) === 0) return;
    const clashes = known ?? new SettledClashes();
    this.#clashes.set(key, clashes);
    clashes.follow(plan.merge ?? { clashes: [], log: [] });
  }

  #allChoices(): ReadonlyMap<string, readonly Choice[]> {
    return new Map([...this.#clashes].map(([key, { choices }]) => [key, choices]));
  }

  #newKey(): string {
    this.#keys += 1;
    return `file-${this.#keys}`;
  }
}

function keyed(file: SubmissionFile | undefined, plan: IntakePlan): readonly (readonly [string, IntakePlan])[] {
  return file ? [[file.key, plan]] : [];
}

function signed(choices: readonly Choice[], by: string): readonly Choice[] {
  return choices.map((choice) => ({ ...choice, by }));
}
