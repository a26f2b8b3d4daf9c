import { html, type TemplateResult } from 'lit';
import { achievement } from '../../domain/records/achievement.ts';
import './achievement-outline.ts';
import type { EntryPart } from './entry-part.ts';
import type { FindingsByRecord } from './finding-answers.ts';
import './record-cards.ts';
import type { ProblemsByRecord } from './shown-findings.ts';

export interface EntryBody {
  readonly part: EntryPart;
  /** Whether it is the only type of its section: then its cards stand directly under the page's heading. */
  readonly alone: boolean;
  /** Errors to show, by record and then by the path of the field. */
  readonly problems: ProblemsByRecord;
  /** Warnings to show, in the same way. */
  readonly warnings: ProblemsByRecord;
  /** What is listed under the records, settled or not. */
  readonly findings: FindingsByRecord;
}

/**
 * Achievements have a screen of their own; every other record type, outline or not, gets a card with its derived form.
 */
export function renderEntry({ part, alone, problems, warnings, findings }: EntryBody): TemplateResult {
  if (part.definition.id === achievement.id) {
    return html`<achievement-outline
      .entries=${part}
      .records=${part.records}
      .problems=${problems}
      .warnings=${warnings}
      .findings=${findings}
    ></achievement-outline>`;
  }
  return html`<record-cards
    .entries=${part}
    .records=${part.records}
    .previous=${part.previous}
    .nested=${!alone}
    .problems=${problems}
    .warnings=${warnings}
    .findings=${findings}
  ></record-cards>`;
}
