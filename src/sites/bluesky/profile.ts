import type { PostSighting, SeenProfile } from '../../domain/sighting.ts';
import { filled } from '../filled.ts';
import { isOfType, jsonLdOf, metaOf, objectIn, stringIn } from '../head.ts';
import { hrefOf, linksBy, srcOf } from '../link.ts';
import { makePost } from '../make-post.ts';
import { cleanLine, lineOf, textOf } from '../text-of.ts';
import { isoTime } from '../time.ts';
import { addressOf, didIn, placeOf, profileAt, timeFromKey } from './address.ts';

/** A post's page as the server sends it, before the application runs. */
export function readHead(document: Document, page: URL): PostSighting | undefined {
  const address = addressOf(page.href);
  const told = addressOf(metaOf(document, 'og:url'));
  if (!address.postId || told.postId !== address.postId) return undefined;
  const facts = jsonLdOf(document).find((object) => isOfType(object, 'DiscussionForumPosting', 'SocialMediaPosting'));
  const who = objectIn(facts, 'author');
  const author = addressOf(stringIn(who, 'url'));
  const record = document.querySelector('link[href^="at://"]')?.getAttribute('href');
  const did = /^at:\/\/(did:[^/]+)\//.exec(record ?? '')?.[1] ?? didIn(metaOf(document, 'og:image'));
  if (!author.handle || (told.handle && told.handle !== author.handle)) return undefined;
  return makePost('bluesky', page, {
    ...placeOf({ handle: author.handle, postId: address.postId }),
    // The JSON-LD has the words with their entities escaped, the meta tag as they are.
    text: metaOf(document, 'og:description') ?? stringIn(facts, 'text'),
    publishedAt: isoTime(stringIn(facts, 'datePublished')) ?? timeFromKey(address.postId),
    author: profileAt(author, filled<Partial<SeenProfile>>({ name: cleanLine(stringIn(who, 'name')), stableId: did })),
  });
}

/** Somebody's own page: what is drawn, if it is about the address; else what the head tells. */
export function readPerson(document: Document, page: URL): SeenProfile | undefined {
  const address = addressOf(page.href);
  if (address.postId || !(address.handle ?? address.did)) return undefined;
  const name = document.querySelector('[data-testid="profileHeaderDisplayName"]');
  const shown = name ? drawn(document, name, address.handle, page) : told(document, address.handle);
  const person = shown && profileAt(address, shown);
  return person;
}

function drawn(
  document: Document,
  name: Element,
  handle: string | undefined,
  page: URL,
): Partial<SeenProfile> | undefined {
  const header = name.closest('[data-testid="profileView"]') ?? name.parentElement?.parentElement?.parentElement;
  const about = document.querySelector('[data-testid="profileHeaderDescription"]');
  const handles = [...(header?.querySelectorAll('div, span') ?? [])]
    .filter((el) => el.childElementCount === 0 && !about?.contains(el))
    .flatMap((el) => /^@?([\w-]+(?:\.[\w-]+)+)$/.exec(lineOf(el) ?? '')?.[1]?.toLowerCase() ?? []);
  // The header of the person before this one may still stand there.
  if (handle && handles.length > 0 && !handles.includes(handle)) return undefined;
  const image = header?.querySelector('[data-testid="userAvatarImage"] img, img[src*="/img/avatar"]');
  const avatarUrl = srcOf(image, page);
  const links = [...(about?.querySelectorAll('a[href]') ?? [])].flatMap((a) => outwards(hrefOf(a, page)) ?? []);
  return filled<Partial<SeenProfile>>({
    name: lineOf(name),
    stableId: didIn(avatarUrl),
    avatarUrl,
    bio: textOf(about, { lines: 'kept' }),
    links: linksBy('bio', links),
  });
}

/** Bluesky leads out through a page of its own, which names the goal; mentions and hashtags stay inside. */
function outwards(href: string | undefined): string | undefined {
  const url = href ? new URL(href) : undefined;
  const goal = url?.hostname === 'go.bsky.app' ? url.searchParams.get('u') : url?.href;
  if (!goal || !URL.canParse(goal)) return undefined;
  return /^https?:$/.test(new URL(goal).protocol) && new URL(goal).hostname !== 'bsky.app' ? goal : undefined;
}

function told(document: Document, handle: string | undefined): Partial<SeenProfile> | undefined {
  const about = addressOf(metaOf(document, 'og:url'));
  if (about.handle === undefined || about.handle !== handle || about.postId) return undefined;
  const who = objectIn(
    jsonLdOf(document).find((object) => isOfType(object, 'ProfilePage')),
    'mainEntity',
  );
  const avatarUrl = stringIn(who, 'image');
  return filled<Partial<SeenProfile>>({
    name: cleanLine(stringIn(who, 'name')),
    stableId: didIn(avatarUrl),
    avatarUrl: avatarUrl && /^https:/.test(avatarUrl) ? avatarUrl : undefined,
    bio: stringIn(who, 'description'),
  });
}
