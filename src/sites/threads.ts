import type { PersonSighting, PostSighting, SeenProfile } from '../domain/sighting.ts';
import { safeHttpUrl } from '../domain/url.ts';
import { filled } from './filled.ts';
import { metaOf } from './head.ts';
import { linksBy } from './link.ts';
import { makePost } from './make-post.ts';
import { makeSite, type SiteAddress } from './site.ts';
import { cleanLine } from './text-of.ts';
import { addressOf, placeOf, profileOf } from './threads/address.ts';
import { POST, readPost } from './threads/post.ts';

export const address: SiteAddress = {
  id: 'threads',
  name: 'Threads',
  matches: ['https://www.threads.com/*', 'https://www.threads.net/*'],
  domains: ['threads.com', 'threads.net'],
  fromUrl,
};

/** Threads: nothing in its markup has a name but links and times, so only those are read. */
export const threads = /* @__PURE__ */ makeSite(address, {
  readPerson,
  readHead,
  layouts: [{ id: '2023-pressable', since: '2023-07', post: POST, read: readPost }],
});

function fromUrl(url: URL): PostSighting | PersonSighting | undefined {
  const address = addressOf(url.href);
  const person = profileOf(address.handle);
  const seen = { site: 'threads', pageUrl: url.href } as const;
  if (!person || !address.postId) return person && { ...seen, kind: 'person', person };
  return { ...seen, kind: 'post', ...placeOf(address), author: person };
}

function readHead(document: Document, page: URL): PostSighting | undefined {
  const address = addressOf(page.href);
  const title = titleOf(metaOf(document, 'og:title'));
  const about = addressOf(metaOf(document, 'og:url'));
  if (!address.postId || about.postId !== address.postId || title?.handle !== address.handle) return undefined;
  return makePost('threads', page, {
    ...placeOf(address),
    text: metaOf(document, 'og:description'),
    author: profileOf(address.handle, filled<Partial<SeenProfile>>({ name: title?.name })),
  });
}

/** Whose page it is tells its title, which goes with the page; the head tells more, if it is about the same person. */
function readPerson(document: Document, page: URL): SeenProfile | undefined {
  const { handle, postId } = addressOf(page.href);
  if (!handle || postId) return undefined;
  const told = titleOf(metaOf(document, 'og:title'));
  const isTold = told?.handle === handle;
  const title = isTold ? told : titleOf(document.title);
  if (title?.handle !== handle) return undefined;
  const links = [...document.querySelectorAll('a[rel~="me"][href]')].flatMap(
    (a) => outwards(a.getAttribute('href')) ?? [],
  );
  const person = profileOf(
    handle,
    filled<Partial<SeenProfile>>({
      name: title.name,
      bio: isTold ? bioIn(metaOf(document, 'og:description'), handle) : undefined,
      avatarUrl: isTold ? safeHttpUrl(metaOf(document, 'og:image')) : undefined,
      links: linksBy('rel-me', links),
    }),
  );
  return person;
}

/** "Name (@handle) …": what follows is localised. */
function titleOf(title: string | undefined): { name?: string; handle: string } | undefined {
  const [, name, handle] = /^(.{0,300}?)\(@([\w.]{1,30})\)/s.exec(title ?? '') ?? [];
  return handle
    ? filled<{ name?: string; handle: string }>({ name: cleanLine(name), handle: handle.toLowerCase() })
    : undefined;
}

/** "1.2K followers • 34 threads • what they say. See … with @handle.", in the reader's language. */
function bioIn(description: string | undefined, handle: string): string | undefined {
  const [, words] = /^[^•]{1,40} • [^•]{1,40} • (.+)$/s.exec(description ?? '') ?? [];
  const end = words?.toLowerCase().lastIndexOf(`@${handle}`) ?? -1;
  const own = end === -1 ? words : words?.slice(0, end).replace(/(?<=^|[.!?。！？…]\s?|\n)[^.!?。！？…\n]*$/, '');
  return own?.trim() || undefined;
}

/** Threads leads out through a page of its own, which names the goal. */
function outwards(href: string | null): string | undefined {
  const url = href && URL.canParse(href) ? new URL(href) : undefined;
  const isRedirect = url !== undefined && /^l\.threads\.(?:com|net)$/.test(url.hostname);
  return safeHttpUrl(isRedirect ? url.searchParams.get('u') : href);
}
