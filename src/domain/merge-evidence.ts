import { foldName } from './identity.ts';
import type { Person } from './person.ts';
import type { Profile } from './profile.ts';
import { canonicalUrl, foldedHost } from './url.ts';

/** A person with all their profiles. */
export type Known = { person: Person; profiles: readonly Profile[] };

/**
 * Why two people may be one, to be said in words. `mutual-link`: each links to the other (`rel=me` both ways, or a bio
 * and a page). `link`: one of them claims the other's address. `same-link`: both claim one address, and carry one name.
 * `same-host`: one name, and both write on one site. A name alone is never a reason: names are shared by many.
 */
export type MergeReason = {
  kind: 'mutual-link' | 'link' | 'same-link' | 'same-host';
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
  const sameName = foldName(a.person.name) === foldName(b.person.name) && foldName(a.person.name) !== '';
  for (const one of a.profiles) {
    for (const other of b.profiles) reasons.push(...between(one, other, sameName));
  }
  return reasons.sort((x, y) => STRENGTH.indexOf(x.kind) - STRENGTH.indexOf(y.kind)).slice(0, 20);
}

const STRENGTH: readonly MergeReason['kind'][] = ['mutual-link', 'link', 'same-link', 'same-host'];

function between(one: Profile, other: Profile, sameName: boolean): MergeReason[] {
  const there = claim(one, other);
  const back = claim(other, one);
  if (there && back) return [{ kind: 'mutual-link', from: one, to: other, url: there }];
  if (there) return [{ kind: 'link', from: one, to: other, url: there }];
  if (back) return [{ kind: 'link', from: other, to: one, url: back }];
  if (!sameName) return [];
  const shared = addresses(one).find((url) => addresses(other).includes(url));
  if (shared) return [{ kind: 'same-link', from: one, to: other, url: shared }];
  const host = hostOf(one);
  // Two accounts of one name on a site of many people say nothing; two author pages of one blog do.
  return host && one.site === 'web' && other.site === 'web' && host === hostOf(other)
    ? [{ kind: 'same-host', from: one, to: other, url: `https://${host}` }]
    : [];
}

/** The address by which `one` claims to be `other`, if it does. */
function claim(one: Profile, other: Profile): string | undefined {
  const own = other.url && canonicalUrl(other.url)?.toLowerCase();
  if (!own) return undefined;
  return addresses(one).find((url) => url === own);
}

/** What a profile claims as its own elsewhere. A feed is no claim: aggregators carry everybody's. */
function addresses({ links }: Profile): string[] {
  return links.flatMap(({ url, evidence }) => (evidence === 'feed' ? [] : (canonicalUrl(url)?.toLowerCase() ?? [])));
}

function hostOf({ url }: Profile): string | undefined {
  return url && URL.canParse(url) ? foldedHost(new URL(url)) : undefined;
}
