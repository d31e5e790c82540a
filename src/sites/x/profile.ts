import type { PostSighting, SeenProfile } from '../../domain/sighting.ts';
import { filled } from '../filled.ts';
import { type Json, jsonLdOf, metaOf, objectIn, stringIn } from '../head.ts';
import { hrefOf, shownUrl, srcOf } from '../link.ts';
import { makePost } from '../make-post.ts';
import { cleanLine, cut, lineOf, textOf } from '../text-of.ts';
import { profileOf } from './author.ts';
import { timeFromId } from './id.ts';
import { addressOf } from './recognise.ts';

/** A person's own page. Everything is held against the address: after in-app navigation the head is about another. */
export function readPerson(document: Document, page: URL): SeenProfile | undefined {
  const { handle, postId } = addressOf(page.pathname);
  if (!handle || postId) return undefined;
  const header = document.querySelector('[data-testid="UserName"]');
  const person = header ? fromHeader(document, header, handle, page) : fromHead(document, handle);
  return person;
}

/** What X tells about a post to those who are not logged in and to robots: only the head, no post in the page. */
export function readHeadPost(document: Document, page: URL): PostSighting | undefined {
  const { postId } = addressOf(page.pathname);
  const told = addressOf(metaOf(document, 'og:url'));
  const title = titleParts(metaOf(document, 'og:title'));
  if (!postId || told.postId !== postId || !title || !same(title.handle, told.handle)) return undefined;
  return makePost('x', page, {
    url: `https://x.com/${title.handle}/status/${postId}`,
    postId,
    text: cut(metaOf(document, 'og:description') ?? '', 5_000).trim(),
    publishedAt: timeFromId(postId),
    author: profileOf(title.handle, title.name, pictureIn(metaOf(document, 'og:image'))),
  });
}

function fromHeader(document: Document, header: Element, handle: string, page: URL): SeenProfile | undefined {
  const shown = [...header.querySelectorAll('[dir]')].map((el) => lineOf(el)).filter((text) => text !== undefined);
  // The header of the person before this one may still stand there.
  const own = shown.findLast((text) => same(text, `@${handle}`))?.slice(1);
  if (!own) return undefined;
  const facts = schemaOf(document, own);
  const links = linksIn(document, page);
  const photo = document.querySelector(`a[href$="/${own}/photo" i] img[src*="profile_images"]`);
  const banner = document.querySelector(`a[href$="/${own}/header_photo" i] img`)?.getAttribute('src');
  const ofBanner = /\/profile_banners\/(\d{1,19})(?:\/|$)/.exec(banner ?? '')?.[1];
  return filled<SeenProfile>({
    ...profileOf(own, shown.find((text) => !same(text, `@${own}`)) ?? cleanLine(stringIn(facts, 'givenName'))),
    stableId: numeric(stringIn(facts, 'identifier')) ?? ofBanner,
    avatarUrl: srcOf(photo, page),
    bio: textOf(document.querySelector('[data-testid="UserDescription"]'), { lines: 'kept' }),
    location: lineOf(document.querySelector('[data-testid="UserLocation"]')),
    links: links.length > 0 ? links : undefined,
  });
}

function linksIn(document: Document, page: URL): NonNullable<SeenProfile['links']> {
  const anchors = [
    ...document.querySelectorAll('[data-testid="UserUrl"], [data-testid="UserUrl"] a[href]'),
    ...document.querySelectorAll('[data-testid="UserDescription"] a[href^="http"]'),
  ];
  const urls = anchors.filter((a) => a.hasAttribute('href')).map((a) => shownUrl(lineOf(a)) ?? hrefOf(a, page));
  const others = urls.filter((url) => url !== undefined && !addressOf(url).handle) as string[];
  return [...new Set(others)].slice(0, 20).map((url) => ({ url, evidence: 'bio' }));
}

/** X's own description of a profile: the one place that shows the number that never changes. */
function schemaOf(document: Document, handle: string): Json | undefined {
  const selector = 'script[data-testid="UserProfileSchema-test"], script[type="application/ld+json"]';
  const people = jsonLdOf(document, selector).map((object) => objectIn(object, 'mainEntity'));
  return people.find((person) => same(stringIn(person, 'additionalName'), handle));
}

function fromHead(document: Document, handle: string): SeenProfile | undefined {
  const told = addressOf(metaOf(document, 'og:url'));
  const title = titleParts(metaOf(document, 'og:title'));
  if (!title || told.postId || !same(told.handle, handle) || !same(title.handle, handle)) return undefined;
  const bio = cut(metaOf(document, 'og:description') ?? '', 5_000).trim();
  const avatarUrl = pictureIn(metaOf(document, 'og:image'));
  return filled<SeenProfile>({ ...profileOf(title.handle, title.name, avatarUrl), bio });
}

/** "Name (@handle) on X": the name may hold brackets, so the last ones count. */
function titleParts(title: string | undefined): { name?: string; handle: string } | undefined {
  const [, name, handle] = /^(.{0,400})\(@(\w{1,15})\)[^()]{0,40}$/s.exec(title ?? '') ?? [];
  return handle ? filled<{ name?: string; handle: string }>({ name: cleanLine(name), handle }) : undefined;
}

function pictureIn(url: string | undefined): string | undefined {
  return url && /^https:\/\/pbs\.twimg\.com\/profile_images\/\S+$/.test(url) ? url : undefined;
}

function numeric(id: string | undefined): string | undefined {
  return id && /^\d{1,19}$/.test(id) ? id : undefined;
}

function same(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a.toLowerCase() === b?.toLowerCase();
}
