import type { Session } from 'electron';
import { origin } from '../identity.ts';

/** The one thing a page needs: that its database is not cleared away when the disk gets full. */
const allowed = 'persistent-storage';

/** Denies camera, microphone, place, notifications, devices and everything else that a page can ask for. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(isAllowed(permission) && contents.getURL().startsWith(`${origin}/`));
  });
  session.setPermissionCheckHandler((_contents, permission, from) => isAllowed(permission) && from.startsWith(origin));
  session.setDevicePermissionHandler(() => false);
}

/** Wider than Electron's list of names, in which this one is missing for checks. */
function isAllowed(permission: string): boolean {
  return permission === allowed;
}
