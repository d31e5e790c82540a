import type { PostSighting, SeenMedia, SeenProfile, SeenReference } from '../../domain/sighting.ts';
import { aroundOf } from '../conversation.ts';
import { startsBefore } from '../document-order.ts';
import { filled } from '../filled.ts';
import { srcOf } from '../link.ts';
import { makePost } from '../make-post.ts';
import { cut, lineOf, TEXT_LIMIT, textOf } from '../text-of.ts';
import { isoTime } from '../time.ts';
import { type Address, addressOf, placeOf, profileOf } from './address.ts';

/** One post; a quoted one inside may have a box of its own. */
export const POST = '[data-pressable-container="true"]';
const BLOCK = '[dir="auto"]';

type Timed = Address & { time: Element };
/** A post taken apart: what comes from `quoteStart` on belongs to the quoted post. */
type Parts = { box: Element; own: Timed; quote?: Timed; quoteStart?: Element };

/** One post. Only links, times and the reading order tell what things are: the link around a time names post and author. */
export function readPost(box: Element, page: URL): PostSighting | undefined {
  const parts = partsOf(box);
  const read = parts && readPart(parts, page);
  if (!parts || !read) return undefined;
  const { quote, quoteStart } = parts;
  return makePost('threads', page, {
    ...read,
    via: reposterOf(parts),
    quoted: quote && quoteStart && readPart({ box, own: quote }, page),
    media: mediaOf(parts, page),
    ...conversationOf(box, page),
  });
}

function partsOf(box: Element): Parts | undefined {
  const times = [...box.querySelectorAll('time[datetime]')].flatMap((time): Timed[] => {
    const address = addressOf(time.closest('a[href]')?.getAttribute('href'));
    return address.handle && address.postId ? [{ time, ...address }] : [];
  });
  const [own, ...others] = times;
  if (!own) return undefined;
  const quote = others.find(({ postId }) => postId !== own.postId);
  if (!quote) return { box, own };
  const inner = quote.time.closest(POST);
  return { box, own, quote, quoteStart: inner && inner !== box ? inner : headOf(box, own, quote) };
}

/** Without a box of its own the quoted post begins with its author: the portrait, or the name before the time. */
function headOf(box: Element, own: Timed, quote: Timed): Element {
  const links = [...box.querySelectorAll('a[href]')].filter((link) => {
    const { handle, postId } = addressOf(link.getAttribute('href'));
    return handle === quote.handle && !postId && startsBefore(own.time, link) && startsBefore(link, quote.time);
  });
  return links.find((link) => link.querySelector('img')) ?? links.at(-1) ?? quote.time;
}

function readPart(parts: Parts, page: URL): SeenReference {
  const { box, own } = parts;
  const picture = [...box.querySelectorAll('a[href] img')].find((image) => {
    const owner = addressOf(image.closest('a[href]')?.getAttribute('href'));
    return owner.handle === own.handle && !owner.postId && startsBefore(image, own.time);
  });
  return filled<SeenReference>({
    ...placeOf(own),
    text: textIn(parts),
    publishedAt: isoTime(own.time.getAttribute('datetime')),
    author: profileOf(own.handle, filled<Partial<SeenProfile>>({ avatarUrl: srcOf(picture, page) })),
  });
}

/** Words stand after the time, in blocks with a direction of their own; what is in a link or a button is not the post's. */
function textIn({ box, own, quoteStart }: Parts): string | undefined {
  const blocks = [...box.querySelectorAll(BLOCK)].filter((el) => {
    const isPlain = !el.closest('a, button, [role="button"], time, [role="link"]') && !el.querySelector('time');
    return (
      isPlain &&
      startsBefore(own.time, el) &&
      !(quoteStart && (quoteStart.contains(el) || startsBefore(quoteStart, el)))
    );
  });
  const outer = blocks.filter((el) => !blocks.some((other) => other !== el && other.contains(el)));
  const text = outer.flatMap((el) => textOf(el, { lines: 'kept', skip: 'button, [role="button"]' }) ?? []).join('\n\n');
  return cut(text, TEXT_LIMIT);
}

/** Above the author stands who reposted it: the first link of all leads to somebody else. */
function reposterOf({ box, own }: Parts): SeenProfile | undefined {
  const [first] = [...box.querySelectorAll('a[href]')].filter((link) => startsBefore(link, own.time));
  const { handle, postId } = addressOf(first?.getAttribute('href'));
  const line = lineOf(first);
  // Among words it is a mention: those of a post whose head is gone.
  const isMention = line !== lineOf(first?.closest(BLOCK) ?? first);
  return handle && !postId && handle !== own.handle && line && !isMention ? profileOf(handle) : undefined;
}

/** Pictures of a post are pictures with several sources, portraits are plain ones. */
function mediaOf({ box, quoteStart }: Parts, page: URL): SeenMedia[] | undefined {
  const isOwn = (el: Element): boolean => !quoteStart || (!quoteStart.contains(el) && startsBefore(el, quoteStart));
  const images = [...box.querySelectorAll('picture img')].filter(isOwn).map((image) => {
    const alt = cut(image.getAttribute('alt') ?? '', 5_000).trim();
    return filled<SeenMedia>({ kind: 'image', text: alt, url: srcOf(image, page) });
  });
  const films = [...box.querySelectorAll('video')].filter(isOwn).map((): SeenMedia => ({ kind: 'video' }));
  const all = [...images, ...films].slice(0, 20);
  return all.length > 0 ? all : undefined;
}

function conversationOf(box: Element, page: URL): Pick<PostSighting, 'context' | 'thread'> {
  const { postId } = addressOf(page.href);
  if (!postId) return {};
  const all = [...box.ownerDocument.querySelectorAll(POST)].filter((el) => !el.parentElement?.closest(POST));
  return aroundOf(all, box, {
    isOpened: (one) => partsOf(one)?.own.postId === postId,
    read(one) {
      const parts = partsOf(one);
      return parts && readPart(parts, page);
    },
  });
}
