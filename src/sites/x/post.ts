import type { PostSighting, SeenProfile, SeenReference } from '../../domain/sighting.ts';
import { filled } from '../filled.ts';
import { makePost } from '../make-post.ts';
import { lineOf, TEXT_LIMIT, textOf } from '../text-of.ts';
import { isoTime } from '../time.ts';
import { authorIn, profileOf } from './author.ts';
import { contextOf, threadOf } from './conversation.ts';
import { timeFromId } from './id.ts';
import { mediaOf } from './media.ts';
import { addressOf, ownAll, quoteIn, recogniseX, timeLinkOf, userNameOf, wordsOf } from './recognise.ts';

const TEXT = '[data-testid="tweetText"]';
const MORE = '[data-testid="tweet-text-show-more-link"]';

/** Reads one post. `undefined` = it names neither an author nor an address. */
export function readPost(post: Element, page: URL): PostSighting | undefined {
  const read = partOf(post, page);
  if (!read) return undefined;
  const own = wordsOf(post);
  return makePost('x', page, {
    ...read,
    via: reposterOf(post),
    quoted: quotedIn(post, page),
    context: contextOf(post, page, partOf),
    thread: threadOf(post, page, partOf),
    media: mediaOf(post, page),
    lang: own?.getAttribute('lang') ?? undefined,
  });
}

/** The post alone: what it says, who and when. */
function partOf(post: Element, page: URL): SeenReference | undefined {
  const userName = userNameOf(post);
  const seen = recogniseX.identify(post);
  const author = userName ? authorIn(userName, post, page) : seen?.handle ? profileOf(seen.handle) : undefined;
  const owner = addressOf(timeLinkOf(post)?.getAttribute('href')).handle;
  // An author line and an address of two different people: this is not the markup we know, and a wrong author is worst.
  if (!author || (owner && owner.toLowerCase() !== author.handle?.toLowerCase())) return undefined;
  const time = ownAll(post, 'time[datetime]')[0]?.getAttribute('datetime');
  const text = textOfPost(post);
  return filled<SeenReference>({
    url: seen?.url,
    postId: seen?.postId,
    title: articleTitleOf(post),
    text,
    cutOff: ownAll(post, MORE).length > 0 || (text?.length ?? 0) >= TEXT_LIMIT || undefined,
    publishedAt: timeFromId(seen?.postId) ?? isoTime(time),
    author,
  });
}

/** A long article shows its body in another element than a post; X keeps a post's line breaks as they were typed. */
function textOfPost(post: Element): string | undefined {
  const body = ownAll(post, '[data-testid="twitterArticleRichTextView"]')[0];
  if (body) return textOf(body);
  return textOf(wordsOf(post), { lines: 'kept', skip: MORE });
}

/** The title of an article: in full view it has a name of its own, in a feed it is the first text under the cover. */
function articleTitleOf(post: Element): string | undefined {
  const titled = ownAll(post, '[data-testid="twitter-article-title"]')[0];
  if (titled) return lineOf(titled);
  const cover = ownAll(post, '[data-testid="article-cover-image"]')[0];
  let box = cover?.parentElement;
  for (let up = 0; box && box !== post && up < 6; up += 1, box = box.parentElement) {
    const title = [...box.querySelectorAll('[dir="auto"]')].find((el) => !cover?.contains(el) && !el.matches(TEXT));
    if (title) return lineOf(title);
  }
  return undefined;
}

/** Who reposted it: the link beside "reposted". A pinned mark has no link, a community's or topic's is nobody's. */
function reposterOf(post: Element): SeenProfile | undefined {
  const context = ownAll(post, '[data-testid="socialContext"]')[0];
  const link = context?.closest('a[href]') ?? context?.querySelector('a[href]');
  const { handle, postId } = addressOf(link?.getAttribute('href'));
  if (!context || !handle || postId) return undefined;
  // The name stands in an element of its own, beside the localised words; where it does not, the handle must do.
  const whole = lineOf(context);
  const names = [...context.querySelectorAll('span, bdi')].map((el) => lineOf(el));
  return profileOf(
    handle,
    names.findLast((text) => text !== undefined && text !== whole),
  );
}

/** The quoted post: its time has no link, so its address is known only where a picture of it leads there. */
function quotedIn(post: Element, page: URL): SeenReference | undefined {
  const quote = quoteIn(post);
  const userName = quote?.querySelector('[data-testid="User-Name"]');
  const author = quote && userName ? authorIn(userName, quote, page) : undefined;
  if (!quote || !author) return undefined;
  const addresses = [...quote.querySelectorAll('a[href*="/status/"]')]
    .filter((link) => !link.closest(TEXT))
    .map((link) => addressOf(link.getAttribute('href')));
  const postId = addresses.find(({ handle }) => handle?.toLowerCase() === author.handle?.toLowerCase())?.postId;
  return filled<SeenReference>({
    url: postId ? `https://x.com/${author.handle}/status/${postId}` : undefined,
    postId,
    text: textOf(quote.querySelector(TEXT), { lines: 'kept', skip: MORE }),
    cutOff: quote.querySelector(MORE) !== null || undefined,
    publishedAt: timeFromId(postId) ?? isoTime(quote.querySelector('time[datetime]')?.getAttribute('datetime')),
    author,
  });
}
