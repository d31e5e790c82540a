import { Inflate } from 'fflate';
import { fail, ok, type Result } from '../domain/result.ts';
import { type Bytes, stretches } from './bytes.ts';

/** One file in an archive. */
export type ZipEntry = {
  /** With its folders, as written: for showing, never for opening anything. */
  name: string;
  /** Bytes when unpacked, as the archive claims; what really comes is counted. */
  size: number;
  /** Unpacks as it is read. Throws `ZipFault` where it is damaged or swells beyond what it may. */
  open(): Generator<Uint8Array>;
};

/** Ends the reading of an archive: `bomb` = it swells beyond measure. */
export class ZipFault extends Error {
  readonly why: 'bomb' | 'damaged' | 'locked';
  constructor(why: ZipFault['why']) {
    super(why);
    this.why = why;
  }
}

/** Nothing that people write packs a hundred to one; what does is made to fill a disk. */
const MOST_RATIO = 100;
/** Small files may pack better than that by chance. */
const ALWAYS_FINE = 1_048_576;
const MOST_ENTRIES = 200_000;
const [END, CENTRAL, LOCAL, END_64, LOCATOR_64] = [0x06054b50, 0x02014b50, 0x04034b50, 0x06064b50, 0x07064b50];

/**
 * Whether a file begins as an archive does (`PK` and 3,4, or 5,6 for an empty one: APPNOTE 4.3.7 and 4.3.16). Four
 * bytes suffice.
 */
export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
}

/** What the archive holds, from the list at its end. Folders are left out. */
export function zipEntries(bytes: Bytes): Result<ZipEntry[]> {
  const list = directoryOf(bytes);
  if (!list) return fail('unreadable', 'zip: no directory');
  const { from, to, count } = list;
  if (count > MOST_ENTRIES || to > bytes.size || from > to) return fail('unreadable', 'zip: directory');
  const table = bytes.read(from, to);
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let seen = 0; seen < count; seen += 1) {
    if (at + 46 > table.length || view.getUint32(at, true) !== CENTRAL) return fail('unreadable', 'zip: entry');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const nameAt = at + 46;
    const extraAt = nameAt + (nameLength ?? 0);
    const name = new TextDecoder().decode(table.subarray(nameAt, extraAt));
    const sizes = sizesOf(view, at, extraAt, extraAt + (extraLength ?? 0));
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    if (!name.endsWith('/')) {
      entries.push({ name, size: sizes.size, open: () => unpack(bytes, { ...sizes, flags, method }) });
    }
    at = extraAt + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return ok(entries);
}

type Packed = { size: number; packed: number; offset: number; flags: number; method: number };

function directoryOf(bytes: Bytes): { from: number; to: number; count: number } | undefined {
  // The end may be followed by a comment of at most 64 KB.
  const start = Math.max(0, bytes.size - 65_557);
  const tail = bytes.read(start, bytes.size);
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const [count, size, from] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
    ];
    const isLarge = at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64;
    return isLarge
      ? largeDirectoryOf(bytes, Number(view.getBigUint64(at - 12, true)))
      : { from, to: from + size, count };
  }
  return undefined;
}

function largeDirectoryOf(bytes: Bytes, at: number): { from: number; to: number; count: number } | undefined {
  if (at + 56 > bytes.size) return undefined;
  const row = bytes.read(at, at + 56);
  const view = new DataView(row.buffer, row.byteOffset, row.byteLength);
  if (view.getUint32(0, true) !== END_64) return undefined;
  const [count, size, from] = [32, 40, 48].map((field) => Number(view.getBigUint64(field, true)));
  return { from: from ?? 0, to: (from ?? 0) + (size ?? 0), count: count ?? 0 };
}

function sizesOf(view: DataView, at: number, extraAt: number, extraEnd: number) {
  const sizes = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  for (let field = extraAt; field + 4 <= extraEnd && extraEnd <= view.byteLength; ) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let value = field + 4;
      for (const name of ['size', 'packed', 'offset'] as const) {
        if (sizes[name] !== 0xffffffff || value + 8 > extraEnd) continue;
        sizes[name] = Number(view.getBigUint64(value, true));
        value += 8;
      }
    }
    field += 4 + length;
  }
  return sizes;
}

function* unpack(bytes: Bytes, { size, packed, offset, flags, method }: Packed): Generator<Uint8Array> {
  if (flags & 1) throw new ZipFault('locked');
  if (size > ALWAYS_FINE && size > packed * MOST_RATIO) throw new ZipFault('bomb');
  if (offset + 30 > bytes.size) throw new ZipFault('damaged');
  const head = bytes.read(offset, offset + 30);
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (view.getUint32(0, true) !== LOCAL || (method !== 0 && method !== 8)) throw new ZipFault('damaged');
  const start = offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const end = start + packed;
  if (end > bytes.size) throw new ZipFault('damaged');
  if (method === 0) {
    yield* stretches(bytes, start, end);
    return;
  }
  let out: Uint8Array[] = [];
  let [taken, given] = [0, 0];
  const inflate = new Inflate((piece) => {
    given += piece.length;
    if (given > ALWAYS_FINE && given > taken * MOST_RATIO) throw new ZipFault('bomb');
    out.push(piece);
  });
  // Small bites: one bite of a bomb must not fill the memory before it is seen.
  for (let at = start; at < end; at += 65_536) {
    const bite = bytes.read(at, Math.min(end, at + 65_536));
    taken += bite.length;
    try {
      inflate.push(bite, at + bite.length >= end);
    } catch (error) {
      throw error instanceof ZipFault ? error : new ZipFault('damaged');
    }
    yield* out;
    out = [];
  }
}
