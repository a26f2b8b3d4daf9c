import { consume } from '@lit/context';
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { LightElement } from '../../../components/base/light-element.ts';
import { queryHelpContext, type QueryHelp } from '../../../components/queries/query-help.ts';
import type { LineAct } from './line-keys.ts';

/** An act on the line itself, or a question of the office about it. */
export type ToolAct = LineAct | 'ask';

interface Tool {
  readonly act: ToolAct;
  readonly name: string;
  readonly keys: string;
  readonly icon: SVGTemplateResult;
}

const drawn = (path: SVGTemplateResult) =>
  svg`<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${path}</svg>`;

const tools: readonly Tool[] = [
  {
    act: 'outdent',
    name: 'Move out',
    keys: 'Alt+←',
    icon: drawn(svg`<path d="M2 3h12M8 6.5h6M8 9.5h6M2 13h12M5 5.8 2.6 8 5 10.2" />`),
  },
  {
    act: 'indent',
    name: 'Move in',
    keys: 'Alt+→',
    icon: drawn(svg`<path d="M2 3h12M8 6.5h6M8 9.5h6M2 13h12M2.6 5.8 5 8l-2.4 2.2" />`),
  },
  { act: 'up', name: 'Move up', keys: 'Alt+↑', icon: drawn(svg`<path d="M8 13V3.5M4 7l4-4 4 4" />`) },
  { act: 'down', name: 'Move down', keys: 'Alt+↓', icon: drawn(svg`<path d="M8 3v9.5M4 9l4 4 4-4" />`) },
  {
    act: 'details',
    name: 'Details',
    keys: 'Alt+Enter',
    icon: drawn(svg`<path d="M2.5 4.5h11v9h-11zM2.5 7.5h11M5.5 2.5v3M10.5 2.5v3" />`),
  },
  {
    act: 'delete',
    name: 'Delete line',
    keys: '',
    icon: drawn(svg`<path d="M3 4.5h10M6.5 4.2V2.8h3v1.4M4.4 4.5l.6 9h6l.6-9" />`),
  },
];

const asking: Tool = {
  act: 'ask',
  name: 'Ask the group',
  keys: '',
  icon: drawn(svg`<path d="M2.5 3.5h11v7.5H8l-3 2.5V11H2.5zM6.6 6a1.5 1.5 0 1 1 1.4 2M8 9.3v.1" />`),
};

/**
 * The acts on one line, for the mouse and for those who do not know the keys. One stop of the Tab key; the arrow keys
 * go from tool to tool, Escape back to the text. Says `line-act`.
 */
@customElement('line-tools')
export class LineTools extends LightElement {
  @consume({ context: queryHelpContext, subscribe: true })
  @property({ attribute: false })
  queries: QueryHelp | undefined;
  @property({ type: Boolean }) details = false;
  /** True for the line the cursor is or was last in: only its tools show while the cursor is in the outline. */
  @property({ type: Boolean }) current = false;
  /** True while the pointer is not on this line: the tools give way where it is on another and the cursor elsewhere. */
  @property({ type: Boolean }) resting = false;

  protected override render(): TemplateResult {
    return html`<div
      class="line-tools ${this.current ? 'current' : ''} ${this.resting ? 'resting' : ''}"
      role="toolbar"
      aria-label="Tools for this line"
      @keydown=${this.keys}
    >
      ${(this.queries?.mayAsk === true ? [...tools, asking] : tools).map(
        ({ act, name, keys, icon }, index) =>
          html`<button
            type="button"
            class="line-tool"
            tabindex=${index === 0 ? '0' : '-1'}
            aria-label=${name}
            aria-expanded=${ifDefined(act === 'details' ? (this.details ? 'true' : 'false') : undefined)}
            title=${keys === '' ? name : `${name} (${keys})`}
            @mousedown=${(event: Event) => event.preventDefault()}
            @click=${() => this.say(act)}
          >
            ${icon}
          </button>`,
      )}
    </div>`;
  }

  private say(act: ToolAct): void {
    this.dispatchEvent(new CustomEvent('line-act', { detail: act, bubbles: true }));
  }

  private keys(event: KeyboardEvent): void {
    const buttons = [...this.querySelectorAll<HTMLElement>('.line-tool')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = buttons[(to + buttons.length) % buttons.length];
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'line-tools': LineTools;
  }
  interface HTMLElementEventMap {
    'line-act': CustomEvent<ToolAct>;
  }
}
