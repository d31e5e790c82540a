import type { SeenProfile } from '../../domain/sighting.ts';
import { filled } from '../filled.ts';
import { srcOf } from '../link.ts';
import { cleanLine, lineOf } from '../text-of.ts';
import { addressOf, profileUrlOf } from './address.ts';

/** Copies for screen readers and buttons that stand inside names and rows. */
export const NOT_SHOWN = '.visually-hidden, .sr-only, button, svg';

/** Somebody on LinkedIn, by the link to their page. */
export function profileAt(href: string | null | undefined, shown: Partial<SeenProfile> = {}): SeenProfile | undefined {
  const { handle, kind } = addressOf(href);
  if (!handle) return undefined;
  const isPerson = kind === 'person';
  return filled<SeenProfile>({
    ...shown,
    site: 'linkedin',
    kind: isPerson ? undefined : 'organisation',
    handle,
    url: profileUrlOf(handle),
    // Under an organisation's name stands its number of followers: no description of it.
    headline: isPerson ? shown.headline : undefined,
  });
}

/** The name in a link: its first row. The second one is how near that person is to the user. */
export function nameIn(link: Element | null | undefined): string | undefined {
  if (!link) return undefined;
  const row = link.querySelector('[aria-hidden="true"]:not(svg, :has(svg)), p, h1, h2, h3') ?? link;
  return cleanName(lineOf(row, NOT_SHOWN)) ?? cleanName(lineOf(link, NOT_SHOWN));
}

/** A name without the degree ("• 3rd+", "· 2.") and without pronouns in brackets. */
export function cleanName(raw: string | undefined): string | undefined {
  const bare = raw
    ?.replace(/\s*[•·]\s*[\p{L}\p{N}.+º°ª]{1,12}(?:\s*[\p{L}.]{1,12})?\s*$/u, '')
    .replace(/\s*[(（]\s*\p{L}{1,12}(?:\s*\/\s*\p{L}{1,12}){1,3}\s*[)）]\s*$/u, '');
  return cleanLine(bare);
}

/** The picture of an author: in or beside the link to their page. A company's logo counts for the company. */
export function avatarIn(scope: Element, handle: string | undefined, page: URL): string | undefined {
  for (const link of scope.querySelectorAll('a[href]')) {
    if (addressOf(link.getAttribute('href')).handle !== handle) continue;
    const url = srcOf(link.querySelector('img'), page);
    if (url && /^https:\/\/media\.licdn\.com\//.test(url)) return url;
  }
  return undefined;
}
