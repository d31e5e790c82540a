import type { Claim, Named } from './claim.ts';
import { type NameKind, nameKind, sameName } from './names.ts';
import type { PageFacts } from './page-facts.ts';
import { fold } from './plain-text.ts';
import { readSiteName } from './site-name.ts';

/** Under this nobody is named: absent is better than wrong. */
const ENOUGH = 0.52;
/** What a name of each kind keeps of its evidence. A byline that is a person's name beats a declared organisation or account. */
const KEEPS: Readonly<Record<NameKind, number>> = { person: 1, single: 0.86, organisation: 0.5, generic: 0.3 };
/** A team or publication that a reader sees as the byline is the answer where no person is; one that is only declared is not. */
const SEEN_ORGANISATION = 0.74;
/** A nickname or a pair of initials in metadata, seen nowhere on the page, is more often a system's account. */
const UNSEEN_SINGLE = 0.7;
/** On the page of a product, app or event the one who is named somewhere did not make it: only a plain byline counts. */
const ENOUGH_ON_PRODUCT = 0.75;

type Weighed = { people: Named[]; kind: NameKind; bySource: Map<string, number>; score: number; visible: boolean };

function merge(into: Named, from: Named): Named {
  return {
    ...from,
    ...into,
    // The longer form of one name ("Jana Roth" over "Jana") is what the page says about them.
    name: into.name,
    ...(into.sameAs || from.sameAs ? { sameAs: [...(into.sameAs ?? []), ...(from.sameAs ?? [])] } : {}),
    ...(into.relMe || from.relMe ? { relMe: [...(into.relMe ?? []), ...(from.relMe ?? [])] } : {}),
  };
}

/** A domain or an account in the place of a name: "jana.example", "jroth_84". */
const ACCOUNT = /[.\d_]/;

/** The same name; or the same page, where one of the two is an account: "jana.example" and "Jana Roth" at jana.example. */
function isSame(known: Named, person: Named): boolean {
  if (sameName(known.name, person.name)) return true;
  const isAccount = ACCOUNT.test(known.name) || ACCOUNT.test(person.name);
  return isAccount && known.url !== undefined && known.url === person.url;
}

/** One entry a person, with all that speaks for them. */
function weighPeople(claims: readonly Claim[], facts: PageFacts): Weighed[] {
  const all: Weighed[] = [];
  for (const claim of claims) {
    for (const person of claim.people) {
      const kind = nameKind(person.name, facts.siteNames);
      if (!kind) continue;
      let entry = all.find(({ people }) => people.some((known) => isSame(known, person)));
      if (!entry) {
        entry = { people: [], kind, bySource: new Map(), score: 0, visible: false };
        all.push(entry);
      }
      entry.people.push(person);
      if (KEEPS[kind] > KEEPS[entry.kind]) entry.kind = kind;
      entry.visible ||= claim.visible;
      entry.bySource.set(claim.source, Math.max(entry.bySource.get(claim.source) ?? 0, claim.trust));
    }
  }
  for (const entry of all) {
    let doubt = 1;
    for (const trust of entry.bySource.values()) doubt *= 1 - trust;
    entry.score = (1 - doubt) * keeps(entry);
  }
  return all;
}

function keeps({ kind, visible, people }: Weighed): number {
  if (kind === 'organisation' && visible) return SEEN_ORGANISATION;
  if (kind !== 'single') return KEEPS[kind];
  // A site named after its author: declared as a person and written like one.
  const declaredPerson = people.some((person) => person.kind === 'person' && nameKind(person.name) === 'person');
  return declaredPerson ? KEEPS.person : visible ? KEEPS.single : UNSEEN_SINGLE;
}

/** "Stefanus" where a box says "Stefanus Stahl"; "DT" whose page is /author/donald-townsend/ where the licence names Donald Townsend. */
function fullest(author: Named, all: readonly Weighed[]): string {
  if (nameKind(author.name) !== 'single') return author.name;
  const start = fold(author.name);
  const slug = fold(author.url?.replace(/\/+$/, '').split('/').at(-1) ?? '');
  for (const { people } of all) {
    for (const { name, url } of people) {
      if (nameKind(name) !== 'person') continue;
      if (url !== undefined && url === author.url && ACCOUNT.test(author.name)) return name;
      if (fold(name.split(' ')[0] as string) === start || (slug.length > 5 && fold(name) === slug)) return name;
    }
  }
  return author.name;
}

/** How much a claim's people stand out together; the claim's order is the byline's order. */
function claimScore(claim: Claim, weighed: readonly Weighed[]): number {
  const scores = claim.people.map(
    ({ name }) => weighed.find(({ people }) => people.some((person) => sameName(person.name, name)))?.score ?? 0,
  );
  return scores.length === 0
    ? 0
    : Math.max(...scores) * 0.7 + (scores.reduce((sum, score) => sum + score, 0) / scores.length) * 0.3;
}

/** True for a name that says no more than which site this is: its own, or an account's. */
export function isOfSite(name: string, facts: PageFacts): boolean {
  const kind = nameKind(name, facts.siteNames);
  if (kind !== 'organisation') return kind === 'generic';
  return facts.siteNames.has(fold(name)) || fold(readSiteName(facts) ?? '') === fold(name);
}

/** The surest claim that names people and nobody else. */
function bestOfPeople(claims: readonly Claim[], weighed: readonly Weighed[], facts: PageFacts): Claim | undefined {
  let best: Claim | undefined;
  let bestScore = ENOUGH;
  for (const claim of claims) {
    if (!claim.visible || claim.people.some(({ name }) => nameKind(name, facts.siteNames) !== 'person')) continue;
    const score = claimScore(claim, weighed);
    if (score > bestScore) [best, bestScore] = [claim, score];
  }
  return best;
}

/** The people who wrote the page, with everything that any claim knows about them; empty when nothing speaks clearly enough. */
export function weighAuthors(claims: readonly Claim[], facts: PageFacts): Named[] {
  const weighed = weighPeople(claims, facts);
  let best: Claim | undefined;
  const item = facts.headline?.element.closest('[itemscope]')?.getAttribute('itemtype') ?? '';
  let bestScore =
    /\/(?:Product|SoftwareApplication|WebApplication|MobileApplication|Event|JobPosting|LocalBusiness)$/.test(item)
      ? ENOUGH_ON_PRODUCT
      : ENOUGH;
  for (const claim of claims) {
    const score = claimScore(claim, weighed) + claim.trust * 0.01 + Math.min(claim.people.length, 4) * 0.004;
    if (score > bestScore) {
      best = claim;
      bestScore = score;
    }
  }
  if (!best) return [];
  // "Posted by the owner. This is a guest post by Jana Roth": the guest wrote it.
  const guest = claims.find(
    ({ source, people }) => source === 'guest' && people.every(({ name }) => nameKind(name) === 'person'),
  );
  if (guest) best = guest;
  // "Posted by The Site" above, "Text: Jana Roth" below: the one who is a person wrote it.
  if (best.people.every(({ name }) => isOfSite(name, facts))) best = bestOfPeople(claims, weighed, facts) ?? best;
  const authors: Named[] = [];
  const seen = new Set<Weighed>();
  for (const person of best.people) {
    const entry = weighed.find(({ people }) => people.some(({ name }) => sameName(name, person.name)));
    if (!entry || entry.score < ENOUGH * 0.8 || seen.has(entry)) continue;
    seen.add(entry);
    const merged = entry.people.reduce(merge, person);
    authors.push({ ...merged, name: fullest(merged, weighed) });
  }
  const hasPerson = authors.some(({ name }) => nameKind(name, facts.siteNames) === 'person');
  return authors
    .filter(
      ({ name }) => !hasPerson || !['organisation', 'generic'].includes(nameKind(name, facts.siteNames) ?? 'generic'),
    )
    .map((author) => ({ ...author, kind: isPerson(author, facts) ? 'person' : 'organisation' }));
}

function isPerson(author: Named, facts: PageFacts): boolean {
  const kind = nameKind(author.name, facts.siteNames);
  // The site's own name is a person's only where the page says so, or where the address is that name alone.
  if (facts.siteNames.has(fold(author.name)) && author.kind !== 'person') {
    return facts.page.hostname.replace(/^www\./, '').split('.')[0] === fold(author.name) && author.kind === undefined;
  }
  return kind === 'person' || kind === 'single';
}
