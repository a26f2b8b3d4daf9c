import { app, Menu, nativeTheme } from 'electron';
import type { Command } from '../../api.ts';
import type { PreferenceStore } from '../preferences/preferences.ts';
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
