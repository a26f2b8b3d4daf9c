/**
 * One autosaved field of one's own work, which goes into the journal (fdatasync) and into the database, against a bare
 * strict IndexedDB put.
 */
import { newDataFolder, removeDataFolder } from '../e2e/support/launch.ts';
import { startWithOwnWork } from './support/own-work.ts';
import { compareSaving } from './support/saving.ts';

const folder = await newDataFolder();
const program = await startWithOwnWork(folder, 2_000);
await compareSaving(program.page, 'journalled save');
await program.close();
await removeDataFolder(folder);
