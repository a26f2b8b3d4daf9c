import { csvFormat } from './csv/csv-format.ts';
import type { ExportFormat } from './format.ts';

/** Every format the export screen and the command line offer. A new one is a file and a line here. */
export const formats: readonly ExportFormat[] = [csvFormat];
