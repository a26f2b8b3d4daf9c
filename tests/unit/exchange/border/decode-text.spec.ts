import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, type DecodedText } from '../../../../renderer/exchange/border/decode-text.ts';
import { wellFormed } from '../../../../renderer/exchange/csv/cell.ts';
import { limits } from '../../../../renderer/exchange/border/limits.ts';

const words = 'Group,Café “Ålesund”,£1,200 – 5 €\r\nmade-up,row,two\r\n';

function decoded(bytes: Uint8Array | readonly number[]): DecodedText {
  const found = decodeText(Uint8Array.from(bytes));
  if ('problem' in found) throw new Error(found.problem);
  return found;
}

function utf16(text: string, little: boolean): readonly number[] {
  return [...text].flatMap((_, index) => {
    const code = text.charCodeAt(index);
    return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });
}

const utf8 = (text: string) => [...new TextEncoder().encode(text)];

describe('encodings', () => {
  test.each<readonly [string, readonly number[], string, boolean]>([
    ['UTF-8', utf8(words), 'UTF-8', false],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, ...utf8(words)], 'UTF-8', true],
    ['UTF-16 as Excel saves "Unicode Text"', [0xff, 0xfe, ...utf16(words, true)], 'UTF-16 little-endian', true],
    ['UTF-16 the other way', [0xfe, 0xff, ...utf16(words, false)], 'UTF-16 big-endian', true],
    ['UTF-16 without a mark', utf16(words, true), 'UTF-16 little-endian', false],
    ['UTF-16 the other way without a mark', utf16(words, false), 'UTF-16 big-endian', false],
  ])('%s', (_, bytes, encoding, marked) => {
    expect(decoded(bytes)).toEqual({ text: words, encoding, marked, unreadable: 0, note: null });
  });

  test('Windows-1252, its thirty-two letters of its own included', () => {
    const bytes = [0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x80, 0x94, 0x20, 0x96, 0x20, 0x9f, 0xa3];
    expect(decoded(bytes)).toMatchObject({
      text: 'Café “€” – Ÿ£',
      encoding: 'Windows-1252',
      unreadable: 0,
      note: null,
    });
  });

  test('a byte that Windows-1252 does not have is counted and told', () => {
    const found = decoded([0x61, 0x81, 0x62, 0xe9]);
    expect(found).toMatchObject({ text: 'a\ufffdbé', encoding: 'Windows-1252', unreadable: 1 });
    expect(found.note).toMatch(/^One character could not be read as Windows-1252 and is shown as \ufffd\./);
  });

  test('one broken character in a long UTF-8 text does not make it another encoding', () => {
    const found = decoded([...utf8('é–£'.repeat(10)), 0xc3, ...utf8(',plain')]);
    expect(found).toMatchObject({ encoding: 'UTF-8', unreadable: 1 });
    expect(found.text).toContain('é–£');
  });

  test('a marked file that is broken keeps what can be read', () => {
    expect(decoded([0xef, 0xbb, 0xbf, 0x61, 0xff, 0x62])).toMatchObject({
      text: 'a\ufffdb',
      encoding: 'UTF-8',
      unreadable: 1,
    });
    expect(decoded([0xff, 0xfe, 0x61, 0x00, 0x62])).toMatchObject({ text: 'a\ufffd', unreadable: 1 });
  });

  test('what is no text is refused', () => {
    const picture = Uint8Array.from({ length: 500 }, (_, index) => (index * 37) % 32);
    expect(decodeText(picture)).toEqual({
      problem: 'This file is not a text or a table. Save it as CSV in the program it comes from, then try again.',
    });
    expect(decodeText(new Uint8Array(limits.fileBytes + 1))).toHaveProperty('problem');
  });

  test('any text comes back from UTF-8, and any bytes at all are answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const found = decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(text)]));
        if ('text' in found) expect(found.text).toBe(wellFormed(text));
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(Object.keys(decodeText(bytes))).toEqual(
          expect.arrayContaining([expect.stringMatching(/^(?:text|problem)$/)]),
        );
      }),
    );
  });
});
