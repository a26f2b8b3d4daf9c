import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { heading, plain, safe, type Insert } from '../../../renderer/report/html.ts';

const text = (inserted: string): string => safe`${inserted}`.markup;

describe('escaping', () => {
  test.each([
    ['markup', '<b>&"\'', '&lt;b&gt;&amp;&quot;&#39;'],
    ['an entity stays what was typed', '&lt;', '&amp;lt;'],
    ['half a character', 'half \ud83d an emoji', 'half \ufffd an emoji'],
    ['the other half', '\ude00 tail', '\ufffd tail'],
    ['a whole emoji', 'walk 🚶🏽‍♀️', 'walk 🚶🏽‍♀️'],
    ['a nul', 'nul\u0000inside', 'nul\ufffdinside'],
    ['a control character of the upper range', 'a\u0085b', 'a\ufffdb'],
    ['a non-character', 'a\uffffb', 'a\ufffdb'],
    ['line breaks of every kind', 'a\r\nb\rc\nd\te', 'a\nb\nc\nd\te'],
    ['ordinary text', 'Children’s Centre – 7,567', 'Children’s Centre – 7,567'],
  ])('%s', (_, typed, printed) => {
    expect(text(typed)).toBe(printed);
  });

  test.each([
    ['a turned text stays in its isolate', 'abc\u202e321\u202c', '<bdi>abc\u202e321\u202c</bdi>'],
    ['what it leaves open, the isolate closes', '\u202eabc', '<bdi>\u202eabc</bdi>'],
    ['a stray pop would end the isolate around it', 'a\u2069\u202eb', '<bdi>a\u202eb</bdi>'],
    ['a pop for nothing', 'a\u202cb', '<bdi>ab</bdi>'],
    ['nested isolates', '\u2067a\u2068b\u2069c\u2069\u2069', '<bdi>\u2067a\u2068b\u2069c\u2069</bdi>'],
    ['a pop inside an isolate closes nothing outside', '\u202ea\u2066b\u202cc', '<bdi>\u202ea\u2066bc</bdi>'],
  ])('%s', (_, typed, printed) => {
    expect(text(typed)).toBe(printed);
  });

  it('keeps elements and turning characters out of plain text', () => {
    expect(plain('a\u202e"b"<c>').markup).toBe('a&quot;b&quot;&lt;c&gt;');
  });

  it('never prints markup that somebody typed, whatever it is', () => {
    const piece = fc.oneof(
      fc.constantFrom('<', '>', '&', '"', "'", '\u202e', '\u2069', '\r', '\u0000', '\ud800'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const printed = text(pieces.join('')).replace(/^<bdi>|<\/bdi>$/g, '');
        expect(printed).not.toMatch(/[<>"']/);
        expect(printed).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
        expect(printed).not.toMatch(/[\ud800-\udfff]/u);
      }),
    );
  });
});

describe('templates', () => {
  it('puts safe markup, numbers, lists and nothing in as they are', () => {
    const inserts: Insert[] = [safe`<b>${'<'}</b>`, 7, null, ['&', [safe`<i>`]]];
    expect(safe`<p>${inserts}</p>`.markup).toBe('<p><b>&lt;</b>7&amp;<i></p>');
  });

  it('takes its own indents out, never those of a text', () => {
    expect(
      safe`<p>
      ${'a\n    b'}
    </p>`.markup,
    ).toBe('<p>\na\n    b\n</p>');
  });

  it('keeps headings within the six levels', () => {
    expect([0, 3, 9].map((level) => heading(level, 'a&b', 'x"y').markup)).toEqual([
      '<h1 id="x&quot;y">a&amp;b</h1>\n',
      '<h3 id="x&quot;y">a&amp;b</h3>\n',
      '<h6 id="x&quot;y">a&amp;b</h6>\n',
    ]);
  });
});
