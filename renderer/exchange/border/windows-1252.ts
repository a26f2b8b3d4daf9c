/** What Windows-1252 has from 0x80 to 0x9f, where Latin-1 has control characters; U+FFFD where it has nothing. */
const specials = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

/** Decoded by hand, because the decoder of Node 20 gets these thirty-two wrong. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + 8192)));
  }
  return pieces.join('').replace(/[\u0080-\u009f]/g, (letter) => specials.charAt(letter.charCodeAt(0) - 0x80));
}
