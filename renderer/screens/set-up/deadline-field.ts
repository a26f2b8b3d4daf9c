import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { LightElement } from '../../components/base/light-element.ts';
import { textOf } from '../../components/fields/field-element.ts';
import { boxesOf, emptyDay, readDay, type DayBoxes } from './read-day.ts';

/** What a deadline's boxes came to: a day, none, or the sentence for what cannot be read. */
export type DeadlineChanged = ReturnType<typeof readDay>;

const parts = [
  { part: 'day', label: 'Day', width: 'govuk-input--width-2' },
  { part: 'month', label: 'Month', width: 'govuk-input--width-2' },
  { part: 'year', label: 'Year', width: 'govuk-input--width-4' },
] as const;

/** An exact day in three boxes, as on GOV.UK. Keeps what cannot be read in its boxes and says so once they are left. */
@customElement('deadline-field')
export class DeadlineField extends LightElement {
  /** The id of the first box. */
  @property() box = '';
  /** What the deadline is of, for a screen reader. */
  @property() legend = '';
  /** ISO day, or null where none is set. */
  @property({ attribute: false }) day: string | null = null;
  /** What is wrong with it as far as the page knows, or null. */
  @property({ attribute: false }) problem: string | null = null;

  @state() private boxes: DayBoxes = emptyDay;
  @state() private wasLeft = false;

  /** What comes from outside (an undo, another file) replaces the boxes, unless they say the same already. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('day')) return;
    const read = readDay(this.boxes);
    if ('iso' in read && read.iso === this.day) return;
    this.boxes = boxesOf(this.day);
  }

  protected override render(): TemplateResult {
    const read = readDay(this.boxes);
    const unread = 'problem' in read && this.wasLeft ? `${read.problem} Until then it is not changed.` : null;
    const problem = unread ?? this.problem;
    return html`<fieldset
      class="govuk-fieldset"
      aria-describedby=${problem === null ? nothing : `${this.box}-error`}
      @focusout=${(event: FocusEvent) => this.left(event)}
    >
      <legend class="govuk-visually-hidden">${this.legend}</legend>
      ${
        problem === null
          ? nothing
          : html`<p class="govuk-error-message" id="${this.box}-error">
              <span class="govuk-visually-hidden">Error:</span> ${problem}
            </p>`
      }
      <div class="day-boxes">
        ${parts.map(({ part, label, width }, index) => this.one(part, label, width, index, problem))}
      </div>
    </fieldset>`;
  }

  private one(
    part: keyof DayBoxes,
    label: string,
    width: string,
    index: number,
    problem: string | null,
  ): TemplateResult {
    const id = index === 0 ? this.box : `${this.box}-${part}`;
    return html`<div>
      <label class="govuk-label" for=${id}>${label}</label>
      <input
        class="govuk-input ${width} ${problem === null ? '' : 'govuk-input--error'}"
        id=${id}
        type="text"
        inputmode=${part === 'month' ? 'text' : 'numeric'}
        autocomplete="off"
        .value=${live(this.boxes[part])}
        @input=${(event: Event) => this.typed({ [part]: textOf(event) })}
      />
    </div>`;
  }

  private typed(part: Partial<DayBoxes>): void {
    this.boxes = { ...this.boxes, ...part };
    this.wasLeft = false;
    const detail: DeadlineChanged = readDay(this.boxes);
    this.dispatchEvent(new CustomEvent('deadline-changed', { detail }));
  }

  private left(event: FocusEvent): void {
    const to = event.relatedTarget;
    if (to instanceof Node && this.contains(to)) return;
    this.wasLeft = true;
    this.dispatchEvent(new CustomEvent('deadline-left'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'deadline-field': DeadlineField;
  }
  interface HTMLElementEventMap {
    'deadline-changed': CustomEvent<DeadlineChanged>;
    'deadline-left': CustomEvent;
  }
}
