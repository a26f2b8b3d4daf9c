import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { GenericRecord } from '../../domain/records/record.ts';
import { findingKey } from '../../domain/rules/answers.ts';
import { isOpen, type Finding } from '../../domain/rules/finding.ts';
import { focusBox } from '../base/dom-id.ts';
import '../base/folded-part.ts';
import { LightElement } from '../base/light-element.ts';
import { labelOfField } from './field-label.ts';
import './finding-answers.ts';
import { FocusAfterAct } from './focus-after-act.ts';

/** Whether two lists hold other findings: each is made anew only where its record has changed. */
export function otherFindings(a: readonly Finding[], b: readonly Finding[] | undefined): boolean {
  return a.length !== b?.length || a.some((finding, index) => finding !== b[index]);
}

const words = { error: 'Error', warning: 'Warning', information: 'Style' } as const;
const tags = { error: 'tag-error', warning: 'tag-warning', information: '' } as const;

/** Under an entry: what the checks found in it and nobody has settled, and folded away, what somebody has. */
@customElement('findings-to-settle')
export class FindingsToSettle extends LightElement {
  @property({ attribute: false, hasChanged: otherFindings }) findings: readonly Finding[] = [];
  @property({ attribute: false }) record!: GenericRecord;
  /** What the entry is called, for a screen reader. */
  @property() name = '';
  readonly focusAfter = new FocusAfterAct(this);

  protected override render(): TemplateResult | typeof nothing {
    const { findings } = this;
    if (findings.length === 0) return nothing;
    const open = findings.filter(isOpen);
    const style = findings.filter(({ severity, answer }) => severity === 'information' && answer === null);
    const settled = findings.filter(({ answer }) => answer !== null);
    const folded = html`${this.folded('style', 'Spelling and style', style)}
    ${this.folded('settled', 'Settled', settled)}`;
    if (open.length === 0) return html`<div class="all-settled">${folded}</div>`;
    const heading = `settle-${this.record.id}`;
    return html`<section class="to-settle" aria-labelledby=${heading}>
      <p class="to-settle-head" id=${heading} tabindex="-1" data-findings-of="open">
        To settle<span class="govuk-visually-hidden"> in ${this.name}</span>
      </p>
      ${this.list('open', open)} ${folded}
    </section>`;
  }

  private folded(list: string, summary: string, findings: readonly Finding[]): TemplateResult | typeof nothing {
    if (findings.length === 0) return nothing;
    return html`<folded-part
      .summary=${summary}
      .note=${String(findings.length)}
      .content=${this.list(list, findings)}
    ></folded-part>`;
  }

  private list(list: string, findings: readonly Finding[]): TemplateResult {
    return html`<ul class="to-settle-list" data-findings=${list}>
      ${repeat(findings, findingKey, (finding) => html`<li data-finding=${finding.code}>${this.item(finding)}</li>`)}
    </ul>`;
  }

  private item(finding: Finding): TemplateResult {
    const { severity, title, message, advice, type, field } = finding;
    const label = labelOfField(type, field);
    return html`<p class="to-settle-words">
        <span class="govuk-tag ${tags[severity]}">${words[severity]}</span> <strong>${title}.</strong> ${message}
        ${finding.answer === null ? html`<span class="quiet">${advice}</span>` : nothing}
        <button class="link" type="button" @click=${() => focusBox(finding.record, field)}>
          Go to ${label === 'the entry' ? label : `“${label}”`}
        </button>
      </p>
      <finding-answers .finding=${finding} .record=${this.record} .name=${this.name}></finding-answers>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'findings-to-settle': FindingsToSettle;
  }
}
