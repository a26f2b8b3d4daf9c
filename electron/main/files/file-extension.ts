/** Linux dialogs do not add the extension that the others add: the suggested name's, or else the first. */
export function withExtension(name: string, suggestedName: string, extensions: readonly string[]): string {
  const has = (file: string, extension: string): boolean => file.toLowerCase().endsWith(`.${extension.toLowerCase()}`);
  if (extensions.some((extension) => has(name, extension))) return name;
  const extension = extensions.find((one) => has(suggestedName, one)) ?? extensions[0];
  return extension === undefined ? name : `${name}.${extension}`;
}
