import type { Session } from 'electron';
import { origin } from '../identity.ts';

/**
 * What the page needs: that its database is not cleared away when the disk gets full, and to put a text into the
 * clipboard when somebody chooses "Copy". It never reads from the clipboard.
 */
const allowed: ReadonlySet<string> = new Set(['persistent-storage', 'clipboard-sanitized-write']);

/** Denies camera, microphone, place, notifications, devices and everything else that a page can ask for. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(isAllowed(permission) && contents.getURL().startsWith(`${origin}/`));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, from) => isAllowed(permission) && `${from}/`.startsWith(`${origin}/`),
  );
  session.setDevicePermissionHandler(() => false);
}

/** Wider than Electron's list of names, in which the first is missing for checks. */
function isAllowed(permission: string): boolean {
  return allowed.has(permission);
}
