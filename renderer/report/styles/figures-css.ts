/** Charts and tables. Figures stand under each other digit by digit. */
export const figuresCss = `
figure { margin-top: 0.7rem; }
figcaption { margin-bottom: 0.9rem; }
.message { display: block; font-size: 1.08rem; font-weight: 600; line-height: 1.4; }
.subtitle { display: block; color: var(--muted); font-size: 0.92rem; }
.chart { display: block; overflow: visible; font: 0.95rem var(--sans); }
.bar { fill: var(--ink); }
.bar-outlined { fill: var(--pale); stroke: var(--ink); stroke-width: 1.5; }
.bar-label { fill: var(--text); }
.bar-value { fill: var(--text); font-weight: 600; font-variant-numeric: lining-nums tabular-nums; }
.nought { stroke: var(--ink-deep); stroke-width: 1.5; }
table { width: 100%; margin-top: 1rem; border-collapse: collapse; font-size: 0.95rem; line-height: 1.4; font-variant-numeric: lining-nums tabular-nums; }
caption { padding: 0 0 0.5rem; text-align: left; font-weight: 600; }
th, td { padding: 0.5rem 0.9rem 0.5rem 0; border-bottom: 1px solid var(--hair); text-align: left; vertical-align: top; font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
thead th { border-bottom: 1px solid var(--ink-deep); color: var(--muted); font-size: 0.88rem; font-weight: 600; vertical-align: bottom; }
tfoot th, tfoot td { font-weight: 600; }
tfoot tr:first-child > * { border-top: 1px solid var(--ink-deep); }
.figure { text-align: right; white-space: nowrap; }
.facts th { width: 38%; color: var(--muted); }
.scroll { margin-top: 1rem; overflow-x: auto; }
.scroll table { margin-top: 0; }
.about-figures .scroll { margin-top: 2rem; }
.notes { min-width: 35rem; font-size: 0.88rem; }
.notes .code { white-space: nowrap; font-weight: 600; }
.source { display: block; color: var(--muted); font-size: 0.82rem; }
`;
