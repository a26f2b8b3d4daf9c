import type { Kind } from './fault.ts';
import { backupDisk } from './kinds/backup-disk.ts';
import { bothDamaged } from './kinds/both-damaged.ts';
import { clockSet } from './kinds/clock.ts';
import { damagedFilesOf } from './kinds/damaged-files.ts';
import { diskFull } from './kinds/disk-full.ts';
import { killExport } from './kinds/kill-export.ts';
import { killRestore } from './kinds/kill-restore.ts';
import { killUpgrade } from './kinds/kill-upgrade.ts';
import { killsOf } from './kinds/kills.ts';
import { newerData } from './kinds/newer-data.ts';
import { powerCuts } from './kinds/power-cuts.ts';
import { readOnly } from './kinds/read-only.ts';
import { secondStart } from './kinds/second-start.ts';

/** Every kind of fault, in the order of the table. */
export const kinds: readonly Kind[] = [
  killsOf('typing', 12, 1),
  killsOf('entries', 4, 1),
  killsOf('import', 8, 1),
  killsOf('backup', 6, 1),
  killUpgrade,
  killRestore,
  killExport,
  powerCuts,
  diskFull,
  damagedFilesOf('database'),
  damagedFilesOf('journal'),
  bothDamaged,
  secondStart,
  newerData,
  clockSet,
  readOnly,
  backupDisk,
];
