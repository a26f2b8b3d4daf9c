import type { Theme } from '../platform/desktop.ts';

/** Puts the page into light or dark, or lets it follow the computer. */
export function wear(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/**
 * What happens when a page has been drawn: the window gets its title, and the heading the focus, as on a new page. A
 * page with one purpose may ask for the focus in its box, as the search does; an address that names a record takes care
 * of the focus itself.
 */
export function arriveAt(root: ParentNode, takeFocus: boolean): void {
  const heading = root.querySelector<HTMLElement>('#page h1');
  if (!heading) return;
  document.title = `${heading.textContent?.trim() ?? ''} - Partnership Review`;
  performance.mark('usable');
  if (!takeFocus) return;
  (root.querySelector<HTMLElement>('#page [data-focus-on-arrival]') ?? heading).focus();
  root.querySelector('#page')?.scrollTo(0, 0);
}
