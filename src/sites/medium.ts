import type { PersonSighting, PostSighting, SeenProfile } from '../domain/sighting.ts';
import { filled } from './filled.ts';
import { metaOf } from './head.ts';
import { hrefOf } from './link.ts';
import { makePost } from './make-post.ts';
import { handleAt, postIdIn, profileOf } from './medium/address.ts';
import { bylines } from './medium/byline.ts';
import { RESPONSE, readResponse } from './medium/response.ts';
import { makeSite, type SiteAddress } from './site.ts';
import { cleanLine, lineOf } from './text-of.ts';

const PREVIEW = 'article[data-testid="post-preview"]';

export const address: SiteAddress = {
  id: 'medium',
  name: 'Medium',
  matches: ['https://medium.com/*', 'https://*.medium.com/*'],
  fromUrl,
};

/** Medium, also under domains of its publications: posts are articles; lists, profiles and responses are read here. */
export const medium = /* @__PURE__ */ makeSite(address, {
  recognises: (document) => metaOf(document, 'al:android:package') === 'com.medium.reader',
  readPerson,
  isArticle: (document, page) =>
    postIdIn(page.pathname) !== undefined || (handleAt(page.href) === undefined && !document.querySelector(PREVIEW)),
  bylines,
  layouts: [
    { id: '2022-preview', since: '2022-01', post: PREVIEW, read: readPreview },
    { id: '2024-response', since: '2024-12', part: 'comment', post: RESPONSE, read: readResponse },
  ],
});

function fromUrl(url: URL): PersonSighting | undefined {
  const isOwn = /^\/(?:@[\w.-]+\/?)?(?:about\/?|followers\/?)?$/.test(url.pathname);
  const person = isOwn ? profileOf(handleAt(url.href)) : undefined;
  return person && { site: 'medium', kind: 'person', pageUrl: url.href, person };
}

function readPreview(preview: Element, page: URL): PostSighting | undefined {
  const title = lineOf(preview.querySelector('h2'));
  const link = preview.querySelector('h2')?.closest('a[href]') ?? preview.querySelector('a[href]:has(h2)');
  const href = hrefOf(link, page);
  const names = [...preview.querySelectorAll('a[href]')].filter((a) => {
    const url = hrefOf(a, page);
    return url && handleAt(url) && !postIdIn(new URL(url).pathname) && lineOf(a);
  });
  const handle = handleAt(hrefOf(names[0], page));
  if (!title || !href) return undefined;
  return makePost('medium', page, {
    url: `${new URL(href).origin}${new URL(href).pathname}`,
    postId: postIdIn(new URL(href).pathname),
    title,
    author: profileOf(handle, filled<Partial<SeenProfile>>({ name: lineOf(names[0]) })),
  });
}

/** A profile's head: "Name – Medium". It must be about the person in the address. */
function readPerson(document: Document, page: URL): SeenProfile | undefined {
  const address = fromUrl(page);
  const told = metaOf(document, 'profile:username') ?? handleAt(metaOf(document, 'og:url'));
  if (!address || told?.toLowerCase() !== address.person.handle?.toLowerCase()) return undefined;
  const name = cleanLine(metaOf(document, 'og:title')?.replace(/\s+[–—-]\s+Medium$/, ''));
  return filled<SeenProfile>({ ...address.person, name, bio: metaOf(document, 'og:description') });
}
