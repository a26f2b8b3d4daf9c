/**
 * Markup that is safe to print. The only ways to get one are the `safe` tag, which escapes everything put into it, and
 * `plain`; the constructor is private, so that no text reaches the page by another door.
 */
export class SafeHtml {
  static readonly none = new SafeHtml('');

  private constructor(readonly markup: string) {}

  /** Escapes every text put into the template; numbers and other SafeHtml go in as they are. */
  static tag(parts: TemplateStringsArray, ...inserts: readonly Insert[]): SafeHtml {
    const tidy = withoutIndents(parts);
    let markup = tidy[0] ?? '';
    for (let index = 0; index < inserts.length; index += 1) {
      markup += markupOf(inserts[index] ?? null) + (tidy[index + 1] ?? '');
    }
    return new SafeHtml(markup);
  }

  /** A text where elements cannot stand: an attribute, the title of the page, the words of a drawing. */
  static plain(text: string): SafeHtml {
    return new SafeHtml(escapePlain(text));
  }

  /** A heading of the given level, 1 to 6; deeper ones become 6. Ends its line. */
  static heading(level: number, body: Insert, id?: string): SafeHtml {
    const depth = Math.min(Math.max(Math.trunc(level), 1), 6);
    const name = id === undefined ? '' : ` id="${escapePlain(id)}"`;
    return new SafeHtml(`<h${depth}${name}>${markupOf(body)}</h${depth}>\n`);
  }

  /** The page's own stylesheet, which must not be escaped. Never call it with anything somebody typed. */
  static styleSheet(css: string): SafeHtml {
    return new SafeHtml(`<style>${css}</style>`);
  }
}

/** What may be put into a template. */
export type Insert = string | number | SafeHtml | null | readonly Insert[];

export const safe = SafeHtml.tag;
export const plain = SafeHtml.plain;
export const heading = SafeHtml.heading;
export const styleSheet = SafeHtml.styleSheet;
export const nothing = SafeHtml.none;

const tidied = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Templates are indented for whoever reads this code; the page does not need that. */
function withoutIndents(parts: TemplateStringsArray): readonly string[] {
  const known = tidied.get(parts);
  if (known) return known;
  const tidy = parts.map((part) => part.replace(/\n\s+/g, '\n'));
  tidied.set(parts, tidy);
  return tidy;
}

function markupOf(insert: Insert): string {
  if (typeof insert === 'string') return escapeText(insert);
  if (insert instanceof SafeHtml) return insert.markup;
  if (insert === null) return '';
  if (typeof insert === 'number') return String(insert);
  let markup = '';
  for (const each of insert) markup += markupOf(each);
  return markup;
}

/** Most texts need no work at all, or only that for the characters of markup. */
const markupCharacters = /[&<>"']/;
/** Everything else that needs work, halves of a character included; written as escapes to stay visible. */
const odd =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;
/** No HTML may contain these: control characters, non-characters and halves of a character. */
const unprintable =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]/gu;
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const opensTurn = /[\u202a\u202b\u202d\u202e]/;
const opensIsolate = /[\u2066\u2067\u2068]/;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  if (!odd.test(text)) return escapeMarkup(text);
  const clean = escapeMarkup(printable(text));
  return clean.search(turning) === -1 ? clean : `<bdi>${balanced(clean)}</bdi>`;
}

function escapePlain(text: string): string {
  return escapeMarkup(odd.test(text) ? printable(text).replace(turning, '') : text);
}

function escapeMarkup(text: string): string {
  if (!markupCharacters.test(text)) return text;
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unprintable, '\ufffd');
}

/**
 * Text that turns its own direction keeps doing so inside its isolate, but must not close more than it opened: a stray
 * "pop" would end the isolate around it and turn the rest of the page. What it leaves open, the isolate closes.
 */
function balanced(text: string): string {
  const open: string[] = [];
  return text.replace(turning, (character) => {
    if (opensTurn.test(character) || opensIsolate.test(character)) open.push(character);
    else if (character === '\u202c') {
      if (!opensTurn.test(open.at(-1) ?? '')) return '';
      open.pop();
    } else if (character === '\u2069') {
      const isolate = open.findLastIndex((each) => opensIsolate.test(each));
      if (isolate === -1) return '';
      open.length = isolate;
    }
    return character;
  });
}
