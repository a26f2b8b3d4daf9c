/** How the state of a group is shown beside its tick box. */
export interface ChoiceState {
  readonly words: string;
  readonly tag: string;
}

export const stateTags = {
  accepted: { words: 'Accepted', tag: 'tag-success' },
  received: { words: 'Not accepted', tag: '' },
  returned: { words: 'Returned', tag: 'tag-warning' },
  withdrawn: { words: 'Withdrawn', tag: 'tag-error' },
  entered: { words: 'Entered here', tag: 'status-empty' },
  nothing: { words: 'Not received', tag: 'status-empty' },
} as const satisfies Readonly<Record<string, ChoiceState>>;
