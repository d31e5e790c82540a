import { siteOf } from '../domain/identity.ts';
import type { PostSighting, SeenProfile, SeenReference } from '../domain/sighting.ts';
import { safeHttpUrl } from '../domain/url.ts';
import { filled } from './filled.ts';
import { isOfType, jsonLdOf, metaOf, objectIn, stringIn } from './head.ts';
import { hrefOf, srcOf } from './link.ts';
import { makePost } from './make-post.ts';
import { makeSite, type SiteAddress } from './site.ts';
import { cleanLine, lineOf, textOf } from './text-of.ts';
import { isoTime } from './time.ts';

const COMMENT =
  'li.comment[id^="comment-"], li.pingback[id^="comment-"], li[id^="li-comment-"], article.comment-body, article.comment[id^="comment-"], div.comment[id^="comment-"]';

export const address: SiteAddress = {
  id: 'wordpress',
  name: 'WordPress',
  matches: [],
  fromUrl: () => undefined,
};

/** WordPress, on any host: its posts are articles; what is read here is who wrote a comment. */
export const wordpress = /* @__PURE__ */ makeSite(address, {
  recognises: (document) =>
    /^WordPress\b/.test(metaOf(document, 'generator') ?? '') ||
    document.querySelector(
      'link[href*="/wp-content/"], link[rel="https://api.w.org/"], script[src*="/wp-includes/"]',
    ) !== null,
  isArticle: () => true,
  layouts: [{ id: '2010-comment', since: '2010-01', part: 'comment', post: COMMENT, read: readComment }],
});

function readComment(comment: Element, page: URL): PostSighting | undefined {
  // The box inside a list item is the same comment; answers stand in boxes of their own.
  const own = (selector: string): Element | undefined =>
    [...comment.querySelectorAll(selector)].find(
      (el) =>
        el.closest(COMMENT) === comment || (el.closest(COMMENT)?.parentElement === comment && !el.closest('.children')),
    );
  const cite = own(
    '.comment-author .fn, .comment-author cite, .comment-author [itemprop="name"], .vcard .fn, .wp-block-comment-author-name, .comment-author-name, .comment-author-link',
  );
  const name = lineOf(cite, '.says, .screen-reader-text');
  if (!name) return undefined;
  const link = cite?.matches('a') ? cite : (cite?.querySelector('a[href]') ?? cite?.closest('a[href]'));
  const marks = [comment, comment.closest('[id*="comment-"]')].map(
    (el) => /(?:^|-)(\d+)$/.exec(el?.getAttribute('id') ?? '')?.[1],
  );
  const id = marks.find(Boolean);
  const place = page.href.replace(/#.*$/, '');
  const href = safeHttpUrl(hrefOf(link, page));
  const author = filled<SeenProfile>({
    // Nobody's account: a name and perhaps an address that they gave, so it counts for this one site alone.
    site: siteOf(page.href),
    name,
    url: href?.startsWith(`${place}#`) ? undefined : href,
    avatarUrl: srcOf(own('img.avatar'), page),
  });
  return makePost('wordpress', page, {
    url: id ? `${place}#comment-${id}` : undefined,
    postId: id ? `${siteOf(page.href)}/comment-${id}` : undefined,
    text: textOf(
      own('.comment-content, .comment-text, .wp-block-comment-content, [itemprop="text"], .comment-body > p'),
      { skip: '.reply, .comment-reply-link, .comment-awaiting-moderation' },
    ),
    publishedAt: isoTime(own('time[datetime]')?.getAttribute('datetime')),
    author,
    context: postOf(comment.ownerDocument, page, place),
  });
}

/** The post that comments stand under, as far as the page's head names it and its author. */
function postOf(document: Document, page: URL, place: string): SeenReference {
  const facts = jsonLdOf(document).find((object) => isOfType(object, 'Article', 'BlogPosting', 'NewsArticle'));
  const link = document.querySelector('.entry-meta .author a[rel="author"], .byline .author a, a[rel="author"]');
  const name = lineOf(link) ?? cleanLine(stringIn(objectIn(facts, 'author'), 'name') ?? metaOf(document, 'author'));
  return filled<SeenReference>({
    url: safeHttpUrl(place),
    title: cleanLine(metaOf(document, 'og:title') ?? document.title),
    author: name ? filled<SeenProfile>({ site: siteOf(page.href), name, url: hrefOf(link, page) }) : undefined,
  });
}
