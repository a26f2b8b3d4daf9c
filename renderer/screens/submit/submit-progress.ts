import { html, nothing, type TemplateResult } from 'lit';
import type { Progress } from '../../worker/steps.ts';

/** Work that ends with a file on the disk. */
export interface Working {
  readonly progress: Progress;
  /** Whether it has taken long enough to say so. */
  readonly late: boolean;
  /** While it is somebody's turn to choose a place nothing is said; after that it can no longer be cancelled. */
  readonly stage: 'before' | 'asking' | 'after';
  readonly controller: AbortController;
}

/** Milliseconds after which long work says how far it has come. */
export const patience = 1000;

export function atBeginning(controller: AbortController): Working {
  return { progress: { words: 'Checking', done: 0, of: 0 }, late: false, stage: 'before', controller };
}

/** What is told while somebody chooses a place can only come after it. */
export function goneOn(working: Working, progress: Progress): Working {
  return { ...working, progress, stage: working.stage === 'before' ? 'before' : 'after' };
}

/** How far it is, with a way to stop it as long as there is one; else what was said last. */
export function submitProgress(working: Working | null, said: string): TemplateResult | typeof nothing {
  if (!working?.late || working.stage === 'asking') return said === '' ? nothing : html`${said}`;
  const { words, done, of } = working.progress;
  const cancel = html`<button class="link" type="button" @click=${() => working.controller.abort()}>Cancel</button>`;
  return html`<span class="row"
    ><label class="export-progress"
      >${words} <progress .value=${of === 0 ? 0 : done} .max=${of === 0 ? 1 : of}></progress
    ></label>
    ${working.stage === 'after' ? nothing : cancel}</span
  >`;
}
