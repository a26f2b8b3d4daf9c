import { html, nothing, type TemplateResult } from 'lit';
import '../../components/base/folded-part.ts';
import type { ConsolidationFinding } from '../../domain/consolidation/finding.ts';
import type { Total } from '../../domain/consolidation/totals.ts';
import { nounOf, titleOf } from '../../domain/merge/shown.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { hrefOf } from '../routes.ts';
import { counted, entries } from '../words.ts';
import type { ChangedHere } from './gather.ts';
import type { Consolidated } from '../../worker/tasks/consolidate-submissions.ts';

/** As many findings of one code, links of one finding, and reasons of one total; the rest is counted. */
const most = { findings: 50, links: 6, reasons: 20 } as const;

export interface Result extends Consolidated {
  /** The entries that findings speak of, by id. */
  readonly spokenOf: ReadonlyMap<string, GenericRecord>;
  readonly changedHere: ChangedHere;
}

/** What stands out between the groups, what can be added up, and what was taken from where. */
export function consolidateResult(result: Result): TemplateResult {
  const { dataset, findings, totals, log, changedHere } = result;
  const groups = new Set(dataset.records.map(({ group }) => group));
  groups.delete('partnership');
  return html`<div class="consolidate-result">
    <div>
      <h2 id="consolidate-result" tabindex="-1">
        ${counted(groups.size, 'group')}, ${entries(dataset.records.length)}, put together
      </h2>
      <p>
        ${
          changedHere.size === 0
            ? nothing
            : html`Of ${counted(changedHere.size, 'group')} the entries are no longer those that were sent: what was
              changed here stands beside it in the list above.`
        }
        Nothing of what follows stops the export.
      </p>
    </div>
    <section aria-labelledby="consolidate-findings">
      <h2 id="consolidate-findings">What stands out between the groups</h2>
      ${
        findings.length === 0
          ? html`<p>Nothing: no group is missing, and nothing is told twice or in two ways.</p>`
          : html`<div class="sheet">${byCode(findings).map((found) => ofCode(found, result))}</div>`
      }
    </section>
    <section aria-labelledby="consolidate-totals">
      <h2 id="consolidate-totals">Totals over all groups</h2>
      ${totalTable(totals)}
    </section>
    <folded-part
      .summary=${'What was taken from where'}
      .note=${counted(log.length, 'line')}
      .content=${html`<ul class="consolidate-log">
        ${log.map((line) => html`<li>${line}</li>`)}
      </ul>`}
    ></folded-part>
  </div>`;
}

function byCode(findings: readonly ConsolidationFinding[]): readonly (readonly ConsolidationFinding[])[] {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  return codes.map((code) => findings.filter((finding) => finding.code === code));
}

function ofCode(found: readonly ConsolidationFinding[], result: Result): TemplateResult | typeof nothing {
  const [first] = found;
  if (!first) return nothing;
  return html`<h3 class="consolidate-finding-head">
      ${first.title}<span class="quiet small">${first.code}, ${counted(found.length, 'time')}</span>
    </h3>
    <ul class="consolidate-findings">
      ${found.slice(0, most.findings).map((finding) => html`<li>${finding.sentence}${links(finding, result)}</li>`)}
      ${found.length <= most.findings ? nothing : html`<li>and ${found.length - most.findings} more; all stand in the log that is exported.</li>`}
    </ul>`;
}

function links({ records }: ConsolidationFinding, { spokenOf }: Result): TemplateResult | typeof nothing {
  const there = records.flatMap((id) => spokenOf.get(id) ?? []);
  if (there.length === 0) return nothing;
  return html`<div class="consolidate-links">
    ${there.slice(0, most.links).map(link)}${there.length <= most.links ? nothing : html`<span>and ${there.length - most.links} more</span>`}
  </div>`;
}

function link(record: GenericRecord): TemplateResult {
  const { type, year, round, group, id } = record;
  const name = `${nounOf(type)} "${titleOf(record)}"`;
  return html`<a href=${hrefOf({ screen: 'entry', type, year, round, group, record: id })}
    >${name.charAt(0).toUpperCase()}${name.slice(1)}</a
  >`;
}

function totalTable(totals: readonly Total[]): TemplateResult {
  if (totals.length === 0) return html`<p>There is no figure that could be added up.</p>`;
  return html`<div class="sheet">
    <table class="govuk-table consolidate-totals">
      <caption class="govuk-visually-hidden">
        Totals over all groups, and what was not added
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th class="govuk-table__header" scope="col">What</th>
          <th class="govuk-table__header number" scope="col">Total</th>
          <th class="govuk-table__header" scope="col">Made of</th>
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        ${totals.map(totalRow)}
      </tbody>
    </table>
    <p class="quiet">Figures of the year to date, percentages, changes and rates are never added.</p>
  </div>`;
}

function totalRow({ name, shown, records, leftOut }: Total): TemplateResult {
  const reasons = [...new Set(leftOut.map(({ reason }) => reason))];
  return html`<tr class="govuk-table__row">
    <th class="govuk-table__header" scope="row">${name}</th>
    <td class="govuk-table__cell number">${shown}</td>
    <td class="govuk-table__cell">
      ${counted(records.length, 'figure')}${leftOut.length === 0 ? '.' : `; ${leftOut.length} not added:`}
      ${
        reasons.length === 0
          ? nothing
          : html`<ul>
              ${reasons.slice(0, most.reasons).map((reason) => html`<li>${reason}</li>`)}
              ${reasons.length <= most.reasons ? nothing : html`<li>and ${reasons.length - most.reasons} more reasons</li>`}
            </ul>`
      }
    </td>
  </tr>`;
}
