import { app, Menu, nativeTheme, type WebContents } from 'electron';
import type { Command } from '../../api.ts';
import type { PreferenceStore } from '../preferences/preferences.ts';
import { claimedCommand } from './claimed-keys.ts';
import { menuTemplate } from './menu-template.ts';

/** Shows the menu and the chosen colours, and keeps both in step with the preferences. */
export function keepMenuAndTheme(preferences: PreferenceStore, send: (command: Command) => void): void {
  const apply = (): void => {
    const { theme } = preferences.preferences;
    if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme;
    const template = menuTemplate({
      platform: process.platform,
      theme,
      developer: !app.isPackaged,
      send,
      chooseTheme: (chosen) => void preferences.change({ theme: chosen }),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  apply();
  let shown = preferences.preferences.theme;
  preferences.onChange(({ theme }) => {
    if (theme === shown) return;
    shown = theme;
    apply();
  });
}

/** Gives the page the command for keys that the engine would keep from the menu. */
export function claimKeys(contents: WebContents, send: (command: Command) => void): void {
  contents.on('before-input-event', (event, input) => {
    const command = claimedCommand(input, process.platform);
    if (command === undefined) return;
    event.preventDefault();
    send(command);
  });
}
