import { sha1 } from './sha1.ts';

/** The name space of every derived id. Never changes: two devices must derive the same id for ever. */
const WEFT = '6f3c3d1e5a0b5c559d5c3d1a6f0f7a11';
const NAME_SPACE = Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(WEFT.slice(i * 2, i * 2 + 2), 16));

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

/** The first 16 bytes as a UUID of this version. */
function uuid(bytes: Uint8Array, version: 5 | 7): Id {
  const hex = Array.from(bytes.subarray(0, 16), (byte, i) => {
    const marked = i === 6 ? (byte & 0x0f) | (version << 4) : i === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  }).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
