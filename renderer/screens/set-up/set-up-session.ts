import { liveQuery, type Subscription } from 'dexie';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SetUp } from '../../domain/set-up/set-up.ts';
import type { Change } from '../../storage/change.ts';
import type { Services } from '../services.ts';
import type { Edit } from './set-up-edits.ts';

/**
 * The set-up while the office works on it. What was typed shows at once and is saved a moment later; the database stays
 * the truth: an undo replaces what is shown.
 */
export class SetUpSession implements ReactiveController {
  private subscription: Subscription | null = null;
  private stored: SetUp | undefined;
  private draft: SetUp | null = null;
  /** Counts the changes made here, to know an answer of the database that is older than they are. */
  private changes = 0;
  private acting = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly services: () => Services,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.subscription ??= liveQuery(async () => this.read()).subscribe({
      next: ({ setUp, asOf }) => this.adopt(setUp, asOf),
      error: () => this.services().announce('The set-up could not be read. Close the program and start it again.'),
    });
  }

  hostDisconnected(): void {
    this.subscription?.unsubscribe();
    this.subscription = null;
    void this.services().autosave.flush();
  }

  get setUp(): SetUp | undefined {
    return this.draft ?? this.stored;
  }

  /** What is stored, and as of which change; as of none while one is on its way to the disk. */
  private async read(): Promise<{ readonly setUp: SetUp | undefined; readonly asOf: number | null }> {
    const asOf = this.acting > 0 || this.services().autosave.pending ? null : this.changes;
    return { setUp: await this.services().store.setUp(), asOf };
  }

  /** An answer from before the last change would show an older text for a moment, and take the focus with it. */
  private adopt(setUp: SetUp | undefined, asOf: number | null): void {
    if (this.stored !== undefined && asOf !== this.changes) return;
    this.stored = setUp;
    this.show(null);
  }

  /** Somebody typed in a box: shown at once, saved after a pause, one step to undo for each box. */
  type(path: string, label: string, edit: Edit): void {
    if (this.setUp === undefined) return;
    const draft = edit(this.setUp);
    this.changes += 1;
    this.show(draft);
    this.services().autosave.schedule('set-up', () => ({
      label,
      coalesce: `set-up ${path}`,
      setUp: this.draft ?? draft,
    }));
  }

  /** One act, after what is still pending. False where it could not be saved; then the page says so. */
  async act(label: string, edit: Edit, more: Partial<Change> = {}): Promise<boolean> {
    await this.services().autosave.flush();
    if (this.setUp === undefined) return false;
    const after = edit(this.setUp);
    this.changes += 1;
    this.acting += 1;
    this.show(after);
    try {
      await this.services().autosave.commit({ label, setUp: after, ...more });
      return true;
    } catch {
      if (!this.services().autosave.pending) this.show(null);
      return false;
    } finally {
      this.acting -= 1;
    }
  }

  private show(draft: SetUp | null): void {
    this.draft = draft;
    this.host.requestUpdate();
  }
}
