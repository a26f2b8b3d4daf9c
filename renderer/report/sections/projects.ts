import { showCount } from '../../domain/fields/count.ts';
import { showStored } from '../../domain/fields/kinds.ts';
import { commissionedProject, type CommissionedProject } from '../../domain/records/commissioned-project.ts';
import { initiative, type Initiative } from '../../domain/records/initiative.ts';
import { heading, safe, type SafeHtml } from '../html.ts';
import { byName, pointList, type Point } from './points.ts';
import type { Section, SectionContext } from './section.ts';

/** Projects under their themes. */
export const commissionedProjects: Section<CommissionedProject> = {
  render: (outline, context) => {
    const themes = byName(
      outline.map(({ record }) => record),
      ({ values }) => values.theme.trim() || 'Other projects',
    );
    return safe`${[...themes].map(([theme, projects]) => underTheme(theme, projects, context))}`;
  },
};

function underTheme(theme: string, projects: readonly CommissionedProject[], context: SectionContext): SafeHtml {
  return safe`<div class="entry">
    ${heading(context.level, theme)}${pointList(projects.map(project), context)}</div>
`;
}

function project(record: CommissionedProject): Point {
  const { values } = record;
  const { fields } = commissionedProject;
  const quantity = values.quantity.value === null ? values.quantity.typed : showCount(values.quantity.value);
  return {
    record,
    text: values.name,
    label: statusLabel(values.status, showStored(fields.status, values.status)),
    facts: [
      values.beneficiaries,
      values.provider,
      quantity === '' ? '' : `${quantity} ${values.quantityUnit}`,
      money(showStored(fields.allocation, values.allocation), 'allocated'),
      money(showStored(fields.spend, values.spend), 'spent'),
      money(showStored(fields.attendances, values.attendances), 'attendances'),
      money(showStored(fields.reach, values.reach), 'people reached'),
      values.description,
    ],
  };
}

/** Funded initiatives, posts, policies and the money behind them. */
export const initiatives: Section<Initiative> = {
  render: (outline, context) =>
    pointList(
      outline.map(({ record }) => funded(record)),
      context,
    ),
};

function funded(record: Initiative): Point {
  const { values } = record;
  const { fields } = initiative;
  return {
    record,
    text: values.name,
    label: statusLabel(values.status, showStored(fields.status, values.status)),
    facts: [
      showStored(fields.nature, values.nature),
      showStored(fields.amount, values.amount),
      values.fund.trim() === '' ? '' : `funded from ${values.fund}`,
      values.beneficiaries,
      values.partners.typed.trim() === ''
        ? ''
        : `with ${(values.partners.value ?? [values.partners.typed]).join(', ')}`,
      values.date.typed,
    ],
  };
}

/** Like the points of achievements: said in words wherever something is not simply achieved. */
function statusLabel(stored: string, shown: string): string {
  return stored === 'achieved' ? '' : shown;
}

function money(shown: string, what: string): string {
  return shown.trim() === '' ? '' : `${shown} ${what}`;
}
