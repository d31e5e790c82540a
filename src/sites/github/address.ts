import type { SeenProfile } from '../../domain/sighting.ts';
import { filled } from '../filled.ts';
import { hrefOf } from '../link.ts';

export const ORIGIN = 'https://github.com';
const TOPIC = /^\/([\w.-]+)\/([\w.-]+)\/(issues|pull|discussions)\/(\d+)(?=\/|$)/;
/** First path segments that are GitHub's own pages. */
const OWN_PAGES =
  /^(?:about|apps|collections|contact|customer-stories|enterprise|events|explore|features|issues|join|login|marketplace|new|notifications|orgs|organizations|pricing|pulls|search|security|sessions|settings|signup|site|sponsors|stars|team|topics|trending|watching)$/i;

/** An account by its name. `undefined` = no such name, or a page of GitHub's own. */
export function profileOf(
  handle: string | null | undefined,
  shown: Partial<SeenProfile> = {},
): SeenProfile | undefined {
  if (!handle || !/^[a-z\d](?:[a-z\d-]{0,38})$/i.test(handle) || OWN_PAGES.test(handle)) return undefined;
  return filled<SeenProfile>({ ...shown, site: 'github', handle, url: `${ORIGIN}/${handle}` });
}

/** The account a link leads to: one segment, nothing after it. */
export function accountAt(link: Element | null | undefined, page: URL): string | undefined {
  const href = hrefOf(link, page);
  const url = href ? new URL(href) : undefined;
  return url?.origin === ORIGIN ? /^\/([\w-]+)\/?$/.exec(url.pathname)?.[1] : undefined;
}

/** Where an issue, pull request or discussion stands, by the path of its page. Empty = the path names none. */
export function placeOf(path: string): { url?: string; postId?: string } {
  const [, owner, repository, kind, number] = TOPIC.exec(path) ?? [];
  if (!owner) return {};
  const name = `${owner}/${repository}`;
  return { url: `${ORIGIN}/${name}/${kind}/${number}`, postId: `${name.toLowerCase()}#${number}` };
}

/** The path of an address on GitHub; empty for any other. */
export function pathIn(url: string | undefined): string {
  return url && URL.canParse(url) && new URL(url).origin === ORIGIN ? new URL(url).pathname : '';
}

/** The address of a picture, if it is one of an account. */
export function pictured(url: string | undefined): string | undefined {
  return url && /^https:\/\/avatars\.githubusercontent\.com\//.test(url) ? url : undefined;
}
