import { app, type Session } from 'electron';

/** Before ready: British English for the engine's own texts and for what pages see as the user's language. */
export function speakBritishEnglish(): void {
  app.commandLine.appendSwitch('lang', 'en-GB');
}

/** First thing at ready: without a language to check, the engine does not start to download a dictionary. */
export function forbidDictionaryDownloads(session: Session): void {
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}
