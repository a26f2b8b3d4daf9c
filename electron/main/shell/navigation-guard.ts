import { app, type WebContents } from 'electron';
import { entryUrl } from '../identity.ts';
import { log } from '../log.ts';

/** Keeps every page where it is: no other address, no second window, no embedded one. */
export function guardNavigation(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }, address: string, what: string): void => {
    // The page may load itself again; everything else it shows without navigating.
    if (what === 'navigation' && address.split('#')[0] === entryUrl && contents.getURL().startsWith(entryUrl)) return;
    event.preventDefault();
    log.warn(`Refused ${what} to a ${schemeOf(address)} address.`);
  };
  contents.on('will-navigate', (event, address) => refuse(event, address, 'navigation'));
  contents.on('will-redirect', (event, address) => refuse(event, address, 'redirection'));
  contents.on('will-attach-webview', (event) => refuse(event, '', 'an embedded page'));
  // The engine goes to about:blank without asking anybody, so the page is fetched back.
  contents.on('did-navigate', (_event, address) => {
    if (!address.startsWith('about:')) return;
    log.warn('The page had gone to an empty address; opened it again.');
    void contents.loadURL(entryUrl);
  });
  // Calls between browsers would not pass the request guard.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(({ url }) => {
    log.warn(`Refused a window for a ${schemeOf(url)} address.`);
    return { action: 'deny' };
  });
}

/** Only the scheme is logged: the rest of an address may carry what was typed. */
function schemeOf(address: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.exec(address)?.[0] ?? 'relative';
}
