import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import type { Problems } from '../../components/record/record-form.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import type { EntrySession } from './entry-session.ts';

@customElement('achievement-outline')
export class AchievementOutline extends LightElement {
  @property({ attribute: false }) session!: EntrySession;
  @property({ attribute: false }) records: readonly GenericRecord[] = [];
  /** Errors to show, by record and then by the path of the field. */
  @property({ attribute: false }) problems: ReadonlyMap<string, Problems> = new Map();

  protected override render(): TemplateResult {
    return html`outline`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'achievement-outline': AchievementOutline;
  }
}
