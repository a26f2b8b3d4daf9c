import { html, nothing, type TemplateResult } from 'lit';
import type { SetUp } from '../../domain/set-up/set-up.ts';
import type { ClashChoice } from '../clash-choices.ts';
import './intake-file.ts';
import './intake-part.ts';
import type { IntakeSession } from './intake-session.ts';
import type { LookedAt } from './looked-at.ts';
import { otherFiles } from './other-files.ts';
import { sortFiles, type PlannedFile, type SortedFiles } from './sort-files.ts';

export interface ListHandlers {
  tick(key: string, ticked: boolean): void;
  tickAll(ticked: boolean): void;
  choose(key: string, choice: ClashChoice): void;
  goOn(file: LookedAt): void;
}

/** Every file that was looked at: what can be taken in, what cannot and why, what is here already. */
export function intakeList(
  session: IntakeSession,
  setUp: SetUp,
  wanted: boolean,
  handlers: ListHandlers,
): TemplateResult {
  const { takeable, refused, again, other } = sortFiles(session);
  const file = ({ file: { key }, plan }: PlannedFile) =>
    html`<intake-file
      id=${key}
      key=${key}
      .plan=${plan}
      .setUp=${setUp}
      .ticked=${session.isTicked(key)}
      .clashes=${session.clashesOf(key)}
      .wanted=${wanted}
      @file-ticked=${({ detail }: CustomEvent<boolean>) => handlers.tick(key, detail)}
      @clash-chosen=${({ detail }: CustomEvent<ClashChoice>) => handlers.choose(key, detail)}
    ></intake-file>`;
  const part = <T extends PlannedFile | LookedAt>(
    id: string,
    heading: string,
    items: readonly T[],
    draw: (item: T) => TemplateResult,
  ) =>
    items.length === 0
      ? nothing
      : html`<intake-part
          id="intake-${id}"
          heading="${heading}"
          .acts=${id === 'takeable' && items.length > 3 ? tickActs(handlers) : nothing}
          .items=${items.map((item) => ({ key: keyOf(item), draw: () => draw(item) }))}
        ></intake-part>`;
  return html`<div class="intake-list" id="intake-files" tabindex="-1" role="group" aria-label="Files">
    ${part('takeable', 'Can be taken in', takeable, file)}
    ${part('refused', 'Cannot be taken in', refused, (item) => ('plan' in item ? file(item) : refusedFile(item)))}
    ${part('other', 'For another page', other, (item) => otherFile(item, other, handlers))}
    ${part('again', 'Here already', again, file)}
  </div>`;
}

function tickActs({ tickAll }: ListHandlers): TemplateResult {
  return html`<button class="button-quiet" type="button" @click=${() => tickAll(true)}>Tick all</button>
    <button class="button-quiet" type="button" @click=${() => tickAll(false)}>Tick none</button>`;
}

function keyOf(item: PlannedFile | LookedAt): string {
  return 'plan' in item ? item.file.key : item.key;
}

function refusedFile({ key, name, sentence }: Extract<LookedAt, { readonly kind: 'refused' }>): TemplateResult {
  return html`<article class="intake-file" aria-labelledby="${key}-name">
    <div class="intake-head">
      <p class="intake-name" id="${key}-name"><span class="intake-who">${name}</span></p>
      <strong class="govuk-tag tag-error">Cannot be taken in</strong>
    </div>
    <div class="intake-body"><p>${sentence}</p></div>
  </article>`;
}

function otherFile(
  file: SortedFiles['other'][number],
  all: SortedFiles['other'],
  { goOn }: ListHandlers,
): TemplateResult {
  const { key, name, kind } = file;
  const { noun, sentence, button } = otherFiles[kind];
  const several = kind === 'table' && all.filter((each) => each.kind === 'table').length > 1;
  return html`<article class="intake-file" aria-labelledby="${key}-name">
    <div class="intake-head">
      <p class="intake-name" id="${key}-name"><span class="intake-who">${name}</span></p>
      <strong class="govuk-tag">${noun}</strong>
    </div>
    <div class="intake-body">
      <p>
        ${sentence}${several ? ' Tables are taken in one after the other: choose the next one after that.' : nothing}
      </p>
      <button class="govuk-button govuk-button--secondary" type="button" @click=${() => goOn(file)}>
        ${button}<span class="govuk-visually-hidden">: ${name}</span>
      </button>
    </div>
  </article>`;
}
