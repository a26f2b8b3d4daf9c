/** The cover: warm paper, the title, the vision, and the hills at its foot. */
export const coverCss = `
.cover { position: relative; display: flex; flex-direction: column; min-height: min(100vh, 52rem); background: var(--paper); color: var(--ink-deep); overflow: hidden; }
.cover-words { flex: 1; display: flex; flex-direction: column; width: 100%; max-width: 66rem; margin: 0 auto; padding: clamp(2rem, 6vw, 4.5rem) clamp(1.25rem, 5vw, 3rem) 2rem; }
.partnership { margin-bottom: clamp(2rem, 8vh, 5rem); padding-bottom: 0.9rem; border-bottom: 2px solid var(--ink-deep); font-size: 0.95rem; font-weight: 600; letter-spacing: 0.14em; text-transform: uppercase; }
.cover h1 { max-width: 14em; font-size: clamp(2.3rem, 6.2vw, 4.4rem); font-weight: 400; line-height: 1.08; letter-spacing: -0.015em; }
.year { display: block; margin-top: 0.55em; color: var(--accent); font-size: 0.52em; font-weight: 400; letter-spacing: 0.01em; font-variant-numeric: lining-nums tabular-nums; }
.cover-group { margin-top: 1.5rem; font: 600 1.35rem/1.3 var(--serif); }
.vision { max-width: 32rem; margin-top: clamp(2rem, 7vh, 4.5rem); padding-left: 1.4rem; border-left: 3px solid var(--accent); font: italic 400 clamp(1.2rem, 2.4vw, 1.6rem)/1.4 var(--serif); text-wrap: balance; }
.vision p:first-child::before { content: '\\201c'; }
.vision p:first-child::after { content: '\\201d'; }
.ridges { display: block; width: 100%; height: clamp(7rem, 22vh, 13rem); }
.ridge { fill: var(--ink); }
`;
