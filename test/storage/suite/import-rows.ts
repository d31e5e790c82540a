import { derivedId, newId } from '../../../src/domain/id.ts';
import { profileKeys } from '../../../src/domain/identity.ts';
import type { ImportOrder } from '../../../src/domain/import-job.ts';
import type { ImportMoment, ImportPerson, ImportRow } from '../../../src/domain/import-row.ts';
import type { SeenProfile } from '../../../src/domain/sighting.ts';
import { START } from './make.ts';

const HOME = 'https://x.com/';
let orders = 0;

/** An order of so many rows; each has an id of its own. */
export function order(rows: readonly ImportRow[], more: Partial<ImportOrder> = {}): ImportOrder {
  orders += 1;
  const random = new Uint8Array(16);
  new DataView(random.buffer).setUint32(12, orders);
  const base = { files: [], rows: rows.length, bytes: rows.length, kind: 'person' as const, onlyKnown: false };
  return { id: newId(START, random), ...base, choices: [], ...more };
}

/** Somebody in a file, as seen on X. */
export function person(seen: SeenProfile, more: Partial<ImportPerson> = {}): ImportPerson {
  const met = [{ seen, keys: profileKeys(seen, HOME), at: START }];
  return { row: 'person', met, tags: [], createdAt: START, ...(seen.name && { name: seen.name }), ...more };
}

/** A post in a file, with whoever wrote it. */
export function moment(
  number: number,
  people: readonly SeenProfile[],
  more: Partial<ImportMoment['moment']> = {},
): ImportMoment {
  const keys = [`x:post:${number}`, `web:https://x.com/i/web/status/${number}`];
  const source = { keys, site: 'x', url: `https://x.com/i/web/status/${number}`, text: `Words of post ${number}` };
  const base = {
    id: derivedId('moment', keys[0] ?? ''),
    v: 1,
    createdAt: START,
    stamps: {},
    personIds: [],
    quotes: [],
  };
  return {
    row: 'moment',
    moment: { ...base, kind: 'learned', source, notes: [], tags: [], happenedAt: START + number, ...more },
    people: people.map((seen) => ({ seen, keys: profileKeys(seen, HOME), at: START })),
    isAuthored: true,
  };
}

/** Somebody by number. */
export const someone = (number: number): SeenProfile => ({
  site: 'x',
  name: `Someone ${number}`,
  handle: `someone${number}`,
  url: `https://x.com/someone${number}`,
});
