import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listen, type Listener } from './support/loopback.ts';
import { expect, test } from './support/program-fixture.ts';

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

test('the engine asks the network for nothing, from start to end', async ({ start }) => {
  const { dataFolder } = await start().then(async (program) => (await program.close(), program));
  const log = join(dataFolder, 'network.json');
  const program = await start({ dataFolder, args: [`--log-net-log=${log}`] });
  await program.page.waitForTimeout(3000);
  await program.close();
  const text = await readFile(log, 'utf8');
  const addresses = [...text.matchAll(/"(?:url|host|address)":"([^"]+)"/g)].map(([, address]) => address ?? '');
  expect(text).toContain('"constants"');
  expect(addresses.filter((address) => !/^(?:app|data|blob|devtools|chrome-extension|chrome):/.test(address))).toEqual(
    [],
  );
});
