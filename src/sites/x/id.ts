import { isoFromMs } from '../time.ts';

/** The first id that carries its time, of 4 November 2010. Ids before it were counted one by one. */
const FIRST_SNOWFLAKE = 29_700_859_247n;
const EPOCH = 1_288_834_974_657n;

/** When a post was written, from its id: exact, and the same in every language. */
export function timeFromId(postId: string | undefined): string | undefined {
  if (!postId || !/^\d{1,19}$/.test(postId)) return undefined;
  const id = BigInt(postId);
  return id > FIRST_SNOWFLAKE ? isoFromMs(Number((id >> 22n) + EPOCH)) : undefined;
}
