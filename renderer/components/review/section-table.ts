import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Completion } from '../../domain/dataset/dataset.ts';
import { showCount } from '../../domain/fields/count.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { groupSections, sectionOfType } from '../../domain/records/sections.ts';
import type { Group } from '../../domain/set-up/set-up.ts';
import { LightElement } from '../base/light-element.ts';

/** How many entries each group has in each section, and which sections are completed. */
@customElement('section-table')
export class SectionTable extends LightElement {
  @property() caption = '';
  @property({ attribute: false }) groups: readonly Group[] = [];
  @property({ attribute: false }) records: readonly Pick<GenericRecord, 'group' | 'type'>[] = [];
  @property({ attribute: false }) completions: readonly Completion[] = [];
  /** How many rounds are meant: a section is completed when it is in each of them. */
  @property({ attribute: false }) rounds = 1;

  protected override render(): TemplateResult {
    const counts = tally(this.records);
    const done = tally(this.completions);
    return html`<table class="govuk-table section-table">
      <caption class="govuk-visually-hidden">
        ${this.caption}
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th scope="col" class="govuk-table__header">Group</th>
          ${groupSections.map(({ name }) => html`<th scope="col" class="govuk-table__header">${name}</th>`)}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        ${this.groups.map(
          (group) =>
            html`<tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">${group.name}</th>
              ${groupSections.map(({ id }) => {
                const key = keyOf(group.id, id);
                return this.cell(counts.get(key) ?? 0, (done.get(key) ?? 0) >= this.rounds);
              })}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private cell(count: number, completed: boolean): TemplateResult {
    const words =
      count === 0
        ? html`<span class="quiet">${completed ? 'No entries' : 'Nothing entered'}</span>`
        : html`${showCount(count)} ${count === 1 ? 'entry' : 'entries'}`;
    return html`<td class="govuk-table__cell">
      ${words}${completed ? html` <span class="govuk-tag tag-success">Completed</span>` : nothing}
    </td>`;
  }
}

/** How many of each group and section there are. */
function tally(items: readonly Pick<GenericRecord, 'group' | 'type'>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { group, type } of items) {
    const key = keyOf(group, sectionOfType(type)?.id ?? type);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function keyOf(group: string, section: string): string {
  return `${group} ${section}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'section-table': SectionTable;
  }
}
