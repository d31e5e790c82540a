import { isoFromMs } from '../time.ts';

/** When something was posted, from its id: activities, shares, posts and comments all carry it, in Unix milliseconds. */
export function timeFromId(id: string | undefined): string | undefined {
  if (!id || !/^\d{15,20}$/.test(id)) return undefined;
  return isoFromMs(Number(BigInt(id) >> 22n));
}
