/** One drawing of the icon: square, so many pixels a side, as the bytes of a PNG file. */
export interface Picture {
  readonly size: number;
  readonly png: Buffer;
}

/** An .ico file: a directory, then the PNG files as they are, which Windows reads since Vista. At most 256 pixels. */
export function icoOf(pictures: readonly Picture[]): Buffer {
  const entry = 16;
  const head = Buffer.alloc(6 + entry * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + entry * index;
    // One byte a side, in which 256 is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** The kinds of picture in an .icns file that may be PNG, by pixels a side; some are shown at half size on dense screens. */
const icnsKinds: Readonly<Record<number, readonly string[]>> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** An .icns file: a length, then each kind with its length and its PNG file. Sizes that it has no kind for are left out. */
export function icnsOf(pictures: readonly Picture[]): Buffer {
  const parts = pictures.flatMap(({ size, png }) => (icnsKinds[size] ?? []).map((kind) => block(kind, png)));
  return block('icns', Buffer.concat(parts));
}

function block(kind: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(kind, 'latin1');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}
