import * as v from 'valibot';
import { filledLine, httpUrl, line, listOf, seenTime, text } from './field.ts';

/** Why we believe that an address belongs to somebody. Kept, so that merging people can say why. */
export const linkEvidence = v.picklist(['rel-me', 'same-as', 'bio', 'handle', 'author-page', 'feed']);
export type LinkEvidence = v.InferOutput<typeof linkEvidence>;

/** Somebody as a page shows them: everything may be absent but that at least a name, handle or address is there. */
export const seenProfile = v.pipe(
  v.object({
    /** The id of the site file that read it (`x`, `linkedin`, …); `web` for anything else. */
    site: filledLine,
    /** A company page, team blog or publication is an `organisation`, never counted among people. Absent = person. */
    kind: v.exactOptional(v.picklist(['person', 'organisation'])),
    /** The name as shown, without degree, pronouns, badges or handle. */
    name: v.exactOptional(filledLine),
    /** The site's own short name without `@`: X handle, LinkedIn slug, `user@host` on Mastodon. */
    handle: v.exactOptional(filledLine),
    /** The site's id that never changes, where the page shows it: X numeric id, Bluesky DID. */
    stableId: v.exactOptional(filledLine),
    /** Their own page on that site, canonical. */
    url: v.exactOptional(httpUrl),
    /** Kept as an address only; no picture is ever fetched. */
    avatarUrl: v.exactOptional(httpUrl),
    /** One line under the name: job title, tagline. */
    headline: v.exactOptional(line),
    /** What they write about themselves. */
    bio: v.exactOptional(text),
    location: v.exactOptional(line),
    /** Their other addresses, each with the evidence that links it. */
    links: v.exactOptional(listOf(v.object({ url: httpUrl, evidence: linkEvidence }))),
    /** Feeds of what they write. */
    feeds: v.exactOptional(listOf(httpUrl)),
  }),
  v.check((seen) => Boolean(seen.name ?? seen.handle ?? seen.url), 'nobody'),
);
export type SeenProfile = v.InferOutput<typeof seenProfile>;

/** A picture, video or poll inside a post: what it says to somebody who cannot see it. */
export const seenMedia = v.object({
  kind: v.picklist(['image', 'video', 'poll', 'link', 'document']),
  /** Alternative text, poll options one a line, or the card's title. */
  text: v.exactOptional(text),
  url: v.exactOptional(httpUrl),
});
export type SeenMedia = v.InferOutput<typeof seenMedia>;

/** A post as it stands inside another one: quoted, replied to, or the post a comment belongs to. */
export const seenReference = v.object({
  url: v.exactOptional(httpUrl),
  postId: v.exactOptional(line),
  title: v.exactOptional(line),
  text: v.exactOptional(text),
  /** True when the page itself shows only the beginning of it. */
  cutOff: v.exactOptional(v.boolean()),
  publishedAt: v.exactOptional(seenTime),
  author: v.exactOptional(seenProfile),
});
export type SeenReference = v.InferOutput<typeof seenReference>;

const seenBase = {
  /** The id of the site file that read it; `web` for any other page. */
  site: filledLine,
  /** The address of the page where it was seen, as in the address bar. */
  pageUrl: httpUrl,
  /** What the user had selected, with its line breaks. */
  selection: v.exactOptional(text),
  /** Where the selection stands: a text fragment (`#:~:text=…`) without the address before it. */
  fragment: v.exactOptional(line),
};

/** One post, comment, video or note by somebody. */
export const postSighting = v.object({
  ...seenBase,
  kind: v.literal('post'),
  /** The permalink, canonical. Absent where the page shows none (LinkedIn's home feed). */
  url: v.exactOptional(httpUrl),
  /** The site's own id of the post: digits of an X status, `activity:7…` on LinkedIn. */
  postId: v.exactOptional(line),
  title: v.exactOptional(line),
  /** With its line breaks; emoji as characters. */
  text: v.exactOptional(text),
  /** True when the page itself shows only the beginning ("show more"). */
  cutOff: v.exactOptional(v.boolean()),
  publishedAt: v.exactOptional(seenTime),
  author: v.exactOptional(seenProfile),
  /** The one who brought it: the reposter. */
  via: v.exactOptional(seenProfile),
  quoted: v.exactOptional(seenReference),
  /** For a comment or reply: what it belongs to. */
  context: v.exactOptional(seenReference),
  /** Further parts of the author's own thread that are in the page, in order, this post not among them. */
  thread: v.exactOptional(listOf(seenReference)),
  media: v.exactOptional(listOf(seenMedia)),
  lang: v.exactOptional(line),
});
export type PostSighting = v.InferOutput<typeof postSighting>;

/** Somebody's own page. */
export const personSighting = v.object({
  ...seenBase,
  kind: v.literal('person'),
  person: seenProfile,
});
export type PersonSighting = v.InferOutput<typeof personSighting>;

/** Any other page: an article, a blog post, a paper; also what is left when reading found nothing. */
export const pageSighting = v.object({
  ...seenBase,
  kind: v.literal('page'),
  /** Canonical address where the page's own claim is believable, else `pageUrl` cleaned. */
  url: httpUrl,
  title: v.exactOptional(line),
  /** In the order of the byline; empty = the page names nobody. */
  authors: listOf(seenProfile),
  publishedAt: v.exactOptional(seenTime),
  siteName: v.exactOptional(line),
  lang: v.exactOptional(line),
  feeds: v.exactOptional(listOf(httpUrl)),
  /** The beginning of the main text, for search and for the card when nothing is selected. */
  text: v.exactOptional(text),
});
export type PageSighting = v.InferOutput<typeof pageSighting>;

/** What a reader hands over: plain data, no element, safe to send. */
export const sighting = v.variant('kind', [postSighting, personSighting, pageSighting]);
export type Sighting = v.InferOutput<typeof sighting>;

/** The people a sighting is about, the author first. */
export function peopleIn(seen: Sighting): readonly SeenProfile[] {
  if (seen.kind === 'post') return seen.author ? [seen.author] : [];
  return seen.kind === 'person' ? [seen.person] : seen.authors;
}
