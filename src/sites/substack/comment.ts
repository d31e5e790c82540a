import type { PostSighting, SeenProfile, SeenReference } from '../../domain/sighting.ts';
import { safeHttpUrl } from '../../domain/url.ts';
import { filled } from '../filled.ts';
import { canonicalOf, isOfType, jsonLdOf, metaOf, objectIn, stringIn } from '../head.ts';
import { hrefOf, srcOf } from '../link.ts';
import { makePost } from '../make-post.ts';
import { cleanLine, lineOf, textOf } from '../text-of.ts';
import { isoTime } from '../time.ts';
import { addressOf, profileAt } from './address.ts';

/** The words of a note or comment. */
export const BODY = '[class*="feedCommentBody-"]:not([class*="Inner"])';
/** One comment under an article, with the answers to it inside. Its date links to it, on the newsletter's own host. */
export const COMMENT = '.comment:has(a[href*="/comment/"]), [role="article"]:has(a[href*="/comment/"])';
const WORDS = `.comment-body, ${BODY}`;

/** A comment under an article of a newsletter: its author's account is on Substack, whatever the host. */
export function readComment(comment: Element, page: URL): PostSighting | undefined {
  const own = (selector: string): Element[] =>
    [...comment.querySelectorAll(selector)].filter((el) => el.closest(COMMENT) === comment);
  const [body] = own(WORDS);
  const links = own('a[href]').filter((link) => !link.closest(WORDS));
  const theirs = links.filter((link) => {
    const address = addressOf(hrefOf(link, page));
    return (address.handle ?? address.id) && !address.postId;
  });
  const named = theirs.find((link) => lineOf(link)) ?? theirs[0];
  const dated = links.map((link) => hrefOf(link, page)).find((href) => /\/comment\/\d+(?:[?#]|$)/.test(href ?? ''));
  const id = /\/comment\/(\d+)/.exec(dated ?? '')?.[1];
  if (!named || !dated || !id) return undefined;
  const picture = theirs.map((link) => link.querySelector('img')).find(Boolean) ?? own('img')[0];
  return makePost('substack', page, {
    url: dated.replace(/[?#].*$/, ''),
    postId: `c-${id}`,
    text: textOf(body, { skip: 'button' }),
    publishedAt: isoTime(own('time[datetime]')[0]?.getAttribute('datetime')),
    author: profileAt(
      addressOf(hrefOf(named, page)),
      filled<Partial<SeenProfile>>({ name: lineOf(named), avatarUrl: srcOf(picture, page) }),
    ),
    context: articleOf(comment.ownerDocument, dated),
  });
}

/** The article a comment's address is below, and what the page's description says of it, if it is about that one. */
function articleOf(document: Document, commentUrl: string): SeenReference {
  const url = safeHttpUrl(commentUrl.replace(/\/comment\/.*$/, ''));
  const canonical = canonicalOf(document) ?? metaOf(document, 'og:url');
  const isTold = canonical?.replace(/\/(?:comments?(?:\/.*)?)?$/, '') === url;
  const facts = isTold
    ? jsonLdOf(document).find((object) => isOfType(object, 'NewsArticle', 'Article', 'BlogPosting'))
    : undefined;
  const who = objectIn(facts, 'author');
  const name = cleanLine(stringIn(who, 'name'));
  return filled<SeenReference>({
    url,
    title: isTold ? cleanLine(stringIn(facts, 'headline') ?? metaOf(document, 'og:title')) : undefined,
    publishedAt: isoTime(stringIn(facts, 'datePublished')),
    author: name ? profileAt(addressOf(stringIn(who, 'url')), { name }) : undefined,
  });
}
