import type { AnswerKind } from '../../domain/rules/answers.ts';
import type { Finding } from '../../domain/rules/finding.ts';

/** What somebody decided about a finding. The screen does it, as one step that can be undone. */
export type FindingAct =
  | { readonly act: 'answer'; readonly finding: Finding; readonly kind: AnswerKind; readonly reason: string }
  | { readonly act: 'take back'; readonly finding: Finding }
  | {
      readonly act: 'mend';
      readonly finding: Finding;
      /** The word to write in the place of what is printed, where the mend asks for one. */
      readonly word: string;
    };

export function sayAct(from: HTMLElement, detail: FindingAct): void {
  from.dispatchEvent(new CustomEvent('finding-act', { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    'finding-act': CustomEvent<FindingAct>;
  }
}
