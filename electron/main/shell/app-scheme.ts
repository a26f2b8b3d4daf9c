import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { origin, scheme } from '../identity.ts';
import { safetyHeaders } from './content-policy.ts';
import { servedFile } from './served-file.ts';

/** Before ready: makes app:// a secure origin with storage of its own, like https. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the bundled page, and nothing else on this computer, under app://partnership-review/. */
export function serveAppScheme(folder: string): void {
  protocol.handle(scheme, async (request) => {
    const file = request.method === 'GET' ? servedFile(request.url, origin, folder) : undefined;
    const bytes = file && (await readFile(file.path).catch(() => undefined));
    if (!file || !bytes) return new Response('Not found.', { status: 404, headers: safetyHeaders });
    return new Response(bytes, { headers: { ...safetyHeaders, 'Content-Type': file.contentType } });
  });
}
