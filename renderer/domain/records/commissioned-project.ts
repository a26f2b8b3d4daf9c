import { statusOptions } from '../fields/statuses.ts';
import { defineRecord, type RecordOf } from './define-record.ts';

/** A project paid for from a fund. The 2009/10 review lists them by theme and gives none a provider or a sum. */
export const commissionedProject = defineRecord({
  id: 'commissioned-project',
  plural: 'commissioned-projects',
  section: 'Commissioned projects',
  noun: 'project',
  intro: 'What the money paid for, by theme: who provided it, for whom, and what it cost.',
  empty: 'No commissioned projects yet. Add the first one.',
  outline: false,
  fields: {
    name: { kind: 'text', label: 'Project', hint: 'Like Library Community Outreach Workers.', required: true },
    theme: { kind: 'text', label: 'Theme', hint: 'What it was commissioned for.', required: true, suggest: 'themes' },
    allocation: { kind: 'money', label: 'Allocated', hint: 'What it was given from the fund.' },
    spend: { kind: 'money', label: 'Spent' },
    provider: { kind: 'text', label: 'Provider', hint: 'Who runs it.', suggest: 'organisations' },
    beneficiaries: { kind: 'text', label: 'For whom', hint: 'Like pregnant teenagers.' },
    status: { kind: 'choice', label: 'Status', options: statusOptions },
    quantity: { kind: 'count', label: 'How many', rare: true },
    quantityUnit: { kind: 'text', label: 'Of what', hint: 'Like family outreach workers.', rare: true },
    ageFrom: { kind: 'count', label: 'Age from', rare: true },
    ageTo: { kind: 'count', label: 'Age to', rare: true },
    attendances: { kind: 'count', label: 'Attendances', rare: true },
    reach: { kind: 'count', label: 'People reached', rare: true },
    fund: { kind: 'text', label: 'Fund', hint: 'The budget it was paid from.', rare: true },
    description: { kind: 'longText', label: 'Description', rare: true },
  },
  computed: {},
  titleOf: (record) => record.values.name,
});

export type CommissionedProject = RecordOf<typeof commissionedProject>;
