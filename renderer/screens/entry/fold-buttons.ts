import { html, nothing, type TemplateResult } from 'lit';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import type { CardFolds } from './card-folds.ts';

/** Opens or folds all cards of a type at once; nothing where there are few. */
export function foldButtons(
  folds: CardFolds,
  count: number,
  { section }: RecordDefinition,
  done: () => void,
): TemplateResult | typeof nothing {
  if (!folds.offered) return nothing;
  const button = (words: string, act: () => void) =>
    html`<button
      class="button-quiet"
      type="button"
      @click=${() => {
        act();
        done();
      }}
    >
      ${words}<span class="govuk-visually-hidden"> ${count}: ${section}</span>
    </button>`;
  return html`<div class="fold-all">
    ${button('Open all', () => folds.openAll())} ${button('Fold all', () => folds.foldAll())}
  </div>`;
}
