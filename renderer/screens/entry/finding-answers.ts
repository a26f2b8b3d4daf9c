import { ContextProvider } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { FindingAct } from '../../components/findings/finding-act.ts';
import { findingHelpContext } from '../../components/findings/finding-help.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import type { Place, Services } from '../services.ts';
import { findingHelp, settleFinding } from '../settle-finding.ts';
import type { EntrySession } from './entry-session.ts';

/** Findings to list under their records, by record. */
export type FindingsByRecord = ReadonlyMap<string, readonly Finding[]>;

/** The entry screen, as far as settling what the checks find asks for it. */
interface Host extends ReactiveElement {
  readonly services: Services;
  readonly place: Place;
}

/** Lets findings be settled where they stand in a section: hands down what their controls need, and does what they say. */
export class FindingAnswersInSection implements ReactiveController {
  private readonly help: ContextProvider<typeof findingHelpContext>;
  private from: readonly unknown[] = [];

  constructor(
    private readonly host: Host,
    private readonly session: () => EntrySession | null,
  ) {
    this.help = new ContextProvider(host, { context: findingHelpContext });
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('finding-act', this.settle);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('finding-act', this.settle);
  }

  hostUpdate(): void {
    const { services, place } = this.host;
    const from = [services, place.setUp];
    if (from.every((each, index) => each === this.from[index])) return;
    this.from = from;
    this.help.setValue(findingHelp(services, place.setUp));
  }

  private readonly settle = ({ detail }: CustomEvent<FindingAct>): void => {
    const { services, place } = this.host;
    const session = this.session();
    if (!session) return;
    void settleFinding(detail, {
      services,
      setUp: place.setUp,
      commit: (change) => session.act(change),
      shown: session.records,
    });
  };
}
