import { backupReasons, type BackupReason } from '../../api.ts';

const pattern = /^(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d) ([a-z ]+?)(?: \d+)?\.jsonl$/;

/** The name of a backup's file: the moment by this computer's clock, and why. `copy` tells two of one second apart. */
export function backupName(at: Date, reason: BackupReason, copy: number): string {
  return `${localMoment(at)} ${reason}${copy === 0 ? '' : ` ${copy + 1}`}.jsonl`;
}

/** Why a backup was made, by the name of its file; undefined where the file is not one of ours. */
export function reasonIn(name: string): BackupReason | undefined {
  const words = pattern.exec(name)?.[2];
  return backupReasons.find((reason) => reason === words);
}

/** When a backup was made, by the name of its file alone: for one that cannot be read. */
export function momentIn(name: string): string {
  const [day = '', time = ''] = (pattern.exec(name)?.[1] ?? '').split('T');
  const moment = new Date(`${day}T${time.replaceAll('-', ':')}`);
  return Number.isNaN(moment.getTime()) ? '' : moment.toISOString();
}

/** A file that was being written when the program ended. */
export function isLeftOver(name: string): boolean {
  return /^\.\d{4}-\d\d-\d\dT.*\.jsonl\.[0-9a-f]{12}\.tmp$/.test(name);
}

function localMoment(at: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}-${two(at.getMinutes())}-${two(at.getSeconds())}`;
}
