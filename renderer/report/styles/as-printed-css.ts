/** The facsimile of a printed review: pages apart from each other, lines broken as they were, bullets put back in grey. */
export const asPrintedCss = `
.facsimile-head { padding: clamp(1.5rem, 5vw, 3rem) clamp(1.25rem, 5vw, 3rem); background: var(--paper); color: var(--ink-deep); }
.facsimile-head > div { max-width: 60rem; margin: 0 auto; }
.facsimile-head .not-for-publication { max-width: 42rem; margin: 1.2rem 0 0; padding: 0.5rem 0.9rem; border: 2px solid currentcolor; font: 700 1.1rem/1.3 var(--sans); }
.facsimile-head .partnership { margin-bottom: 1.2rem; }
.facsimile-head h1 { font-size: clamp(1.7rem, 4vw, 2.6rem); font-weight: 400; }
.facsimile-head .year { display: inline; margin: 0; font-size: 1em; }
.page-heading { display: block; margin-bottom: 0.3rem; font-size: 0.88rem; font-weight: 400; line-height: 1.3; }
.standing { max-width: 42rem; margin-top: 1rem; }
.printed-page { padding: 1.4rem 1.6rem 1.6rem; border: 1px solid var(--rule); border-radius: 0.25rem; }
.printed-page + .printed-page { margin-top: 1.4rem; }
.printed-page h2, .printed-page p { white-space: pre-line; }
.printed-page h2 { margin-bottom: 0.9rem; color: var(--ink-deep); font: 600 1.35rem/1.25 var(--serif); }
.printed-page p + p { margin-top: 0.45rem; }
.printed-page .item { display: flex; gap: 0.55rem; }
.printed-page .second { margin-left: 1.5rem; }
.printed-page .put-back::before { color: var(--muted); content: attr(data-marker); }
.as-printed + .about-figures { margin-top: 4.5rem; }
@page facsimile { size: A4; margin: 20mm 22mm 22mm; @top-center { content: 'Not for publication: internal facsimile'; font: 9pt Georgia, serif; color: #56606a; } }
@page facsimile:first { margin: 20mm 22mm 22mm; @top-center { content: none; } @bottom-right { content: counter(page); } }
@media print {
  .facsimile { page: facsimile; }
  .printed-page { break-inside: avoid; }
  .facsimile-head { padding: 0 0 8mm; background: none; }
  .not-for-publication { break-after: avoid; }
}
`;
