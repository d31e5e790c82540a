import { foldName } from './identity.ts';
import type { Person } from './person.ts';
import type { Profile } from './profile.ts';
import { canonicalUrl, foldedHost } from './url.ts';

/** A person with all their profiles. */
export type Known = { person: Person; profiles: readonly Profile[] };

/**
 * Why two people may be one, to be said in words. `mutual-link`: each links to the other (`rel=me` both ways, or a bio
 * and a page). `link`: one of them claims the other's address. `author`: one of them claims a site on which the other
 * writes under the same name. `same-link`: both claim one address, and carry one name. `same-host`: one name, and both
 * write on one site. A name alone is never a reason: names are shared by many.
 */
export type MergeReason = {
  kind: 'mutual-link' | 'link' | 'author' | 'same-link' | 'same-host';
  /** The profile that carries the evidence, and the one it speaks of. */
  from: Profile;
  to: Profile;
  /** The address that links them. */
  url: string;
};

/** Everything that speaks for the two being one, the strongest first. Empty = do not suggest. Symmetric in its kinds. */
export function mergeReasons(a: Known, b: Known): MergeReason[] {
  if (a.person.kind !== b.person.kind || a.person.id === b.person.id) return [];
  const reasons: MergeReason[] = [];
  for (const one of a.profiles) {
    for (const other of b.profiles) reasons.push(...between(one, namesOf(a, one), other, namesOf(b, other)));
  }
  return reasons.sort((x, y) => STRENGTH.indexOf(x.kind) - STRENGTH.indexOf(y.kind)).slice(0, 20);
}

/** The user sent the suggestion away, on either side: for good. */
export function isDismissed(a: Person, b: Person): boolean {
  return Boolean(a.dismissed?.includes(mergeMark(b.id)) || b.dismissed?.includes(mergeMark(a.id)));
}

/** How a person remembers that they are not the other. */
export function mergeMark(otherId: string): string {
  return `merge:${otherId}`;
}

/**
 * The keys of what a profile claims. Two profiles with evidence between them and a name that their sites show share one
 * of these keys, or one has the other's own address among them: so pairs are found by an index, not by comparing all.
 * `https://…` = claims it; `https://…|name` = claims it under this name; `at:host|name` = writes on this host under this
 * name, or claims its front page.
 */
export function linkKeys(profile: Profile): string[] {
  const claims = addresses(profile);
  const name = profile.name && foldName(profile.name);
  const named = name ? claims.map((url) => `${url}|${name}`) : [];
  const hosts = name
    ? [...claims.flatMap(hostOfRoot), ...hostOfAuthor(profile)].map((host) => `at:${host}|${name}`)
    : [];
  return [...new Set([...claims, ...named, ...hosts])].filter((key) => key.length <= KEY_LENGTH).slice(0, MOST_KEYS);
}

/** Where to look for profiles that may belong to the same person: among `links` as `linkKeys` makes them, and among `keys`. */
export function counterparts(profile: Profile): { links: string[]; keys: string[] } {
  return {
    links: [...ownAddresses(profile), ...linkKeys(profile).filter((key) => key.includes('|'))],
    keys: addresses(profile).map((url) => `web:${url}`),
  };
}

const KEY_LENGTH = 380;
const MOST_KEYS = 200;
const STRENGTH: readonly MergeReason['kind'][] = ['mutual-link', 'link', 'author', 'same-link', 'same-host'];

function between(one: Profile, names: readonly string[], other: Profile, otherNames: readonly string[]): MergeReason[] {
  const there = claim(one, other);
  const back = claim(other, one);
  if (there && back) return [{ kind: 'mutual-link', from: one, to: other, url: there }];
  if (there) return [{ kind: 'link', from: one, to: other, url: there }];
  if (back) return [{ kind: 'link', from: other, to: one, url: back }];
  if (!names.some((name) => otherNames.includes(name))) return [];
  for (const [claiming, writing] of [
    [one, other],
    [other, one],
  ] as const) {
    const [host] = hostOfAuthor(writing);
    const root = addresses(claiming).find((url) => host !== undefined && hostOfRoot(url)[0] === host);
    if (root) return [{ kind: 'author', from: claiming, to: writing, url: root }];
  }
  const theirs = addresses(other);
  const shared = addresses(one).find((url) => theirs.includes(url));
  if (shared) return [{ kind: 'same-link', from: one, to: other, url: shared }];
  const [host] = hostOfAuthor(one);
  // Two accounts of one name on a site of many people say nothing; two author pages of one blog do.
  return host !== undefined && host === hostOfAuthor(other)[0]
    ? [{ kind: 'same-host', from: one, to: other, url: `https://${host}` }]
    : [];
}

/** The names that may be compared: the one the user gave, and the one the site shows. */
function namesOf({ person }: Known, { name }: Profile): string[] {
  return [person.name, name ?? ''].map(foldName).filter((one) => one !== '');
}

/** The address by which `one` claims to be `other`, if it does. */
function claim(one: Profile, other: Profile): string | undefined {
  const own = ownAddresses(other);
  return own.length === 0 ? undefined : addresses(one).find((url) => own.includes(url));
}

/** Where a profile is found itself, the address it had under an earlier handle too. */
function ownAddresses({ url, keys }: Profile): string[] {
  const now = url && canonicalUrl(url)?.toLowerCase();
  const known = keys.filter((key) => key.startsWith('web:')).map((key) => key.slice(4));
  return [...new Set([...(now ? [now] : []), ...known])];
}

/** What a profile claims as its own elsewhere. A feed is no claim: aggregators carry everybody's. */
function addresses({ links }: Profile): string[] {
  return links.flatMap(({ url, evidence }) => (evidence === 'feed' ? [] : (canonicalUrl(url)?.toLowerCase() ?? [])));
}

/** The host of an address that is the front page of a site. */
function hostOfRoot(url: string): string[] {
  const [, host] = /^https:\/\/([^/?#]+)$/.exec(url) ?? [];
  return host === undefined ? [] : [host];
}

/** The site somebody writes on: of a page of their own there, or of a byline alone. None on the sites of many people. */
function hostOfAuthor({ site, url, keys }: Profile): string[] {
  if (site === 'web' && url && URL.canParse(url)) return [foldedHost(new URL(url))];
  const byline = keys.map((key) => /^([^:]+):name:/.exec(key)?.[1]).find((host) => host !== undefined);
  // Of a site with a file of its own (`x`) the host of a byline is the site's, not the writer's.
  return byline === undefined || byline === 'web' || (site !== 'web' && site !== byline) ? [] : [byline];
}
