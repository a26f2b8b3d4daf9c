import { expect, test } from './support/program-fixture.ts';

/** Every permission that a page can ask about; those that an engine does not know are reported as "unknown". */
const names = [
  ...['geolocation', 'notifications', 'push', 'midi', 'camera', 'microphone', 'background-fetch', 'background-sync'],
  ...['periodic-background-sync', 'clipboard-read', 'clipboard-write', 'idle-detection', 'screen-wake-lock'],
  ...['system-wake-lock', 'nfc', 'display-capture', 'accelerometer', 'gyroscope', 'magnetometer', 'local-fonts'],
  ...['ambient-light-sensor', 'payment-handler', 'storage-access', 'window-management', 'top-level-storage-access'],
];

test('every permission but lasting storage and copying is denied when asked about', async ({ program: { page } }) => {
  const states = await page.evaluate(async (all) => {
    const found: Record<string, string> = {};
    for (const name of all) {
      const query = name === 'push' ? { name, userVisibleOnly: true } : { name };
      found[name] = await navigator.permissions.query(query as PermissionDescriptor).then(
        ({ state }) => state,
        () => 'unknown',
      );
    }
    return found;
  }, names);
  const granted = Object.entries(states).filter(([, state]) => state !== 'denied' && state !== 'unknown');
  expect(granted).toEqual([['clipboard-write', 'granted']]);
  expect(Object.values(states).filter((state) => state === 'denied').length).toBeGreaterThan(8);
});

test('every permission is refused when requested', async ({ program: { page } }) => {
  await page.evaluate(() => {
    const button = Object.assign(document.createElement('button'), { id: 'ask-for-all', textContent: 'ask' });
    document.body.prepend(button);
    const within = (request: () => Promise<unknown>): Promise<string> =>
      Promise.race([
        Promise.resolve()
          .then(request)
          .then((value) =>
            ['denied', false, undefined].includes(value as string) ? 'refused' : `got ${String(value)}`,
          )
          .catch(() => 'refused'),
        new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), 3000)),
      ]);
    const asking = navigator as unknown as Record<string, Record<string, (options?: unknown) => Promise<unknown>>>;
    const ask = (part: string, method: string, options?: unknown) =>
      within(async () => asking[part]?.[method]?.(options));
    button.addEventListener('click', () => {
      const place = () =>
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: 2000 }));
      const answers = {
        camera: within(() => navigator.mediaDevices.getUserMedia({ video: true })),
        microphone: within(() => navigator.mediaDevices.getUserMedia({ audio: true })),
        screen: within(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
        place: within(place),
        notifications: within(() => Notification.requestPermission()),
        midi: within(() => navigator.requestMIDIAccess({ sysex: true })),
        clipboard: within(() => navigator.clipboard.readText()),
        usb: ask('usb', 'requestDevice', { filters: [] }),
        hid: within(async () => ((await asking['hid']?.['requestDevice']?.({ filters: [] })) as unknown[]).length > 0),
        serial: ask('serial', 'requestPort'),
        bluetooth: ask('bluetooth', 'requestDevice', { acceptAllDevices: true }),
        'file handles': within(async () =>
          (window as unknown as { showOpenFilePicker(): Promise<unknown> }).showOpenFilePicker(),
        ),
      };
      Object.assign(globalThis, { answers });
      // The engine answers this one to nobody when it is denied: what counts is what happens.
      void document.documentElement.requestFullscreen();
    });
  });
  await page.click('#ask-for-all');
  const answers = await page.evaluate(async () => {
    const { answers: pending } = globalThis as unknown as { answers: Record<string, Promise<string>> };
    const done = await Promise.all(Object.entries(pending).map(async ([name, answer]) => [name, await answer]));
    return Object.fromEntries(done) as Record<string, string>;
  });
  expect(Object.entries(answers).filter(([, answer]) => answer !== 'refused')).toEqual([]);
  expect(Object.keys(answers)).toHaveLength(12);
  expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
});

test('storage lasts: the engine does not clear it away when the disk gets full', async ({ program: { page } }) => {
  expect(await page.evaluate(() => navigator.storage.persist())).toBe(true);
  expect(await page.evaluate(() => navigator.storage.persisted())).toBe(true);
});
