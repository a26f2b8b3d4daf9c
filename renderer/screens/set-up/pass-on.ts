import { html, nothing, type TemplateResult } from 'lit';
import type { SetUp } from '../../domain/set-up/set-up.ts';
import type { SavedFile } from '../../platform/desktop.ts';

export interface PassOn {
  readonly setUp: SetUp;
  readonly saved: { readonly file: SavedFile; readonly version: number } | null;
  readonly problem: string | null;
  readonly busy: boolean;
  export(): void;
  show(path: string): void;
}

/** Handing the set-up on: one file for every coordinator, and what to do with it. */
export function passOn({ setUp, saved, problem, busy, export: exportFile, show }: PassOn): TemplateResult {
  return html`<section class="sheet stack" aria-labelledby="set-up-pass-on">
    <h2 id="set-up-pass-on">Pass it on</h2>
    <p>
      Every coordinator needs the same set-up: one file, opened when they first start the program, or later under
      Settings. This is version ${setUp.version}; each file you export counts one further, so that nobody takes an old
      one for a new one.
    </p>
    ${problem === null ? nothing : html`<p class="notice notice-error" role="alert">${problem}</p>`}
    <div>
      <button class="govuk-button" type="button" ?disabled=${busy} @click=${exportFile}>Export set-up file</button>
    </div>
    ${
      saved === null
        ? nothing
        : html`<div class="notice notice-success" id="set-up-saved" tabindex="-1" role="status">
            <p><strong>${saved.file.name}</strong> is saved, as version ${saved.version}.</p>
            <p>
              Send it to your coordinators, for instance by e-mail. They open it under “In a file from my partnership
              office” when they first start the program; those who have started already open it under Settings.
            </p>
            <p class="row">
              <button class="button-quiet" type="button" @click=${() => show(saved.file.path)}>Show in folder</button>
              <span class="quiet small saved-path">${saved.file.path}</span>
            </p>
          </div>`
    }
  </section>`;
}
