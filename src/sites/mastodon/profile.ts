import type { LinkEvidence, PostSighting, SeenProfile } from '../../domain/sighting.ts';
import { filled } from '../filled.ts';
import { metaOf } from '../head.ts';
import { hrefOf, srcOf } from '../link.ts';
import { makePost } from '../make-post.ts';
import { cleanLine, lineOf, textOf } from '../text-of.ts';
import { isoTime } from '../time.ts';
import { addressOf, placeOf, profileAt, timeFromId } from './address.ts';

/** A post's page as the server sends it, before the application runs: held against the address. */
export function readHead(document: Document, page: URL): PostSighting | undefined {
  const here = addressOf(page.href, page);
  const about = addressOf(metaOf(document, 'og:url'), page);
  const told = titleOf(document);
  // A post of another instance is shown under this one's address, but its head speaks for itself.
  if (!here.id || about.id !== here.id || !told || !isSame(told.handle, here.handle)) return undefined;
  return makePost('mastodon', page, {
    ...placeOf(here, page),
    text: metaOf(document, 'og:description'),
    publishedAt: isoTime(metaOf(document, 'og:published_time')) ?? timeFromId(here.id),
    author: profileAt(here, page, filled<Partial<SeenProfile>>({ name: told.name })),
  });
}

/** Somebody's own page: what is drawn, if it is about the address; else what the head tells. */
export function readPerson(document: Document, page: URL): SeenProfile | undefined {
  const address = addressOf(page.href, page);
  if (!address.handle || address.id) return undefined;
  const header = headerOf(document);
  const told = titleOf(document);
  const isShown = header !== undefined && isSame(header.handle, address.handle, page.host);
  if (!isShown && !isSame(told?.handle, address.handle)) return undefined;
  const box = isShown ? header.box : undefined;
  const links = linksIn(box, page);
  const person = profileAt(
    address,
    page,
    filled<Partial<SeenProfile>>({
      name: box ? lineOf(box.querySelector('h1'), 'small, button') : told?.name,
      avatarUrl: srcOf(box?.querySelector('.account__avatar img'), page),
      bio: textOf(bioIn(box)),
      links: links.length > 0 ? links.slice(0, 20) : undefined,
      feeds: [`${page.origin}/${address.path}.rss`],
    }),
  );
  return person;
}

/** The head of a profile and whose it says it is: of late it has no class that stays, but the handle below the name. */
function headerOf(document: Document): { box: Element; handle: string } | undefined {
  const named = document.querySelector('.account__header');
  const old = lineOf(named?.querySelector('.account__header__tabs__name small, .account__header__tabs__name bdi + *'));
  if (named && old) return { box: named, handle: old.replace(/^@/, '') };
  for (const heading of document.querySelectorAll('#mastodon h1')) {
    const wrapper = heading.parentElement?.parentElement ?? null;
    const button = [...(wrapper?.querySelectorAll('button, small') ?? [])].find((el) =>
      /^@\S+@\S+$/.test(lineOf(el) ?? ''),
    );
    let box = wrapper;
    while (box && !box.querySelector('.account__avatar')) box = box.parentElement;
    const handle = lineOf(button)?.slice(1);
    // Another heading's column around it all, or a list of posts: not this one's.
    if (box && handle && box.querySelectorAll('h1').length === 1) return { box, handle };
  }
  return undefined;
}

function bioIn(box: Element | undefined): Element | undefined {
  const named = box?.querySelector('.account__header__content');
  const words = [...(box?.querySelectorAll('.translate') ?? [])].find((el) => !el.closest('dl, dt, h1'));
  return named ?? words;
}

function linksIn(box: Element | undefined, page: URL): { url: string; evidence: LinkEvidence }[] {
  const bio = bioIn(box);
  const anchors = [...(box?.querySelectorAll('dd a[href]') ?? []), ...(bio?.querySelectorAll('a[href]') ?? [])];
  return anchors.flatMap((a) => {
    const url = hrefOf(a, page);
    // Mentions lead to others; a hashtag leads nowhere.
    if (!url || /\b(?:mention|hashtag)\b/.test(a.getAttribute('class') ?? '')) return [];
    return [{ url, evidence: /\bme\b/.test(a.getAttribute('rel') ?? '') ? 'rel-me' : 'bio' }];
  });
}

/** "Name (@user@host)". The name may hold brackets, so the last ones count. */
function titleOf(document: Document): { name?: string; handle: string } | undefined {
  const [, name, handle] = /^(.{0,400})\(@([\w.-]+@[\w.-]+)\)/s.exec(metaOf(document, 'og:title') ?? '') ?? [];
  return handle ? filled<{ name?: string; handle: string }>({ name: cleanLine(name), handle }) : undefined;
}

/** The same account; the host may be left out where it is the page's, or be another name that it speaks for. */
function isSame(shown: string | undefined, handle: string | undefined, host?: string): boolean {
  const [one, two] = [shown?.toLowerCase(), handle?.toLowerCase()];
  if (one === undefined || two === undefined) return false;
  const isOwn = host !== undefined && two.endsWith(`@${host}`);
  return one === two || one === two.split('@')[0] || (isOwn && one.split('@')[0] === two.split('@')[0]);
}
