/** Of a stack only the places in our own bundle; the first lines are the message, which may quote what was typed. */
export function placesIn(stack: string): string {
  const places = stack.matchAll(/app:\/\/partnership-review\/[\w./-]+\.js:\d+:\d+/g);
  return [...places].map(([place]) => `  at ${place}`).join('\n');
}
