import { siteOf } from '../../domain/identity.ts';
import { peopleIn, type SeenProfile, type Sighting } from '../../domain/sighting.ts';
import { t } from '../../platform/i18n.ts';

/** What the card on top says of a sighting, before anything is known from the network. */
export type Facts = {
  /** The author or person (`Ada Lovelace +2`), else the site: never empty. */
  name: string;
  /** The first of them alone, for the initials. */
  who: string;
  kind: 'person' | 'organisation';
  /** Their handle or page, else the site. */
  address: string;
  /** Of an article. */
  title?: string;
  /** What was selected, else the words of the post. Cut for the screen, never for saving. */
  quote?: string;
  /** Who brought it. */
  via?: string;
};

/** Longest quote that is drawn; the style sheet cuts to lines, this keeps a long post out of the layout. */
const QUOTE_LENGTH = 400;

/** Of a post, a person or a page. Where nobody wrote it, it is the site that speaks, as an organisation. */
export function factsOf(sighting: Sighting): Facts {
  const people = peopleIn(sighting);
  const author = people[0];
  const via = sighting.kind === 'post' && sighting.via ? nameOf(sighting.via) : undefined;
  const title = sighting.kind === 'person' ? undefined : sighting.title?.trim();
  const quote = quoteOf(sighting);
  const site = (sighting.kind === 'page' && sighting.siteName) || siteOf(sighting.pageUrl);
  const who = (author && nameOf(author)) || site;
  return {
    name: people.length > 1 ? t('popup_and_more', who, people.length - 1) : who,
    who,
    kind: author ? (author.kind ?? 'person') : 'organisation',
    address: author ? addressOf(author, sighting.pageUrl) : shortUrl(sighting.pageUrl),
    ...(title ? { title } : {}),
    ...(quote ? { quote } : {}),
    ...(via ? { via } : {}),
  };
}

/** Where somebody is found, short: `@ada` on sites of handles, `linkedin.com/in/ada`, `ada.example`; else the page's site. */
export function addressOf({ handle, url, site }: SeenProfile, pageUrl: string): string {
  if (handle && site !== 'linkedin' && site !== 'web') return `@${handle.replace(/^@/, '')}`;
  return url ? shortUrl(url) : siteOf(pageUrl);
}

/** An address as people read it: host and path. */
function shortUrl(url: string): string {
  if (!URL.canParse(url)) return siteOf(url);
  return `${siteOf(url)}${readable(new URL(url).pathname).replace(/\/$/, '')}`;
}

/** A name to show for somebody; their handle or address where the page shows no name. */
export function nameOf(seen: SeenProfile): string {
  return seen.name ?? (seen.handle ? `@${seen.handle.replace(/^@/, '')}` : (seen.url && siteOf(seen.url)) || '');
}

function quoteOf(sighting: Sighting): string {
  const words = sighting.selection ?? (sighting.kind === 'post' ? sighting.text : '') ?? '';
  const text = words.slice(0, 4 * QUOTE_LENGTH).trim();
  return text.length > QUOTE_LENGTH ? `${text.slice(0, QUOTE_LENGTH).trimEnd()}…` : text;
}

/** A path in the letters of its language, where it decodes. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    // Not UTF-8: it is shown as it stands.
    return path;
  }
}
