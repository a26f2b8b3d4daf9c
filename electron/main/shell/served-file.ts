import { extname, resolve, sep } from 'node:path';

/** Kinds of file that a page of ours consists of. Anything else is not served, whatever lies in the folder. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface ServedFile {
  path: string;
  contentType: string;
}

/**
 * The file that an address names, or undefined when it names nothing of ours: another host, a path that leads out of
 * the folder (written in whatever way), or a kind of file that we do not serve.
 */
export function servedFile(address: string, origin: string, folder: string): ServedFile | undefined {
  const url = parse(address);
  if (!url || `${url.protocol}//${url.host}` !== origin) return undefined;
  const name = decode(url.pathname);
  if (name === undefined || /[\\\0]/.test(name)) return undefined;
  const path = resolve(folder, `.${name}`);
  const contentType = contentTypes[extname(path)];
  if (!path.startsWith(folder + sep) || contentType === undefined) return undefined;
  return { path, contentType };
}

/** URL.canParse is missing in the oldest Electron we run on. */
function parse(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
