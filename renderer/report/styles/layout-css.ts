/** Contents beside the text on wide screens, above it on narrow ones; a measure of about 42rem. */
export const layoutCss = `
.sheet { max-width: 66rem; margin: 0 auto; padding: 3rem clamp(1.25rem, 5vw, 3rem) 5rem; }
main { max-width: 42rem; }
.contents { margin-bottom: 3rem; padding-bottom: 2rem; border-bottom: 1px solid var(--rule); }
.contents h2 { margin-bottom: 0.8rem; font: 600 0.8rem/1.3 var(--sans); letter-spacing: 0.12em; text-transform: uppercase; color: var(--accent); }
.contents ol, .contents ul { padding: 0; list-style: none; }
.contents a { display: inline-block; min-height: 1.6rem; padding: 0.22rem 0; line-height: 1.3; text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.contents ol > li { font-weight: 600; }
.contents ol ul { margin: 0 0 0.35rem; padding-left: 0.9rem; border-left: 1px solid var(--rule); font-size: 0.9rem; font-weight: 400; }
.contents-part { margin-top: 1rem; font-family: var(--serif); }
.contents-end { margin-top: 0.8rem; }
@media (min-width: 62rem) {
  .sheet { display: grid; grid-template-columns: 14rem minmax(0, 42rem); gap: 4.5rem; padding-top: 4.5rem; }
  .sheet-empty { display: block; }
  .contents { position: sticky; top: 2rem; align-self: start; max-height: calc(100vh - 4rem); margin: 0; padding: 0.2rem 0.3rem 1rem; border: 0; overflow-y: auto; }
}
.part > h2 { margin: 0 0 2rem; color: var(--accent); font-size: 2.4rem; font-weight: 400; }
.part + .part { margin-top: 5rem; }
.group > h2, .part .group > h3, .about-figures > h2, .sheet-empty h2 { padding-top: 1.1rem; border-top: 2px solid var(--ink-deep); color: var(--ink-deep); font: 400 clamp(1.8rem, 4vw, 2.3rem)/1.15 var(--serif); letter-spacing: -0.01em; }
.group + .group, .group + .about-figures, .part + .about-figures { margin-top: 4.5rem; }
.kind { margin-top: 1.8rem; }
.kind + .kind { margin-top: 3rem; }
.group > .kind > h3, .part .group > .kind > h4 { color: var(--accent); font: 600 0.8rem/1.3 var(--sans); letter-spacing: 0.12em; text-transform: uppercase; }
.sheet-empty p { margin-top: 1rem; }
.empty { margin-top: 1.2rem; color: var(--muted); font-style: italic; }
`;
