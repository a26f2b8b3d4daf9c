import { html, nothing, type TemplateResult } from 'lit';
import '../../../components/base/folded-part.ts';
import '../../../components/findings/findings-to-settle.ts';
import type { ValueChanged } from '../../../components/fields/field-element.ts';
import { renderField } from '../../../components/fields/render-field.ts';
import '../../../components/record/as-printed.ts';
import type { PrintedChanged } from '../../../components/record/as-printed.ts';
import { filledIn, isAbout, showFilled } from '../../../components/record/filled.ts';
import { shorten } from '../../../domain/fields/count.ts';
import { isRows, type GenericRecord } from '../../../domain/records/record.ts';
import { isOpen, type Finding } from '../../../domain/rules/finding.ts';
import type { LineFindings } from './line-messages.ts';
import { textOfLine } from './outline-host.ts';
import { detailFields, detailsOf, type DetailField } from './line-details.ts';

/** What is filled in, in one quiet line that opens the boxes; nothing where nothing is. */
export function detailsSummary(record: GenericRecord, open: () => void): TemplateResult | typeof nothing {
  const words = detailsOf(record);
  if (words === '') return nothing;
  return html`<button type="button" class="outline-summary outline-below" aria-expanded="false" @click=${open}>
    <span class="govuk-visually-hidden">Details: </span>${words}
  </button>`;
}

/** What is wrong with a line, and all that is listed about it in its details. */
interface DetailFindings extends LineFindings {
  readonly findings: readonly Finding[];
}

/** How much is to be settled in a line, in one quiet line that opens its details; nothing where nothing is. */
export function settleSummary(findings: readonly Finding[], open: () => void): TemplateResult | typeof nothing {
  const count = findings.filter(isOpen).length;
  if (count === 0) return nothing;
  return html`<button type="button" class="outline-summary outline-below" aria-expanded="false" @click=${open}>
    To settle: ${count}
  </button>`;
}

interface DetailActs {
  readonly changed: (change: ValueChanged) => void;
  readonly printed: (change: PrintedChanged) => void;
  readonly close: () => void;
}

/** When, where and with whom, under the line; what few lines need is folded away. Escape leads back to the text. */
export function detailsPanel(record: GenericRecord, findings: DetailFindings, on: DetailActs): TemplateResult {
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && !(event.key === 'Enter' && event.altKey)) return;
    event.preventDefault();
    on.close();
  };
  const fields = detailFields(record.year);
  const rare = fields.filter(([, field]) => field.rare === true);
  return html`<div
    class="outline-details outline-below"
    role="group"
    aria-label="Details"
    @value-changed=${(event: CustomEvent<ValueChanged>) => on.changed(event.detail)}
    @printed-changed=${(event: CustomEvent<PrintedChanged>) => on.printed(event.detail)}
    @keydown=${keys}
  >
    ${fields.filter(([, field]) => field.rare !== true).map((field) => box(record, field, findings))}
    ${rare.length === 0 ? nothing : moreDetails(record, rare, findings)}
    <as-printed .record=${record} .problems=${findings.problems} .warnings=${findings.warnings}></as-printed>
    <findings-to-settle
      .findings=${findings.findings}
      .record=${record}
      .name=${shorten(textOfLine(record), 60)}
    ></findings-to-settle>
    <button type="button" class="button-quiet" @click=${on.close}>Close details</button>
  </div>`;
}

function moreDetails(record: GenericRecord, fields: readonly DetailField[], findings: LineFindings): TemplateResult {
  const ids = fields.map(([id]) => id);
  const count = filledIn(ids, record.values);
  return html`<folded-part
    summary="More about this line"
    .note=${showFilled(count)}
    .wanted=${count > 0 || isAbout(ids, findings.problems) || isAbout(ids, findings.warnings)}
    .content=${html`<div class="outline-rare">${fields.map((field) => box(record, field, findings))}</div>`}
  ></folded-part>`;
}

function box(
  record: GenericRecord,
  [id, field]: DetailField,
  { problems, warnings }: LineFindings,
): TemplateResult | typeof nothing {
  const stored = record.values[id];
  if (stored === undefined || isRows(stored)) return nothing;
  return renderField(field, stored, {
    record: record.id,
    path: id,
    problem: problems.get(id) ?? null,
    warning: warnings.get(id) ?? null,
  });
}
