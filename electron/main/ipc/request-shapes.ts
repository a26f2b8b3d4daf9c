import { z } from 'zod';
import { backupReasons, themes, workspaces, type Requests } from '../../api.ts';
import { mostFiles } from '../files/read-files.ts';
import { changeLine, rowImage, totals } from '../journal/shapes.ts';

// The policy forbids `new Function`, which zod would otherwise try for speed.
z.config({ jitless: true });

const mostBytes = 512 * 1024 * 1024;
const bytes = z.instanceof(Uint8Array).refine((value) => value.byteLength <= mostBytes);
const text = z.string().max(500);
const texts = z.array(z.string()).max(100_000);
const path = z.string().min(1).max(4096);
const extension = z.string().regex(/^[a-z0-9]{1,12}$/);
const extensions = z.array(extension).min(1).max(10);
const sequence = z.number().int().nonnegative();
const maxBytes = z.number().int().positive().max(mostBytes);

/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A plain file name, on every system: no folder, no drive, no hidden file, nothing that a shell could misread. */
const fileName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,219}$/)
  .refine((name) => !reserved.test(name) && !/[ .]$/.test(name) && !name.includes('..'));

const preferences = z.strictObject({
  theme: z.enum(themes),
  workspace: z.enum(workspaces),
  exportBom: z.boolean(),
  lastExportFolder: path.nullable(),
});

const files = z
  .array(z.strictObject({ name: fileName, bytes }))
  .min(1)
  .max(100)
  .refine((list) => new Set(list.map(({ name }) => name.toLowerCase())).size === list.length);

/** The shape of each request's arguments. Anything else is refused before a handler sees it. */
export const requestShapes: { [Name in keyof Requests]: z.ZodType<Parameters<Requests[Name]>> } = {
  appInfo: z.tuple([]),
  readPreferences: z.tuple([]),
  writePreferences: z.tuple([partialExactly(preferences)]),
  saveFiles: z.tuple([z.strictObject({ title: text, folderHint: path.optional(), files })]),
  saveFile: z.tuple([
    z.strictObject({
      title: text,
      folderHint: path.optional(),
      suggestedName: fileName,
      filterName: text,
      extensions,
      bytes,
    }),
  ]),
  openFile: z.tuple([
    z.strictObject({
      title: text,
      filterName: text,
      extensions,
      maxBytes,
    }),
  ]),
  openFiles: z.tuple([
    z.strictObject({
      title: text,
      filters: z
        .array(z.strictObject({ name: text, extensions }))
        .min(1)
        .max(10),
      maxBytes,
      maxFiles: z.number().int().positive().max(mostFiles),
    }),
  ]),
  takeOpenedFiles: z.tuple([]),
  readBack: z.tuple([path]),
  showInFolder: z.tuple([path]),
  openInBrowser: z.tuple([path]),
  openJournal: z.tuple([]),
  journalChange: z.tuple([changeLine]),
  dropChange: z.tuple([sequence]),
  changesAfter: z.tuple([sequence]),
  journalRows: z.tuple([sequence]),
  startJournalOver: z.tuple([
    z.strictObject({
      rows: z.array(rowImage),
      finish: z.strictObject({ sequence, schema: z.number().int().positive(), totals }).optional(),
    }),
  ]),
  keepDatabaseAside: z.tuple([]),
  eraseInCopies: z.tuple([
    z.strictObject({
      names: texts.min(1),
      replacement: z.string().max(500),
      known: texts,
      kept: texts,
      everywhere: texts,
      at: z.iso.datetime(),
      changed: texts,
    }),
  ]),
  saveCopy: z.tuple([z.strictObject({ schema: z.number().int().positive(), rows: z.array(rowImage) })]),
  backupStanding: z.tuple([]),
  backUpNow: z.tuple([z.enum(backupReasons)]),
  chooseBackupFolder: z.tuple([]),
  chooseBackupFile: z.tuple([]),
  backupRows: z.tuple([text.min(1), sequence]),
  keepSubmission: z.tuple([fileName, bytes]),
  editText: z.tuple([z.enum(['undo', 'redo'])]),
  announceFlush: z.tuple([]),
  flushed: z.tuple([z.number().int().nonnegative()]),
  reportProblem: z.tuple([z.strictObject({ name: z.string().max(60), stack: z.string().max(20_000) })]),
};

/** Any of the fields, but a field that is there has a value: `undefined` would erase a preference. */
function partialExactly<Shape extends z.ZodRawShape>(
  object: z.ZodObject<Shape, z.core.$strict>,
): z.ZodType<Partial<z.output<typeof object>>> {
  return object
    .partial()
    .refine((patch) => Object.values(patch).every((value) => value !== undefined)) as unknown as z.ZodType<
    Partial<z.output<typeof object>>
  >;
}
