import { html, nothing, type TemplateResult } from 'lit';
import '../../components/base/folded-part.ts';
import { answerWords } from '../../components/findings/answer-words.ts';
import { labelOfField } from '../../components/findings/field-label.ts';
import { shorten } from '../../domain/fields/count.ts';
import { openIn } from '../../domain/queries/queries.ts';
import type { Query } from '../../domain/queries/query.ts';
import { definitionOf } from '../../domain/records/registry.ts';
import { isOpen, type Finding } from '../../domain/rules/finding.ts';
import { isComplete, whatIsMissing } from '../../domain/submission/completeness.ts';
import { hrefOf } from '../routes.ts';
import { counted } from '../words.ts';
import type { Prepared } from './prepared.ts';

/** As many lines before the rest is left to the checks page. */
const shown = 6;

/** What somebody may want to settle before sending: errors first, then warnings, then questions of the office. */
export function submitOpen(prepared: Prepared): TemplateResult {
  const { findings, queries, part, completeness } = prepared;
  const open = findings.filter(isOpen).sort((a, b) => urgency(a) - urgency(b));
  const asked = openIn(queries, part);
  const nothingOpen = open.length + asked.length === 0;
  return html`<section aria-labelledby="submit-open">
    <h2 id="submit-open">${nothingOpen ? 'Nothing is open' : 'Still open'}</h2>
    ${
      isComplete(completeness)
        ? html`<p>Every section is marked as completed, and every warning is settled.</p>`
        : html`<p>
            Not complete yet: ${whatIsMissing(completeness)}. You can send it all the same; the file says so, and the
            office sees it.
          </p>`
    }
    ${questions(asked, prepared)} ${open.length === 0 ? nothing : openList(open, prepared)} ${explained(prepared)}
  </section>`;
}

function openList(open: readonly Finding[], prepared: Prepared): TemplateResult {
  const { part } = prepared;
  const rest = open.length - shown;
  const checks = hrefOf({ screen: 'checks', year: part.year, round: part.round, group: part.group });
  return html`<ul class="sheet submit-list">
      ${open.slice(0, shown).map((finding) => openLine(finding, prepared))}
    </ul>
    ${rest <= 0 ? nothing : html`<p class="submit-more"><a href=${checks}>And ${rest} more on the checks page</a></p>`}`;
}

function openLine(finding: Finding, prepared: Prepared): TemplateResult {
  const { type, group, year, round, record, field, severity, title, message } = finding;
  const error = severity === 'error';
  return html`<li>
    <span class="govuk-tag ${error ? 'tag-error' : 'tag-warning'}">${error ? 'Error' : 'Warning'}</span>
    <div>
      <a href=${hrefOf({ screen: 'entry', type, group, year, round, record, field })}
        >${nameOf(finding, prepared)}: ${lower(labelOfField(type, field))}</a
      >
      <p><strong>${title}.</strong> ${shorten(message, 220)}</p>
    </div>
  </li>`;
}

function questions(asked: readonly Query[], { part, records }: Prepared): TemplateResult | typeof nothing {
  if (asked.length === 0) return nothing;
  const { group, year, round } = part;
  const types = new Map(records.map(({ id, type }) => [id, type]));
  const one = (query: Query) => {
    const type = types.get(query.record);
    const box = { screen: 'entry', group, year, round, record: query.record, field: query.field } as const;
    const where = [query.about.title, query.about.label].filter((word) => word !== '').join(', ');
    return html`<li>
      <span class="govuk-tag tag-warning">Question</span>
      <div>
        ${type === undefined ? html`<strong>${where}</strong>` : html`<a href=${hrefOf({ ...box, type })}>${where}</a>`}
        <p>${shorten(query.messages.findLast(({ kind }) => kind === 'question')?.text ?? query.question, 220)}</p>
      </div>
    </li>`;
  };
  const rest = asked.length - shown;
  const page = hrefOf({ screen: 'queries', group, year, round });
  return html`<ul class="sheet submit-list">
      ${asked.slice(0, shown).map(one)}
    </ul>
    <p class="submit-more">
      ${counted(asked.length, 'question')} of the office ${asked.length === 1 ? 'is' : 'are'} not answered yet.
      <a href=${page}>${rest > 0 ? 'See and answer all of them' : 'Answer on the questions page'}</a>
    </p>`;
}

/** What goes along with its explanation, to be read once more before it leaves. */
function explained(prepared: Prepared): TemplateResult | typeof nothing {
  const settled = prepared.findings.filter(({ severity, answer }) => answer !== null && severity !== 'information');
  if (settled.length === 0) return nothing;
  return html`<folded-part
    .summary=${`${counted(settled.length, 'error or warning', 'errors and warnings')} explained`}
    .content=${html`<ul class="submit-explained">
      ${settled.map((finding) => {
        const { type, group, year, round, record, field, title, answer } = finding;
        return html`<li>
          <a href=${hrefOf({ screen: 'entry', type, group, year, round, record, field })}
            >${nameOf(finding, prepared)}</a
          >: ${lower(title)}.
          ${answer === null ? nothing : html`<q>${answer.reason.trim() === '' ? answerWords[answer.kind].given : answer.reason}</q>`}
        </li>`;
      })}
    </ul>`}
  ></folded-part>`;
}

function nameOf({ type, record }: Finding, { records }: Prepared): string {
  const found = records.find(({ id }) => id === record);
  const definition = definitionOf(type);
  const title = found && definition ? shorten(definition.titleOf(found), 70) : '';
  return title === '' ? `${definition?.noun ?? 'entry'} without a name` : title;
}

function urgency({ severity }: Finding): number {
  return severity === 'error' ? 0 : 1;
}

/** "Actual" in the middle of a line; short forms such as "NI 51" stay. */
function lower(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
