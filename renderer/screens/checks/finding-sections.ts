import { html, nothing, type TemplateResult } from 'lit';
import '../../components/base/folded-part.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { counted } from '../words.ts';
import type { FindingContext } from './finding-item.ts';
import './finding-list.ts';
import type { SortedFindings } from './sorted-findings.ts';

const aboutErrors =
  'A section with an error cannot be marked as completed. Everything stays saved meanwhile. Put it right, or, where it stands in something already published, say that it was printed so.';
const aboutWarnings =
  'Worth a second look. Where the entry is right as it is, explain why: an explained warning is settled, and the explanation is printed with it.';
const aboutStyle = 'Spelling, names and wording. None of it keeps a section from being completed.';

/** What is open, under its own headings, the style folded; then, folded, what was settled. */
export function findingSections(
  { error, warning, style, settled, kept }: SortedFindings,
  context: FindingContext,
  unfold: boolean,
): TemplateResult {
  return html`${inView('error', counted(error.length, 'error'), aboutErrors, error, context)}
  ${inView('warning', counted(warning.length, 'warning'), aboutWarnings, warning, context)}
  ${
    style.length + kept.length === 0
      ? nothing
      : html`<section aria-labelledby="checks-style">
          ${heading('style', counted(style.length, 'matter of style', 'matters of style'))}
          <p class="quiet checks-about">${aboutStyle}</p>
          ${folded('style', 'Spelling, names and wording', style, context, false)}
          ${folded('kept', 'Kept as printed', kept, context, unfold)}
        </section>`
  }
  ${
    settled.length === 0
      ? nothing
      : html`<section aria-labelledby="checks-settled">
          ${heading('settled', `${settled.length.toLocaleString('en-GB')} settled`)}
          <p class="quiet checks-about">Each with its answer. What somebody wrote can be changed or taken back.</p>
          ${folded('settled', 'Settled errors and warnings', settled, context, unfold)}
        </section>`
  }`;
}

function inView(
  list: string,
  words: string,
  about: string,
  findings: readonly Finding[],
  context: FindingContext,
): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  return html`<section aria-labelledby="checks-${list}">
    ${heading(list, words)}
    <p class="quiet checks-about">${about}</p>
    <finding-list .name=${list} .findings=${findings} .context=${context}></finding-list>
  </section>`;
}

function folded(
  list: string,
  summary: string,
  findings: readonly Finding[],
  context: FindingContext,
  wanted: boolean,
): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  return html`<folded-part
    class="checks-folded"
    .summary=${summary}
    .note=${findings.length.toLocaleString('en-GB')}
    .wanted=${wanted}
    .content=${html`<finding-list .name=${list} .findings=${findings} .context=${context}></finding-list>`}
  ></folded-part>`;
}

function heading(list: string, words: string): TemplateResult {
  return html`<h2 id="checks-${list}" tabindex="-1" data-findings-of=${list}>${words}</h2>`;
}
