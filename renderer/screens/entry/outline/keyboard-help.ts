import { html, type TemplateResult } from 'lit';

const keys: readonly (readonly [what: string, ...keys: readonly string[]])[] = [
  ['New line below; in the middle of a line, part it in two', 'Enter'],
  ['Remove an empty line, or join a line to the one above', 'Backspace'],
  ['Further in or out, with all that is under it', 'Alt + →', 'Alt + ←'],
  ['Up or down, with all that is under it', 'Alt + ↑', 'Alt + ↓'],
  ['Heading or point', 'Ctrl + Enter'],
  ['When, where and with whom; Escape leads back', 'Alt + Enter'],
  ['On to the status, then to the tools of the line', 'Tab'],
];

/** What the keys do here; closed until somebody wants to know. */
export const keyboardHelp: TemplateResult = html`<details class="outline-help">
  <summary>How to use the keyboard</summary>
  <dl>
    ${keys.map(
      ([what, ...each]) =>
        html`<div>
          <dt>
            ${each.map((key, index) => html`${index === 0 ? '' : html` <span class="quiet">or</span> `}<kbd>${key}</kbd>`)}
          </dt>
          <dd>${what}</dd>
        </div>`,
    )}
  </dl>
  <p class="quiet">
    Several lines pasted from Word, a slide or an e-mail become several lines here: bullets, dashes and numbers are
    taken off, and set how far in a line stands.
  </p>
</details>`;
