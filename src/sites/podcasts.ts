import type { PersonSighting, PostSighting, SeenProfile } from '../domain/sighting.ts';
import { safeHttpUrl } from '../domain/url.ts';
import { filled } from './filled.ts';
import { canonicalOf, isOfType, jsonLdOf, metaOf, objectIn, stringIn } from './head.ts';
import { makePost } from './make-post.ts';
import { makeSite, type SiteAddress } from './site.ts';
import { cleanLine, cut, lineOf } from './text-of.ts';
import { isoTime } from './time.ts';

export const address: SiteAddress = {
  id: 'podcasts',
  name: 'Podcasts',
  matches: ['https://podcasts.apple.com/*', 'https://open.spotify.com/*'],
  fromUrl,
};

/** Podcasts on Apple's and Spotify's pages: an episode is a post, its show an organisation. */
export const podcasts = /* @__PURE__ */ makeSite(address, {
  readPerson: readShow,
  readHead: readEpisode,
  layouts: [],
});

type Address = { show?: string; episode?: string };

/** Apple: `/de/podcast/name/id123?i=456`. Spotify: `/show/…`, `/episode/…`. */
function addressOf(href: string | null | undefined, page: URL): Address {
  if (!href || !URL.canParse(href, page)) return {};
  const url = new URL(href, page);
  if (url.hostname === 'podcasts.apple.com') {
    const show = /\/podcast\/(?:[^/]+\/)?id(\d{5,15})(?=\/|$)/.exec(url.pathname)?.[1];
    const episode = show ? /^\d{5,20}$/.exec(url.searchParams.get('i') ?? '')?.[0] : undefined;
    return { ...(show ? { show: `apple/${show}` } : {}), ...(episode ? { episode: `apple/${episode}` } : {}) };
  }
  const [, kind, id] = /^(?:\/intl-[a-z-]+)?\/(show|episode)\/([A-Za-z\d]{22})(?=\/|$)/.exec(url.pathname) ?? [];
  if (url.hostname !== 'open.spotify.com' || !id) return {};
  return kind === 'show' ? { show: `spotify/${id}` } : { episode: `spotify/${id}` };
}

function urlOf({ show, episode }: Address): string | undefined {
  const id = (key: string | undefined): string => key?.split('/')[1] ?? '';
  if (show?.startsWith('apple/'))
    return `https://podcasts.apple.com/podcast/id${id(show)}${episode ? `?i=${id(episode)}` : ''}`;
  if (episode) return `https://open.spotify.com/episode/${id(episode)}`;
  return show ? `https://open.spotify.com/show/${id(show)}` : undefined;
}

function showOf(show: string | undefined, shown: Partial<SeenProfile> = {}): SeenProfile | undefined {
  if (!show && !shown.name) return undefined;
  const url = show ? urlOf({ show }) : undefined;
  return filled<SeenProfile>({ ...shown, site: 'podcasts', kind: 'organisation', stableId: show, url });
}

function fromUrl(url: URL): PostSighting | PersonSighting | undefined {
  const { show, episode } = addressOf(url.href, url);
  const seen = { site: 'podcasts', pageUrl: url.href } as const;
  const whole = showOf(show);
  if (!episode) return whole && { ...seen, kind: 'person', person: whole };
  return filled<PostSighting>({
    ...seen,
    kind: 'post',
    url: urlOf(addressOf(url.href, url)),
    postId: episode,
    author: whole,
  });
}

/** True when the head is about the address: both are applications that change the page without loading it. */
function isAbout(document: Document, page: URL): boolean {
  const told = addressOf(metaOf(document, 'og:url') ?? canonicalOf(document), page);
  const here = addressOf(page.href, page);
  return told.episode === here.episode && (here.episode !== undefined || told.show === here.show);
}

function readEpisode(document: Document, page: URL): PostSighting | undefined {
  const address = addressOf(page.href, page);
  if (!address.episode || !isAbout(document, page)) return undefined;
  const facts = jsonLdOf(document).find((object) => isOfType(object, 'PodcastEpisode', 'AudioObject'));
  const series = objectIn(facts, 'partOfSeries');
  const title = cleanLine(stringIn(facts, 'name') ?? metaOf(document, 'og:title'));
  const show = [...document.querySelectorAll('a[href*="/show/"], a[href*="/podcast/"]')].find((a) => {
    const seen = addressOf(a.getAttribute('href'), page);
    return seen.show && !seen.episode && lineOf(a) && (!address.show || seen.show === address.show);
  });
  // The window's title of an episode is "Episode - Show | …".
  const rest = title && document.title.startsWith(`${title} - `) ? document.title.slice(title.length + 3) : undefined;
  const name = cleanLine(stringIn(series, 'name')) ?? lineOf(show) ?? cleanLine(rest?.split(' | ')[0]);
  const key = address.show ?? addressOf(stringIn(series, 'url') ?? show?.getAttribute('href'), page).show;
  return makePost('podcasts', page, {
    url: urlOf(address),
    postId: address.episode,
    title,
    text: cut(stringIn(facts, 'description') ?? metaOf(document, 'og:description') ?? '', 5_000).trim(),
    publishedAt: isoTime(stringIn(facts, 'datePublished')),
    author: showOf(key, filled<Partial<SeenProfile>>({ name })),
  });
}

function readShow(document: Document, page: URL): SeenProfile | undefined {
  const address = addressOf(page.href, page);
  if (!address.show || address.episode || !isAbout(document, page)) return undefined;
  const facts = jsonLdOf(document).find((object) => isOfType(object, 'PodcastSeries', 'CreativeWorkSeries'));
  const maker = stringIn(facts, 'author') ?? stringIn(objectIn(facts, 'author'), 'name');
  const person = showOf(
    address.show,
    filled<Partial<SeenProfile>>({
      name: cleanLine(stringIn(facts, 'name') ?? metaOf(document, 'og:title')),
      headline: cleanLine(maker),
      bio: cut(stringIn(facts, 'description') ?? metaOf(document, 'og:description') ?? '', 5_000).trim(),
      avatarUrl: safeHttpUrl(metaOf(document, 'og:image')),
    }),
  );
  return person;
}
