import { expect, test } from 'vitest';
import { claimedCommand } from '../../../electron/main/menu/claimed-keys.ts';

const pressed = {
  type: 'keyDown',
  key: 'z',
  control: true,
  shift: false,
  alt: false,
  meta: false,
  isComposing: false,
} as const;

test.each([
  [{ key: 'z' }, 'undo'],
  [{ key: 'Z', shift: true }, 'redo'],
  [{ key: 'y' }, 'redo'],
  [{ key: '/' }, 'shortcuts'],
  [{ key: 'Z' }, 'undo'],
  [{ key: 'z', control: false }, undefined],
  [{ key: 'z', alt: true }, undefined],
  [{ key: 'z', type: 'keyUp' }, undefined],
  [{ key: 'z', isComposing: true }, undefined],
  [{ key: 'x' }, undefined],
] as const)('%o means %s', (change, command) => {
  expect(claimedCommand({ ...pressed, ...change }, 'linux')).toBe(command);
});

test('macOS asks its menu first, so nothing is claimed there', () => {
  expect(claimedCommand(pressed, 'darwin')).toBeUndefined();
});
