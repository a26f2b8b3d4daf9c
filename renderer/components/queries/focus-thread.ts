import type { Query } from '../../domain/queries/query.ts';

/** Puts the focus on a thread as soon as it is drawn in its new state, wherever on the page that is. */
export async function focusThread({ id, messages }: Query): Promise<boolean> {
  const wanted = `.query-thread[data-query="${CSS.escape(id)}"][data-said="${messages.length}"] .query-head`;
  for (let frame = 0; frame < 60; frame += 1) {
    const head = document.querySelector<HTMLElement>(wanted);
    if (head) {
      unfold(head);
      head.focus();
      head.scrollIntoView({ block: 'nearest' });
      return true;
    }
    await new Promise((drawn) => requestAnimationFrame(drawn));
  }
  return false;
}

function unfold(element: HTMLElement): void {
  let folded = element.closest<HTMLDetailsElement>('details:not([open])');
  while (folded) {
    folded.open = true;
    folded = folded.parentElement?.closest<HTMLDetailsElement>('details:not([open])') ?? null;
  }
}
