import { showStored } from '../../domain/fields/kinds.ts';
import { governanceEvent, type GovernanceEvent } from '../../domain/records/governance-event.ts';
import { heading, safe } from '../html.ts';
import { byName, pointList, type Point } from './points.ts';
import type { Section } from './section.ts';

const { fields } = governanceEvent;

/** What the group did as a public body, under what kind of event it was. */
export const governanceEvents: Section<GovernanceEvent> = {
  render: (outline, context) => {
    const natures = byName(
      outline.map(({ record }) => record),
      ({ values }) => showStored(fields.nature, values.nature) || 'Other events',
    );
    return safe`${[...natures].map(
      ([nature, events]) =>
        safe`<div class="entry">
          ${heading(context.level, nature)}${pointList(events.map(event), context)}</div>
`,
    )}`;
  },
};

function event(record: GovernanceEvent): Point {
  const { values } = record;
  return {
    record,
    text: values.title,
    facts: [
      values.organisation,
      values.relation,
      values.received.typed,
      values.answered.typed,
      showStored(fields.amount, values.amount),
      values.position,
      values.outcome,
      values.link,
    ],
  };
}
