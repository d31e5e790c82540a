import type { PersonSighting, SeenProfile } from '../domain/sighting.ts';
import { filled } from './filled.ts';
import { hrefOf, linksBy } from './link.ts';
import { makeSite, type SiteAddress } from './site.ts';
import { cleanLine, lineOf, textOf } from './text-of.ts';

export const address: SiteAddress = {
  id: 'orcid',
  name: 'ORCID',
  matches: ['https://orcid.org/*'],
  fromUrl,
};

/** ORCID: records of researchers, under a number that never changes. */
export const orcid = /* @__PURE__ */ makeSite(address, {
  readPerson,
  layouts: [],
});

function fromUrl(url: URL): PersonSighting | undefined {
  const id = /^\/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])(?=\/|$)/i.exec(url.pathname)?.[1]?.toUpperCase();
  if (!id || !isValid(id)) return undefined;
  const person: SeenProfile = { site: 'orcid', stableId: id, url: `https://orcid.org/${id}` };
  return { site: 'orcid', kind: 'person', pageUrl: url.href, person };
}

/** The last digit checks the others (ISO 7064, mod 11-2). */
function isValid(id: string): boolean {
  const digits = id.replaceAll('-', '');
  const total = [...digits.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return digits.at(-1) === (check === 10 ? 'X' : String(check));
}

/** The application draws the record late; the title names it: "Name (0000-…) - ORCID". */
function readPerson(document: Document, page: URL): SeenProfile | undefined {
  const address = fromUrl(page);
  const id = address?.person.stableId;
  const told = id ? document.title.indexOf(`(${id})`) : -1;
  const name =
    told > 0 ? cleanLine(document.title.slice(0, told)) : lineOf(document.querySelector('app-names h1, #cy-main-name'));
  if (!address || !name) return undefined;
  const links = [...document.querySelectorAll('app-side-bar a[href^="http"], a[rel~="me"][href^="http"]')].flatMap(
    (a) => {
      const url = hrefOf(a, page);
      return url && new URL(url).hostname !== page.hostname ? [url] : [];
    },
  );
  const person = filled<SeenProfile>({
    ...address.person,
    name,
    bio: textOf(document.querySelector('#biography-panel, app-biography')),
    links: linksBy('bio', links),
  });
  return person;
}
