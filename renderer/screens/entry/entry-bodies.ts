import { html, type TemplateResult } from 'lit';
import { achievement } from '../../domain/records/achievement.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import './achievement-outline.ts';
import type { EntrySession } from './entry-session.ts';
import './record-cards.ts';
import type { ProblemsByRecord } from './shown-findings.ts';

export interface EntryBody {
  readonly definition: RecordDefinition;
  readonly session: EntrySession;
  /** Errors to show, by record and then by the path of the field. */
  readonly problems: ProblemsByRecord;
  /** Warnings to show, in the same way. */
  readonly warnings: ProblemsByRecord;
}

/**
 * Achievements have a screen of their own; every other record type, outline or not, gets a card with its derived form.
 */
export function renderEntry({ definition, session, problems, warnings }: EntryBody): TemplateResult {
  if (definition.id === achievement.id) {
    return html`<achievement-outline
      .session=${session}
      .records=${session.records}
      .problems=${problems}
      .warnings=${warnings}
    ></achievement-outline>`;
  }
  return html`<record-cards
    .definition=${definition}
    .session=${session}
    .records=${session.records}
    .previous=${session.previous}
    .problems=${problems}
    .warnings=${warnings}
  ></record-cards>`;
}
