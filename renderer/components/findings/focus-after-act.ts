import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FindingAct } from './finding-act.ts';

interface Left {
  readonly list: string;
  readonly index: number;
}

/**
 * An act on a finding takes it out of its list, and the button that was pressed with it. The focus then goes to the
 * finding that took its place, or to the list's heading where it was the last. Lists bear `data-findings`, their items
 * `data-finding`, and headings `data-findings-of` with the name of their list. Where that has gone too it goes to
 * another list's heading, or to the line that another list is folded away under.
 */
export class FocusAfterAct implements ReactiveController {
  private left: Left | null = null;
  private waiting = 0;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('finding-act', this.remember);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('finding-act', this.remember);
    cancelAnimationFrame(this.waiting);
  }

  hostUpdated(): void {
    if (this.left === null) return;
    cancelAnimationFrame(this.waiting);
    // The lists are elements of their own, drawn after the host.
    this.waiting = requestAnimationFrame(() => this.settle());
  }

  private readonly remember = ({ target }: CustomEvent<FindingAct>): void => {
    const item = target instanceof Element ? target.closest<HTMLElement>('[data-finding]') : null;
    const list = item?.closest<HTMLElement>('[data-findings]');
    if (!item || !list) return;
    const index = [...list.querySelectorAll('[data-finding]')].indexOf(item);
    this.left = { list: list.dataset['findings'] ?? '', index };
  };

  private settle(): void {
    const { left, host } = this;
    if (left === null || document.activeElement !== document.body) return;
    this.left = null;
    const name = CSS.escape(left.list);
    const list = host.querySelector(`[data-findings="${name}"]`);
    const items = [...(list?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])];
    const next = items[Math.min(left.index, items.length - 1)];
    const folded = next?.closest('details:not([open])');
    const control = next?.querySelector<HTMLElement>('finding-answers button') ?? next?.querySelector<HTMLElement>('a');
    const place = folded ? null : control;
    const heading = host.querySelector<HTMLElement>(`[data-findings-of="${name}"]`);
    const other = host.querySelector<HTMLElement>('[data-findings-of], summary');
    (place ?? heading ?? other ?? document.querySelector<HTMLElement>('h1'))?.focus();
  }
}
