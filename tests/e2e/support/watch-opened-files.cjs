// Loaded into the program before its own code: keeps what the page is given of the files the program was opened with.
const { ipcMain } = require('electron');

globalThis.openedFiles = [];
const { handle } = ipcMain;
ipcMain.handle = (channel, answer) =>
  handle.call(ipcMain, channel, async (...ask) => {
    const given = await answer(...ask);
    if (channel === 'file:take-opened') {
      globalThis.openedFiles.push(...given.files.map(({ name, bytes }) => `${name}: ${Buffer.from(bytes)}`));
      globalThis.openedFiles.push(...given.refused.map(({ message }) => message));
    }
    return given;
  });
