import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { showDay } from '../../domain/fields/vague-date.ts';
import { kindWords, stateWords, subjectOf } from '../../domain/queries/query-words.ts';
import { threadOf, type Query, type QueryMessage } from '../../domain/queries/query.ts';
import { localDay } from '../../domain/submission/tracking.ts';
import { LightElement } from '../base/light-element.ts';
import { focusThread } from './focus-thread.ts';
import './query-form.ts';
import type { FormWords } from './query-form.ts';
import type { Neighbours, QueryAct, QueryHelp, Words } from './query-help.ts';

type Act = Exclude<QueryAct['act'], 'ask'>;

const forms: Readonly<Record<Act, FormWords>> = {
  answer: { label: 'Your answer', button: 'Save the answer', missing: 'Write an answer first.' },
  'ask again': { label: 'Your question', button: 'Save the question', missing: 'Write a question first.' },
  close: { label: 'A word with it (optional)', button: 'Close the question', missing: null },
};
const tags = { open: 'tag-warning', answered: 'tag-success', closed: 'tag-plain' } as const;

/** A question of the office with all that was said after it, and what can be said next. Nothing is locked by it. */
@customElement('query-thread')
export class QueryThread extends LightElement {
  @property({ attribute: false }) query!: Query;
  @property({ attribute: false }) help!: QueryHelp;
  /** What stands in its head, where that is not just the name of the box. */
  @property({ attribute: false }) head: TemplateResult | null = null;
  /** A sentence on what has become of what it is about; empty for none. */
  @property() note = '';
  @state() private writing: Act | null = null;

  protected override render(): TemplateResult {
    const { query, note, help, writing } = this;
    const { state: now, messages } = query;
    const subject = subjectOf(query);
    return html`<section
      class="query-thread query-${now}"
      data-query=${query.id}
      data-said=${messages.length}
      aria-label="Question about ${subject}"
    >
      <p class="query-head" tabindex="-1">
        <span class="govuk-tag ${tags[now]}">${stateWords[now]}</span>
        ${this.head ?? html`<strong>Question about ${query.about.label === '' ? 'the whole entry' : `“${query.about.label}”`}</strong>`}
      </p>
      ${note === '' ? nothing : html`<p class="query-note">${note}</p>`}
      <ol class="query-said">
        ${threadOf(query).map((message) => said(message))}
      </ol>
      ${
        writing === null
          ? html`<div class="finding-acts">${this.acts(subject)} ${beside(help.neighbours(query))}</div>`
          : html`<query-form
              .words=${forms[writing]}
              .about=${`about ${subject}`}
              .draft=${`${writing} ${query.id}`}
              .name=${help.person}
              .save=${(words: Words) => this.say(writing, words)}
              .drop=${() => void this.stop()}
            ></query-form>`
      }
    </section>`;
  }

  private acts(subject: string): TemplateResult {
    const { state: now } = this.query;
    if (this.help.role === 'coordinator') {
      if (now === 'closed') return html``;
      return now === 'open'
        ? this.button('answer', 'Answer', subject, true)
        : this.button('answer', 'Add to the answer', subject);
    }
    return html`${this.button('ask again', now === 'closed' ? 'Ask again' : 'Ask more', subject)}
    ${now === 'closed' ? nothing : this.button('close', 'Close', subject, now === 'answered')}`;
  }

  private button(act: Act, words: string, subject: string, main = false): TemplateResult {
    const look = main ? 'govuk-button govuk-button--secondary' : 'button-quiet';
    return html`<button class=${look} type="button" data-act=${act} @click=${() => (this.writing = act)}>
      ${words}<span class="govuk-visually-hidden"> (question about ${subject})</span>
    </button>`;
  }

  private async say(act: Act, words: Words): Promise<string | null> {
    const done = await this.help.perform({ act, query: this.query }, words);
    if ('problem' in done) return done.problem;
    this.writing = null;
    void focusThread(done.query);
    return null;
  }

  private async stop(): Promise<void> {
    const act = this.writing;
    this.writing = null;
    await this.updateComplete;
    this.querySelector<HTMLElement>(`[data-act="${act ?? ''}"]`)?.focus();
  }
}

function said({ kind, who, when, text }: QueryMessage): TemplateResult {
  return html`<li class="query-${kind}">
    <span class="query-who">${kindWords[kind]} · ${who} · ${showDay(localDay(new Date(when)))}</span>
    ${text.trim() === '' ? nothing : html`<span class="query-words">${text.trim()}</span>`}
  </li>`;
}

function beside(neighbours: Neighbours | null): TemplateResult | typeof nothing {
  if (neighbours === null) return nothing;
  const { place, count, previous, next } = neighbours;
  return html`<span class="query-beside"
    ><span class="quiet">Question ${place} of ${count}</span>
    ${previous === null ? nothing : html`<a href=${previous}>Previous question</a>`}
    ${next === null ? nothing : html`<a href=${next}>Next question</a>`}</span
  >`;
}

declare global {
  interface HTMLElementTagNameMap {
    'query-thread': QueryThread;
  }
}
