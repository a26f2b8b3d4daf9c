import { onFirstRow, onLastRow } from './caret-rows.ts';

/** What can be done to a line from the keyboard or its tools. */
export type LineAct =
  | 'enter'
  | 'toggle'
  | 'details'
  | 'indent'
  | 'outdent'
  | 'up'
  | 'down'
  | 'join-above'
  | 'join-below'
  | 'above'
  | 'below'
  | 'delete';

const withAlt: Readonly<Record<string, LineAct>> = {
  ArrowRight: 'indent',
  ArrowLeft: 'outdent',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Enter: 'details',
};

/** What a key means in the box of a line; null leaves it to the box, as Tab, which goes on to the next control. */
export function actOfKey(event: KeyboardEvent, box: HTMLTextAreaElement): LineAct | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey, isComposing } = event;
  if (isComposing) return null;
  const control = ctrlKey || metaKey;
  if (altKey) return control || shiftKey ? null : (withAlt[key] ?? null);
  if (key === 'Enter') return control ? 'toggle' : 'enter';
  if (control || shiftKey || box.selectionStart !== box.selectionEnd) return null;
  switch (key) {
    case 'Backspace':
      return box.selectionStart === 0 ? 'join-above' : null;
    case 'Delete':
      return box.selectionEnd === box.value.length ? 'join-below' : null;
    case 'ArrowUp':
      return onFirstRow(box) ? 'above' : null;
    case 'ArrowDown':
      return onLastRow(box) ? 'below' : null;
    default:
      return null;
  }
}
