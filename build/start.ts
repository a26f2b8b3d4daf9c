import { bundle } from './bundle.ts';
import { runInTerminal } from './runtime/command.ts';
import { accountSwitches, hasDisplay, onVirtualDisplay, quietEngine } from './runtime/display.ts';
import { projectFolder } from './runtime/folders.ts';
import { prepare } from './runtime/prepare.ts';
import { runCommand, say } from './runtime/say.ts';

/** `npm start -- [arguments]`: prepares the machine, builds what has changed, and runs the program until it ends. */
void runCommand(async () => {
  const runtime = await prepare('start');
  await bundle();
  const visible = hasDisplay(process.platform, process.env);
  if (!visible) say('There is no display here: running on one in memory (xvfb-run). Stop the program with Ctrl+C.');
  const switches = [...accountSwitches(), ...(visible ? [] : quietEngine)];
  const command = { program: runtime.executable, args: [...switches, projectFolder, ...process.argv.slice(2)] };
  const { program, args } = visible ? command : onVirtualDisplay(command);
  // Set in the terminals of some editors; Electron would then run as a plain Node.
  const { ELECTRON_RUN_AS_NODE: _dropped, ...environment } = process.env;
  return runInTerminal(program, args, { cwd: projectFolder, env: environment });
});
