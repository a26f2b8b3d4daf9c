import { asThePage } from './support/in-page.ts';
import { expect, test } from './support/program-fixture.ts';

test.describe('code', () => {
  test('runs only from the program itself, never from text', async ({ program: { page } }) => {
    // Each of them leaves a mark if it runs.
    const eager = () => {
      const makers = window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } };
      const refused = (name: string, attempt: () => unknown): string => {
        try {
          attempt();
          return `${name}: allowed`;
        } catch (error) {
          return `${name}: ${error instanceof Error ? error.name : 'refused'}`;
        }
      };
      return [
        refused('eval', () => (0, eval)('globalThis.mark = 1')),
        refused('Function', () => new Function('globalThis.mark = 1')()),
        refused('innerHTML', () => (document.createElement('p').innerHTML = '<b>x</b>')),
        refused('outerHTML', () => (document.body.appendChild(document.createElement('p')).outerHTML = '<b>x</b>')),
        refused('insertAdjacentHTML', () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>')),
        refused('document.write', () => document.write('<b>x</b>')),
        refused('srcdoc', () => (document.createElement('iframe').srcdoc = '<b>x</b>')),
        refused('DOMParser', () => new DOMParser().parseFromString('<b>x</b>', 'text/html')),
        refused('script text', () => (document.createElement('script').text = 'globalThis.mark = 1')),
        refused('script address', () => (document.createElement('script').src = 'assets/x.js')),
        refused('worker', () => new Worker('assets/x.js')),
        refused('another policy', () => makers.trustedTypes.createPolicy('mine', {})),
      ];
    };
    const results = await asThePage(page, eager);
    expect(results).toEqual([
      'eval: EvalError',
      'Function: EvalError',
      ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'document.write', 'srcdoc', 'DOMParser'].map(
        (name) => `${name}: TypeError`,
      ),
      ...['script text', 'script address', 'worker', 'another policy'].map((name) => `${name}: TypeError`),
    ]);
    expect(await page.evaluate('globalThis.mark')).toBeUndefined();
  });

  test('does not run from the page’s own HTML or attributes', async ({ program: { page } }) => {
    await asThePage(page, async () => {
      const script = document.createElement('script');
      script.append('globalThis.mark = "inline script"');
      document.body.append(script);
      const button = document.createElement('button');
      button.setAttribute('onclick', 'globalThis.mark = "attribute"');
      document.body.append(button);
      button.click();
      const link = Object.assign(document.createElement('a'), { href: 'javascript:globalThis.mark="address"' });
      document.body.append(link);
      link.click();
      setTimeout('globalThis.mark = "timer"', 0);
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    expect(await page.evaluate('globalThis.mark')).toBeUndefined();
    expect(page.url()).toContain('app://partnership-review/index.html');
  });

  test('cannot reach Node or Electron', async ({ program: { page, app } }) => {
    const found = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(found).toEqual([]);
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const known = contents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      return known.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
    expect(preferences['webSecurity'] ?? true).toBe(true);
    const opened = [
      ...['nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'webviewTag', 'allowRunningInsecureContent'],
      ...['experimentalFeatures', 'enableBlinkFeatures', 'plugins', 'navigateOnDragDrop'],
    ].filter((name) => Boolean(preferences[name]));
    expect(opened).toEqual([]);
  });

  test('finds the agreed functions on window.desktop and cannot change them', async ({ program: { page } }) => {
    const names = await page.evaluate(() => Object.keys(window.desktop ?? {}).sort());
    const { eventChannels, requestChannels } = await import('../../electron/api.ts');
    expect(names).toEqual([...Object.keys(requestChannels), ...Object.keys(eventChannels)].sort());
    const changed = await page.evaluate(() => {
      try {
        Object.assign(window, { desktop: { appInfo: () => 'mine' } });
        Object.assign(window.desktop ?? {}, { appInfo: () => 'mine' });
      } catch {
        return 'refused';
      }
      return String(window.desktop?.appInfo);
    });
    expect(changed).not.toContain('mine');
    // What is heard is the news alone: the engine's own event would carry its sender, with everything it can do.
    const heard = await page.evaluate(async () => {
      const news = new Promise<readonly unknown[]>((resolve) => {
        window.desktop?.onPreferencesChanged((...all: readonly unknown[]) => resolve(all));
      });
      await window.desktop?.writePreferences({ exportBom: false });
      return (await news).map((said) => Object.keys(said as object).sort());
    });
    expect(heard).toEqual([['exportBom', 'lastExportFolder', 'theme', 'workspace']]);
  });
});

test.describe('the page stays where it is', () => {
  const away = [
    'http://127.0.0.1:9/',
    'https://example.org/',
    'file:///etc/hostname',
    'data:text/html,x',
    'mailto:a@b',
  ];

  test('when sent to any of them', async ({ program: { page } }) => {
    for (const address of away) {
      await page.evaluate((there) => {
        location.href = there;
      }, address);
      await page.evaluate((there) => {
        const link = Object.assign(document.createElement('a'), { href: there });
        document.body.append(link);
        link.click();
      }, address);
      await page.waitForTimeout(300);
      expect(page.url(), address).toMatch(/^app:\/\/partnership-review\/index\.html/);
    }
  });

  test('when it makes a page of its own', async ({ program: { page } }) => {
    await page.evaluate(() => {
      location.href = URL.createObjectURL(new Blob(['<p>x'], { type: 'text/html' }));
    });
    await page.waitForTimeout(300);
    expect(page.url()).toMatch(/^app:\/\/partnership-review\/index\.html/);
  });

  test('and comes back from the empty page, to which the engine goes unasked', async ({ program: { page } }) => {
    await page.evaluate(() => {
      Object.assign(globalThis, { stillHere: true });
      setTimeout(() => (location.href = 'about:blank'));
    });
    const where = () => page.evaluate(() => `${location.href} ${'stillHere' in globalThis}`).catch(() => 'on its way');
    await expect.poll(where).toMatch(/^app:\/\/partnership-review\/index\.html\S* false$/);
  });

  test('when a form is sent, and no second window opens', async ({ program: { page, app } }) => {
    const opened = await page.evaluate(() => {
      const form = Object.assign(document.createElement('form'), { action: 'http://127.0.0.1:9/', method: 'post' });
      document.body.append(form);
      form.submit();
      const blank = Object.assign(document.createElement('a'), { href: 'app://partnership-review/index.html' });
      blank.target = '_blank';
      document.body.append(blank);
      blank.click();
      return [window.open('https://example.org/'), window.open('about:blank'), window.open('index.html')].map(String);
    });
    await page.waitForTimeout(300);
    expect(opened).toEqual(['null', 'null', 'null']);
    expect(page.url()).toMatch(/^app:\/\/partnership-review\/index\.html/);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('and holds no other page', async ({ program: { page, app } }) => {
    await page.evaluate(() => {
      for (const [name, attribute] of Object.entries({ iframe: 'src', webview: 'src', object: 'data', embed: 'src' })) {
        const element = document.createElement(name);
        document.body.append(element);
        try {
          element.setAttribute(attribute, 'app://partnership-review/index.html');
        } catch {
          // Refused before it begins: object and embed take trusted addresses only.
        }
      }
    });
    await page.waitForTimeout(500);
    const held = page.frames().filter((frame) => frame !== page.mainFrame() && frame.url().startsWith('app:'));
    expect(held).toEqual([]);
    const pages = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
    expect(pages).toBe(1);
  });

  test('and saves no file by itself', async ({ program: { page, app } }) => {
    await app.evaluate(({ session }) => {
      const seen: string[] = [];
      Object.assign(globalThis, { seenDownloads: seen });
      session.defaultSession.on('will-download', (event, item) => {
        seen.push(event.defaultPrevented ? 'prevented' : `began ${item.getFilename()}`);
      });
    });
    await page.evaluate(() => {
      const href = URL.createObjectURL(new Blob(['x']));
      const link = Object.assign(document.createElement('a'), { href, download: 'x.txt' });
      document.body.append(link);
      link.click();
    });
    await page.waitForTimeout(500);
    const seen = await app.evaluate(() => (globalThis as unknown as { seenDownloads: string[] }).seenDownloads);
    expect(seen).toEqual(['prevented']);
  });
});

test.describe('files under app://', () => {
  const outside = [
    'app://partnership-review/../main/index.cjs',
    'app://partnership-review/..%2fmain/index.cjs',
    'app://partnership-review/%2e%2e/main/index.cjs',
    'app://partnership-review/%2e%2e%2fmain%2findex.cjs',
    'app://partnership-review/..%5cmain%5cindex.cjs',
    'app://partnership-review/%252e%252e/package.json',
    'app://partnership-review/assets/../../../package.json',
    'app://partnership-review/..%2f..%2fpackage.json',
    'app://partnership-review//etc/hostname',
    'app://partnership-review/%2fetc%2fhostname',
    'app://partnership-review/index.html%00.js',
    'app://partnership-review/%ff.html',
    'app://partnership-review/',
  ];

  test('are only those of the page', async ({ program: { page, app } }) => {
    const status = (address: string) =>
      fetch(address).then(
        (answer) => answer.status,
        () => 'refused',
      );
    for (const address of outside) {
      expect([404, 'refused'], address).toContain(await page.evaluate(status, address));
    }
    expect(await page.evaluate(status, 'app://partnership-review/index.html')).toBe(200);
    // The page's own policy forbids other hosts, so they are asked for from the privileged side.
    const others = await app.evaluate(({ net }) =>
      Promise.all(
        ['app://somewhere-else/index.html', 'app://partnership-review.example/index.html'].map((address) =>
          net.fetch(address).then(
            (answer) => answer.status,
            () => 'refused',
          ),
        ),
      ),
    );
    expect(others.filter((answer) => answer !== 404 && answer !== 'refused')).toEqual([]);
  });

  test('come with the strict policy, also when there is no such file', async ({ program: { page } }) => {
    const { contentPolicy } = await import('../../electron/main/shell/content-policy.ts');
    for (const name of ['index.html', 'nothing.html']) {
      const headers = await page.evaluate(
        (file) => fetch(file).then((answer) => Object.fromEntries(answer.headers.entries())),
        name,
      );
      expect(headers['content-security-policy']).toBe(contentPolicy);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
    expect(contentPolicy).toContain("default-src 'none'");
    expect(contentPolicy).toContain("require-trusted-types-for 'script'");
    expect(contentPolicy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|\*|https?:/);
  });

  test('can only be read', async ({ program: { page } }) => {
    const status = await page.evaluate(() => fetch('index.html', { method: 'POST', body: 'x' }).then((a) => a.status));
    expect(status).toBe(404);
  });
});
