import { z } from 'zod';
import { themes, workspaces } from '../../api.ts';

const edge = z.number().int().min(-100_000).max(100_000);

/** Where the window was: in screen pixels, of the whole window. */
const place = z.object({ x: edge, y: edge, width: edge, height: edge, maximised: z.boolean() });
export type WindowPlace = z.infer<typeof place>;

/** What is in preferences.json. A value that is missing or makes no sense is replaced by the usual one, alone. */
const stored = z.object({
  theme: z.enum(themes).catch('system'),
  workspace: z.enum(workspaces).catch('own'),
  exportBom: z.boolean().catch(true),
  lastExportFolder: z.string().max(4096).nullable().catch(null),
  window: place.nullable().catch(null),
});
export type StoredPreferences = z.infer<typeof stored>;

/** Reads the content of preferences.json. Never fails: nobody is kept from their work by a damaged settings file. */
export function parsePreferences(text: string): StoredPreferences {
  return stored.parse(objectIn(text));
}

function objectIn(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}
