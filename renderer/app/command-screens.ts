import type { Command } from '../platform/desktop.ts';
import type { Screen } from '../screens/routes.ts';

const screens: Readonly<Partial<Record<Command, Screen>>> = {
  open: 'intake',
  submit: 'submit',
  export: 'export',
  settings: 'settings',
  backups: 'backups',
};

/** The page that a menu item leads to; null for one that does something else. */
export function screenOfCommand(command: Command): Screen | null {
  return screens[command] ?? null;
}
