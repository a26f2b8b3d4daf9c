import { ContextProvider } from '@lit/context';
import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { LightElement } from '../components/base/light-element.ts';
import {
  desktop,
  flushBeforeClose,
  reportProblem,
  type Command,
  type Preferences,
  type Workspace,
} from '../platform/desktop.ts';
import { Inbox } from '../screens/inbox.ts';
import { hrefOf, readRoute, type Route } from '../screens/routes.ts';
import { placeContext, servicesContext, type Place, type Services } from '../screens/services.ts';
import type { SetUp } from '../domain/set-up/set-up.ts';
import { loadSpelling } from '../language/british-english.ts';
import { Autosave } from '../storage/autosave.ts';
import type { Identity } from '../storage/identity.ts';
import { deleteStore } from '../storage/open-store.ts';
import type { ReviewStore } from '../storage/review-store.ts';
import { same } from '../storage/same.ts';
import type { SaveStatus } from '../storage/save-status.ts';
import { runTask } from '../worker/worker-client.ts';
import { appNotices } from './app-notices.ts';
import { screenOfCommand } from './command-screens.ts';
import { arriveAt, wear } from './page.ts';
import { framed, overlays, stopped } from './frame.ts';
import { watchIncoming } from './incoming.ts';
import { openFilled, openFirst } from './open-filled.ts';
import { opening, type PutBack } from './opening.ts';
import { notSavedYet, PassingWord } from './passing-word.ts';
import { noMarks, railMarks, type RailMarks } from './rail-marks.ts';
import { saveCopyElsewhere } from './save-copy.ts';
import { eraseInCopies, flushAll } from './second-copy.ts';
import { takeStep } from './take-step.ts';
import { resolvePlace } from './resolve-place.ts';
import { renderScreen } from './screens.ts';
import { TextUndo } from './text-undo.ts';
import { watchSetUp } from './watch-set-up.ts';

/**
 * The composition root: opens the database, builds the services, and draws the frame with the screen that the
 * address names. Everything that a screen may use comes from here.
 */
@customElement('pr-app')
export class PrApp extends LightElement {
  @state() private route: Route | null = null;
  @state() private place: Place | null = null;
  @state() private status: SaveStatus = { state: 'idle' };
  @state() private problem: string | null = null;
  @state() private putBack: PutBack | null = null;
  @state() private preferences: Preferences | null = null;
  @state() private marks: RailMarks = noMarks;
  @state() private dialog: 'shortcuts' | 'about' | null = null;
  private readonly word = new PassingWord(() => this.requestUpdate());
  private readonly inbox = new Inbox();
  private services: Services | null = null;
  private store: ReviewStore | null = null;
  private readonly servicesProvider = new ContextProvider(this, { context: servicesContext });
  private readonly placeProvider = new ContextProvider(this, { context: placeContext });
  private readonly textUndo = new TextUndo(
    (which) => desktop().editText(which),
    (takesBack) => {
      if (this.store) this.store.history.boxTakesBack = takesBack;
    },
  );
  private stopStore: (() => void)[] = [];
  private stopMarks: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('command', ({ detail }) => void this.obey(detail));
    window.addEventListener('hashchange', () => {
      this.word.clear();
      void this.follow();
    });
    window.addEventListener('blur', () => void this.services?.autosave.flush());
    window.addEventListener('unhandledrejection', ({ reason }) => reportProblem(reason));
    this.textUndo.watch(document);
    void this.begin();
  }

  private async begin(): Promise<void> {
    try {
      const bridge = desktop();
      this.preferences = await bridge.readPreferences();
      bridge.onCommand((command) => void this.obey(command));
      bridge.onPreferencesChanged((preferences) => this.adopt(preferences));
      this.adopt(this.preferences);
      const { store, instead } = await openFirst(this.preferences.workspace, (putBack) => (this.putBack = putBack));
      if (instead !== null) this.adopt(await bridge.writePreferences({ workspace: 'own' }));
      await this.use(store);
      if (instead !== null) this.word.say(instead);
      watchIncoming(this.inbox, () => this.lookAtIncoming());
      flushBeforeClose(() => flushAll(this.services));
      void navigator.storage.persist();
      // The dictionary comes once the program stands: nobody waits for it, and without it spelling is not checked.
      const learn = (spelling: Services['spelling']) => this.services && this.provide({ ...this.services, spelling });
      void loadSpelling().then(learn, reportProblem);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Files go to the screen that shows what is in them; before a set-up is there, the start looks at them itself. */
  private lookAtIncoming(): void {
    if (!this.inbox.empty && this.place && this.route?.screen !== 'intake') this.navigate({ screen: 'intake' });
  }

  private adopt(preferences: Preferences): void {
    this.preferences = preferences;
    wear(preferences.theme);
    if (this.services) this.provide({ ...this.services, preferences });
  }

  private async use(store: ReviewStore): Promise<void> {
    const autosave = new Autosave(store);
    this.store = store;
    this.stopStore = [
      store.status.subscribe((status) => (this.status = status)),
      store.history.subscribe(() => {
        this.word.heed(store);
        this.requestUpdate();
      }),
      watchSetUp(store, (setUp, identity) => this.renew(setUp, identity)),
    ];
    this.status = store.status.current;
    this.place = null;
    this.provide({
      store,
      autosave,
      desktop: desktop(),
      preferences: this.preferences ?? (await desktop().readPreferences()),
      spelling: this.services?.spelling ?? null,
      inbox: this.inbox,
      runTask,
      navigate: (route) => this.navigate(route),
      announce: (message, options) =>
        options?.undo === true ? this.word.offerUndo(message, store, autosave) : this.word.say(message),
      openWorkspace: (other) => this.change(other),
      afterErase: eraseInCopies,
      savePreferences: async (patch) => this.adopt(await desktop().writePreferences(patch)),
    });
    await this.follow();
  }

  /** The same place under a set-up that was changed meanwhile, without leaving the page or the box one is in. */
  private renew(setUp: SetUp, identity: Identity): void {
    const renewed = this.place && resolvePlace(setUp, identity, this.route ?? { screen: 'overview' }, this.place);
    if (renewed && !same(renewed, this.place)) this.settle(renewed);
  }

  private settle(place: Place | null): void {
    this.place = place;
    if (place) this.placeProvider.setValue(place);
    this.watchMarks(place);
  }

  private provide(services: Services): void {
    this.services = services;
    this.servicesProvider.setValue(services);
  }

  /**
   * Leaves one database for the other, once everything typed is saved and the other is open; the sample is removed when
   * it is left. Where either fails, one stays where one is.
   */
  private async change(workspace: Workspace): Promise<void> {
    if (this.store?.workspace === workspace) return this.word.say('You are looking at it already.');
    if (!(await this.savedAll())) return this.word.say(notSavedYet);
    const next = await openFilled(workspace).catch(reportProblem);
    if (!next)
      return this.word.say('It could not be opened, so you are where you were. Close the program and start it again.');
    this.stopStore.forEach((stop) => stop());
    this.stopMarks();
    this.store?.close();
    this.adopt(await desktop().writePreferences({ workspace }));
    if (this.store?.workspace === 'sample') await deleteStore('sample').catch(reportProblem);
    this.word.clear();
    window.history.replaceState(null, '', '#/overview');
    await this.use(next);
  }

  /** Writes what is pending; false where it cannot be written, and then it stays pending and the banner says why. */
  private async savedAll(): Promise<boolean> {
    await this.services?.autosave.flush();
    return this.services?.autosave.pending !== true;
  }

  private navigate(route: Route): void {
    const href = hrefOf(route);
    if (window.location.hash === href) void this.follow();
    else window.location.hash = href;
  }

  /** Goes where the address says; without a set-up and an identity that is always the start. */
  private async follow(): Promise<void> {
    const store = this.store;
    if (!store) return;
    if (window.location.hash !== '' && !window.location.hash.startsWith('#/')) return;
    try {
      await this.services?.autosave.flush();
      const [setUp, identity] = await Promise.all([store.setUp(), store.identity()]);
      const route = readRoute(window.location.hash) ?? { screen: 'overview' };
      const place = setUp && identity ? resolvePlace(setUp, identity, route, this.place) : null;
      if (!setUp || !identity) this.route = route.screen === 'backups' ? route : { screen: 'start' };
      else this.route = place ? route : { screen: 'set-up' };
      this.settle(place);
      await this.arrive();
    } catch (error) {
      this.fail(error);
    }
  }

  private watchMarks(place: Place | null): void {
    this.stopMarks();
    const marks = place && this.store && railMarks(this.store, place, (marks) => (this.marks = marks));
    this.stopMarks = marks ?? (() => undefined);
  }

  private async arrive(): Promise<void> {
    await this.updateComplete;
    await new Promise((done) => requestAnimationFrame(done));
    arriveAt(this, this.route?.record === undefined);
  }

  private async obey(command: Command): Promise<void> {
    const screen = screenOfCommand(command);
    if (screen !== null) return this.navigate({ screen });
    switch (command) {
      case 'save':
        return this.word.say((await this.savedAll()) ? 'Saved. Everything is saved as you type.' : notSavedYet);
      case 'undo':
      case 'redo':
        return this.undoOrRedo(command);
      case 'find':
        this.navigate({ screen: 'search' });
        requestAnimationFrame(() => document.querySelector<HTMLElement>('#search-box')?.focus());
        return;
      case 'shortcuts':
      case 'about':
        this.dialog = command;
        return;
      case 'sample':
        return this.services?.openWorkspace('sample');
    }
  }

  /** Inside a text box the box's own undo comes first; elsewhere, and where it is used up, the program's. */
  private async undoOrRedo(which: 'undo' | 'redo'): Promise<void> {
    const { services, store } = this;
    if (!services || !store || (await this.textUndo.take(which))) return;
    if (!(await this.savedAll())) return this.word.say(notSavedYet);
    const { said, moved } = await takeStep(store.history, which);
    if (moved) this.textUndo.forget();
    this.word.say(said);
  }

  private fail(error: unknown): void {
    reportProblem(error);
    this.problem = error instanceof Error ? error.message : 'The program could not start. Close it and start it again.';
  }

  protected override render(): TemplateResult {
    const { services, route } = this;
    if (this.problem !== null) return stopped(this.problem);
    if (!route || !services) return opening(this.putBack);
    if (!this.place)
      return html`<main id="page" class="page">${appNotices(this.store)}${renderScreen(route)}</main>
        ${this.overlays()}`;
    return html`${framed({
      place: this.place,
      route,
      marks: this.marks,
      sample: this.store?.workspace === 'sample',
      history: this.store?.history ?? null,
      status: this.status,
      notices: appNotices(this.store),
      saveCopy: this.store?.workspace === 'own' ? () => void saveCopyElsewhere(services, this.word) : null,
      page: renderScreen(route),
      go: (to) => this.navigate(to),
      undoOrRedo: (which) => void this.undoOrRedo(which),
      leaveSample: () => void services.openWorkspace('own'),
      retry: services.autosave.pending ? () => void services.autosave.retry() : null,
      dismiss: () => this.store?.status.dismiss(this.store),
    })}
    ${this.overlays()}`;
  }

  private overlays(): TemplateResult {
    return overlays({
      toast: this.word.current,
      dialog: this.dialog,
      undo: () => void this.undoOrRedo('undo'),
      dismiss: () => this.word.clear(),
      closeDialog: () => (this.dialog = null),
    });
  }
}
