import type { SeenProfile } from '../../domain/sighting.ts';
import { filled } from '../filled.ts';
import { hrefOf, linksBy, srcOf } from '../link.ts';
import { cleanLine, lineOf, textOf } from '../text-of.ts';
import { ORIGIN, pictured, profileOf } from './address.ts';

/** An account's own page, if what it shows is about the address. */
export function readPerson(document: Document, page: URL): SeenProfile | undefined {
  const account = /^\/([\w-]+)\/?$/.exec(page.pathname)?.[1];
  const shown = lineOf(document.querySelector('[itemprop="additionalName"]'));
  if (!account) return undefined;
  if (!shown) return organisation(document, account, page);
  if (shown.toLowerCase() !== account.toLowerCase()) return undefined;
  const avatarUrl = pictured(srcOf(document.querySelector('img.avatar-user'), page));
  const bio = document.querySelector('[data-bio-text]');
  const links = [
    ...document.querySelectorAll('[itemprop="url"] a[href], [itemprop="social"] a[href], a[rel~="me"]'),
  ].flatMap((a) => {
    const url = hrefOf(a, page);
    return url && new URL(url).origin !== ORIGIN ? [url] : [];
  });
  const person = profileOf(
    shown,
    filled<Partial<SeenProfile>>({
      name: lineOf(document.querySelector('[itemprop="name"].vcard-fullname, .vcard-names [itemprop="name"]')),
      // The number in the address of the picture is the account's, and stays when it is renamed.
      stableId: /\/u\/(\d+)/.exec(avatarUrl ?? '')?.[1],
      avatarUrl,
      bio: cleanLine(bio?.getAttribute('data-bio-text')) ?? textOf(bio),
      location: lineOf(document.querySelector('[itemprop="homeLocation"]')),
      links: linksBy('rel-me', links),
      feeds: shown ? [`${ORIGIN}/${shown}.atom`] : undefined,
    }),
  );
  return person;
}

/** An organisation has no short name in its header, but tabs that name it. */
function organisation(document: Document, account: string, page: URL): SeenProfile | undefined {
  const box = document.querySelector('[itemtype$="schema.org/Organization"]');
  const header = box?.querySelector('header') ?? box;
  const own = [...(box?.querySelectorAll('a[href]') ?? [])].some((a) =>
    a.getAttribute('href')?.toLowerCase().startsWith(`/orgs/${account.toLowerCase()}/`),
  );
  const name = lineOf(header?.querySelector('h1'));
  if (!header || !own || !name) return undefined;
  const avatarUrl = pictured(srcOf(header.querySelector('img.avatar, img[itemprop="image"]'), page));
  const link = hrefOf(header.querySelector('a[itemprop="url"]'), page);
  const person = profileOf(
    account,
    filled<Partial<SeenProfile>>({
      kind: 'organisation',
      name,
      stableId: /\/u\/(\d+)/.exec(avatarUrl ?? '')?.[1],
      avatarUrl,
      location: lineOf(header.querySelector('[itemprop="location"]')),
      links: link ? [{ url: link, evidence: 'rel-me' }] : undefined,
    }),
  );
  return person;
}
