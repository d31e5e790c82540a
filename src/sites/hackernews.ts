import type { PersonSighting, PostSighting, SeenProfile, SeenReference } from '../domain/sighting.ts';
import { filled } from './filled.ts';
import { hrefOf, linksBy } from './link.ts';
import { makePost, referenceTo } from './make-post.ts';
import { makeSite, type SiteAddress } from './site.ts';
import { cleanLine, lineOf, textOf } from './text-of.ts';
import { isoTime } from './time.ts';

const ORIGIN = 'https://news.ycombinator.com';
const STORY = 'tr.athing:not(.comtr)';

export const address: SiteAddress = {
  id: 'hackernews',
  name: 'Hacker News',
  matches: ['https://news.ycombinator.com/*'],
  fromUrl,
};

/** Hacker News: its markup has been the same for a decade. */
export const hackernews = /* @__PURE__ */ makeSite(address, {
  readPerson,
  layouts: [
    { id: '2014-table', since: '2014-01', post: STORY, read: readRow },
    { id: '2014-comment', since: '2014-01', part: 'comment', post: 'tr.comtr', read: readComment },
  ],
});

function profileOf(handle: string | undefined): SeenProfile | undefined {
  return handle ? { site: 'hackernews', handle, url: `${ORIGIN}/user?id=${encodeURIComponent(handle)}` } : undefined;
}

function placeOf(id: string | null | undefined): { url?: string; postId?: string } {
  return id && /^\d{1,12}$/.test(id) ? { url: `${ORIGIN}/item?id=${id}`, postId: id } : {};
}

function fromUrl(url: URL): PostSighting | PersonSighting | undefined {
  const id = url.searchParams.get('id') ?? '';
  const seen = { site: 'hackernews', pageUrl: url.href } as const;
  const person = url.pathname === '/user' && /^[\w-]{1,32}$/.test(id) ? profileOf(id) : undefined;
  if (person) return { ...seen, kind: 'person', person };
  return url.pathname === '/item' && placeOf(id).postId ? { ...seen, kind: 'post', ...placeOf(id) } : undefined;
}

/** Lists of comments, and a comment's own page, show them in rows like those of stories. */
function readRow(row: Element, page: URL): PostSighting | undefined {
  return row.querySelector('.commtext') ? readComment(row, page) : readStory(row, page);
}

/** A story is two rows: the title, and below it who posted it. */
function readStory(row: Element, page: URL): PostSighting | undefined {
  const link = row.querySelector('.titleline > a[href]') ?? row.querySelector('.titleline a[href]');
  const below = row.nextElementSibling?.matches('.athing') ? undefined : row.nextElementSibling;
  const title = lineOf(link);
  if (!title) return undefined;
  const url = hrefOf(link, page);
  const isOut = url !== undefined && new URL(url).origin !== ORIGIN;
  return makePost('hackernews', page, {
    ...placeOf(row.getAttribute('id')),
    title,
    text: textOf(row.closest('.fatitem')?.querySelector('.toptext')),
    publishedAt: timeIn(below),
    author: authorIn(below),
    media: isOut ? [{ kind: 'link', text: title, url }] : undefined,
  });
}

function readComment(row: Element, page: URL): PostSighting | undefined {
  const author = authorIn(row);
  return (
    author &&
    makePost('hackernews', page, {
      ...placeOf(row.getAttribute('id')),
      text: textOf(row.querySelector('.commtext'), { skip: '.reply' }),
      publishedAt: timeIn(row),
      author,
      context: storyOf(row, page),
    })
  );
}

/** What a comment is about: the story above, or where there is none the one that its row, or the comment above, names. */
function storyOf(row: Element, page: URL): SeenReference | undefined {
  const above = row.ownerDocument.querySelector(`.fatitem ${STORY}`);
  const story = above && above !== row ? readStory(above, page) : undefined;
  if (story) return referenceTo(story);
  const link = [row, above].map((one) => one?.querySelector('.onstory a[href]')).find(Boolean);
  const href = hrefOf(link, page);
  const id = href ? new URL(href).searchParams.get('id') : undefined;
  const title = cleanLine(link?.getAttribute('title')) ?? lineOf(link);
  return title ? filled<SeenReference>({ ...placeOf(id), title }) : undefined;
}

function authorIn(row: Element | null | undefined): SeenProfile | undefined {
  return profileOf(lineOf(row?.querySelector('.hnuser')));
}

/** `2025-01-15T09:00:00 1736931600`: UTC, with or without the same in seconds. */
function timeIn(row: Element | null | undefined): string | undefined {
  return isoTime(row?.querySelector('.age[title]')?.getAttribute('title')?.split(' ')[0]);
}

function readPerson(document: Document, page: URL): SeenProfile | undefined {
  const address = fromUrl(page);
  const shown = lineOf(document.querySelector('#hnmain .hnuser'));
  if (address?.kind !== 'person' || shown !== address.person.handle) return undefined;
  // The site has one language: the row of the text is found by its label.
  const row = [...document.querySelectorAll('#hnmain tr')].find(
    (tr) => lineOf(tr.querySelector('td')) === 'about:' && !tr.querySelector('tr'),
  );
  const cell = row?.querySelectorAll('td')[1];
  const links = [...(cell?.querySelectorAll('a[href]') ?? [])].flatMap((a) => hrefOf(a, page) ?? []);
  const person = filled<SeenProfile>({
    ...address.person,
    bio: textOf(cell),
    links: linksBy('bio', links),
  });
  return person;
}
