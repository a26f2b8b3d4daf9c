import type { Input } from 'electron';
import type { Command } from '../../api.ts';

/**
 * Keys of the menu that the engine would otherwise take for itself on Windows and Linux, without the menu hearing of
 * them: Ctrl+Z undoes the last typing anywhere on the page, even when a record has the focus, and Ctrl+/ selects all.
 * macOS asks its menu first, so nothing needs claiming there.
 */
export function claimedCommand(
  input: Pick<Input, 'type' | 'key' | 'control' | 'shift' | 'alt' | 'meta' | 'isComposing'>,
  platform: NodeJS.Platform,
): Command | undefined {
  if (platform === 'darwin' || input.type !== 'keyDown' || input.isComposing) return undefined;
  if (!input.control || input.alt || input.meta) return undefined;
  const key = input.key.toLowerCase();
  if (key === 'z') return input.shift ? 'redo' : 'undo';
  if (key === 'y' && !input.shift) return 'redo';
  return key === '/' ? 'shortcuts' : undefined;
}
