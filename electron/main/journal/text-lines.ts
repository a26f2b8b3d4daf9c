import { createReadStream } from 'node:fs';

/**
 * The lines of a text file without their breaks; the last one may have none. Only a line feed ends a line: the line reader
 * of newer versions of Node also breaks at U+2028 and U+2029, which may stand in any text that somebody pasted.
 */
export async function* textLines(path: string, start = 0): AsyncGenerator<string, void, undefined> {
  const stream = createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 18, start });
  let pieces: string[] = [];
  try {
    for await (const chunk of stream) {
      const [first = '', ...more] = String(chunk).split('\n');
      pieces.push(first);
      for (const next of more) {
        yield pieces.join('');
        pieces = [next];
      }
    }
    const last = pieces.join('');
    if (last !== '') yield last;
  } finally {
    stream.destroy();
  }
}
