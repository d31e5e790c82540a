import type { PersonSighting, PostSighting, SeenProfile } from '../domain/sighting.ts';
import { filled } from './filled.ts';
import { metaOf } from './head.ts';
import type { Site } from './site.ts';
import { cleanLine, cut, lineOf, textOf } from './text-of.ts';
import { isoTime } from './time.ts';

const ORIGIN = 'https://www.threads.com';

/** Threads: nothing in its markup has a name but links and times, so only those are read. */
export const threads: Site = {
  id: 'threads',
  name: 'Threads',
  matches: ['https://www.threads.com/*', 'https://www.threads.net/*'],
  domains: ['threads.com', 'threads.net'],
  fromUrl,
  readPerson,
  readHead,
  layouts: [{ id: '2023-pressable', since: '2023-07', post: '[data-pressable-container="true"]', read: readPost }],
};

type Address = { handle?: string; postId?: string };

function addressOf(href: string | null | undefined): Address {
  const url = href && URL.canParse(href, ORIGIN) ? new URL(href, ORIGIN) : undefined;
  if (!url || !/(?:^|\.)threads\.(?:com|net)$/.test(url.hostname)) return {};
  const [, handle, postId] = /^\/@([\w.]{1,30})(?:\/post\/([\w-]{5,40}))?(?=\/|$)/.exec(url.pathname) ?? [];
  return { ...(handle ? { handle: handle.toLowerCase() } : {}), ...(postId ? { postId } : {}) };
}

function profileOf(handle: string | undefined, shown: Partial<SeenProfile> = {}): SeenProfile | undefined {
  return handle ? filled<SeenProfile>({ ...shown, site: 'threads', handle, url: `${ORIGIN}/@${handle}` }) : undefined;
}

function placeOf({ handle, postId }: Address): { url?: string; postId?: string } {
  return handle && postId ? { url: `${ORIGIN}/@${handle}/post/${postId}`, postId } : {};
}

function fromUrl(url: URL): PostSighting | PersonSighting | undefined {
  const address = addressOf(url.href);
  const person = profileOf(address.handle);
  const seen = { site: 'threads', pageUrl: url.href } as const;
  if (!person || !address.postId) return person && { ...seen, kind: 'person', person };
  return { ...seen, kind: 'post', ...placeOf(address), author: person };
}

/** The link around the time is the post's own address, and names its author. */
function readPost(box: Element, page: URL): PostSighting | undefined {
  const time = [...box.querySelectorAll('time[datetime]')].find(
    (el) => el.closest('[data-pressable-container]') === box,
  );
  const address = addressOf(time?.closest('a[href]')?.getAttribute('href'));
  if (!address.handle || !address.postId) return undefined;
  const inner = box.querySelector('[data-pressable-container="true"]');
  const own = (el: Element): boolean => !inner?.contains(el);
  // Words stand in blocks with a direction of their own; those that are links or belong to a time or a button are not the post's.
  const blocks = [...box.querySelectorAll('[dir="auto"]')].filter(
    (el) =>
      own(el) &&
      !el.closest('a, button, [role="button"], time') &&
      !el.querySelector('[dir="auto"], time') &&
      lineOf(el),
  );
  const text = blocks.map((el) => textOf(el, { lines: 'kept' })).join('\n\n');
  return filled<PostSighting>({
    site: 'threads',
    kind: 'post',
    pageUrl: page.href,
    ...placeOf(address),
    text: cut(text, 100_000),
    publishedAt: isoTime(time?.getAttribute('datetime')),
    author: profileOf(address.handle),
  });
}

function readHead(document: Document, page: URL): PostSighting | undefined {
  const address = addressOf(page.href);
  const title = titleOf(document);
  if (
    !address.postId ||
    addressOf(metaOf(document, 'og:url')).postId !== address.postId ||
    title?.handle !== address.handle
  )
    return undefined;
  return filled<PostSighting>({
    site: 'threads',
    kind: 'post',
    pageUrl: page.href,
    ...placeOf(address),
    text: metaOf(document, 'og:description'),
    author: profileOf(address.handle, filled<Partial<SeenProfile>>({ name: title?.name })),
  });
}

function readPerson(document: Document, page: URL): PersonSighting | undefined {
  const address = addressOf(page.href);
  const title = titleOf(document);
  if (!address.handle || address.postId || title?.handle !== address.handle) return undefined;
  const person = profileOf(address.handle, filled<Partial<SeenProfile>>({ name: title.name }));
  return person && { site: 'threads', kind: 'person', pageUrl: page.href, person };
}

/** "Name (@handle) …": what follows is localised. */
function titleOf(document: Document): { name?: string; handle: string } | undefined {
  const [, name, handle] = /^(.{0,300}?)\(@([\w.]{1,30})\)/s.exec(metaOf(document, 'og:title') ?? '') ?? [];
  return handle
    ? filled<{ name?: string; handle: string }>({ name: cleanLine(name), handle: handle.toLowerCase() })
    : undefined;
}
