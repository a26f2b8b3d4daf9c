/**
 * The text that is being pasted, or nothing. Listen for `beforeinput` as well as for `paste`: where the clipboard changes
 * hands at that moment (a clipboard manager, a paste straight after copying) the engine hands `paste` an empty text and
 * then puts the whole of it into the box, where several lines would run together. A list of choices knows `paste` only.
 */
export function pastedText(event: ClipboardEvent | InputEvent): string {
  if (event instanceof ClipboardEvent) return event.clipboardData?.getData('text/plain') ?? '';
  return event.inputType === 'insertFromPaste' ? (event.data ?? '') : '';
}
