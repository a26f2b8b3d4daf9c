import { inScope, lookupIn, scoped, type Dataset, type Scope } from '../../domain/dataset/dataset.ts';
import { printedInOrder } from '../../domain/dataset/printed.ts';
import { runChecks } from '../../domain/rules/run-checks.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { safe, type SafeHtml } from '../html.ts';
import { notesOn } from '../notes/notes.ts';
import { page } from '../page/document.ts';
import { yearsOnCover } from '../page/cover-words.ts';
import { anchors, planOf } from '../plan.ts';
import { legend } from './legend.ts';
import { pagesOf, type Facsimile } from './pages.ts';
import { printedPages } from './printed-pages.ts';

export interface AsPrintedOptions {
  /** One group, year, round or record type; everything where absent. */
  readonly scope?: Scope;
  /** What the checks found, where the caller has run them already. */
  readonly findings?: readonly Finding[];
}

/**
 * The review as it was submitted: inside `<main>` the words of the original and nothing else, in its order, with
 * bullets that stood apart put back before their texts. Whatever we have to say about it stands outside.
 */
export function renderAsPrinted(dataset: Dataset, { scope = {}, findings }: AsPrintedOptions = {}): string {
  const { setUp, records } = scoped(dataset, scope);
  const facsimile = pagesOf(printedInOrder(setUp, records));
  const found = (findings ?? runChecks(dataset)).filter((finding) => inScope(finding, scope));
  const notes = notesOn(found, lookupIn(records));
  const name = setUp.partnership.documentTitle.trim() || 'Annual review';
  const title = `${name} ${yearsOnCover(setUp, planOf(dataset, scope))}`.trim();
  const unprinted = records.filter(({ printed = [] }) => printed.length === 0);
  return page(
    `Not for publication: ${title}, as printed`,
    safe`<div class="facsimile">${head(setUp.partnership.name.trim(), title)}<div class="sheet">
        ${contents(facsimile)}
        <div>
          <main id="${anchors.review}" class="as-printed" tabindex="-1">
            ${printedPages(facsimile, notes)}</main>
          ${legend({ facsimile, notes, unprinted })}</div>
      </div></div>
`,
  );
}

function head(partnership: string, title: string): SafeHtml {
  return safe`<header class="facsimile-head" id="${anchors.top}">
    <div>
      <p class="partnership">${partnership}</p>
      <h1>${title}, <span class="year">as printed</span></h1>
      <h2 class="not-for-publication">Not for publication: internal facsimile</h2>
      <p class="standing">This is the review as it was submitted: its own words and figures, mistakes included, and the names
        of people who may not have agreed to be named. Notes stand at the end.</p>
    </div>
  </header>
`;
}

function contents({ pages }: Facsimile): SafeHtml {
  return safe`<nav class="contents" id="${anchors.contents}" aria-labelledby="contents-heading">
    <h2 id="contents-heading">Pages</h2>
    <ol>
      ${pages.map(
        ({ anchor, name, heading }) =>
          safe`<li><a href="#${anchor}">${name}</a>${heading === '' ? null : safe` <span class="page-heading">${heading}</span>`}</li>
`,
      )}</ol>
    <ul class="contents-end">
      <li><a href="#${anchors.about}">About this facsimile</a></li>
    </ul>
  </nav>
`;
}
