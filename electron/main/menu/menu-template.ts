import type { MenuItemConstructorOptions } from 'electron';
import type { Command, Theme } from '../../api.ts';

/** What the menu needs to know and whom it tells. */
export interface MenuContext {
  platform: NodeJS.Platform;
  theme: Theme;
  developer: boolean;
  send(command: Command): void;
  chooseTheme(theme: Theme): void;
}

type Items = MenuItemConstructorOptions[];

/** The menus as each system's users know them: an application menu on macOS, Settings and Quit under File elsewhere. */
export function menuTemplate(context: MenuContext): Items {
  const mac = context.platform === 'darwin';
  return [
    ...(mac ? [applicationMenu(context)] : []),
    fileMenu(context, mac),
    editMenu(context, mac),
    viewMenu(context),
    ...(mac ? [{ role: 'windowMenu' } satisfies MenuItemConstructorOptions] : []),
    helpMenu(context, mac),
  ];
}

function item(context: MenuContext, command: Command, label: string, accelerator?: string): MenuItemConstructorOptions {
  return { id: command, label, click: () => context.send(command), ...(accelerator ? { accelerator } : {}) };
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

function applicationMenu(context: MenuContext): MenuItemConstructorOptions {
  return {
    label: 'Partnership Review',
    submenu: [
      item(context, 'about', 'About Partnership Review'),
      separator,
      item(context, 'settings', 'Settings…', 'Command+,'),
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
}

function fileMenu(context: MenuContext, mac: boolean): MenuItemConstructorOptions {
  return {
    label: '&File',
    submenu: [
      item(context, 'open', 'Take in files…', 'CommandOrControl+O'),
      item(context, 'save', 'Save now', 'CommandOrControl+S'),
      separator,
      item(context, 'submit', 'Check and export submission…', 'Shift+CommandOrControl+E'),
      item(context, 'export', 'Export…', 'CommandOrControl+E'),
      separator,
      item(context, 'backups', 'Backups…'),
      separator,
      ...(mac
        ? [{ role: 'close' } satisfies MenuItemConstructorOptions]
        : [
            item(context, 'settings', 'Settings', 'Control+,'),
            separator,
            { id: 'quit', role: 'quit', label: 'Quit', accelerator: 'Control+Q' } satisfies MenuItemConstructorOptions,
          ]),
    ],
  };
}

/** Undo and redo go to the page, which knows whether a text box or a record is meant; the rest are the system's own. */
function editMenu(context: MenuContext, mac: boolean): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      item(context, 'undo', 'Undo', 'CommandOrControl+Z'),
      item(context, 'redo', 'Redo', 'Shift+CommandOrControl+Z'),
      ...(mac ? [] : [hidden('redo-y', 'Control+Y', () => context.send('redo'))]),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'pasteAndMatchStyle', label: 'Paste without formatting' },
      { role: 'selectAll', label: 'Select all' },
      separator,
      item(context, 'find', 'Find…', 'CommandOrControl+F'),
    ],
  };
}

function viewMenu(context: MenuContext): MenuItemConstructorOptions {
  const themeItem = (theme: Theme, label: string): MenuItemConstructorOptions => ({
    id: `theme-${theme}`,
    label,
    type: 'radio',
    checked: context.theme === theme,
    click: () => context.chooseTheme(theme),
  });
  return {
    label: '&View',
    submenu: [
      { id: 'zoom-in', role: 'zoomIn', label: 'Larger', accelerator: 'CommandOrControl+Plus' },
      // The same key without Shift, and the one on the number pad, as browsers take them.
      { id: 'zoom-in-equals', role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
      { id: 'zoom-in-pad', role: 'zoomIn', accelerator: 'CommandOrControl+numadd', visible: false },
      { id: 'zoom-out', role: 'zoomOut', label: 'Smaller', accelerator: 'CommandOrControl+-' },
      { id: 'zoom-reset', role: 'resetZoom', label: 'Usual size', accelerator: 'CommandOrControl+0' },
      separator,
      {
        label: 'Colours',
        submenu: [themeItem('system', 'As this computer'), themeItem('light', 'Light'), themeItem('dark', 'Dark')],
      },
      separator,
      { role: 'togglefullscreen', label: 'Full screen' },
      ...(context.developer ? [{ role: 'toggleDevTools' } satisfies MenuItemConstructorOptions] : []),
    ],
  };
}

function helpMenu(context: MenuContext, mac: boolean): MenuItemConstructorOptions {
  return {
    role: 'help',
    label: '&Help',
    submenu: [
      item(context, 'shortcuts', 'Keyboard shortcuts', 'F1'),
      hidden('shortcuts-slash', 'CommandOrControl+/', () => context.send('shortcuts')),
      item(context, 'sample', 'Look round with the sample'),
      ...(mac ? [] : [separator, item(context, 'about', 'About Partnership Review')]),
    ],
  };
}

/** A second key for an item: not shown, but it works. */
function hidden(id: string, accelerator: string, click: () => void): MenuItemConstructorOptions {
  return { id, label: id, accelerator, click, visible: false, acceleratorWorksWhenHidden: true };
}
