/**
 * Points, statuses, explanations, notes. What stands under a heading is indented beside a quiet line, and loose points
 * go back to the margin after a gap, so that nobody reads them as the last of the heading above.
 */
export const entriesCss = `
.entry { margin-top: 1.5rem; }
.entry .entry { margin-top: 1.1rem; margin-left: 1.25rem; }
.entry > h4, .part .entry > h5 { font: 600 1.28rem/1.3 var(--serif); color: var(--ink-deep); }
.entry > h5, .entry > h6, .part .entry > h6 { font: 600 1.05rem/1.35 var(--serif); color: var(--ink-deep); }
.points { padding-left: 1.25rem; list-style: none; }
.kind > .points { margin-top: 0.9rem; }
.entry > .points, .about-figures > .points { margin-top: 0.55rem; }
.entry > .points { margin-left: 0.15rem; padding-left: 2.1rem; border-left: 2px solid var(--hair); }
.entry > .points > li:first-child { margin-top: 0; }
.entry + .points, .points + .entry { margin-top: 2.2rem; }
.entry > .entry + .points, .entry > .points + .entry { margin-top: 1.4rem; }
.points li { position: relative; margin-top: 0.4rem; }
.points li::before { position: absolute; left: -1.15rem; color: var(--accent); content: '\\2013'; }
.points .points { margin-top: 0.3rem; }
.status { display: inline-block; padding: 0 0.5em; border: 1px solid currentcolor; border-radius: 0.2em; color: var(--accent); font-size: 0.78rem; font-weight: 600; line-height: 1.5; vertical-align: 0.08em; }
.about { color: var(--muted); font-size: 0.92rem; }
li > .about { display: block; }
.explanation { margin-top: 0.9rem; }
.explanation strong { display: block; color: var(--ink-deep); font-size: 0.92rem; }
.note { margin-top: 0.9rem; padding: 0.55rem 0.9rem; border-left: 3px solid var(--accent); background: var(--paper); font-size: 0.95rem; line-height: 1.5; }
li > .note { margin-top: 0.45rem; }
li > .note:last-of-type { margin-bottom: 0.7rem; }
li > .note + .note { margin-top: 0; }
.note + .note { margin-top: 0; padding-top: 0; }
.note strong { margin-right: 0.3em; color: var(--accent); }
.answer { display: block; margin-top: 0.2rem; }
.sentence { margin-top: 0.4rem; }
.entry > .about { margin-top: 0.3rem; }
.entry > .compared { margin-top: 0.3rem; margin-left: 0; padding-left: 1.15rem; border-left: 0; font-size: 0.95rem; }
.entry.case-study .entry { margin-left: 0; }
.quotation { margin: 0.9rem 0 0 0; padding-left: 1rem; border-left: 3px solid var(--hair); font: italic 400 1.1rem/1.45 var(--serif); }
.quotation footer, .vision .attribution { margin-top: 0.3rem; color: var(--muted); font: 400 0.92rem/1.4 var(--sans); }
.glossary { display: grid; gap: 0.35rem; margin: 0.9rem 0 0; }
.glossary > div { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: 0.2rem 1rem; }
.glossary dt { font-weight: 600; }
.glossary dd { margin: 0; }
.page-list { margin-top: 0.9rem; padding: 0; list-style: none; columns: 18rem; column-gap: 2rem; }
.page-list li { margin-top: 0.25rem; }
.next-year { font: 600 1.28rem/1.3 var(--serif); color: var(--ink-deep); }
.structure-chart, .structure-chart ul { margin: 0; padding: 0; list-style: none; }
.structure-chart { margin-top: 1.2rem; }
.structure-chart ul { margin-left: 0.6rem; padding-left: 1.4rem; border-left: 2px solid var(--hair); }
.structure-chart li { margin-top: 0.45rem; }
.structure-chart > li > .typed { font: 600 1.15rem/1.3 var(--serif); color: var(--ink-deep); }
.marker-sign { text-decoration: none; }
.measures th[scope='row'] { width: 52%; }
`;
