import type { PersonSighting, SeenProfile } from '../domain/sighting.ts';
import { filled } from './filled.ts';
import { hrefOf, srcOf } from './link.ts';
import { makeSite, type SiteAddress } from './site.ts';
import { lineOf } from './text-of.ts';

const ORIGIN = 'https://scholar.google.com';

export const address: SiteAddress = {
  id: 'scholar',
  name: 'Google Scholar',
  matches: ['https://scholar.google.com/*'],
  fromUrl,
};

/** Google Scholar: profiles of researchers. */
export const scholar = /* @__PURE__ */ makeSite(address, {
  readPerson,
  layouts: [],
});

function fromUrl(url: URL): PersonSighting | undefined {
  const id = url.pathname === '/citations' ? url.searchParams.get('user') : null;
  if (!id || !/^[\w-]{12}$/.test(id)) return undefined;
  const person: SeenProfile = { site: 'scholar', stableId: id, url: `${ORIGIN}/citations?user=${id}` };
  return { site: 'scholar', kind: 'person', pageUrl: url.href, person };
}

function readPerson(document: Document, page: URL): SeenProfile | undefined {
  const address = fromUrl(page);
  const name = lineOf(document.querySelector('#gsc_prf_in'));
  const home = hrefOf(document.querySelector('#gsc_prf_ivh a[href^="http"]'), page);
  if (!address || !name) return undefined;
  const person = filled<SeenProfile>({
    ...address.person,
    name,
    headline: lineOf(document.querySelector('#gsc_prf_i .gsc_prf_il:not([id])')),
    avatarUrl: srcOf(document.querySelector('#gsc_prf_pup-img'), page),
    links: home ? [{ url: home, evidence: 'bio' }] : undefined,
  });
  return person;
}
