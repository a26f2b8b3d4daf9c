import { hostileTexts } from '../fixtures/hostile.ts';
import type { Random } from './random.ts';

const hostile = Object.values(hostileTexts);

/** What people type, well or badly. */
const ordinary = [
  '',
  'Burglary',
  '12',
  '7,567',
  '7,56',
  '£1,200.50',
  '-£97,716',
  '(£300)',
  '-7.3%',
  '1e400',
  '0x10',
  '99999999999999999999999',
  '1/2',
  '31 February 2010',
  'May 2009',
  'May-09',
  '1 to 31 May 2009',
  '29/02/2009',
  '2009/10',
  '2009-10',
  'Q1',
  'annual',
  'one; two; ; three',
  'achieved',
  'heading',
  'Total',
  'N/A',
  '–',
  '½',
  '٣٤',
];

/** Beginnings of what careless programs take for markup, code or commands. */
const attacks = [
  '<script>alert(1)</script>',
  '</style><script>1</script>',
  '</title><img src=x onerror=alert(1)>',
  '--><svg/onload=alert(1)>',
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  '<meta http-equiv=refresh content="0;url=http://example.invalid">',
  '<link rel=stylesheet href=//example.invalid>',
  '<base href="http://example.invalid/">',
  '<iframe srcdoc="<script>1</script>">',
  '<form action=http://example.invalid><input name=x>',
  '<table><tr><td></div></main></body></html>',
  '&lt;script&gt;',
  '&#60;script&#62;',
  '<![CDATA[<script>]]>',
  'url(http://example.invalid/x.png)',
  '@import "http://example.invalid/x.css";',
  '=HYPERLINK("http://example.invalid","x")',
  "+1+cmd|' /C calc'!A0",
  '\t@SUM(1)',
  '\u00a0=1+1',
  '\u200b=1+1',
  '\ufeff=1+1',
  '＋1',
  'constructor',
  'toString',
  'hasOwnProperty',
  '__proto__',
  '$&$1$`',
  '%s%n%d',
  '\u001b[31mred',
  'CON',
  'a\u0000b',
];

/** What a search that looks at every place from every place takes a day for, once it is repeated. */
const repeated = [
  '1',
  ' ',
  '1,',
  "'",
  '"',
  '(',
  'a ',
  '\t',
  '-',
  '=',
  '1 to ',
  'May ',
  '£',
  '.',
  'a;',
  '\n',
  '\u0300',
  '<',
  '&',
  '\ud83d',
  '“',
  'A.',
  'and ',
  '0',
  '/',
  '[',
  '%',
  ':',
  '\u202e',
  '\r\n',
  'one ',
  'Mr ',
  '1/',
  'e',
  '£1,',
  '20',
  ' -',
  '@a.',
];

/** A long text of one thing again and again, sometimes with something else at its end. */
export function longText(random: Random, most = 100_000): string {
  const piece = random.chance(0.7) ? random.pick(repeated) : random.pick(repeated) + random.pick(repeated);
  const text = piece.repeat(Math.ceil((most * (0.2 + random.next() * 0.8)) / piece.length)).slice(0, most - 30);
  return text + random.pick(['', 'x', '!', ' May', '=', '"', '\n']);
}

/** Any text that somebody could have typed, pasted or made. */
export function anyText(random: Random): string {
  if (random.chance(0.0005)) return longText(random, 20_000);
  switch (random.below(8)) {
    case 0:
      return random.pick(hostile);
    case 1:
      return random.pick(attacks);
    case 2:
      return random.pick(ordinary) + random.pick(attacks) + random.pick(hostile);
    case 3:
      return String.fromCharCode(...random.list(12, () => random.below(0x10000)));
    case 4:
      return String.fromCodePoint(
        ...random.list(8, () => random.pick([0x1f600, 0x202e, 0x2066, 0x300, 0x7f, 0x85, 0xfffe, 0xe000])),
      );
    case 5:
      return random.chance(0.05) ? random.pick(attacks).repeat(1 + random.below(2000)) : random.pick(attacks);
    default:
      return random.pick(ordinary);
  }
}
