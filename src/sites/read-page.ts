import type { PageSighting, PersonSighting, PostSighting, SeenProfile, Sighting } from '../domain/sighting.ts';
import { canonicalUrl } from '../domain/url.ts';
import { withBioLinks } from './bio-links.ts';
import { filled } from './filled.ts';
import { siteFor } from './index.ts';
import type { Layout, Site } from './site.ts';
import { cleanLine } from './text-of.ts';
import { allIn, around, unclobbered, unclobberedElement } from './unclobbered.ts';

/** How well a site could be read: kept on the device, so that a site that changed shows as a quiet note. */
export type Health = {
  /** The id of the site; `web` for any other page. */
  site: string;
  /** The generation of markup that matched. Absent = none did. */
  layout?: string;
  /**
   * `partial`: most posts could not be read, or have no author (a few have none by nature: advertisements, deleted
   * accounts). `no-layout`: the address names a post or a person, and nothing in the page could be read.
   */
  outcome: 'ok' | 'partial' | 'no-layout';
};

/** What a page shows. */
export type PageReading = {
  /** In the order of the page. */
  posts: PostSighting[];
  /** The one that the address names; where the page shows it not, what the address tells of it. Absent = it names none. */
  about?: PostSighting;
  /** Whose page it is. Absent = nobody's. */
  person?: PersonSighting;
  page: PageSighting;
  health: Health;
};

/** The article reader. It is a script of its own, so it is handed in. */
export type ReadArticle = (document: Document, page: URL) => PageSighting;

/** More posts than this in one page are not looked at: the list of a popup is not longer. */
const POSTS_LIMIT = 200;
/** So many comments are looked through for the one that an address names. */
const COMMENTS_LIMIT = 2_000;

/** Everything on the page: its posts in order, whose page it is, and the page itself. Never throws. */
export function readPage(shown: Document, page: URL, readArticle?: ReadArticle): PageReading {
  const document = unclobbered(shown);
  const site = siteFor(page, document);
  const whole = pageItself(document, page, site, readArticle);
  if (!site) return { posts: [], page: whole, health: { site: 'web', outcome: 'ok' } };
  const { posts, layout, missed } = listedPosts(site, document, page);
  const address = attempt(() => site.fromUrl(page));
  const named = address?.kind === 'post' ? commentAt(site, document, page, address) : undefined;
  if (named && posts.every((post) => post.postId !== named.postId)) posts.unshift(named);
  const isUnlisted = address?.kind === 'post' && posts.length === 0;
  const told = isUnlisted ? headPost(site, document, page) : undefined;
  const person = attempt(() => site.readPerson?.(document, page));
  // What the address alone tells was not read from the page: a site that changed would never be noticed.
  const isRead =
    address?.kind === 'person'
      ? person !== undefined || posts.length > 0
      : address
        ? [...posts, ...(told ? [told] : [])].some(hasAuthor)
        : true;
  if (isUnlisted) posts.push(told ?? address);
  const isThin = person === undefined && missed > posts.filter(hasAuthor).length;
  const about = address?.kind === 'post' && (postNamed(address, posts) ?? address);
  const reading: PageReading = {
    posts,
    ...(about && { about }),
    page: whole,
    health: filled<Health>({
      site: site.id,
      layout,
      outcome: !isRead && !layout ? 'no-layout' : isThin || !isRead ? 'partial' : 'ok',
    }),
  };
  const seen = person ?? (address?.kind === 'person' ? address.person : undefined);
  if (!seen) return reading;
  return {
    ...reading,
    person: { site: site.id, kind: 'person', pageUrl: page.href, person: withBioLinks(seen) },
  };
}

/**
 * The post that contains this element: the innermost one, so that a comment is not taken for the post above it. A comment that cannot be
 * read (its account is deleted) is nobody's, not the one around it that it answers.
 */
export function readPostAt(element: Element, page: URL): PostSighting | undefined {
  const start = unclobberedElement(element);
  const site = start && siteFor(page, start.ownerDocument);
  if (!site) return undefined;
  for (let at: Element | null = start; at; at = parentOf(at)) {
    const element = at;
    const layouts = site.layouts.filter((layout) => matches(element, layout.post));
    for (const layout of layouts) {
      const read = readWith(layout, element, page);
      if (read) return read;
    }
    if (layouts.some(({ part }) => part === 'comment')) return undefined;
  }
  return undefined;
}

/** The outermost elements of posts under `root`, in order, without comments and without recommended posts. */
export function postElements(root: ParentNode, page: URL): Element[] {
  const document: Document = Reflect.get(Node.prototype, 'ownerDocument', root) ?? (root as Document);
  const site = siteFor(page, unclobbered(document));
  return site ? elementsIn(root, site, page) : [];
}

function listedPosts(
  site: Site,
  document: Document,
  page: URL,
): { posts: PostSighting[]; layout?: string; missed: number } {
  const posts: PostSighting[] = [];
  let layoutId: string | undefined;
  let missed = 0;
  for (const element of elementsIn(document, site, page)) {
    const layout = site.layouts.find((one) => !one.part && matches(element, one.post));
    const read = layout && readWith(layout, element, page);
    layoutId ??= layout?.id;
    const isNew = read?.postId === undefined || posts.every((post) => post.postId !== read.postId);
    if (read && isNew) posts.push(read);
    if (!read?.author) missed += 1;
  }
  return filled<{ posts: PostSighting[]; layout?: string; missed: number }>({ posts, layout: layoutId, missed });
}

/** LinkedIn has several numbers for one post, each of another kind: where it was written, and where it is listed. */
const NUMBERED = /^(activity|share|ugcPost):/;

/** The post that an address names. */
function postNamed(address: PostSighting, posts: readonly PostSighting[]): PostSighting | undefined {
  const kindOf = ({ postId = '' }: PostSighting): string | undefined => NUMBERED.exec(postId)?.[1];
  const [only, ...others] = posts;
  const named = posts.find(({ postId }) => postId === address.postId);
  const [kind, shown] = [kindOf(address), only && kindOf(only)];
  return named ?? (kind && shown && kind !== shown && others.length === 0 ? only : undefined);
}

/** The comment that the address names: comments are not listed, but then the page is about this one. */
function commentAt(site: Site, document: Document, page: URL, { postId }: PostSighting): PostSighting | undefined {
  const key = /([\da-z]{4,20})\W*$/i.exec(postId ?? '')?.[1];
  const layouts = site.layouts.filter((layout) => layout.part === 'comment');
  if (!key || layouts.length === 0) return undefined;
  const selector = layouts.map((layout) => layout.post).join(', ');
  const all = attempt(() => [...document.querySelectorAll(selector)].slice(0, COMMENTS_LIMIT)) ?? [];
  for (const element of all) {
    const own = attempt(() => element.getAttributeNames().some((name) => element.getAttribute(name)?.includes(key)));
    if (!own && !attempt(() => element.querySelector(`a[href*="${key}"]`) !== null)) continue;
    const layout = layouts.find((one) => matches(element, one.post));
    const read = layout && readWith(layout, element, page);
    if (read?.postId === postId) return read;
  }
  return undefined;
}

function elementsIn(root: ParentNode, site: Site, page: URL): Element[] {
  const selector = site.layouts
    .filter((layout) => !layout.part)
    .map((layout) => layout.post)
    .join(', ');
  if (!selector) return [];
  // Here elements of the page itself are asked for, also where names in it hide what is asked of them.
  const all = attempt(() => allIn(root, selector)) ?? [];
  const outermost = all.filter((el) => !around(el, selector));
  return outermost.filter((el) => attempt(() => site.isListed?.(el, page)) ?? true).slice(0, POSTS_LIMIT);
}

/** The post that the head of the page describes, where it does. */
function headPost(site: Site, document: Document, page: URL): PostSighting | undefined {
  const told = attempt(() => site.readHead?.(document, page));
  return told?.kind === 'post' ? told : undefined;
}

/** On a site of posts the page itself is no article: guessing an author from it would be wrong. */
function pageItself(
  document: Document,
  page: URL,
  site: Site | undefined,
  readArticle: ReadArticle | undefined,
): PageSighting {
  const isArticle = !site || attempt(() => site.isArticle?.(document, page));
  const read = isArticle ? attempt(() => readArticle?.(document, page)) : undefined;
  const authors = attempt(() => site?.bylines?.(document, page)) ?? [];
  if (read && authors.length > 0) return { ...read, authors };
  return (
    read ??
    filled<PageSighting>({
      site: site?.id ?? 'web',
      kind: 'page',
      pageUrl: page.href,
      url: canonicalUrl(page.href) ?? page.href,
      title: cleanLine(document.title),
      authors: [],
      siteName: site?.name,
      lang: cleanLine(document.documentElement?.getAttribute('lang')),
    })
  );
}

function readWith(layout: Layout, element: Element, page: URL): PostSighting | undefined {
  const read = attempt(() => layout.read(element, page));
  return read?.kind === 'post' ? read : undefined;
}

function hasAuthor(post: PostSighting): boolean {
  return post.author !== undefined;
}

/** A page can overwrite anything we call on its elements; what throws there was not read. */
function attempt<T extends Sighting | Element[] | SeenProfile | SeenProfile[] | boolean>(
  read: () => T | undefined,
): T | undefined {
  try {
    return read();
  } catch {
    // Hostile or broken page: answered by what is left, counted by the caller as not read.
    return undefined;
  }
}

function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    // An element from another world (a frame being torn down) has no `matches`.
    return false;
  }
}

/** Out of open shadow roots too: a gesture's target may be inside a component. */
function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  // Only a shadow root: a link that was taken out of the page has a `host` too.
  return root.nodeType === 11 && 'host' in root ? (root as ShadowRoot).host : null;
}
