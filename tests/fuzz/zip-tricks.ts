import { zipSync, type Zippable } from 'fflate';
import { sealed } from '../../renderer/exchange/package/seal.ts';
import { anyText } from './hostile-words.ts';
import { joined } from './mutate.ts';
import type { Random } from './random.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const climbing = [
  '../../evil.txt',
  '/etc/passwd',
  'C:\\evil.exe',
  '..\\evil',
  'a/../../b',
  './records.json',
  'records.json/',
  '.ssh/key',
  'con',
  'records.json\u0000.txt',
  'RECORDS.JSON',
  'ﬁle.txt',
  'a'.repeat(300),
];

/** Sixteen megabytes of noughts, packed once: a bomb is many names for the like of it. */
let noughts: Uint8Array | undefined;

/** An archive with one or two tricks in it, under a right seal, so that it is looked into. */
export async function zipTrick(files: Files, random: Random): Promise<Uint8Array> {
  const zip = random.pick([
    withNames,
    withLink,
    random.chance(0.2) ? withBomb : withLies,
    withLies,
    withTwins,
    withInner,
    withMany,
    withExtras,
    shuffled,
  ])(files, random);
  return random.chance(0.95) ? sealed(zip) : zip;
}

/** Small archives are mostly stored as they are, for speed; what is to burst is packed. */
function packed(files: Zippable, level: 0 | 1 = 0): Uint8Array {
  return zipSync(files, { level, mtime: new Date(1980, 0, 1) });
}

function withNames(files: Files, random: Random): Uint8Array {
  const name = random.chance(0.7) ? random.pick(climbing) : `x${anyText(random).slice(0, 120)}`;
  return packed({ ...Object.fromEntries(files), [name]: random.bytes(40) });
}

/** A symbolic link, as its attributes tell on a system that has such. */
function withLink(files: Files, random: Random): Uint8Array {
  const target = new TextEncoder().encode('/etc/passwd');
  return packed({
    ...Object.fromEntries(files),
    [random.pick(['link', 'records.json'])]: [target, { os: 3, attrs: 0xa1ff0000 }],
  });
}

function withBomb(files: Files, random: Random): Uint8Array {
  noughts ??= new Uint8Array(16 * 1024 * 1024);
  const bomb = Object.fromEntries(
    Array.from({ length: 1 + random.below(2) }, (_, index) => [`bomb-${index}.csv`, noughts ?? new Uint8Array()]),
  );
  const whole = packed({ ...Object.fromEntries(files), ...bomb }, 1);
  return random.chance(0.5) ? whole : lied(whole, random, 24);
}

/** Numbers in the directory, and often in the header too, that are not those of the file. */
function withLies(files: Files, random: Random): Uint8Array {
  return lied(
    packed(Object.fromEntries(files)),
    random,
    random.pick([4, 6, 8, 10, 16, 20, 24, 28, 30, 32, 34, 38, 42]),
  );
}

function lied(zip: Uint8Array, random: Random, at: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const entries = view.getUint16(zip.length - 12, true);
  let entry = view.getUint32(zip.length - 6, true);
  for (let skip = random.below(entries); skip > 0; skip -= 1) entry += 46 + view.getUint16(entry + 28, true);
  const value = random.pick([0, 1, 0xffff, 0xffffffff, 0x7fffffff, random.below(2 ** 31)]);
  const wide = [16, 20, 24, 38, 42].includes(at);
  const header = view.getUint32(entry + 42, true);
  const put = (place: number): void =>
    wide ? view.setUint32(place, value, true) : view.setUint16(place, value & 0xffff, true);
  put(entry + at);
  if (random.chance(0.7) && at >= 6 && at <= 28) put(header + at - 2);
  if (random.chance(0.1)) view.setUint16(zip.length - 12, random.below(0x10000), true);
  return zip;
}

/** One name twice. */
function withTwins(files: Files): Uint8Array {
  const zip = packed({ ...Object.fromEntries(files), 'recordz.json': new Uint8Array(3) });
  for (let at = 0; at < zip.length - 12; at += 1) {
    if (zip[at] === 0x72 && String.fromCharCode(...zip.subarray(at, at + 12)) === 'recordz.json') zip[at + 6] = 0x73;
  }
  return zip;
}

function withInner(files: Files, random: Random): Uint8Array {
  const inner = packed({ 'inner.txt': random.bytes(20) });
  return packed({
    ...Object.fromEntries(files),
    [random.pick(['inner.zip', 'data/inner.csv', 'submission.html'])]: inner,
  });
}

function withMany(files: Files, random: Random): Uint8Array {
  const many = Object.fromEntries(
    Array.from({ length: 290 + random.below(30) }, (_, index) => [`x-${index}.csv`, new Uint8Array()]),
  );
  return packed({ ...Object.fromEntries(files), ...many });
}

/** Bytes before, between or behind, and remarks of another length. */
function withExtras(files: Files, random: Random): Uint8Array {
  const zip = packed(Object.fromEntries(files));
  const at = random.pick([0, zip.length, random.below(zip.length)]);
  return joined(zip.subarray(0, at), random.bytes(60), zip.subarray(at));
}

function shuffled(files: Files, random: Random): Uint8Array {
  const order = [...files].map((file) => ({ file, place: random.next() })).sort((a, b) => a.place - b.place);
  const some = order.slice(0, random.below(order.length) + 1).map(({ file }) => file);
  return packed(Object.fromEntries(random.chance(0.5) ? some : order.map(({ file }) => file)));
}
