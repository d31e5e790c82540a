import * as v from 'valibot';
import { filledLine, httpUrl, id, instant, line, listOf, seenTime, text } from './field.ts';
import { named } from './merge-links.ts';
import { recordBase } from './record.ts';
import { reviewState } from './review-state.ts';
import { seenMedia, seenReference } from './sighting.ts';
import { tagName } from './tag.ts';

/** `learned`: I took something. `gave`: I thanked, replied, shared, helped… `asked`: a question I put. `met`: a meeting, call, event. */
export const momentKind = v.picklist(['learned', 'gave', 'asked', 'met']);
export type MomentKind = v.InferOutput<typeof momentKind>;

/** What a `learned` moment gave. */
export const benefit = v.picklist(['idea', 'resource', 'answer', 'challenge', 'inspiration', 'support']);
export type Benefit = v.InferOutput<typeof benefit>;
export const BENEFITS: readonly Benefit[] = benefit.options;

/** How something was given. */
export const giving = v.picklist(['thanks', 'reply', 'share', 'credit', 'introduction', 'help', 'answer']);
export type Giving = v.InferOutput<typeof giving>;

/** What a moment beyond posts was. */
export const occasion = v.picklist([
  'meeting',
  'call',
  'conference',
  'workshop',
  'webinar',
  'chat',
  'book',
  'conversation',
]);
export type Occasion = v.InferOutput<typeof occasion>;

/** Where a moment was captured. */
export const source = v.object({
  /**
   * Every key of this source, strongest first, as `identity.ts` makes them: `x:status:1`, `linkedin:activity:7`,
   * `web:https://…`, or a fingerprint where a page shows no permalink. Indexed: a post met again opens its moment.
   */
  keys: listOf(filledLine),
  /** The id of the site file that read it; `web` for any other page. */
  site: filledLine,
  /** What a click opens: the permalink, else the page where it was seen. */
  url: httpUrl,
  postId: v.exactOptional(line),
  title: v.exactOptional(line),
  /** The post's own words, as seen at the capture. */
  text: v.exactOptional(text),
  /** The page showed only the beginning of the text. */
  cutOff: v.exactOptional(v.boolean()),
  publishedAt: v.exactOptional(seenTime),
  siteName: v.exactOptional(line),
  lang: v.exactOptional(line),
  /** The profile that wrote it, where one is known. */
  authorProfileId: v.exactOptional(id),
  /** The profile that brought it (`viaId`), where the page shows one: so that it goes with the profile when people part. */
  viaProfileId: v.exactOptional(id),
  quoted: v.exactOptional(seenReference),
  /** For a comment: the post it belongs to. */
  context: v.exactOptional(seenReference),
  /** Further parts of the author's thread that were in the page. */
  thread: v.exactOptional(listOf(seenReference)),
  /** Pictures, films, polls and cards of the post: what they say, and where they are. Never fetched. */
  media: v.exactOptional(listOf(seenMedia)),
});
export type Source = v.InferOutput<typeof source>;

/** One thing that happened between the user and one or more people. */
export const moment = v.object({
  ...recordBase,
  kind: momentKind,
  /** Who it was with; empty = nobody in particular (a page without an author). */
  personIds: listOf(id),
  /** Absent for a moment that was logged by hand. */
  source: v.exactOptional(source),
  /** Passages the user took, each with the time and its place in the page. */
  quotes: listOf(v.object({ text, at: instant, fragment: v.exactOptional(line) })),
  /** What the user wrote, each with its time, oldest first. */
  notes: listOf(v.object({ text, at: instant })),
  benefit: v.exactOptional(benefit),
  tags: listOf(tagName),
  /** The person who brought this moment: a repost, a quote, a mention. */
  viaId: v.exactOptional(id),
  /** Unix ms when it happened for the user: the capture, or the day they gave. */
  happenedAt: instant,
  /** What it was called, for a moment logged by hand: a workshop's title, a book's. */
  title: v.exactOptional(filledLine),
  /** For `gave`: how. */
  giving: v.exactOptional(giving),
  /** For a moment beyond posts: what it was. */
  occasion: v.exactOptional(occasion),
  /** Where it took place. */
  place: v.exactOptional(line),
  /** True = in the same room. */
  inPerson: v.exactOptional(v.boolean()),
  /** What the user means to do next. */
  nextStep: v.exactOptional(text),
  /** The moment this one follows: the question it answers, the talk it continues. The chain reads as one conversation. */
  followsId: v.exactOptional(id),
  goalIds: v.exactOptional(listOf(id)),
  groupIds: v.exactOptional(listOf(id)),
  named,
  /** When it comes back for recall; absent = not in the review yet. */
  review: v.exactOptional(reviewState),
});
export type Moment = v.InferOutput<typeof moment>;
/** What the user wrote, with the Unix ms at which they did. */
export type Note = Moment['notes'][number];
/**
 * A passage the user took, with the Unix ms at which they did. `fragment` finds it in its page again; absent = none
 * did.
 */
export type Quote = Moment['quotes'][number];
