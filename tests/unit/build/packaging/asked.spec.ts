import { expect, test } from 'vitest';
import { readAsked, refuseStandIn } from '../../../../build/packaging/asked.ts';

const official = { executable: '/e', kind: 'official', version: '45.0.0' } as const;
const pinned = { executable: '/e', kind: 'pinned', version: '25.1.1' } as const;

test('without words one gets what is handed on, with --dir a folder', () => {
  expect(readAsked([], 'linux')).toBe('installers');
  expect(readAsked(['--linux'], 'linux')).toBe('installers');
  expect(readAsked(['--dir'], 'linux')).toBe('folder');
  expect(readAsked(['--win', '--dir'], 'win32')).toBe('folder');
});

test('what another system makes is refused, and where it is made is said', () => {
  expect(() => readAsked(['--win'], 'linux')).toThrow(
    'The installer and the portable program for Windows can only be made on Windows. Nothing was made.',
  );
  expect(() => readAsked(['--dir', '--mac'], 'linux')).toThrow('The disk image for macOS can only be made on macOS.');
  expect(() => readAsked(['--linux'], 'win32')).toThrow('The AppImage and the deb package for Linux');
  expect(() => readAsked(['--windows'], 'linux')).toThrow('"--windows" is not known.');
});

test('nothing to hand on is made from an Electron that it does not ship on', () => {
  expect(() => refuseStandIn('installers', pinned, '45.0.0')).toThrow('needs the official Electron 45.0.0');
  expect(() => refuseStandIn('installers', { ...official, version: '44.0.0' }, '45.0.0')).toThrow('Electron 44.0.0');
  expect(() => refuseStandIn('installers', { ...official, kind: 'override' }, '45.0.0')).toThrow('Nothing was made.');
  expect(() => refuseStandIn('installers', official, '45.0.0')).not.toThrow();
  expect(() => refuseStandIn('folder', pinned, '45.0.0')).not.toThrow();
});
