import type { PostSighting, SeenProfile, SeenReference } from '../../domain/sighting.ts';
import { filled } from '../filled.ts';
import { lineOf, textOf } from '../text-of.ts';
import { addressOf, commentIdIn, permalinkOf } from './address.ts';
import { avatarIn, NOT_SHOWN, nameIn, profileAt } from './author.ts';
import { timeFromId } from './id.ts';
import {
  actorLinks,
  SERVER_DRIVEN_COMMENT as COMMENT,
  inSentence,
  NOT_ACTOR,
  postIdOfComments,
  SERVER_DRIVEN_POST,
} from './recognise.ts';

const TEXT = '[data-testid="expandable-text-box"]';
/** What a comment layout matches; see `linkedin.ts`. */
export const KEYED_COMMENT = '[componentkey^="replaceableComment_urn:li:comment:"]';
const MORE = '[data-testid="expandable-text-button"]';

/**
 * The server-driven front end (2026). It has no class, no id and no role for the parts of a post; what holds is the
 * order: who reposted it, the author's link, rows (headline, time), the words, then a post inside it, again in that order.
 */
export function readServerDriven(post: Element, page: URL): PostSighting | undefined {
  const [actor, inner] = actorsOf(post);
  const author = actor && authorAt(actor, post, page);
  if (!actor || !author) return undefined;
  const text = textBetween(post, actor, inner);
  const postId = postIdOfComments(post) ?? linkedId(post, actor, inner) ?? idOfPage(post, page);
  return filled<PostSighting>({
    site: 'linkedin',
    kind: 'post',
    pageUrl: page.href,
    url: permalinkOf(postId),
    postId,
    text: textOf(text, { lines: 'blocks', skip: MORE }),
    cutOff: text?.querySelector(MORE) ? true : undefined,
    publishedAt: timeFromId(postId?.split(':')[1]),
    author,
    via: reposterOf(post, actor, author),
    quoted: inner && quotedAt(post, inner, page),
  });
}

/** The author's link and, if there is a post inside, its author's. People under the post only comment on it. */
function actorsOf(post: Element): [Element | undefined, Element | undefined] {
  const [actor, ...others] = actorLinks(post);
  const inner = others.find((link) => textBetween(post, link, undefined) !== undefined);
  return [actor, inner];
}

function authorAt(link: Element, post: Element, page: URL): SeenProfile | undefined {
  const href = link.getAttribute('href');
  const avatarUrl = avatarIn(post, addressOf(href).handle, page);
  const shown = { name: nameIn(link), headline: headlineAfter(link, post), avatarUrl };
  return profileAt(href, filled<Partial<SeenProfile>>(shown));
}

/** The first plain row between the name and the time. The time's row shows who may see the post, as a picture. */
function headlineAfter(link: Element, post: Element): string | undefined {
  for (const row of post.querySelectorAll('p')) {
    if (!isAfter(link, row) || link.contains(row)) continue;
    const words = lineOf(row, NOT_SHOWN);
    const isTime = row.querySelector('svg') !== null || /^\d[^•·]{0,16}[•·]/.test(words ?? '');
    if (isTime || row.querySelector(TEXT) || row.closest(TEXT)) return undefined;
    if (words && !row.querySelector('a') && !row.closest('a, button')) return words;
  }
  return undefined;
}

function textBetween(post: Element, from: Element, to: Element | undefined): Element | undefined {
  return [...post.querySelectorAll(TEXT)].find(
    (text) => isAfter(from, text) && !(to && isAfter(to, text)) && !text.closest(COMMENT),
  );
}

/** The post's own link to itself: only lists of somebody's activity have it. */
function linkedId(post: Element, from: Element, to: Element | undefined): string | undefined {
  for (const link of post.querySelectorAll('a[href*="/feed/update/"]')) {
    if (link.closest(`${COMMENT}, ${TEXT}`) || (to && isAfter(to, link)) || !isAfter(from, link)) continue;
    // A link around words is a post inside this one whose author we could not tell.
    if (!to && link.querySelector(TEXT) && link.querySelector(TEXT) !== textBetween(post, from, to)) continue;
    const { postId } = addressOf(link.getAttribute('href'));
    if (postId) return postId;
  }
  return undefined;
}

/** On a post's own page the address says which it is, if there is just the one. */
function idOfPage(post: Element, page: URL): string | undefined {
  const { postId } = addressOf(page.href);
  if (!postId || !(post.getAttribute('componentkey') ?? '').endsWith('FeedType_FEED_DETAIL')) return undefined;
  const all = [...post.ownerDocument.querySelectorAll('[componentkey$="FeedType_FEED_DETAIL"]')];
  const outer = all.filter((el) => el.matches(SERVER_DRIVEN_POST) && !el.parentElement?.closest(SERVER_DRIVEN_POST));
  if (outer.length !== 1) return undefined;
  // The address of a comment names the post it stands under, too.
  return /^comment:\(([^,]+)/.exec(postId)?.[1] ?? postId;
}

/** The person whose doing brought the post here: a link inside a sentence, above the author. */
function reposterOf(post: Element, actor: Element, author: SeenProfile): SeenProfile | undefined {
  for (const link of post.querySelectorAll('p a[href]')) {
    if (isAfter(actor, link)) return undefined;
    const via = inSentence(link) && !link.closest(NOT_ACTOR) ? profileAt(link.getAttribute('href')) : undefined;
    if (via && via.handle !== author.handle) return filled<SeenProfile>({ ...via, name: nameIn(link) });
  }
  return undefined;
}

function quotedAt(post: Element, inner: Element, page: URL): SeenReference | undefined {
  const author = authorAt(inner, post, page);
  const postId = linkedId(post, inner, undefined);
  return filled<SeenReference>({
    url: permalinkOf(postId),
    postId,
    text: textOf(textBetween(post, inner, undefined), { lines: 'blocks', skip: MORE }),
    publishedAt: timeFromId(postId?.split(':')[1]),
    author,
  });
}

function isAfter(first: Node, second: Node): boolean {
  return (first.compareDocumentPosition(second) & 4) !== 0;
}

/** One comment: its key names it and the post it stands under. Its answers have keys of their own. */
export function readServerDrivenComment(comment: Element, page: URL): PostSighting | undefined {
  const key = comment.getAttribute('componentkey');
  const own = (el: Element): boolean => el.closest(KEYED_COMMENT)?.getAttribute('componentkey') === key;
  const links = [...comment.querySelectorAll('a[href*="/in/"], a[href*="/company/"]')];
  const link = links.find((a) => own(a) && !a.closest(TEXT) && nameIn(a) !== undefined);
  const author = profileAt(link?.getAttribute('href'), filled<Partial<SeenProfile>>({ name: nameIn(link) }));
  const postId = commentIdIn(key);
  if (!author) return undefined;
  const post = comment.closest(SERVER_DRIVEN_POST);
  const under = post ? readServerDriven(post, page) : undefined;
  const underId = /\(([^,]+),/.exec(postId ?? '')?.[1];
  return filled<PostSighting>({
    site: 'linkedin',
    kind: 'post',
    pageUrl: page.href,
    url: permalinkOf(postId),
    postId,
    text: textOf([...comment.querySelectorAll(TEXT)].find(own), { lines: 'blocks', skip: MORE }),
    publishedAt: timeFromId(/,(\d+)\)/.exec(postId ?? '')?.[1]),
    author,
    context: filled<SeenReference>({
      url: permalinkOf(underId),
      postId: underId,
      publishedAt: timeFromId(underId?.split(':')[1]),
      text: under?.text,
      author: under?.author,
    }),
  });
}
