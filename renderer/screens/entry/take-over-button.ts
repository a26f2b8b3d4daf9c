import { html, type TemplateResult } from 'lit';
import { achievement } from '../../domain/records/achievement.ts';
import type { Place, Services } from '../services.ts';
import type { EntryPart } from './entry-part.ts';
import { pointsWords, takingOver, unfinishedPoints } from './take-over.ts';

/** Over the look ahead: brings in what the groups left unfinished. */
export function takeOverButton(part: EntryPart, services: Services, place: Place): TemplateResult {
  return html`<div class="take-over">
    <button
      class="govuk-button govuk-button--secondary"
      type="button"
      @click=${() => void takeOver(part, services, place)}
    >
      Take over unfinished points
    </button>
    <span class="quiet">Adds what the groups have in progress, planned or waiting for a decision as commitments.</span>
  </div>`;
}

async function takeOver(part: EntryPart, services: Services, { setUp, year }: Place): Promise<void> {
  const { store, autosave } = services;
  try {
    await autosave.flush();
    const points = await store.records({ year, type: achievement.id });
    const rows = unfinishedPoints(setUp, points, part.records, () => crypto.randomUUID());
    if (rows.length === 0) {
      return services.announce('The groups have no unfinished points that are not among the commitments already.');
    }
    await part.act(takingOver(part, rows, year));
    services.announce(`${pointsWords(rows.length)} taken over.`, { undo: true });
  } catch (error) {
    services.announce(error instanceof Error ? error.message : 'The points could not be taken over.');
  }
}
