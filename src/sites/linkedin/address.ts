/** What an address on LinkedIn names. */
export type LinkedInAddress = {
  /** The slug of a person, or `company/slug`: people and organisations may share a slug, so they must not share a name. */
  handle?: string;
  kind?: 'person' | 'organisation';
  /** As in `urn:li:…`: `activity:7…`, `share:7…`, `ugcPost:7…`, `comment:(activity:7…,7…)`. */
  postId?: string;
};

const ORIGIN = 'https://www.linkedin.com';

/** Reads every form of address LinkedIn uses, absolute or relative. Nothing on another host. */
export function addressOf(href: string | null | undefined): LinkedInAddress {
  if (!href || href.length > 4_000 || !URL.canParse(href, ORIGIN)) return {};
  const url = new URL(href, ORIGIN);
  if (!/^(?:[a-z0-9-]+\.)?linkedin\.com$/i.test(url.hostname)) return {};
  const path = decoded(url.pathname);
  const [, place = '', slug = ''] = /^\/(in|company|school|showcase)\/([^/]+)/i.exec(path) ?? [];
  if (slug) return { ...whoOf(place.toLowerCase(), slug) };
  const comment = commentOf(url.searchParams);
  if (comment) return { postId: comment };
  const [, kind, id] =
    /^\/(?:embed\/)?feed\/update\/(?:urn:li:)?(activity|share|ugcPost):(\d{15,20})(?=[/:]|$)/i.exec(path) ??
    /^\/posts\/.*?[-_](activity|share|ugcPost)-(\d{15,20})(?=[-/]|$)/i.exec(path) ??
    [];
  return kind && id ? { postId: `${spelled(kind)}:${id}` } : {};
}

/** The id in an attribute: `urn:li:activity:7…`, also inside a longer urn (`urn:li:fsd_update:(urn:li:activity:7…,…)`). */
export function postIdIn(urn: string | null | undefined): string | undefined {
  const [, kind, id] = /(?:^|:|\()(activity|share|ugcPost):(\d{15,20})(?!\d)/.exec(urn ?? '') ?? [];
  return kind && id ? `${kind}:${id}` : undefined;
}

/** The id of a comment, from its urn or from the address of the comment. */
export function commentIdIn(urn: string | null | undefined): string | undefined {
  const text = urn ?? '';
  const [, on, id] = /comment:\((?:urn:li:)?((?:activity|share|ugcPost):\d{15,20}),(\d{15,20})\)/.exec(text) ?? [];
  if (on && id) return `comment:(${on},${id})`;
  const [, late, post] = /comment:\((\d{15,20}),(?:urn:li:)?((?:activity|share|ugcPost):\d{15,20})\)/.exec(text) ?? [];
  return late && post ? `comment:(${post},${late})` : undefined;
}

/** The address to open a post or comment at. */
export function permalinkOf(postId: string | undefined): string | undefined {
  const comment = /^comment:\(((?:activity|share|ugcPost):\d+),\d+\)$/.exec(postId ?? '');
  if (!comment) return postId && `${ORIGIN}/feed/update/urn:li:${postId}/`;
  return `${ORIGIN}/feed/update/urn:li:${comment[1]}/?commentUrn=${encodeURIComponent(`urn:li:${postId}`)}`;
}

/** The page of somebody by handle, as LinkedIn writes it. */
export function profileUrlOf(handle: string): string {
  const path = handle.includes('/') ? handle.split('/') : ['in', handle];
  return `${ORIGIN}/${path.map((part) => encodeURIComponent(part)).join('/')}/`;
}

function whoOf(place: string, slug: string): LinkedInAddress {
  // Their pages for people without a public name ("LinkedIn Member").
  if (/^(?:UNKNOWN|undefined|null)$/i.test(slug)) return {};
  const known = slug.normalize('NFC').toLowerCase();
  return place === 'in' ? { handle: known, kind: 'person' } : { handle: `${place}/${known}`, kind: 'organisation' };
}

function commentOf(parameters: URLSearchParams): string | undefined {
  return commentIdIn(parameters.get('commentUrn')) ?? commentIdIn(parameters.get('dashCommentUrn'));
}

function spelled(kind: string): string {
  return /^ugc/i.test(kind) ? 'ugcPost' : kind.toLowerCase();
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray `%` in an address: as it stands is the best we have.
    return path;
  }
}
