/** A4, and people who choose their own colours. */
export const printCss = `
@page { size: A4; margin: 20mm 22mm 22mm; @bottom-right { content: counter(page); font: 9pt Georgia, serif; color: #56606a; } }
@page :first { margin: 0; @bottom-right { content: none; } }
@media print {
  html { font-size: 10.5pt; }
  body { line-height: 1.5; orphans: 3; widows: 3; }
  .skip, .contents { display: none; }
  .cover { height: 297mm; min-height: 0; break-after: page; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .cover-words { max-width: none; padding: 26mm 24mm 0; }
  .cover h1 { font-size: 40pt; }
  .vision { font-size: 16pt; }
  .ridges { height: 78mm; }
  .sheet { display: block; max-width: none; padding: 0; }
  main { max-width: none; }
  a { color: inherit; text-decoration: none; }
  h2, h3, h4, h5, h6, figcaption, caption { break-after: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  tr, figure, .note, .points li:not(:has(ul)) { break-inside: avoid; }
  figure { break-after: avoid; }
  .scroll { overflow: visible; }
  .notes { min-width: 0; }
  .bar, .bar-outlined, .note, .status { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media (forced-colors: active) {
  .bar, .ridge { fill: CanvasText; }
  .bar-outlined { fill: Canvas; stroke: CanvasText; }
  .bar-label, .bar-value { fill: CanvasText; }
  .nought { stroke: CanvasText; }
  .vision, .note { border-left-color: CanvasText; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
