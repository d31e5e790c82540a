import type { PersonSighting, PostSighting, SeenProfile, SeenReference } from '../domain/sighting.ts';
import { filled } from './filled.ts';
import { hrefOf, linksBy, srcOf } from './link.ts';
import { makePost } from './make-post.ts';
import { makeSite, type SiteAddress } from './site.ts';
import { cleanLine, lineOf, textOf } from './text-of.ts';
import { isoTime } from './time.ts';

const ORIGIN = 'https://dev.to';
const OWN_PAGES =
  /^(?:t|tags|search|settings|latest|top|about|contact|pod|videos|readinglist|new|enter|terms|privacy|challenges|dashboard|notifications|signout_confirm)$/;

const COMMENT = '.comment[data-comment-id], .single-comment-node[data-comment-id]';

export const address: SiteAddress = {
  id: 'devto',
  name: 'DEV',
  matches: ['https://dev.to/*'],
  fromUrl,
};

/** dev.to: its posts are articles; cards in lists and comments are read here. */
export const devto = /* @__PURE__ */ makeSite(address, {
  readPerson,
  isArticle: (document) => document.querySelector('#article-show-container') !== null,
  bylines,
  layouts: [
    { id: '2020-story', since: '2020-01', post: '.crayons-story', read: readStory },
    { id: '2020-comment', since: '2020-01', part: 'comment', post: COMMENT, read: readComment },
  ],
});

function profileOf(handle: string | undefined, shown: Partial<SeenProfile> = {}): SeenProfile | undefined {
  if (!handle || OWN_PAGES.test(handle)) return undefined;
  return filled<SeenProfile>({ ...shown, site: 'devto', handle, url: `${ORIGIN}/${handle}` });
}

function userAt(href: string | null | undefined): string | undefined {
  const url = href && URL.canParse(href, ORIGIN) ? new URL(href, ORIGIN) : undefined;
  return url?.origin === ORIGIN ? /^\/(\w{1,40})\/?$/.exec(url.pathname)?.[1] : undefined;
}

function fromUrl(url: URL): PersonSighting | PostSighting | undefined {
  const seen = { site: 'devto', pageUrl: url.href } as const;
  const [, user, id] = /^\/(\w{1,40})\/comment\/(\w{1,20})\/?$/.exec(url.pathname) ?? [];
  const author = profileOf(user);
  if (author && id) return { ...seen, kind: 'post', url: `${ORIGIN}${url.pathname}`, postId: `comment/${id}`, author };
  const person = profileOf(userAt(url.href));
  return person && { ...seen, kind: 'person', person };
}

/** An article names its author in its own element; who it was posted for (an organisation) stands beside. */
function bylines(document: Document): SeenProfile[] {
  const container = document.querySelector('#article-show-container');
  const name = cleanLine(container?.getAttribute('data-author-name'));
  const links = [...(container?.querySelectorAll('#main-title a[href], .crayons-article__header a[href]') ?? [])];
  const link = links.find((a) => name !== undefined && lineOf(a) === name && userAt(a.getAttribute('href')));
  const author = name ? profileOf(userAt(link?.getAttribute('href')), { name }) : undefined;
  return author ? [author] : [];
}

function readStory(story: Element, page: URL): PostSighting | undefined {
  const link = story.querySelector('.crayons-story__title a[href]');
  const name = story.querySelector('a.crayons-story__secondary[href]');
  const title = lineOf(link);
  if (!title) return undefined;
  const avatarUrl = srcOf(story.querySelector('.crayons-avatar img'), page);
  const id = story.getAttribute('data-content-user-id')
    ? link?.getAttribute('id')?.replace(/^article-link-/, '')
    : undefined;
  return makePost('devto', page, {
    url: hrefOf(link, page),
    postId: id && /^\d+$/.test(id) ? id : undefined,
    title,
    publishedAt: isoTime(story.querySelector('time[datetime]')?.getAttribute('datetime')),
    author: profileOf(
      userAt(name?.getAttribute('href')),
      filled<Partial<SeenProfile>>({ name: lineOf(name), avatarUrl }),
    ),
  });
}

/** The address of a comment names its author. Answers stand inside it. */
function readComment(comment: Element, page: URL): PostSighting | undefined {
  const own = (selector: string): Element[] =>
    [...comment.querySelectorAll(selector)].filter((el) => el.closest(COMMENT) === comment);
  const [words] = own('.comment__body, .body');
  const paths = own('a[href*="/comment/"]').filter((a) => !words?.contains(a));
  const path = comment.getAttribute('data-path') ?? paths[0]?.getAttribute('href');
  const address = path && URL.canParse(path, ORIGIN) ? fromUrl(new URL(path, ORIGIN)) : undefined;
  if (address?.kind !== 'post' || !address.author) return undefined;
  const links = own('a[href]').filter((a) => userAt(a.getAttribute('href')) === address.author?.handle);
  const name = links.map((a) => (words?.contains(a) ? undefined : lineOf(a))).find(Boolean);
  return filled<PostSighting>({
    ...address,
    pageUrl: page.href,
    text: textOf(words, { skip: 'button' }),
    publishedAt: isoTime(own('time[datetime]')[0]?.getAttribute('datetime')),
    author: filled<SeenProfile>({ ...address.author, name }),
    context: articleOf(comment.ownerDocument, page),
  });
}

/** The article comments stand under; the page of a comment links to it. */
function articleOf(document: Document, page: URL): SeenReference | undefined {
  const title = lineOf(document.querySelector('#main-title h1'));
  if (title) {
    const [author] = bylines(document);
    return filled<SeenReference>({ url: page.href.replace(/#.*$/, ''), title, author });
  }
  const link = document.querySelector('.comments-container h1 a[href], a.crayons-link[href]:has(> h1), h1 a[href]');
  const shown = lineOf(link);
  return shown ? filled<SeenReference>({ url: hrefOf(link, page), title: shown }) : undefined;
}

function readPerson(document: Document, page: URL): SeenProfile | undefined {
  const header = document.querySelector('.profile-header');
  const name = lineOf(header?.querySelector('h1'));
  const links = [...(header?.querySelectorAll('a[rel~="me"][href]') ?? [])].flatMap((a) => hrefOf(a, page) ?? []);
  const person = profileOf(
    name ? userAt(page.href) : undefined,
    filled<Partial<SeenProfile>>({
      name,
      bio: textOf(header?.querySelector('.profile-header__bio, h1 ~ p')),
      avatarUrl: srcOf(header?.querySelector('.crayons-avatar img'), page),
      location: lineOf(
        [...(header?.querySelectorAll('.profile-header__meta__item') ?? [])].find(
          (item) => !item.querySelector('a, time'),
        ),
      ),
      links: linksBy('rel-me', links),
      feeds: [`${ORIGIN}/feed/${userAt(page.href)}`],
    }),
  );
  return person;
}
