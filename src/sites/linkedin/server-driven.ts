import type { PostSighting, SeenProfile, SeenReference } from '../../domain/sighting.ts';
import { startsBefore } from '../document-order.ts';
import { filled } from '../filled.ts';
import { makePost } from '../make-post.ts';
import { lineOf, textOf } from '../text-of.ts';
import { addressOf, commentIdIn, permalinkOf } from './address.ts';
import { avatarIn, NOT_SHOWN, nameIn, profileAt } from './author.ts';
import { timeFromId } from './id.ts';
import {
  type Actor,
  actorsIn,
  SERVER_DRIVEN_COMMENT as COMMENT,
  inSentence,
  NOT_ACTOR,
  postIdOfComments,
  SERVER_DRIVEN_POST,
} from './recognise.ts';
import { mediaIn } from './server-driven-media.ts';

const TEXT = '[data-testid="expandable-text-box"]';
/** What a comment layout matches; see `linkedin.ts`. */
export const KEYED_COMMENT = '[componentkey^="replaceableComment_urn:li:comment:"]';
const MORE = 'button';

/**
 * The server-driven front end (2026). It has no class, no id and no role for the parts of a post; what holds is the
 * order: who reposted it, the author's link, rows (headline, time), the words, then a post inside it, again in that order.
 */
export function readServerDriven(post: Element, page: URL): PostSighting | undefined {
  const seen = authorsOf(post);
  const author = seen.author && authorAt(seen.author, post, page);
  if (!seen.author || !author) return undefined;
  const from = seen.author.link;
  const to = seen.inner?.link;
  const text = textBetween(post, from, to);
  const postId = postIdOfComments(post) ?? linkedId(post, from, to) ?? idOfPage(post, page);
  return makePost('linkedin', page, {
    url: permalinkOf(postId),
    postId,
    ...wordsIn(text),
    publishedAt: timeFromId(postId?.split(':')[1]),
    author,
    via: reposterOf(post, from, author),
    quoted: seen.inner && quotedAt(post, seen.inner, page),
    media: mediaIn(post, { from, to, words: text }, page),
  });
}

type Actors = { author?: Actor; inner?: Actor };

/** The author and, if there is a post inside, its author: its words follow a row that shows its time. */
function authorsOf(post: Element): Actors {
  const [author, ...others] = actorsIn(post);
  const inner = others.find(({ link }) => {
    const text = textBetween(post, link, undefined);
    const rows = [...post.querySelectorAll('p svg, a[href*="/feed/update/"]')];
    return text !== undefined && rows.some((row) => startsBefore(link, row) && !startsBefore(text, row));
  });
  return { ...(author ? { author } : {}), ...(inner ? { inner } : {}) };
}

function authorAt(actor: Actor, post: Element, page: URL): SeenProfile | undefined {
  const headline = actor.name && headlineAfter(actor.name, post);
  const shown = { name: nameIn(actor.name), headline, avatarUrl: avatarIn(post, actor.handle, page) };
  return profileAt(actor.link.getAttribute('href'), filled<Partial<SeenProfile>>(shown));
}

/** The first plain row between the name and the time. The time's row shows who may see the post, as a picture. */
function headlineAfter(link: Element, post: Element): string | undefined {
  for (const row of post.querySelectorAll('p')) {
    if (!startsBefore(link, row) || link.contains(row)) continue;
    const words = lineOf(row, NOT_SHOWN);
    const isTime = row.querySelector('svg') !== null || /^\d[^•·]{0,16}[•·]/.test(words ?? '');
    if (isTime || row.querySelector(TEXT) || row.closest(TEXT)) return undefined;
    if (words && !row.querySelector('a') && !row.closest('a, button')) return words;
  }
  return undefined;
}

function textBetween(post: Element, from: Element, to: Element | undefined): Element | undefined {
  return [...post.querySelectorAll(TEXT)].find(
    (text) => startsBefore(from, text) && !(to && startsBefore(to, text)) && !text.closest(COMMENT),
  );
}

/** The words of a post, and whether a button offers more of them. */
function wordsIn(text: Element | undefined): Pick<SeenReference, 'text' | 'cutOff'> {
  return filled<Pick<SeenReference, 'text' | 'cutOff'>>({
    text: textOf(text, { skip: MORE }),
    cutOff: text?.querySelector('[data-testid="expandable-text-button"]') ? true : undefined,
  });
}

/** The post's own link to itself: only lists of somebody's activity have it. */
function linkedId(post: Element, from: Element, to: Element | undefined): string | undefined {
  for (const link of post.querySelectorAll('a[href*="/feed/update/"]')) {
    if (link.closest(`${COMMENT}, ${TEXT}`) || (to && startsBefore(to, link)) || !startsBefore(from, link)) continue;
    // A link around words is a post inside this one whose author we could not tell.
    if (!to && link.querySelector(TEXT) && link.querySelector(TEXT) !== textBetween(post, from, to)) continue;
    const { postId } = addressOf(link.getAttribute('href'));
    if (postId) return postId;
  }
  return undefined;
}

/** On a post's own page the comments beside it name it, and so does the address. */
function idOfPage(post: Element, page: URL): string | undefined {
  const { postId } = addressOf(page.href);
  if (!postId || onlyPost(post.ownerDocument) !== post) return undefined;
  // The address may name a share, the comments name the activity, which is what lists show. A comment's address names both.
  return postIdOfComments(post.ownerDocument) ?? /^comment:\(([^,]+)/.exec(postId)?.[1] ?? postId;
}

/** The post of a post's own page, if there is just the one. */
function onlyPost(document: Document): Element | undefined {
  const all = [...document.querySelectorAll('[componentkey$="FeedType_FEED_DETAIL"]')];
  const outer = all.filter((el) => el.matches(SERVER_DRIVEN_POST) && !el.parentElement?.closest(SERVER_DRIVEN_POST));
  return outer.length === 1 ? outer[0] : undefined;
}

/** The person whose doing brought the post here: a link inside a sentence, above the author. */
function reposterOf(post: Element, actor: Element, author: SeenProfile): SeenProfile | undefined {
  for (const link of post.querySelectorAll('p a[href]')) {
    if (startsBefore(actor, link)) return undefined;
    const via = inSentence(link) && !link.closest(NOT_ACTOR) ? profileAt(link.getAttribute('href')) : undefined;
    if (via && via.handle !== author.handle) return filled<SeenProfile>({ ...via, name: nameIn(link) });
  }
  return undefined;
}

function quotedAt(post: Element, inner: Actor, page: URL): SeenReference | undefined {
  const author = authorAt(inner, post, page);
  const postId = linkedId(post, inner.link, undefined);
  return filled<SeenReference>({
    url: permalinkOf(postId),
    postId,
    ...wordsIn(textBetween(post, inner.link, undefined)),
    publishedAt: timeFromId(postId?.split(':')[1]),
    author,
  });
}

/** One comment: its key names it and the post it stands under. Its answers have keys of their own. */
export function readServerDrivenComment(comment: Element, page: URL): PostSighting | undefined {
  const key = comment.getAttribute('componentkey');
  const own = (el: Element): boolean => el.closest(KEYED_COMMENT)?.getAttribute('componentkey') === key;
  const links = [...comment.querySelectorAll('a[href*="/in/"], a[href*="/company/"]')];
  const text = [...comment.querySelectorAll(TEXT)].find(own);
  // Its author stands above its words; below them stand answers, whose keys may be gone.
  const above = links.filter((a) => own(a) && !a.closest(TEXT) && (!text || startsBefore(a, text)));
  // Whoever is named in a sentence is mentioned, also where the words are not marked as such.
  // The first link says whose it is, a picture's too: a name is theirs only if it leads to them.
  const href = above.find((a) => !inSentence(a))?.getAttribute('href');
  const { handle } = addressOf(href);
  const theirs = above.filter((a) => addressOf(a.getAttribute('href')).handle === handle);
  const name = theirs.map(nameIn).find(Boolean);
  const author = profileAt(href, filled<Partial<SeenProfile>>({ name, avatarUrl: avatarIn(comment, handle, page) }));
  const postId = commentIdIn(key);
  if (!author) return undefined;
  const post = comment.closest(SERVER_DRIVEN_POST) ?? onlyPost(comment.ownerDocument);
  const under = post ? readServerDriven(post, page) : undefined;
  const underId = /\(([^,]+),/.exec(postId ?? '')?.[1];
  return makePost('linkedin', page, {
    url: permalinkOf(postId),
    postId,
    ...wordsIn(text),
    publishedAt: timeFromId(/,(\d+)\)/.exec(postId ?? '')?.[1]),
    author,
    context: filled<SeenReference>({
      url: permalinkOf(underId),
      postId: underId,
      publishedAt: timeFromId(underId?.split(':')[1]),
      text: under?.text,
      cutOff: under?.cutOff,
      author: under?.author,
    }),
  });
}
