import { expect, test, vi } from 'vitest';

vi.mock('electron', () => ({ app: {} }));

type Check = Parameters<Electron.Session['setPermissionCheckHandler']>[0];

test.for([
  ['app://partnership-review/', 'clipboard-sanitized-write', true],
  ['app://partnership-review', 'clipboard-sanitized-write', true],
  ['app://partnership-review/index.html', 'persistent-storage', true],
  ['app://partnership-review.example/', 'clipboard-sanitized-write', false],
  ['app://partnership-reviews', 'persistent-storage', false],
  ['https://example.org/', 'clipboard-sanitized-write', false],
  ['', 'clipboard-sanitized-write', false],
  ['app://partnership-review/', 'geolocation', false],
] as const)('a page of %s that wants %s: %s', async ([from, permission, answer]) => {
  vi.stubGlobal('__APP_VERSION__', '0.0.0');
  vi.stubGlobal('__SHIPPED_ELECTRON__', '0.0.0');
  const { denyPermissions } = await import('../../../../electron/main/shell/permissions.ts');
  const handlers: Check[] = [];
  const session = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: (check: Check) => handlers.push(check),
    setDevicePermissionHandler: vi.fn(),
  };
  Reflect.apply(denyPermissions, null, [session]);
  expect(handlers.map((check) => Reflect.apply(check ?? vi.fn(), null, [null, permission, from]))).toEqual([answer]);
});
