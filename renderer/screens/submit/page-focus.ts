import { ErrorSummary } from '../../components/base/error-summary.ts';
import type { LightElement } from '../../components/base/light-element.ts';

/** Title and focus as for a page of its own, where a screen shows another page without another address. */
export async function arriveAtHeading(screen: LightElement): Promise<void> {
  await screen.updateComplete;
  await screen.querySelector('page-head')?.updateComplete;
  const heading = screen.querySelector('h1');
  document.title = `${heading?.textContent?.trim() ?? ''} - Partnership Review`;
  screen.closest('#page')?.scrollTo(0, 0);
  heading?.focus();
}

/** "Error: " before the title, and the focus in the summary of what is wrong. */
export async function showSummary(screen: LightElement): Promise<void> {
  if (!document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`;
  await screen.updateComplete;
  const summary = screen.querySelector('error-summary');
  if (!(summary instanceof ErrorSummary)) return;
  await summary.updateComplete;
  summary.takeFocus();
}

export function calmTitle(): void {
  document.title = document.title.replace(/^Error: /, '');
}
