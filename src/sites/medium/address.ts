import type { SeenProfile } from '../../domain/sighting.ts';
import { filled } from '../filled.ts';

/** The last part of a post's path ends in its number, in hexadecimal. A response is a post too. */
export function postIdIn(path: string): string | undefined {
  return /(?:^|[-/])([\da-f]{10,12})\/?$/.exec(path)?.[1];
}

/** `medium.com/@somebody` or `somebody.medium.com`. */
export function handleAt(href: string | undefined): string | undefined {
  const url = href && URL.canParse(href) ? new URL(href) : undefined;
  const own = /^([\w-]+)\.medium\.com$/.exec(url?.hostname ?? '')?.[1];
  const named = /(?:^|\.)medium\.com$/.test(url?.hostname ?? '')
    ? /^\/@([\w.-]{1,60})(?=\/|$)/.exec(url?.pathname ?? '')?.[1]
    : undefined;
  return named ?? (own && own !== 'www' ? own : undefined);
}

/** Whose handle it is, with what the page shows of them. */
export function profileOf(handle: string | undefined, shown: Partial<SeenProfile> = {}): SeenProfile | undefined {
  return handle
    ? filled<SeenProfile>({ ...shown, site: 'medium', handle, url: `https://medium.com/@${handle}` })
    : undefined;
}
