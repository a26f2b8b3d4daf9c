/**
 * One autosaved field of the sample (the store's commit: records, before-images for undo, strict durability) against a
 * bare strict IndexedDB put.
 */
import { launch, removeDataFolder } from '../e2e/support/launch.ts';
import { compareSaving } from './support/saving.ts';

const program = await launch();
await program.page.evaluate(() => window.desktop?.writePreferences({ workspace: 'sample' }));
await program.page.reload();
await program.page.waitForSelector('.rail');
await compareSaving(program.page, 'one saved field');
await program.close();
await removeDataFolder(program.dataFolder);
