import type { Program } from './launch.ts';

/** Answers every "choose a folder" and "open a file" dialog with these paths; none means that the user cancels. */
export async function answerOpenDialogs({ app }: Program, ...paths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths });
  }, paths);
}

/** Answers every "save as" dialog with this path; the empty string means that the user cancels. */
export async function answerSaveDialogs({ app }: Program, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = (...ask: unknown[]) => {
      const { defaultPath } = ask.at(-1) as { defaultPath?: string };
      Object.assign(globalThis, { savingBeganAt: defaultPath });
      return Promise.resolve({ canceled: path === '', filePath: path });
    };
  }, filePath);
}

/** Where the last "save as" dialog that was answered began: a folder and a name, or the name alone. */
export function savingBeganAt({ app }: Program): Promise<string> {
  return app.evaluate(() => (globalThis as unknown as { savingBeganAt?: string }).savingBeganAt ?? '');
}

/** Answers every question of the program with the button of this number, and keeps what was asked. */
export async function answerQuestions({ app }: Program, button: number): Promise<void> {
  await app.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false });
  }, button);
}
