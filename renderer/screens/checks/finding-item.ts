import { html, nothing, type TemplateResult } from 'lit';
import { labelOfField } from '../../components/findings/field-label.ts';
import '../../components/findings/finding-answers.ts';
import { printedPath } from '../../components/record/as-printed.ts';
import { shorten } from '../../domain/fields/count.ts';
import { showLines, type GenericRecord } from '../../domain/records/record.ts';
import { definitionOf } from '../../domain/records/registry.ts';
import { partnershipId } from '../../domain/records/sections.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { findGroup, type SetUp } from '../../domain/set-up/set-up.ts';
import { hrefOf } from '../routes.ts';

export interface FindingContext {
  readonly setUp: SetUp;
  readonly records: ReadonlyMap<string, GenericRecord>;
  /** Whether each finding says whose it is: where several groups are shown. */
  readonly nameGroups: boolean;
}

const tags = { error: 'tag-error', warning: 'tag-warning', information: '' } as const;

/** One finding: what, where, in which figures, what to do, and the way to its box. */
export function findingItem(finding: Finding, context: FindingContext): TemplateResult {
  const { code, severity, title, message, advice, answer, type, year, round, group, record, field } = finding;
  const definition = definitionOf(type);
  const owner = context.records.get(record);
  const name = nameOf(finding, owner);
  const where = context.nameGroups ? [ownerName(context.setUp, group)] : [];
  const box = { screen: 'entry', type, year, round, group, record } as const;
  return html`<div class="finding-code"><span class="govuk-tag ${tags[severity]}">${code}</span></div>
    <div class="finding-body">
      <p class="finding-where">${[...where, definition?.section ?? type].join(' · ')}</p>
      <h3>${name}</h3>
      <p><strong>${title}.</strong> ${message}</p>
      ${answer === null ? html`<p><strong>What to do:</strong> ${advice}</p>` : nothing} ${asPrinted(finding)}
      <finding-answers
        .finding=${finding}
        .record=${owner}
        .name=${name}
        .printedLink=${hrefOf({ ...box, field: printedPath })}
      ></finding-answers>
    </div>
    <a class="finding-link" href=${hrefOf({ ...box, field })}>
      Go to ${quoted(labelOfField(type, field))}<span class="govuk-visually-hidden"> of ${name}</span>
    </a>`;
}

/** The group, or for the partnership's own records the partnership. */
export function ownerName(setUp: SetUp, group: string): string {
  if (group === partnershipId) return setUp.partnership.name;
  return findGroup(setUp, group)?.name ?? group;
}

function nameOf({ type }: Finding, record: GenericRecord | undefined): string {
  const definition = definitionOf(type);
  const title = record && definition ? shorten(definition.titleOf(record), 90) : '';
  return title === '' ? `${definition?.noun ?? 'entry'} without a name` : title;
}

/** Where it was typed in from a printed review the words are the review's, else the coordinator's own. */
function asPrinted({ printed, sourceLines }: Finding): TemplateResult | typeof nothing {
  const words = printed.trim();
  const lines = sourceLines.length === 0 ? '' : `${onlyOne(sourceLines) ? 'line' : 'lines'} ${showLines(sourceLines)}`;
  if (words === '' && lines === '') return nothing;
  const label = lines === '' ? 'As entered' : 'As printed';
  const quote = words === '' ? nothing : html`<q>${words}</q>`;
  const source = lines === '' ? nothing : html`${words === '' ? '' : ', '}${lines} of the source`;
  return html`<p class="finding-printed">${label}: ${quote}${source}</p>`;
}

function onlyOne(lines: Finding['sourceLines']): boolean {
  const [first] = lines;
  return lines.length === 1 && first !== undefined && first[0] === first[1];
}

function quoted(label: string): string {
  return label === 'the entry' ? label : `“${label}”`;
}
