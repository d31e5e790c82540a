import type { PersonSighting, PostSighting, SeenProfile } from '../domain/sighting.ts';
import { isHostOf } from '../domain/url.ts';
import { filled } from './filled.ts';
import { metaOf } from './head.ts';
import { hrefOf, srcOf } from './link.ts';
import type { Site } from './site.ts';
import { cleanLine, lineOf, textOf } from './text-of.ts';
import { isoTime } from './time.ts';

const BODY = '[class*="feedCommentBody-"]:not([class*="Inner"])';
const ORIGIN = 'https://substack.com';

/** Substack: notes are posts; what its newsletters publish, on any host, is read as articles. */
export const substack: Site = {
  id: 'substack',
  name: 'Substack',
  matches: ['https://substack.com/*', 'https://*.substack.com/*'],
  recognises: (document) =>
    document.querySelector('link[href*="://substackcdn.com"], script[src*="://substackcdn.com"]') !== null,
  fromUrl,
  readPerson,
  readHead,
  isArticle: (_, page) => /^\/(?:home\/post\/)?p[/-]./.test(page.pathname) || !isHostOf(page.hostname, 'substack.com'),
  layouts: [{ id: '2024-note', since: '2024-01', post: `[class*="feedPermalinkUnit"], ${BODY}`, read: readNote }],
};

type Address = { handle?: string; postId?: string };

/** `substack.com/@somebody/note/c-123`; the rest of a newsletter's addresses name articles. */
function addressOf(href: string | undefined): Address {
  if (!href || !URL.canParse(href)) return {};
  const url = new URL(href);
  if (!isHostOf(url.hostname, 'substack.com')) return {};
  const [, handle, id] =
    /^\/(?:@|profile\/\d+-)([\w-]{1,60})(?:\/note\/(?:c-)?(\d+))?(?=\/|$)/.exec(url.pathname) ?? [];
  return { ...(handle ? { handle: handle.toLowerCase() } : {}), ...(id ? { postId: `c-${id}` } : {}) };
}

function profileAt(handle: string | undefined, shown: Partial<SeenProfile> = {}): SeenProfile | undefined {
  return handle ? filled<SeenProfile>({ ...shown, site: 'substack', handle, url: `${ORIGIN}/@${handle}` }) : undefined;
}

function placeOf({ handle, postId }: Address): { url?: string; postId?: string } {
  return handle && postId ? { url: `${ORIGIN}/@${handle}/note/${postId}`, postId } : {};
}

function fromUrl(url: URL): PostSighting | PersonSighting | undefined {
  const address = addressOf(url.href);
  const person = profileAt(address.handle);
  const seen = { site: 'substack', pageUrl: url.href } as const;
  if (!person || !address.postId) return person && { ...seen, kind: 'person', person };
  return filled<PostSighting>({ ...seen, kind: 'post', ...placeOf(address), author: person });
}

/**
 * A note has no element of its own that keeps its name: from the words we go up to the author's line, and never so far
 * that a second note comes into view, whose author this might be.
 */
function readNote(element: Element, page: URL): PostSighting | undefined {
  const body = element.matches(BODY) ? element : element.querySelector(BODY);
  if (!body) return undefined;
  for (let box: Element | null = element; box && box.querySelectorAll(BODY).length <= 1; box = box.parentElement) {
    const links = [...box.querySelectorAll('a[href]')].filter((link) => !body.contains(link));
    const named = links.find((link) => isName(link, page));
    if (named) return noteIn(box, body, named, page);
  }
  return undefined;
}

function isName(link: Element, page: URL): boolean {
  const address = addressOf(hrefOf(link, page));
  return address.handle !== undefined && address.postId === undefined && lineOf(link) !== undefined;
}

function noteIn(box: Element, body: Element, named: Element, page: URL): PostSighting | undefined {
  const { handle } = addressOf(hrefOf(named, page));
  const links = [...box.querySelectorAll('a[href]')].filter((link) => !body.contains(link));
  const addresses = links.map((link) => addressOf(hrefOf(link, page)));
  const own = addresses.find((one) => one.handle === handle && one.postId);
  const here = addressOf(page.href);
  // On a note's own page the note in question has no link to itself; it is the one by the author in the address.
  const isHere = own === undefined && here.handle === handle && isTold(body, page);
  const picture = links.find((link) => addressOf(hrefOf(link, page)).handle === handle && link.querySelector('img'));
  return filled<PostSighting>({
    site: 'substack',
    kind: 'post',
    pageUrl: page.href,
    ...placeOf(own ?? (isHere ? here : {})),
    text: textOf(body, { lines: 'blocks', skip: 'button' }),
    publishedAt: isHere
      ? isoTime(metaOf(body.ownerDocument, 'og:published_time', 'article:published_time'))
      : undefined,
    author: profileAt(
      handle,
      filled<Partial<SeenProfile>>({ name: lineOf(named), avatarUrl: srcOf(picture?.querySelector('img'), page) }),
    ),
  });
}

/** The head of a note's page begins with its words. */
function isTold(body: Element, page: URL): boolean {
  const document = body.ownerDocument;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? metaOf(document, 'og:url');
  if (canonical && addressOf(canonical).postId !== addressOf(page.href).postId) return false;
  const told = cleanLine(metaOf(document, 'og:description'));
  const shown = lineOf(body);
  return (
    told === undefined ||
    shown === undefined ||
    shown.slice(0, 40) === told.slice(0, 40).trim() ||
    shown.startsWith(told.slice(0, 40))
  );
}

function readHead(document: Document, page: URL): PostSighting | undefined {
  const here = addressOf(page.href);
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;
  const [, name, handle] = /^(.{0,400})\(@([\w-]{1,60})\)/s.exec(metaOf(document, 'og:title') ?? '') ?? [];
  if (!here.postId || addressOf(canonical).postId !== here.postId || handle?.toLowerCase() !== here.handle)
    return undefined;
  return filled<PostSighting>({
    site: 'substack',
    kind: 'post',
    pageUrl: page.href,
    ...placeOf(here),
    text: metaOf(document, 'og:description'),
    publishedAt: isoTime(metaOf(document, 'og:published_time', 'article:published_time')),
    author: profileAt(here.handle, filled<Partial<SeenProfile>>({ name: cleanLine(name) })),
  });
}

/** A profile's head: "Name | Substack". */
function readPerson(document: Document, page: URL): PersonSighting | undefined {
  const here = addressOf(page.href);
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? metaOf(document, 'og:url');
  if (!here.handle || here.postId || addressOf(canonical).handle !== here.handle) return undefined;
  const name = cleanLine(metaOf(document, 'og:title')?.replace(/\s*(?:\(@[\w-]+\))?\s*\|\s*Substack$/, ''));
  const person = profileAt(
    here.handle,
    filled<Partial<SeenProfile>>({ name, bio: metaOf(document, 'og:description') }),
  );
  return person && { site: 'substack', kind: 'person', pageUrl: page.href, person };
}
