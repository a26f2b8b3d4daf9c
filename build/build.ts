import { bundle } from './bundle.ts';
import { runCommand } from './runtime/say.ts';

/** `npm run build`: bundles main, preload and renderer into out/. */
void runCommand(async () => {
  await bundle(true);
  return 0;
});
