/** Colours, type and the plain elements. Always light: it is a printed document that happens to be on a screen. */
export const baseCss = `
:root {
  color-scheme: only light;
  --ink: #12436d;
  --ink-deep: #0b2c49;
  --text: #20262c;
  --muted: #56606a;
  --paper: #f7f1e5;
  --rule: #d8d1c3;
  --hair: #e7e2d8;
  --accent: #94451a;
  --pale: #dbe5ee;
  --serif: 'Source Serif 4', 'Source Serif Pro', Georgia, 'Times New Roman', serif;
  --sans: 'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
}
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 106.25%; scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: var(--text); font: 1rem/1.6 var(--sans); overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { margin: 0; font-weight: 600; line-height: 1.2; text-wrap: balance; }
h1, h2, h4 { font-family: var(--serif); }
p, ul, ol, figure, blockquote { margin: 0; }
a { color: var(--ink); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 2px; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--ink-deep); outline-offset: 3px; border-radius: 2px; }
main:focus { outline: none; }
.typed { white-space: pre-line; }
.missing { color: var(--muted); font-style: italic; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; top: -10rem; left: 1rem; z-index: 1; padding: 0.6rem 1rem; background: #fff; color: var(--ink-deep); }
.skip:focus { top: 1rem; }
`;
