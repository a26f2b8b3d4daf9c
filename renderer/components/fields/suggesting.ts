import { html, render, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { fitting, startOfName, type Offer } from './suggestions.ts';

/** What a box that offers names is for a screen reader. */
export const suggestingRole = 'combobox';

/**
 * Offers names under a box while somebody types in it: arrows choose, Enter takes, Escape closes, and typing anything
 * else stays possible. The browser's own list would take no account of semicolons and of other names, and in a grid it
 * would fight over the arrow keys.
 */
export class Suggesting implements ReactiveController {
  private box: HTMLInputElement | null = null;
  private names: readonly string[] = [];
  /** The place of the name chosen with the arrows; -1 for none. */
  private active = -1;
  private readonly list = document.createElement('ul');
  private readonly id = `names-${crypto.randomUUID()}`;

  /** With `arrows`, an arrow key opens the list; a grid needs its arrows to move. Alt with the down arrow always does. */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly offerOf: (box: HTMLInputElement) => Offer | null,
    private readonly arrows: boolean,
  ) {
    host.addController(this);
    this.list.className = 'suggestions';
    this.list.id = this.id;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', 'Names from the set-up');
    host.addEventListener('input', (event) => this.typed(event));
    host.addEventListener('keydown', (event) => this.key(event), { capture: true });
    host.addEventListener('focusout', () => this.close());
  }

  hostDisconnected(): void {
    this.close();
  }

  private typed({ target }: Event): void {
    if (target instanceof HTMLInputElement) this.open(target, false);
  }

  private open(box: HTMLInputElement, all: boolean): void {
    const offer = this.offerOf(box);
    this.names = offer ? fitting(box.value, offer, all) : [];
    if (this.names.length === 0) return this.close();
    this.box = box;
    this.active = -1;
    this.host.append(this.list);
    box.setAttribute('aria-expanded', 'true');
    box.setAttribute('aria-controls', this.id);
    this.draw();
    this.place();
    window.addEventListener('scroll', this.place, { capture: true });
    window.addEventListener('resize', this.place);
  }

  private close(): void {
    this.box?.setAttribute('aria-expanded', 'false');
    this.box?.removeAttribute('aria-controls');
    this.box?.removeAttribute('aria-activedescendant');
    this.box = null;
    this.list.remove();
    window.removeEventListener('scroll', this.place, { capture: true });
    window.removeEventListener('resize', this.place);
  }

  private draw(): void {
    const { id, active } = this;
    const options = this.names.map(
      (name, index) =>
        html`<li
          id="${id}-${index}"
          role="option"
          aria-selected=${index === active ? 'true' : 'false'}
          @mousedown=${(event: MouseEvent) => this.pressed(event, index)}
        >
          ${name}
        </li>`,
    );
    render(html`${options}`, this.list);
    if (active === -1) this.box?.removeAttribute('aria-activedescendant');
    else this.box?.setAttribute('aria-activedescendant', `${id}-${active}`);
    this.list.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  /** Under the box, or over it where there is more room. */
  private readonly place = (): void => {
    if (!this.box) return;
    const { left, top, bottom, width } = this.box.getBoundingClientRect();
    const over = window.innerHeight - bottom < this.list.offsetHeight && top > window.innerHeight - bottom;
    const { style } = this.list;
    style.setProperty('left', `${left}px`);
    style.setProperty('min-width', `${width}px`);
    style.setProperty('top', over ? 'auto' : `${bottom + 2}px`);
    style.setProperty('bottom', over ? `${window.innerHeight - top + 2}px` : 'auto');
  };

  private key(event: KeyboardEvent): void {
    const { target, key, altKey, isComposing } = event;
    if (!(target instanceof HTMLInputElement) || isComposing) return;
    if (this.box !== target) {
      if (key !== 'ArrowDown' || !(altKey || this.arrows)) return;
      this.open(target, true);
      if (this.box === target) this.use(event);
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      this.step(key === 'ArrowDown' ? 1 : -1);
      this.use(event);
    } else if (key === 'Escape') {
      this.close();
      this.use(event);
    } else if (key === 'Enter') {
      if (this.active === -1) return this.close();
      this.use(event);
      this.take(this.active);
    }
  }

  /** The key has done its work here: neither the grid nor the panel around it hears of it. */
  private use(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
  }

  /** Round in a ring; between the last name and the first stands what was typed. */
  private step(by: 1 | -1): void {
    const places = this.names.length + 1;
    this.active = ((this.active + 1 + by + places) % places) - 1;
    this.draw();
  }

  private pressed(event: MouseEvent, index: number): void {
    // The cursor stays in the box.
    event.preventDefault();
    this.take(index);
  }

  private take(index: number): void {
    const { box } = this;
    const name = this.names[index];
    const offer = box && this.offerOf(box);
    this.close();
    if (!box || !offer || name === undefined) return;
    const start = startOfName(box.value, offer);
    const glue = start > 0 && box.value.charAt(start - 1) === ';' ? ' ' : '';
    box.setRangeText(`${glue}${name}`, start, box.value.length, 'end');
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    // What the event has opened again would offer what was just taken.
    this.close();
  }
}
