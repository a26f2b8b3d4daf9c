import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { boxId } from '../../../components/base/dom-id.ts';
import { LightElement } from '../../../components/base/light-element.ts';
import { pastedText } from '../../../components/base/pasted-text.ts';
import { textOf, type ValueChanged } from '../../../components/fields/field-element.ts';
import type { PrintedChanged } from '../../../components/record/as-printed.ts';
import { otherFindings } from '../../../components/findings/findings-to-settle.ts';
import '../../../components/queries/ask-form.ts';
import '../../../components/queries/query-threads.ts';
import type { Problems } from '../../../components/record/record-form.ts';
import { hasLineBreaks } from '../../../domain/dataset/pasted-lines.ts';
import type { GenericRecord } from '../../../domain/records/record.ts';
import type { Finding } from '../../../domain/rules/finding.ts';
import { caretX, offsetNear } from './caret-rows.ts';
import { detailFields, isDetail } from './line-details.ts';
import { describedBy, messagesUnder } from './line-messages.ts';
import { actOfKey, type LineAct } from './line-keys.ts';
import { detailsPanel, detailsSummary, settleSummary } from './line-details-view.ts';
import './line-tools.ts';
import type { ToolAct } from './line-tools.ts';
import type { OutlineEditor } from './outline-editor.ts';
import { isHeading, statusOf, textOfLine, type CaretPlace } from './outline-host.ts';
import { statusSelect } from './status-select.ts';

/** As in the printed review: "•", then "–" under it, then smaller ones. */
const markers = ['•', '–', '◦', '·', '·', '·'];

/** From here on, in characters, a line scrolls in its box; more than `shownText` cannot make the box any higher. */
const longText = 1200;
const shownText = 4000;

export const unlike = (a: Problems | undefined, b: Problems | undefined): boolean =>
  a !== b && (a?.size !== b?.size || [...(a ?? [])].some(([field, problem]) => b?.get(field) !== problem));

/** One line of the outline. Drawn anew only when its own record, level or problems have changed. */
@customElement('outline-line')
export class OutlineLine extends LightElement {
  @property({ attribute: false }) record!: GenericRecord;
  @property({ attribute: false }) level = 1;
  @property({ attribute: false, hasChanged: unlike }) problems: Problems = new Map();
  @property({ attribute: false, hasChanged: unlike }) warnings: Problems = new Map();
  /** What is listed in its details, settled or not. */
  @property({ attribute: false, hasChanged: otherFindings }) findings: readonly Finding[] = [];
  /** True for the line with the cursor: its tools are shown. */
  @property({ attribute: false }) current = false;
  /** True while its details are open. */
  @property({ attribute: false }) details = false;
  @property({ attribute: false }) placeholder = '';
  @property({ attribute: false }) editor!: OutlineEditor;
  /** Whether the office has asked about it. */
  @property({ attribute: false }) asked = false;
  @state() private hovered = false;
  @state() private asking = false;
  private place = '';
  private statusName = 'Status';

  /**
   * Where it stands, in words for a screen reader. Written straight into the box: one line more at the top changes the
   * number of all others, and drawing five hundred lines anew would be felt.
   */
  setPlace(words: string, line: number): void {
    if (words === this.place) return;
    this.place = words;
    this.statusName = `Status, line ${line}`;
    this.box?.setAttribute('aria-label', words);
    this.querySelector('.outline-status')?.setAttribute('aria-label', this.statusName);
  }

  get box(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }

  /** Puts the cursor into the line, which has been drawn. */
  takeFocus(caret: CaretPlace): void {
    const { box } = this;
    if (!box) return;
    // After an act on this line, undo means the act and no longer what was typed before it: the box is entered anew.
    if (document.activeElement === box && caret === 'keep') box.blur();
    box.focus();
    if (caret === 'keep') return;
    const end = box.value.length;
    const offset =
      caret === 'start'
        ? 0
        : caret === 'end'
          ? end
          : typeof caret === 'number'
            ? caret
            : offsetNear(box, caret.x, caret.row);
    box.setSelectionRange(offset, offset);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('pointerenter', this.enter);
    this.addEventListener('pointerleave', this.leave);
  }

  private readonly enter = (): void => this.point(true);
  private readonly leave = (): void => this.point(false);

  private point(here: boolean): void {
    this.hovered = here;
    this.parentElement?.classList.toggle('pointed', here);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('record')) return;
    const select = this.querySelector<HTMLSelectElement>('.outline-status');
    const status = statusOf(this.record);
    if (select && select.value !== status) select.value = status;
  }

  protected override render(): TemplateResult {
    const { record, problems } = this;
    const id = boxId(record.id, 'text');
    const heading = isHeading(record);
    const text = textOfLine(record);
    const other = heading ? 'Make it a point' : 'Make it a heading';
    return html`<button
        type="button"
        class="outline-marker"
        tabindex="-1"
        aria-label=${other}
        title="${other} (Ctrl+Enter)"
        @mousedown=${(event: Event) => event.preventDefault()}
        @click=${() => this.act('toggle')}
      >
        <span aria-hidden="true">${heading ? '' : (markers[this.level - 1] ?? '·')}</span>
      </button>
      <div class="outline-text ${text.length > longText ? 'long' : ''}">
        <div class="outline-size" aria-hidden="true">${`${text.slice(0, shownText)}\u200b`}</div>
        <textarea
          id=${id}
          rows="1"
          aria-label=${this.place}
          aria-describedby=${ifDefined(describedBy(record.id, 'text', this))}
          aria-invalid=${problems.has('text') ? 'true' : 'false'}
          placeholder=${this.placeholder}
          spellcheck="true"
          .value=${live(text)}
          @input=${this.typed}
          @keydown=${this.keys}
          @paste=${this.pasted}
          @beforeinput=${this.pasted}
          @blur=${() => this.left('text')}
        ></textarea>
      </div>
      ${
        heading
          ? nothing
          : statusSelect(
              record,
              this.statusName,
              this,
              (value) => this.chosen(value),
              () => this.left('status'),
            )
      }
      ${
        this.current || this.hovered
          ? html`<line-tools
              .details=${this.details}
              .current=${this.current}
              .resting=${!this.hovered}
              @line-act=${(event: CustomEvent<ToolAct>) => this.tool(event.detail)}
            ></line-tools>`
          : nothing
      }
      ${this.below()}`;
  }

  private below(): TemplateResult {
    const { record, problems, warnings, findings } = this;
    const details = (paths: Iterable<string>) => [...paths].filter((path) => isDetail(record.year, path));
    const open = this.details || details(problems.keys()).length > 0;
    const atTheirBox = new Set(open ? details([...problems.keys(), ...warnings.keys()]) : []);
    const close = () => this.act('details');
    const changed = (change: ValueChanged) => this.detailChanged(change);
    const printed = (change: PrintedChanged) => this.editor.typePrinted(record, change.printed);
    return html`${messagesUnder(record.id, this, atTheirBox)}
    ${open ? detailsPanel(record, { problems, warnings, findings }, { changed, printed, close }) : html`${detailsSummary(record, close)}${settleSummary(findings, close)}`}
    ${this.asking ? this.askForm() : nothing}
    ${
      this.asked
        ? html`<query-threads class="outline-below" .record=${record} .besides=${true}></query-threads>`
        : nothing
    }`;
  }

  private askForm(): TemplateResult {
    return html`<ask-form
      class="outline-below"
      .record=${this.record}
      .name=${textOfLine(this.record)}
      @ask-done=${({ detail }: CustomEvent<'asked' | 'dropped'>) => this.askDone(detail)}
    ></ask-form>`;
  }

  private askDone(how: 'asked' | 'dropped'): void {
    this.asking = false;
    if (how === 'dropped') this.box?.focus();
  }

  private tool(act: ToolAct): void {
    if (act === 'ask') this.asking = !this.asking;
    else this.act(act);
  }

  private act(act: LineAct): void {
    const { selectionStart: from = 0, selectionEnd: to = 0 } = this.box ?? {};
    this.editor.do(act, this.record.id, { from, to });
  }

  private typed(event: Event): void {
    const text = textOf(event);
    // Dropped text and some keyboards bring line breaks in by the back door; a line has none.
    const clean =
      hasLineBreaks(text) && !hasLineBreaks(textOfLine(this.record)) ? text.replace(/[\r\n\v\f]+/g, ' ') : text;
    const detail: ValueChanged = { path: 'text', stored: clean };
    this.dispatchEvent(new CustomEvent('value-changed', { detail, bubbles: true, composed: true }));
    this.editor.type(this.record, 'text', clean, 'line');
  }

  private keys(event: KeyboardEvent): void {
    const { box } = this;
    const act = box && actOfKey(event, box);
    if (!box || !act) return;
    event.preventDefault();
    const { selectionStart: from, selectionEnd: to } = box;
    const x = act === 'above' || act === 'below' ? caretX(box) : 0;
    this.editor.do(act, this.record.id, { from, to }, x);
  }

  private pasted(event: ClipboardEvent | InputEvent): void {
    const text = pastedText(event);
    const { box } = this;
    if (!box || !hasLineBreaks(text)) return;
    event.preventDefault();
    const { selectionStart: from, selectionEnd: to } = box;
    this.editor.paste(this.record.id, { from, to }, text);
  }

  private chosen(status: string): void {
    this.editor.type(this.record, 'status', status, 'status');
    this.left('status');
  }

  private detailChanged({ path, stored }: ValueChanged): void {
    const [, field] = detailFields(this.record.year).find(([id]) => id === path) ?? [];
    this.editor.type(
      this.record,
      path,
      stored,
      field?.kind === 'date' ? 'date' : (field?.label.toLowerCase() ?? 'details'),
    );
  }

  private left(path: string): void {
    this.dispatchEvent(new CustomEvent('field-left', { detail: { path }, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'outline-line': OutlineLine;
  }
}
