import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { commands, type Command, type Theme } from '../../../electron/api.ts';
import { menuTemplate } from '../../../electron/main/menu/menu-template.ts';

interface Spied {
  sent: Command[];
  chosen: Theme[];
  items: MenuItemConstructorOptions[];
  labels: string[];
}

function menuFor(platform: NodeJS.Platform, developer = false): Spied {
  const sent: Command[] = [];
  const chosen: Theme[] = [];
  const template = menuTemplate({
    platform,
    theme: 'dark',
    developer,
    send: (command) => sent.push(command),
    chooseTheme: (theme) => chosen.push(theme),
  });
  const labels = template.map(({ label, role }) => (label ?? String(role)).replace('&', ''));
  return { sent, chosen, items: template.flatMap(itemsWithin), labels };
}

function itemsWithin(item: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  return Array.isArray(item.submenu) ? item.submenu.flatMap(itemsWithin) : [item];
}

/** Clicks as the menu does; what Electron passes along is of no interest to our items. */
function click(item: MenuItemConstructorOptions | undefined): void {
  if (item?.click) Reflect.apply(item.click, undefined, []);
}

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  test('offers every command once, and each tells the page', () => {
    const { items, sent } = menuFor(platform);
    for (const command of commands) {
      const offering = items.filter(({ id }) => id === command);
      expect(offering, command).toHaveLength(1);
      click(offering[0]);
      expect(sent.at(-1)).toBe(command);
    }
  });

  test('uses no key twice', () => {
    const keys = menuFor(platform).items.flatMap(({ accelerator }) => (accelerator ? [String(accelerator)] : []));
    const plain = keys.map((key) => key.replace(/CommandOrControl|Command|Control/, 'Mod'));
    expect(new Set(plain).size).toBe(plain.length);
  });

  test('marks the colours in use and changes them', () => {
    const { items, chosen } = menuFor(platform);
    expect(items.filter(({ checked }) => checked).map(({ id }) => id)).toEqual(['theme-dark']);
    click(items.find(({ id }) => id === 'theme-light'));
    expect(chosen).toEqual(['light']);
  });

  test('shows developer tools to developers only', () => {
    const offers = (developer: boolean): boolean =>
      menuFor(platform, developer).items.some(({ role }) => role === 'toggleDevTools');
    expect([offers(true), offers(false)]).toEqual([true, false]);
  });
});

test('Windows and Linux: four menus with a letter for Alt, Settings and Quit under File', () => {
  for (const platform of ['linux', 'win32'] as const) {
    expect(menuFor(platform).labels).toEqual(['File', 'Edit', 'View', 'Help']);
  }
  const file = menuTemplateLabels('linux', 0);
  expect(file).toEqual([
    'Take in files…',
    'Save now',
    'Check and export submission…',
    'Export…',
    'Backups…',
    'Settings',
    'Quit',
  ]);
});

test('macOS: an application menu with About, Settings and Quit, and a window menu', () => {
  expect(menuFor('darwin').labels).toEqual(['Partnership Review', 'File', 'Edit', 'View', 'windowMenu', 'Help']);
  expect(menuTemplateLabels('darwin', 0)).toEqual(['About Partnership Review', 'Settings…']);
});

test.each([
  ['open', 'CommandOrControl+O'],
  ['save', 'CommandOrControl+S'],
  ['submit', 'Shift+CommandOrControl+E'],
  ['export', 'CommandOrControl+E'],
  ['find', 'CommandOrControl+F'],
  ['undo', 'CommandOrControl+Z'],
  ['redo', 'Shift+CommandOrControl+Z'],
  ['redo-y', 'Control+Y'],
  ['shortcuts', 'F1'],
  ['shortcuts-slash', 'CommandOrControl+/'],
  ['zoom-in', 'CommandOrControl+Plus'],
  ['zoom-in-equals', 'CommandOrControl+='],
  ['zoom-out', 'CommandOrControl+-'],
  ['zoom-reset', 'CommandOrControl+0'],
  ['quit', 'Control+Q'],
])('%s is on %s', (id, accelerator) => {
  expect(menuFor('linux').items.find((item) => item.id === id)?.accelerator).toBe(accelerator);
});

function menuTemplateLabels(platform: NodeJS.Platform, index: number): string[] {
  const send = (): void => undefined;
  const template = menuTemplate({ platform, theme: 'system', developer: false, send, chooseTheme: send });
  const menu = template[index];
  return menu ? itemsWithin(menu).flatMap(({ label }) => label ?? []) : [];
}
