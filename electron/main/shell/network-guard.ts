import { app, type Session } from 'electron';
import { origin } from '../identity.ts';

/**
 * Before ready: the program talks to nobody, so the engine is told that there is nobody. Names and addresses cannot be
 * resolved, no proxy is looked for, and the engine's own background traffic is off. The request guard below would not
 * see all of these.
 */
export function cutNetwork(): void {
  for (const name of ['no-proxy-server', 'disable-background-networking', 'disable-component-update', 'no-pings']) {
    app.commandLine.appendSwitch(name);
  }
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** True for what a page may load: our own files, and what it has made itself. */
export function isOwnAddress(address: string, developer: boolean): boolean {
  if (address.startsWith(`${origin}/`) || address.startsWith(`blob:${origin}/`)) return true;
  return address.startsWith('data:') || (developer && address.startsWith('devtools://'));
}

/** Cancels every request for anything else, and every download. */
export function guardRequests(session: Session): void {
  const developer = !app.isPackaged;
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOwnAddress(request.url, developer) }));
  session.on('will-download', (event) => event.preventDefault());
}
