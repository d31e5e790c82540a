import { sha1 } from './sha1.ts';

/** The name space of every derived id. Never changes: two devices must derive the same id for ever. */
const WEFT = '6f3c3d1e5a0b5c559d5c3d1a6f0f7a11';
const NAME_SPACE = Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(WEFT.slice(i * 2, i * 2 + 2), 16));

/** A UUID in small letters, 36 characters: version 5 where it derives from a natural key, else version 7. */
export type Id = string;

/**
 * The id of a thing with a natural key (a profile: its site and stable key; a captured moment: its source). A hash
 * into a UUID (version 5, RFC 9562), so that two tabs, two devices or an import that meet the same thing make one record.
 */
export function derivedId(kind: 'person' | 'profile' | 'moment' | 'tag' | 'reflection', key: string): Id {
  const name = new TextEncoder().encode(`${kind}:${key}`);
  const bytes = new Uint8Array(NAME_SPACE.length + name.length);
  bytes.set(NAME_SPACE);
  bytes.set(name, NAME_SPACE.length);
  return uuid(sha1(bytes), 5);
}

/** A new id for a thing without a natural key: UUID version 7, sortable by time. `random` is 16 bytes. */
export function newId(now: number, random: Uint8Array): Id {
  const bytes = Uint8Array.from(random.subarray(0, 16));
  // 48 bits of milliseconds, the highest first.
  for (let i = 0, rest = Math.max(0, Math.floor(now)); i < 6; i += 1, rest = Math.floor(rest / 256))
    bytes[5 - i] = rest % 256;
  return uuid(bytes, 7);
}

/** Unix ms at which an id of version 7 was made; `undefined` = of another version. */
export function timeOfId(id: Id): number | undefined {
  const made = /^([\da-f]{8})-([\da-f]{4})-7/i.exec(id);
  return made ? Number.parseInt(`${made[1]}${made[2]}`, 16) : undefined;
}

/** The first 16 bytes as a UUID of this version. */
function uuid(bytes: Uint8Array, version: 5 | 7): Id {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytesToId(bytes);
}

const HEX = Array.from({ length: 256 }, (_none, byte) => byte.toString(16).padStart(2, '0'));
const DASH_BEFORE = new Set([4, 6, 8, 10]);

/** The 16 bytes from `start` on as an id. Called for every row of an import and of a search: nothing is made but the text. */
export function bytesToId(bytes: Uint8Array, start = 0): Id {
  let id = '';
  for (let at = 0; at < 16; at += 1) id += (DASH_BEFORE.has(at) ? '-' : '') + HEX[bytes[start + at] ?? 0];
  return id;
}

/** The 16 bytes of an id. */
export function idToBytes(id: Id): Uint8Array {
  const bytes = new Uint8Array(16);
  for (let at = 0, place = 0; at < id.length && place < 32; at += 1) {
    const code = id.charCodeAt(at);
    if (code === DASH) continue;
    // `0` to `9`, and `a` to `f` in either case.
    const figure = code <= NINE ? code - ZERO : (code & 0x1f) + 9;
    bytes[place >> 1] = ((bytes[place >> 1] ?? 0) << 4) | figure;
    place += 1;
  }
  return bytes;
}
const [DASH, ZERO, NINE] = [0x2d, 0x30, 0x39];
