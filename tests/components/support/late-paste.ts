/**
 * Pastes as the engine does where the clipboard changes hands at that moment: `paste` with an empty text, then the whole
 * text on its way into the box. True when nobody took it and the box itself would get it.
 */
export function latePaste(box: Element, text: string): boolean {
  const all = { bubbles: true, cancelable: true };
  box.dispatchEvent(new ClipboardEvent('paste', { ...all, clipboardData: new DataTransfer() }));
  return box.dispatchEvent(new InputEvent('beforeinput', { ...all, inputType: 'insertFromPaste', data: text }));
}
