import manifest from '../../../package.json';

/** The program with its version, as files name who wrote them. */
export const program = `${manifest.productName} ${manifest.version}`;
