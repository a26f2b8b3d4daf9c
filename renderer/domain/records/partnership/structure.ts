import { defineRecord, type RecordOf } from '../define-record.ts';

/** The bodies over the delivery groups. The groups themselves, their names and their orders, are in the set-up. */
export const structure = defineRecord({
  id: 'structure',
  plural: 'structures',
  section: 'Structure',
  noun: 'structure',
  intro: 'The bodies over the delivery groups. The groups and their order in the chart are in the set-up.',
  empty: 'No structure yet. Add the board that the groups report to.',
  outline: false,
  single: true,
  fields: {
    board: { kind: 'text', label: 'Board', hint: 'Like Charnwood Together Board.', required: true },
    executive: { kind: 'text', label: 'Executive', hint: 'Between the board and the groups, if there is one.' },
    groupsLabel: { kind: 'text', label: 'What the groups are called', hint: 'Like Delivery Groups.' },
  },
  computed: {},
  titleOf: (record) => record.values.board,
});

export type Structure = RecordOf<typeof structure>;
