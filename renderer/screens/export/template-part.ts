import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { LightElement } from '../../components/base/light-element.ts';
import { textOf } from '../../components/fields/field-element.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import { definitionOf } from '../../domain/records/registry.ts';
import { partnershipId, sections } from '../../domain/records/sections.ts';
import { yearCode, yearLabel, type YearKey } from '../../domain/set-up/financial-year.ts';
import { findGroup } from '../../domain/set-up/set-up.ts';
import { emptyTemplate, filledTemplate } from '../../exchange/table-import/write-template.ts';
import { reportProblem } from '../../platform/desktop.ts';
import { SaveError } from '../../storage/save-error.ts';
import { hrefOf } from '../routes.ts';
import type { Place, Services } from '../services.ts';
import { entries } from '../words.ts';

/** Saves a spreadsheet to fill in: empty, or with entries that come back as changes. */
@customElement('template-part')
export class TemplatePart extends LightElement {
  @property({ attribute: false }) services!: Services;
  @property({ attribute: false }) place!: Place;
  /** Whose entries, and of which year. */
  @property() group = '';
  @property({ attribute: false }) year: YearKey = 0;
  @state() private type = 'measure';
  @state() private filled = false;
  /** What became of the last one, in a sentence. */
  @state() private said: { readonly words: string; readonly good: boolean } | null = null;
  private saving = false;

  protected override render(): TemplateResult {
    const { filled, said, place, year, group } = this;
    const option = (value: boolean, id: string, words: string) =>
      html`<div class="govuk-radios__item">
        <input
          class="govuk-radios__input"
          type="radio"
          id=${id}
          name="template-content"
          .checked=${live(filled === value)}
          @change=${() => (this.filled = value)}
        />
        <label class="govuk-label govuk-radios__label" for=${id}>${words}</label>
      </div>`;
    return html`<section class="sheet template-part" aria-labelledby="template-head">
      <h2 id="template-head">A spreadsheet to fill in</h2>
      <p>
        For whoever would rather type in a spreadsheet. When it comes back, take it in under
        <a href=${hrefOf({ screen: 'tables', year, round: place.round, group: this.whose })}>Tables from elsewhere</a>.
      </p>
      <div class="template-choices">
        <div class="govuk-form-group">
          <label class="govuk-label" for="template-type">For</label>
          <select
            class="govuk-select"
            id="template-type"
            .value=${live(this.type)}
            @change=${(event: Event) => (this.type = textOf(event))}
          >
            ${this.types.map(
              ({ id, section }) => html`<option value=${id} ?selected=${id === this.type}>${section}</option>`,
            )}
          </select>
        </div>
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend govuk-visually-hidden">What is in it</legend>
          <div class="govuk-radios govuk-radios--small">
            ${option(false, 'template-empty', 'Empty: headings only')}
            ${option(true, 'template-filled', `With the entries of ${this.whoseName(group)}, ${yearLabel(year)}`)}
          </div>
        </fieldset>
      </div>
      <div class="row">
        <button class="govuk-button govuk-button--secondary" type="button" @click=${() => void this.save()}>
          Save the spreadsheet…
        </button>
        <p class="template-said ${said?.good === false ? 'template-failed' : ''}" role="status">
          ${said?.words ?? nothing}
        </p>
      </div>
    </section>`;
  }

  private get types(): readonly RecordDefinition[] {
    const office = this.place.identity.role === 'office';
    return sections
      .filter(({ level }) => office || level === 'group')
      .flatMap(({ types }) => types.flatMap((type) => definitionOf(type) ?? []));
  }

  /** One group at a time: a spreadsheet to fill in says nothing of whose its rows are. */
  private get whose(): string {
    return this.group === '' ? this.place.group : this.group;
  }

  private whoseName(group: string): string {
    if (this.isPartnership) return this.place.setUp.partnership.name;
    const id = group === '' ? this.place.group : group;
    return findGroup(this.place.setUp, id)?.name ?? id;
  }

  private get isPartnership(): boolean {
    return sections.some(({ level, types }) => level === 'partnership' && types.includes(this.type));
  }

  private async save(): Promise<void> {
    const { services, type, filled, year } = this;
    const definition = definitionOf(type);
    if (this.saving || !definition) return;
    this.saving = true;
    let onDisk = false;
    try {
      await services.autosave.flush();
      const group = this.isPartnership ? partnershipId : this.whose;
      const scope = { type, group, year, round: this.place.round };
      const records = filled ? [...(await services.store.records(scope))].sort((a, b) => a.order - b.order) : [];
      const id = crypto.randomUUID();
      const text = filled ? filledTemplate(type, records, id) : emptyTemplate(type);
      const name = filled ? `${definition.plural}-${group}-${yearCode(year)}` : `${definition.plural}-empty`;
      const answer = await services.desktop.saveFile({
        title: 'Save a spreadsheet to fill in',
        suggestedName: `${name}.csv`,
        filterName: 'Tables',
        extensions: ['csv'],
        bytes: new TextEncoder().encode(text),
      });
      if (answer.status === 'failed') this.said = { words: answer.message, good: false };
      if (answer.status !== 'saved') return;
      onDisk = true;
      if (filled) {
        const kept = { id, records, partnershipRecords: [], completions: [] };
        await services.store.commit({ label: 'keep what was in a spreadsheet', contents: [kept] });
      }
      const what = filled ? `with ${entries(records.length)}` : 'empty';
      this.said = { words: `Saved, ${what}: ${answer.file.path}`, good: true };
    } catch (error) {
      if (!(error instanceof SaveError)) reportProblem(error);
      this.said = { words: whatFailed(error, onDisk), good: false };
    } finally {
      this.saving = false;
    }
  }
}

/** Saving the spreadsheet, keeping what was in it: what has failed, and what that means. */
function whatFailed(error: unknown, onDisk: boolean): string {
  const why = error instanceof SaveError ? error.message : 'The program failed.';
  return onDisk
    ? `${why} The spreadsheet is saved, but comes back without its beginnings.`
    : `${why} The spreadsheet was not saved. Try again.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'template-part': TemplatePart;
  }
}
