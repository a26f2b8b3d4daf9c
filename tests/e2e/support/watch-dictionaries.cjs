// Loaded into the program before its own code (-r): notes every dictionary download from the very beginning.
const { app } = require('electron');

globalThis.dictionaryEvents = [];
app.on('session-created', (session) => {
  for (const name of ['begin', 'success', 'failure']) {
    session.on(`spellcheck-dictionary-download-${name}`, (_event, language) => {
      globalThis.dictionaryEvents.push(`${name} ${language}`);
    });
  }
});
