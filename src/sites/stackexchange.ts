import type { PersonSighting, PostSighting, SeenProfile } from '../domain/sighting.ts';
import { filled } from './filled.ts';
import { hrefOf, linksBy, srcOf } from './link.ts';
import { makePost, referenceTo } from './make-post.ts';
import { makeSite, type SiteAddress } from './site.ts';
import { lineOf, textOf } from './text-of.ts';
import { isoTime } from './time.ts';

const QUESTION = '#question[data-questionid], .question[data-questionid]';
const ANSWER = '.answer[data-answerid]';

export const address: SiteAddress = {
  id: 'stackexchange',
  name: 'Stack Exchange',
  matches: [
    'https://stackoverflow.com/*',
    'https://*.stackexchange.com/*',
    'https://serverfault.com/*',
    'https://superuser.com/*',
    'https://askubuntu.com/*',
    'https://mathoverflow.net/*',
  ],
  domains: ['stackoverflow.com'],
  fromUrl,
};

/** Stack Overflow and its sisters, which share their markup; users and posts have numbers per host. */
export const stackexchange = /* @__PURE__ */ makeSite(address, {
  readPerson,
  layouts: [
    { id: '2018-post', since: '2018-01', post: `${QUESTION}, ${ANSWER}`, read: readPost },
    { id: '2022-summary', since: '2022-01', post: '.s-post-summary[data-post-id]', read: readSummary },
    { id: '2018-comment', since: '2018-01', part: 'comment', post: '.comment[data-comment-id]', read: readComment },
  ],
});

type Place = { url?: string; postId?: string };

function placeOf(page: URL, kind: 'q' | 'a', id: string | null | undefined): Place {
  if (!id || !/^\d{1,12}$/.test(id)) return {};
  return { url: `${page.origin}/${kind === 'q' ? 'questions' : 'a'}/${id}`, postId: `${page.host}/${id}` };
}

function profileAt(
  link: Element | null | undefined,
  page: URL,
  shown: Partial<SeenProfile> = {},
): SeenProfile | undefined {
  const href = hrefOf(link, page);
  return href ? profileOf(new URL(href), shown) : undefined;
}

function profileOf(url: URL, shown: Partial<SeenProfile>): SeenProfile | undefined {
  const [, id, slug] = /^\/users\/(\d{1,12})(?:\/([^/]+))?(?=\/|$)/.exec(url.pathname) ?? [];
  if (!id) return undefined;
  const path = slug ? `${id}/${slug}` : id;
  return filled<SeenProfile>({
    ...shown,
    site: 'stackexchange',
    stableId: `${url.host}/${id}`,
    url: `${url.origin}/users/${path}`,
  });
}

function fromUrl(url: URL): PostSighting | PersonSighting | undefined {
  const seen = { site: 'stackexchange', pageUrl: url.href } as const;
  const [, question] = /^\/(?:questions|q)\/(\d+)(?=\/|$)/.exec(url.pathname) ?? [];
  const [, answer] = /^\/a\/(\d+)(?=\/|$)/.exec(url.pathname) ?? [];
  const place = answer ? placeOf(url, 'a', answer) : placeOf(url, 'q', question);
  if (place.postId) return { ...seen, kind: 'post', ...place };
  const person = profileOf(url, {});
  return person && { ...seen, kind: 'person', person };
}

function readPost(post: Element, page: URL): PostSighting | undefined {
  const isAnswer = post.matches(ANSWER);
  const id = post.getAttribute(isAnswer ? 'data-answerid' : 'data-questionid');
  const question = isAnswer ? post.ownerDocument.querySelector(QUESTION) : null;
  const asked = question ? readPost(question, page) : undefined;
  const signature = authorCard(post);
  const heading = post.ownerDocument.querySelector('#question-header h1');
  const time = signature?.querySelector('.relativetime[title], [title].relativetime-clean')?.getAttribute('title');
  const declared = [...post.querySelectorAll('time[itemprop="dateCreated"][datetime]')].find(
    (el) => !el.closest('.comment'),
  );
  return makePost('stackexchange', page, {
    ...placeOf(page, isAnswer ? 'a' : 'q', id),
    title: isAnswer ? undefined : lineOf(heading),
    text: textOf(post.querySelector('.js-post-body, .s-prose')),
    publishedAt: isoTime(time) ?? isoTime(declared?.getAttribute('datetime')),
    author: authorIn(signature, page),
    context: asked && referenceTo(asked),
  });
}

/** A post may be signed twice: by its author, who is marked so, and by who edited it last. */
function authorCard(post: Element): Element | undefined {
  const cards = [...post.querySelectorAll('.post-signature')].filter((card) => !card.closest('.comment'));
  return cards.find((card) => card.querySelector('[itemprop="author"]') !== null || card.matches('.owner'));
}

function authorIn(card: Element | undefined, page: URL): SeenProfile | undefined {
  const link = card?.querySelector('.user-details a[href*="/users/"]');
  const avatarUrl = srcOf(card?.querySelector('.user-gravatar32 img, .gravatar-wrapper-32 img'), page);
  return profileAt(link, page, filled<Partial<SeenProfile>>({ name: lineOf(link), avatarUrl }));
}

function readSummary(row: Element, page: URL): PostSighting | undefined {
  const link = row.querySelector('.s-post-summary--content-title a[href], h3 a[href]');
  const user = row.querySelector('.s-user-card--link a[href*="/users/"]');
  const title = lineOf(link);
  if (!title) return undefined;
  return makePost('stackexchange', page, {
    ...placeOf(page, 'q', row.getAttribute('data-post-id')),
    title,
    publishedAt: isoTime(row.querySelector('.s-user-card--time [title]')?.getAttribute('title')),
    author: profileAt(user, page, filled<Partial<SeenProfile>>({ name: lineOf(user) })),
  });
}

function readComment(comment: Element, page: URL): PostSighting | undefined {
  const link = comment.querySelector('a.comment-user[href]');
  const author = profileAt(link, page, filled<Partial<SeenProfile>>({ name: lineOf(link) }));
  const id = comment.getAttribute('data-comment-id');
  const post = comment.closest(`${QUESTION}, ${ANSWER}`);
  const under = post ? readPost(post, page) : undefined;
  const [time] = comment.querySelector('.relativetime-clean[title]')?.getAttribute('title')?.split(',') ?? [];
  // Without an account (deleted users) it is still the comment that was pointed at, not the post above.
  if (!author && !id) return undefined;
  return makePost('stackexchange', page, {
    url: id && under?.url ? `${under.url}#comment${id}` : undefined,
    postId: id ? `${page.host}/comment/${id}` : undefined,
    text: textOf(comment.querySelector('.comment-copy')),
    publishedAt: isoTime(time),
    author,
    context: under && referenceTo(under),
  });
}

function readPerson(document: Document, page: URL): SeenProfile | undefined {
  const header = document.querySelector('#mainbar-full, #content');
  const name = lineOf(header?.querySelector('.fs-headline2, [itemprop="name"]'));
  const links = [...(header?.querySelectorAll('a[rel~="me"][href]') ?? [])].flatMap((a) => hrefOf(a, page) ?? []);
  const bio = textOf(document.querySelector('.js-about-me-content'));
  const place = header?.querySelector('svg.iconLocation')?.parentElement?.parentElement;
  const linked = linksBy('rel-me', links);
  const person = name
    ? profileOf(page, filled<Partial<SeenProfile>>({ name, bio, location: lineOf(place), links: linked }))
    : undefined;
  return person;
}
