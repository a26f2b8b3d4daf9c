import { html, nothing, type TemplateResult } from 'lit';
import { cardLine, showOpen } from '../../components/record/card-line.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { sentenceOf } from '../../domain/summary/sentence-of.ts';

export interface CardHead {
  readonly definition: RecordDefinition;
  readonly record: GenericRecord;
  /** The place among the cards, counting from 0. */
  readonly index: number;
  readonly findings: readonly Finding[];
  /** Whether the cards stand under the heading of their type: theirs are one level deeper then. */
  readonly nested: boolean;
  /** Whether the card is open; null where there are so few that none is folded. */
  readonly open: boolean | null;
  /** Whether the office can ask about the entry here. */
  readonly mayAsk: boolean;
  toggle(): void;
  ask(): void;
  remove(): void;
}

/** The name of an entry with what can be done to all of it; where its form is folded away, also what is in it. */
export function cardHead(head: CardHead): TemplateResult {
  const { definition, record, index, nested, open } = head;
  const name = definition.titleOf(record).trim();
  const words = name === '' ? `New ${definition.noun}` : name;
  const called = name === '' ? `${definition.noun} ${index + 1}` : name;
  const id = headingId(record);
  return html`<div class="record-head">
      ${nested ? html`<h3 id=${id} tabindex="-1">${words}</h3>` : html`<h2 id=${id} tabindex="-1">${words}</h2>`}
      <div class="record-acts">
        ${
          open === null
            ? nothing
            : html`<button
                class="button-quiet fold-card"
                type="button"
                aria-expanded=${open ? 'true' : 'false'}
                @click=${() => head.toggle()}
              >
                ${open ? 'Fold' : 'Edit'}<span class="govuk-visually-hidden"> ${called}</span>
              </button>`
        }
        ${
          head.mayAsk
            ? html`<button class="button-quiet ask-group" type="button" @click=${() => head.ask()}>
                Ask the group<span class="govuk-visually-hidden"> about ${called}</span>
              </button>`
            : nothing
        }
        <button class="button-quiet delete-card" type="button" @click=${() => head.remove()}>
          Delete<span class="govuk-visually-hidden"> ${called}</span>
        </button>
      </div>
    </div>
    ${open === false ? foldedLines(head) : nothing}`;
}

function foldedLines({ definition, record, findings }: CardHead): TemplateResult {
  const { words, disagrees } = cardLine(definition, record, sentenceOf(record));
  const sign = showOpen(findings);
  return html`${
    words === ''
      ? nothing
      : html`<p class="card-line">${disagrees ? html`<strong>Does not add up.</strong> ` : nothing}${words}</p>`
  }${sign === '' ? nothing : html`<p class="card-sign ${sign.includes('error') ? 'has-errors' : ''}">${sign}</p>`}`;
}

export function headingId({ id }: GenericRecord): string {
  return `card-${id}`;
}
