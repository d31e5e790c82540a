import * as v from 'valibot';
import { filledLine, httpUrl, id, instant, line, listOf, text } from './field.ts';
import { recordBase } from './record.ts';
import { linkEvidence } from './sighting.ts';

/** One identity of a person on one site. Its id derives from the first of its `keys`. */
export const profile = v.object({
  ...recordBase,
  /** Whose it is. */
  personId: id,
  /** The id of the site file that read it (`x`, `linkedin`, …); `web` for a blog, site or feed. */
  site: filledLine,
  /**
   * Every key it was ever seen under, strongest first, as `identity.ts` makes them: `x:id:123`, `x:@ada`,
   * `linkedin:in/ada`, `web:https://ada.example`. Indexed: this is how somebody met again is known.
   */
  keys: listOf(filledLine),
  /** The site's id that never changes, where a page showed it. */
  stableId: v.exactOptional(filledLine),
  /** Newest first, each with the time it was first seen: a renamed handle is the same profile. */
  handles: listOf(v.object({ handle: filledLine, seenAt: instant })),
  /** The name as the site last showed it. */
  name: v.exactOptional(filledLine),
  /** Their own page; what a click opens. Absent for an author without a page of their own. */
  url: v.exactOptional(httpUrl),
  headline: v.exactOptional(line),
  bio: v.exactOptional(text),
  location: v.exactOptional(line),
  /** Kept as an address; never fetched. */
  avatarUrl: v.exactOptional(httpUrl),
  /** Other addresses this profile claims, with the evidence. */
  links: listOf(v.object({ url: httpUrl, evidence: linkEvidence })),
  feeds: listOf(httpUrl),
  /** Unix ms when a page last showed it. */
  seenAt: instant,
});
export type Profile = v.InferOutput<typeof profile>;
