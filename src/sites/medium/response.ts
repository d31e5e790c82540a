import type { PostSighting, SeenProfile, SeenReference } from '../../domain/sighting.ts';
import { filled } from '../filled.ts';
import { hrefOf } from '../link.ts';
import { makePost } from '../make-post.ts';
import { cleanLine, lineOf, textOf } from '../text-of.ts';
import { isoTime } from '../time.ts';
import { handleAt, postIdIn, profileOf } from './address.ts';
import { bylines } from './byline.ts';

/** What Medium writes into the links of a response, to count where its readers come from. */
const LINK = 'a[href*="post_responses--"]';

/**
 * Nothing here has a name but its links, and its words, which stand in a `pre`. So all that holds both matches, up to the
 * heading above the responses; `readResponse` takes the innermost.
 */
export const RESPONSE = `div:has(${LINK}):has(pre):not(:has(h1, h2))`;

/** One response: picture and name lead to its author, the day to the post that it is. */
export function readResponse(response: Element, page: URL): PostSighting | undefined {
  const links = [...response.querySelectorAll(LINK)].filter((a) => a.closest(RESPONSE) === response);
  const words = [...response.querySelectorAll('pre')].find((pre) => pre.closest(RESPONSE) === response);
  const day = links.find((a) => postAt(hrefOf(a, page)));
  const address = postAt(hrefOf(day, page));
  const isOne = links.every((a) => (postAt(hrefOf(a, page)) ?? address)?.href === address?.href);
  const handle = handleAt(address?.href);
  if (!words || !address || !isOne || !handle) return undefined;
  const own = links.filter((a) => a !== day && handleAt(hrefOf(a, page)) === handle);
  return makePost('medium', page, {
    url: address.href,
    postId: postIdIn(address.pathname),
    text: textOf(words, { lines: 'kept' }),
    publishedAt: dayOf(lineOf(day)),
    author: profileOf(handle, filled<Partial<SeenProfile>>({ name: own.map((a) => lineOf(a)).find(Boolean) })),
    context: storyOf(response.ownerDocument, page),
  });
}

/** The address of a post, without what is counted on the way to it. */
function postAt(href: string | undefined): URL | undefined {
  const url = href ? new URL(href) : undefined;
  return url && postIdIn(url.pathname) ? new URL(url.pathname, url.origin) : undefined;
}

/** "Jun 23, 2020". Of this year's no year is shown, and of the last days how long ago they were: nothing to go by. */
function dayOf(shown: string | undefined): string | undefined {
  const day = /^[A-Z][a-z]{2} \d{1,2}, \d{4}\b/.exec(shown ?? '')?.[0];
  return day && isoTime(`${day} UTC`)?.slice(0, 10);
}

/** What is responded to: the story of the page. */
function storyOf(document: Document, page: URL): SeenReference {
  const [author] = bylines(document, page);
  return filled<SeenReference>({
    url: `${page.origin}${page.pathname}`,
    title: lineOf(document.querySelector('article h1')) ?? cleanLine(document.title),
    author,
  });
}
