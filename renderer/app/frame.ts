import { html, nothing, type TemplateResult } from 'lit';
import '../components/base/save-status.ts';
import type { Route } from '../screens/routes.ts';
import type { Place } from '../screens/services.ts';
import type { SaveStatus } from '../storage/save-status.ts';
import './about-dialog.ts';
import './app-rail.ts';
import './app-toast.ts';
import './backup-mark.ts';
import type { Word } from './passing-word.ts';
import type { RailMarks } from './rail-marks.ts';
import './shortcuts-dialog.ts';

/** The parts of the frame that only draw: what stands round every screen. */

type Labels = { readonly undoLabel: string | null; readonly redoLabel: string | null } | null;

export interface Framed {
  readonly place: Place;
  readonly route: Route;
  readonly marks: RailMarks;
  /** Whether one looks round in the sample. */
  readonly sample: boolean;
  readonly history: Labels;
  readonly status: SaveStatus;
  /** What is to be read above every page. */
  readonly notices: TemplateResult;
  readonly page: TemplateResult;
  go(route: Route): void;
  undoOrRedo(which: 'undo' | 'redo'): void;
  leaveSample(): void;
  /** Null where nothing waits to be saved. */
  readonly retry: (() => void) | null;
  dismiss(): void;
  /** Null where there is nothing to copy: the sample. */
  readonly saveCopy: (() => void) | null;
}

/** The rail on the left with what one is doing beside it. */
export function framed(shown: Framed): TemplateResult {
  const { place, route, marks, sample, status, page, retry } = shown;
  return html`<div class="frame">
    ${sample ? sampleBanner(() => shown.leaveSample()) : nothing}
    <aside class="rail" aria-label="Way about">
      <app-rail
        .place=${place}
        .route=${route}
        .marks=${marks}
        @go=${(event: CustomEvent<Route>) => shown.go(event.detail)}
      ></app-rail>
      ${railFoot(shown)}
    </aside>
    <main id="page" class="page" tabindex="-1">
      ${saveFailed(status, { retry, dismiss: () => shown.dismiss(), saveCopy: shown.saveCopy })} ${shown.notices}${page}
    </main>
  </div>`;
}

function railFoot({ history, status, sample, undoOrRedo }: Framed): TemplateResult {
  const button = (which: 'undo' | 'redo', word: string, label: string | null) => {
    const words = label === null ? word : `${word} ${label}`;
    return html`<button
      class="button-quiet rail-act"
      type="button"
      title=${words}
      ?disabled=${label === null}
      @click=${() => undoOrRedo(which)}
    >
      ${words}
    </button>`;
  };
  return html`<div class="rail-foot">
    ${button('undo', 'Undo', history?.undoLabel ?? null)} ${button('redo', 'Redo', history?.redoLabel ?? null)}
    <save-status .status=${status}></save-status>
    ${sample ? nothing : html`<backup-mark></backup-mark>`}
  </div>`;
}

interface AfterFailure {
  /** Null where nothing waits to be saved: an act that failed was taken back. */
  readonly retry: (() => void) | null;
  dismiss(): void;
  readonly saveCopy: (() => void) | null;
}

/** The banner that stays until what was typed is saved, or until somebody has read that an act was not done. */
function saveFailed(status: SaveStatus, { retry, dismiss, saveCopy }: AfterFailure): TemplateResult | typeof nothing {
  if (status.state !== 'failed') return nothing;
  return html`<div class="save-failed" role="alert">
    <p>
      <strong>${retry ? 'Your last change is not saved yet.' : 'That could not be saved, so it was not done.'}</strong>
      ${status.message}
    </p>
    ${
      retry
        ? html`<button class="govuk-button" type="button" @click=${retry}>Try again</button>`
        : html`<button class="govuk-button" type="button" @click=${dismiss}>Dismiss</button>`
    }
    ${
      saveCopy
        ? html`<button class="govuk-button govuk-button--secondary" type="button" @click=${saveCopy}>
            Save a copy elsewhere
          </button>`
        : nothing
    }
  </div>`;
}

function sampleBanner(leave: () => void): TemplateResult {
  return html`<div class="frame-banner" role="region" aria-label="Sample">
    <span>You are looking round with the sample. What you change here is thrown away when you leave.</span>
    <button class="button-quiet" type="button" @click=${leave}>Leave the sample</button>
  </div>`;
}

export interface Overlays {
  readonly toast: Word | null;
  readonly dialog: 'shortcuts' | 'about' | null;
  undo(): void;
  dismiss(): void;
  closeDialog(): void;
}

export function overlays(shown: Overlays): TemplateResult {
  const { toast, dialog } = shown;
  const close = () => shown.closeDialog();
  return html`${
    toast === null
      ? nothing
      : html`<app-toast
          .message=${toast.message}
          .undo=${toast.undo}
          @undo=${() => shown.undo()}
          @dismiss=${() => shown.dismiss()}
        ></app-toast>`
  }
  ${dialog === 'shortcuts' ? html`<shortcuts-dialog @close=${close}></shortcuts-dialog>` : nothing}
  ${dialog === 'about' ? html`<about-dialog @close=${close}></about-dialog>` : nothing}`;
}

/** When the program cannot go on: why, and that nothing saved is lost. */
export function stopped(problem: string): TemplateResult {
  return html`<main id="page" class="centre stack">
    <h1 tabindex="-1">The program has stopped</h1>
    <p class="notice notice-error">${problem}</p>
    <p>Nothing that was saved is lost.</p>
  </main>`;
}
