import { consume } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import type { Origin } from '../../domain/submission/kept.ts';
import { LiveQueryController } from '../../storage/live-query-controller.ts';
import type { ReviewStore } from '../../storage/review-store.ts';
import { dayOf } from '../moments.ts';
import { servicesContext, type Services } from '../services.ts';

/** Where an entry came from, at the foot of its card; nothing under one that was typed in here. */
@customElement('origin-line')
export class OriginLine extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  @property() record = '';

  private readonly live = new LiveQueryController(this, () => originWords(this.services.store, this.record));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('record')) this.live.refresh();
  }

  protected override render(): TemplateResult | typeof nothing {
    const words = this.live.value ?? '';
    return words === '' ? nothing : html`<p class="quiet small">${words}</p>`;
  }
}

async function originWords(store: ReviewStore, record: string): Promise<string> {
  const origin = await store.origin(record);
  if (!origin) return '';
  const on = `on ${dayOf(origin.taken)}.`;
  if (origin.from === 'table') return `Taken in from the table ${origin.file} ${on}`;
  const revision = await revisionOf(store, origin);
  return `Taken in from ${revision} ${on}`;
}

async function revisionOf(
  store: ReviewStore,
  { submission: id }: Extract<Origin, { from: 'submission' }>,
): Promise<string> {
  const kept = (await store.submissions()).find((each) => each.id === id);
  return kept ? `revision ${kept.submission.revision}, ${kept.file},` : 'a submission';
}

declare global {
  interface HTMLElementTagNameMap {
    'origin-line': OriginLine;
  }
}
