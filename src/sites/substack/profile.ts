import type { PostSighting, SeenProfile } from '../../domain/sighting.ts';
import { isHostOf, safeHttpUrl } from '../../domain/url.ts';
import { filled } from '../filled.ts';
import { canonicalOf, isOfType, jsonLdOf, metaOf, stringIn } from '../head.ts';
import { hrefOf, linksBy } from '../link.ts';
import { makePost } from '../make-post.ts';
import { cleanLine } from '../text-of.ts';
import { isoTime } from '../time.ts';
import { addressOf, placeOf, profileAt } from './address.ts';

/** A note's page as its head tells it. */
export function readHead(document: Document, page: URL): PostSighting | undefined {
  const here = addressOf(page.href);
  const canonical = canonicalOf(document);
  const [, name, handle] = /^(.{0,400})\(@([\w-]{1,60})\)/s.exec(metaOf(document, 'og:title') ?? '') ?? [];
  // By number, the address says nothing of the name that the title shows.
  const isTheirs = here.id !== undefined || handle?.toLowerCase() === here.handle;
  if (!here.postId || addressOf(canonical).postId !== here.postId || !isTheirs) return undefined;
  return makePost('substack', page, {
    ...placeOf(here),
    text: metaOf(document, 'og:description'),
    publishedAt: timeToldIn(document),
    author: profileAt(here, filled<Partial<SeenProfile>>({ name: cleanLine(name) })),
  });
}

/** When the note of the page was written, as its head says. */
export function timeToldIn(document: Document): string | undefined {
  const facts = jsonLdOf(document).find((one) =>
    isOfType(one, 'SocialMediaPosting', 'DiscussionForumPosting', 'Comment'),
  );
  const declared = metaOf(document, 'og:published_time', 'article:published_time');
  return isoTime(declared) ?? isoTime(stringIn(facts, 'datePublished'));
}

/** A profile's head: "Name | Substack". */
export function readPerson(document: Document, page: URL): SeenProfile | undefined {
  const here = addressOf(page.href);
  const canonical = canonicalOf(document) ?? metaOf(document, 'og:url');
  const told = addressOf(canonical);
  const isSame = here.handle ? told.handle === here.handle : here.id !== undefined && told.id === here.id;
  if (here.postId || !isSame) return undefined;
  const name = cleanLine(metaOf(document, 'og:title')?.replace(/\s*(?:\(@[\w-]+\))?\s*\|\s*Substack$/, ''));
  const person = profileAt(
    here,
    filled<Partial<SeenProfile>>({
      name,
      bio: metaOf(document, 'og:description'),
      avatarUrl: safeHttpUrl(metaOf(document, 'og:image')),
      links: linksIn(document, page),
    }),
  );
  return person;
}

/** Their other sites, which a profile marks as their own. */
function linksIn(document: Document, page: URL): SeenProfile['links'] {
  const urls = [...document.querySelectorAll('a[rel~="me"][href]')].flatMap((a) => {
    const url = hrefOf(a, page);
    return url && !isHostOf(new URL(url).hostname, 'substack.com') ? [url] : [];
  });
  return linksBy('rel-me', urls);
}
