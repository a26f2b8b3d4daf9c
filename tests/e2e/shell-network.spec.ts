import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { everyRoute } from './pages/every-route.ts';
import { goTo, openSample } from './pages/sample.ts';
import { answerOpenDialogs } from './support/dialogs.ts';
import { newDataFolder } from './support/launch.ts';
import { listen, type Listener } from './support/loopback.ts';
import { expect, test } from './support/program-fixture.ts';
import { socketsOf } from './support/sockets.ts';

let listener: Listener;
test.beforeEach(async () => {
  listener = await listen();
});
test.afterEach(() => listener.close());

/** Long enough for a request that is on its way to arrive. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000));

test('the listener of these tests would hear a request', async () => {
  await fetch(`http://127.0.0.1:${listener.port}/control`);
  expect(listener.heard).toEqual(['connection', 'request GET /control']);
});

test('nothing that a page can try reaches another program', async ({ program }) => {
  const tried = await program.page.evaluate(async (port) => {
    const web = `http://127.0.0.1:${port}/`;
    const attempts: Record<string, () => unknown> = {
      fetch: () => fetch(web),
      'fetch without cors': () => fetch(web, { mode: 'no-cors', keepalive: true }),
      'fetch https': () => fetch(`https://127.0.0.1:${port}/`),
      'fetch localhost': () => fetch(`http://localhost:${port}/`),
      'fetch file': () => fetch('file:///etc/hostname'),
      request: () =>
        new Promise((resolve, reject) => {
          const request = new XMLHttpRequest();
          request.onload = resolve;
          request.onerror = () => reject(new Error('refused'));
          request.open('GET', web);
          request.send();
        }),
      socket: () =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket(`ws://127.0.0.1:${port}/`);
          socket.onopen = resolve;
          socket.onerror = () => reject(new Error('refused'));
        }),
      events: () =>
        new Promise((resolve, reject) => {
          const source = new EventSource(web);
          source.onopen = resolve;
          source.onerror = () => (source.close(), reject(new Error('refused')));
        }),
      image: () =>
        new Promise((resolve, reject) => {
          const image = new Image();
          image.onload = resolve;
          image.onerror = () => reject(new Error('refused'));
          image.src = web;
        }),
    };
    const results: Record<string, string> = {};
    for (const [name, attempt] of Object.entries(attempts)) {
      try {
        await attempt();
        results[name] = 'got through';
      } catch {
        results[name] = 'refused';
      }
    }
    navigator.sendBeacon(web, 'x');
    for (const rel of ['stylesheet', 'preconnect', 'dns-prefetch', 'prefetch', 'preload', 'icon', 'manifest']) {
      const link = Object.assign(document.createElement('link'), { rel, href: web });
      if (rel === 'preload') link.as = 'image';
      document.head.append(link);
    }
    const style = document.createElement('p');
    style.style.backgroundImage = `url(${web})`;
    const media = Object.assign(document.createElement('video'), { src: web, autoplay: true });
    const frame = Object.assign(document.createElement('iframe'), { src: web });
    document.body.append(style, media, frame);
    return results;
  }, listener.port);
  expect(Object.entries(tried).filter(([, result]) => result !== 'refused')).toEqual([]);
  expect(Object.keys(tried)).toHaveLength(9);
  await settle();
  expect(listener.heard).toEqual([]);
});

test('a call between browsers sends no packet', async ({ program }) => {
  await program.page.evaluate(async (port) => {
    const turn = ['udp', 'tcp'].map((way) => `turn:127.0.0.1:${port}?transport=${way}`);
    const iceServers = [{ urls: `stun:127.0.0.1:${port}` }, { urls: turn, username: 'x', credential: 'x' }];
    const call = new RTCPeerConnection({ iceServers });
    call.createDataChannel('x');
    await call.setLocalDescription(await call.createOffer());
  }, listener.port);
  await settle();
  expect(listener.heard).toEqual([]);
});

test('the request guard stands without the content policy', async ({ program }) => {
  const answer = await program.app.evaluate(async ({ BrowserWindow, net }, port) => {
    const web = `http://127.0.0.1:${port}/`;
    // A page without a policy, which only the session's guard keeps from the network.
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    const page = `<img src="${web}a"><link rel="preconnect" href="${web}"><link rel="stylesheet" href="${web}b">
      <iframe src="${web}c"></iframe><form action="${web}d" method="post"></form>
      <script>fetch('${web}e'); new WebSocket('ws://127.0.0.1:${port}/f'); navigator.sendBeacon('${web}g');
      document.forms[0].submit(); open('${web}h')</script>`;
    // Its own attempt to go away may cut its loading short.
    await window.loadURL(`data:text/html,${encodeURIComponent(page)}`).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    window.destroy();
    return net.fetch(web).then(
      () => 'got through',
      () => 'refused',
    );
  }, listener.port);
  expect(answer).toBe('refused');
  await settle();
  expect(listener.heard).toEqual([]);
});

test('the whole program asks the network for nothing: every screen, an export, the review that is opened', async ({
  start,
}) => {
  test.setTimeout(120_000);
  const dataFolder = await newDataFolder();
  const log = join(dataFolder, 'network.json');
  const program = await start({ dataFolder, args: [`--log-net-log=${log}`] });
  const { app, page } = program;
  await app.evaluate(({ session, shell }) => {
    const asked: string[] = [];
    const opened: string[] = [];
    Object.assign(globalThis, { asked, opened });
    // Beside the guard, which has the only place where a request is cancelled: what went out, and what was cancelled.
    const { webRequest } = session.defaultSession;
    webRequest.onSendHeaders(({ url }) => void asked.push(url));
    webRequest.onErrorOccurred(({ url }) => void asked.push(url));
    shell.openPath = (path) => (opened.push(path), Promise.resolve(''));
  });
  await page.reload();
  await openSample(program);
  const beyond: string[] = [];
  for (const [name, route] of everyRoute) {
    await goTo(page, route);
    await expect(page.locator('#page h1')).toBeVisible();
    await page.waitForLoadState('networkidle');
    if (process.platform === 'linux') {
      const sockets = socketsOf(program.process.pid ?? 0);
      // The test tool's own way in is one, so this would see others.
      expect(sockets.all.length).toBeGreaterThan(0);
      beyond.push(...sockets.beyond.map((socket) => `${name}: ${socket}`));
    }
  }
  expect(beyond).toEqual([]);

  await goTo(page, { screen: 'export' });
  await answerOpenDialogs(program, dataFolder);
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(page.locator('#export-done')).toBeVisible();
  await page.getByRole('button', { name: /^Open the review/ }).click();
  const noted = () => app.evaluate(() => globalThis as unknown as { asked: string[]; opened: string[] });
  await expect.poll(async () => (await noted()).opened).toEqual([join(dataFolder, 'review.html')]);
  const { asked } = await noted();
  expect(asked.some((address) => address.startsWith('app://partnership-review/index.html'))).toBe(true);
  expect(asked.filter((address) => !isWithin(address))).toEqual([]);

  await program.close();
  const text = await readFile(log, 'utf8');
  const addresses = [...text.matchAll(/"(?:url|host|address)":"([^"]+)"/g)].map(([, address]) => address ?? '');
  expect(text).toContain('"constants"');
  expect(addresses.filter((address) => !isWithin(address))).toEqual([]);
});

/** What came with the program, or was made by its page or by the test tool; nothing that a network could answer. */
function isWithin(address: string): boolean {
  return /^(?:app|data|blob|devtools|chrome-extension|chrome):/.test(address);
}
