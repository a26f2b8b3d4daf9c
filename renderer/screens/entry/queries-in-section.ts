import { ContextProvider } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { queryHelpContext } from '../../components/queries/query-help.ts';
import { LiveQueryController } from '../../storage/live-query-controller.ts';
import { noQuestions, queryHelp, readQuestions, type Questions } from '../query-help.ts';
import type { Place, Services } from '../services.ts';

/** The entry screen, as far as questions ask for it. */
interface Host extends ReactiveElement {
  readonly services: Services;
  readonly place: Place;
}

/** Hands down the questions on the group's entries, so that each thread stands beside its box. */
export class QueriesInSection implements ReactiveController {
  private readonly help: ContextProvider<typeof queryHelpContext>;
  private readonly live: LiveQueryController<Questions>;
  private place = '';
  private from: readonly unknown[] = [];

  constructor(private readonly host: Host) {
    this.help = new ContextProvider(host, { context: queryHelpContext });
    this.live = new LiveQueryController(host, () => {
      const { group, year, round } = this.host.place;
      return readQuestions(this.host.services.store, { group, year, round });
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.from = [];
  }

  hostUpdate(): void {
    const { services, place } = this.host;
    const { group, year, round, identity } = place;
    const key = JSON.stringify([group, year, round]);
    if (this.place !== '' && this.place !== key) this.live.refresh();
    this.place = key;
    const from = [services, this.live.value, key, identity.role];
    if (from.every((each, index) => each === this.from[index])) return;
    this.from = from;
    this.help.setValue(queryHelp(services, place, this.live.value ?? noQuestions));
  }
}
