import { statfs } from 'node:fs/promises';

/** Services that copy a folder while it is in use, by how they name their folders. */
const services: readonly (readonly [name: string, folder: RegExp])[] = [
  ['OneDrive', /^onedrive(?: - .*)?$/i],
  ['Dropbox', /^dropbox(?: \(.*\))?$/i],
  ['Google Drive', /^(?:google ?drive.*|my drive)$/i],
  ['iCloud', /^(?:icloud ?drive|com~apple~clouddocs)$/i],
  ['Nextcloud', /^(?:nextcloud|owncloud)$/i],
];

/** File systems of Linux that reach over a network, by their magic numbers: NFS, SMB, CIFS, SMB 2 and FUSE. */
const networkTypes: ReadonlySet<number> = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546]);

/**
 * A sentence where the data folder lies in a place that endangers an open database; null elsewhere. For backups such a
 * place is good: they are written once and left alone.
 */
export async function dataFolderWarning(folder: string, typeOf = fileSystemOf): Promise<string | null> {
  const service = serviceOf(folder);
  if (service !== null) return inService(service);
  return isShare(folder) || networkTypes.has(await typeOf(folder)) ? onNetwork : null;
}

function serviceOf(folder: string): string | null {
  const parts = folder.split(/[\\/]/);
  return services.find(([, pattern]) => parts.some((part) => pattern.test(part)))?.[0] ?? null;
}

/** \\server\share, but not \\?\C:\, which is a drive of this computer. */
function isShare(folder: string): boolean {
  return /^\\\\(?![?.]\\)/.test(folder) || /^\\\\\?\\UNC\\/i.test(folder);
}

async function fileSystemOf(folder: string): Promise<number> {
  if (process.platform !== 'linux') return 0;
  return statfs(folder).then(
    ({ type }) => type >>> 0,
    () => 0,
  );
}

const advice = 'Ask your IT support to let Partnership Review keep its data on this computer; backups may stay there.';

function inService(service: string): string {
  return `Your work is kept in a folder that ${service} copies while the program writes to it, which can damage it. ${advice}`;
}

const onNetwork = `Your work is kept on a network disk, where it can be damaged when the connection breaks. ${advice}`;
