import { siteOf } from '../domain/identity.ts';
import type { PostSighting, SeenProfile } from '../domain/sighting.ts';
import { safeHttpUrl } from '../domain/url.ts';
import { filled } from './filled.ts';
import { metaOf } from './head.ts';
import { hrefOf, srcOf } from './link.ts';
import type { Site } from './site.ts';
import { cleanLine, lineOf, textOf } from './text-of.ts';
import { isoTime } from './time.ts';

const COMMENT = 'li.comment[id^="comment-"], li[id^="li-comment-"], article.comment-body';

/** WordPress, on any host: its posts are articles; what is read here is who wrote a comment. */
export const wordpress: Site = {
  id: 'wordpress',
  name: 'WordPress',
  matches: [],
  recognises: (document) =>
    /^WordPress\b/.test(metaOf(document, 'generator') ?? '') ||
    document.querySelector(
      'link[href*="/wp-content/"], link[rel="https://api.w.org/"], script[src*="/wp-includes/"]',
    ) !== null,
  fromUrl: () => undefined,
  isArticle: () => true,
  layouts: [{ id: '2010-comment', since: '2010-01', part: 'comment', post: COMMENT, read: readComment }],
};

function readComment(comment: Element, page: URL): PostSighting | undefined {
  const own = (selector: string): Element | undefined =>
    [...comment.querySelectorAll(selector)].find(
      (el) => el.closest(COMMENT) === comment || el.closest(COMMENT)?.parentElement === comment,
    );
  const cite = own('.comment-author .fn, .comment-author cite, .vcard .fn');
  const name = lineOf(cite);
  if (!name) return undefined;
  const link = cite?.matches('a') ? cite : cite?.querySelector('a[href]');
  const id = /(?:^|-)(\d+)$/.exec(comment.closest('[id*="comment-"]')?.getAttribute('id') ?? '')?.[1];
  const place = page.href.replace(/#.*$/, '');
  const author = filled<SeenProfile>({
    // Nobody's account: a name and perhaps an address that they gave, so it counts for this one site alone.
    site: siteOf(page.href),
    name,
    url: safeHttpUrl(hrefOf(link, page)),
    avatarUrl: srcOf(own('img.avatar'), page),
  });
  return filled<PostSighting>({
    site: 'wordpress',
    kind: 'post',
    pageUrl: page.href,
    url: id ? `${place}#comment-${id}` : undefined,
    postId: id ? `${siteOf(page.href)}/comment-${id}` : undefined,
    text: textOf(own('.comment-content, .comment-text, .comment-body > p'), { lines: 'blocks', skip: '.reply' }),
    publishedAt: isoTime(own('time[datetime]')?.getAttribute('datetime')),
    author,
    context: filled({
      url: safeHttpUrl(place),
      title: cleanLine(metaOf(comment.ownerDocument, 'og:title') ?? comment.ownerDocument.title),
    }),
  });
}
