import { v5, v7 } from 'uuid';

/** The name space of every derived id. Never changes: two devices must derive the same id for ever. */
const WEFT = '6f3c3d1e-5a0b-5c55-9d5c-3d1a6f0f7a11';

export type Id = string;

/**
 * The id of a thing with a natural key (a profile: its site and stable key; a captured moment: its source). A hash
 * into a UUID (version 5, RFC 9562), so that two tabs, two devices or an import that meet the same thing make one record.
 */
export function derivedId(kind: 'person' | 'profile' | 'moment' | 'tag' | 'reflection', key: string): Id {
  return v5(`${kind}:${key}`, WEFT);
}

/** A new id for a thing without a natural key: UUID version 7, sortable by time. `random` is 16 bytes. */
export function newId(now: number, random: Uint8Array): Id {
  return v7({ msecs: now, random });
}
