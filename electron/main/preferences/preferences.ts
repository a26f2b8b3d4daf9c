import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Preferences } from '../../api.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { log } from '../log.ts';
import { parsePreferences, type StoredPreferences, type WindowPlace } from './stored-preferences.ts';

/** The choices that belong to this computer, kept in preferences.json beside the database. */
export class PreferenceStore {
  readonly #path: string;
  #values: StoredPreferences;
  #writing: Promise<void> = Promise.resolve();
  readonly #listeners: ((preferences: Preferences) => void)[] = [];

  constructor(folder: string) {
    this.#path = join(folder, 'preferences.json');
    this.#values = parsePreferences(readIfThere(this.#path));
  }

  get preferences(): Preferences {
    const { theme, workspace, exportBom, lastExportFolder } = this.#values;
    return { theme, workspace, exportBom, lastExportFolder };
  }

  get windowPlace(): WindowPlace | null {
    return this.#values.window;
  }

  /** Changes what the page and the menu can change, and tells those who listen. */
  async change(patch: Partial<Preferences>): Promise<Preferences> {
    this.#values = { ...this.#values, ...patch };
    for (const listener of this.#listeners) listener(this.preferences);
    await this.#write();
    return this.preferences;
  }

  async rememberWindow(place: WindowPlace): Promise<void> {
    this.#values = { ...this.#values, window: place };
    await this.#write();
  }

  onChange(listener: (preferences: Preferences) => void): void {
    this.#listeners.push(listener);
  }

  /** One write after the other, each with the newest values. A failure is logged: preferences never stop the work. */
  #write(): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      const text = `${JSON.stringify(this.#values, null, 2)}\n`;
      await writeAtomically(this.#path, Buffer.from(text)).catch(() => log.error('Preferences could not be written.'));
    });
    return this.#writing;
  }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
