import type { FileAssociation } from 'electron-builder';

/** A kind of file the program can be opened with. The endings are those of electron/main/files/handed-files.ts. */
interface FileType {
  readonly ending: string;
  readonly name: string;
  readonly mimeType: string;
}

/** The program's own kind, which opens with it. */
export const ownType: FileType = {
  ending: 'partnership',
  name: 'Partnership Review file',
  mimeType: 'application/x-partnership-review',
};

/** Kinds that belong to others: the program is offered for them under "Open with", and never takes them over. */
export const othersTypes: readonly FileType[] = [
  { ending: 'zip', name: 'Submission or data package', mimeType: 'application/zip' },
  { ending: 'json', name: 'Set-up or questions', mimeType: 'application/json' },
  { ending: 'csv', name: 'Table', mimeType: 'text/csv' },
  { ending: 'tsv', name: 'Table', mimeType: 'text/tab-separated-values' },
  { ending: 'txt', name: 'Text', mimeType: 'text/plain' },
];

export const ownAssociation: FileAssociation = {
  ext: ownType.ending,
  name: ownType.name,
  description: ownType.name,
  mimeType: ownType.mimeType,
  role: 'Editor',
  rank: 'Owner',
};

/** For macOS, which has a rank for it. On Windows installer.nsh says the same, on Linux the list of MIME types. */
export const othersAssociations: readonly FileAssociation[] = othersTypes.map(({ ending, name, mimeType }) => ({
  ext: ending,
  name,
  mimeType,
  role: 'Viewer',
  rank: 'Alternate',
}));
