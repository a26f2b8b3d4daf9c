import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { isPageHeading } from '../../domain/dataset/printed.ts';
import { formatPrinted, parsePrinted } from '../../domain/dataset/printed-text.ts';
import type { GenericRecord, PrintedBlock } from '../../domain/records/record.ts';
import { boxId } from '../base/dom-id.ts';
import '../base/folded-part.ts';
import { LightElement } from '../base/light-element.ts';
import { textOf } from '../fields/field-element.ts';
import { linesNeeded } from '../fields/long-text-field.ts';

/** Somebody typed in the printed words of a record. */
export interface PrintedChanged {
  readonly printed: readonly PrintedBlock[];
}

/** The path of the printed words in findings and links. */
export const printedPath = 'printed';

const nothingPrinted: readonly PrintedBlock[] = [];

/**
 * The printed face of a record, folded away: the words of an older review exactly as they stood there. Says
 * `printed-changed` at each key and `field-left` when the cursor leaves.
 */
@customElement('as-printed')
export class AsPrinted extends LightElement {
  @property({ attribute: false }) record!: GenericRecord;
  @property({ attribute: false }) problems: ReadonlyMap<string, string> = new Map();
  @property({ attribute: false }) warnings: ReadonlyMap<string, string> = new Map();

  /** What stands in the box: as typed, with empty lines that make no paragraph yet. */
  private text = '';
  /** The paragraphs that this text means. */
  private meant: readonly PrintedBlock[] = nothingPrinted;

  private get blocks(): readonly PrintedBlock[] {
    return this.record.printed ?? nothingPrinted;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('record') || this.blocks === this.meant) return;
    if (changed.get('record')?.id !== this.record.id || !sameBlocks(this.blocks, this.meant)) {
      this.text = formatPrinted(this.blocks);
    }
    this.meant = this.blocks;
  }

  protected override render(): TemplateResult {
    const count = this.blocks.length;
    return html`<folded-part
      summary="As printed"
      .note=${count === 0 ? '' : count === 1 ? '1 paragraph' : `${count} paragraphs`}
      .wanted=${this.about(this.problems) !== null || this.about(this.warnings) !== null}
      .content=${this.panel()}
    ></folded-part>`;
  }

  private panel(): TemplateResult {
    const id = boxId(this.record.id, printedPath);
    const problem = this.about(this.problems);
    const warning = this.about(this.warnings);
    const describedBy = [
      `${id}-hint`,
      ...(problem === null ? [] : [`${id}-error`]),
      ...(warning === null ? [] : [`${id}-warning`]),
    ];
    return html`<div class="govuk-form-group ${problem === null ? '' : 'govuk-form-group--error'}">
      <label class="govuk-label" for=${id}>The words as they were printed</label>
      <div class="govuk-hint" id="${id}-hint">
        Only for an older review: the words exactly as they were printed. An empty line begins a new paragraph.
      </div>
      ${
        problem === null
          ? nothing
          : html`<p class="govuk-error-message" id="${id}-error">
              <span class="govuk-visually-hidden">Error:</span> ${problem}
            </p>`
      }
      <textarea
        class="govuk-textarea"
        id=${id}
        rows=${linesNeeded(this.text)}
        spellcheck="false"
        aria-describedby=${describedBy.join(' ')}
        aria-invalid=${ifDefined(problem === null ? undefined : 'true')}
        .value=${live(this.text)}
        @input=${(event: Event) => this.typed(textOf(event))}
        @blur=${() => this.left()}
      ></textarea>
      ${warning === null ? nothing : html`<p class="field-warning" id="${id}-warning">${warning}</p>`}
      ${this.blocks.length === 0 || isPageHeading(this.record) ? nothing : this.pageBox(`${id}-page`)}
    </div>`;
  }

  /** Where it stands in the original; words on several pages keep them until somebody gives them one. */
  private pageBox(id: string): TemplateResult {
    const [first, ...others] = new Set(this.blocks.map(({ page }) => page));
    const shown = others.length > 0 ? '' : (first ?? '');
    return html`<label class="govuk-label printed-page-label" for=${id}>Page or slide</label>
      <div class="govuk-hint" id="${id}-hint">
        ${others.length > 0 ? 'These words stand on several pages. A number here puts all of them on one.' : 'Where they stand, so that they are printed again in their order.'}
      </div>
      <input
        class="govuk-input govuk-input--width-3"
        id=${id}
        type="text"
        inputmode="numeric"
        aria-describedby="${id}-hint"
        .value=${live(String(shown))}
        @change=${(event: Event) => this.pageTyped(textOf(event))}
        @blur=${() => this.left()}
      />`;
  }

  /** A page that is no number is not taken; an empty box takes the page away. */
  private pageTyped(text: string): void {
    const page = text.trim() === '' ? null : Number(text.trim());
    if (page !== null && (!Number.isInteger(page) || page < 1 || page > 9999)) return this.requestUpdate();
    this.meant = this.blocks.map((block) => ({ ...block, page }));
    const detail: PrintedChanged = { printed: this.meant };
    this.dispatchEvent(new CustomEvent('printed-changed', { detail, bubbles: true, composed: true }));
  }

  /** The first sentence about the printed words or one of their paragraphs. */
  private about(sentences: ReadonlyMap<string, string>): string | null {
    const found = [...sentences].find(([path]) => path === printedPath || path.startsWith(`${printedPath}.`));
    return found?.[1] ?? null;
  }

  private typed(text: string): void {
    this.text = text;
    this.meant = parsePrinted(text, this.blocks);
    const detail: PrintedChanged = { printed: this.meant };
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('printed-changed', { detail, bubbles: true, composed: true }));
  }

  private left(): void {
    const detail = { path: printedPath };
    this.dispatchEvent(new CustomEvent('field-left', { detail, bubbles: true, composed: true }));
  }
}

function sameBlocks(a: readonly PrintedBlock[], b: readonly PrintedBlock[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

declare global {
  interface HTMLElementTagNameMap {
    'as-printed': AsPrinted;
  }
  interface HTMLElementEventMap {
    'printed-changed': CustomEvent<PrintedChanged>;
  }
}
