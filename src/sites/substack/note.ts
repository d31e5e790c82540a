import type { PostSighting, SeenProfile } from '../../domain/sighting.ts';
import { filled } from '../filled.ts';
import { metaOf } from '../head.ts';
import { hrefOf, srcOf } from '../link.ts';
import { cleanLine, lineOf, textOf } from '../text-of.ts';
import { type Address, addressOf, placeOf, profileAt } from './address.ts';
import { BODY, COMMENT } from './comment.ts';
import { timeToldIn } from './profile.ts';

/**
 * A note has no element of its own that keeps its name: from the words we go up to the author's line, and never so far
 * that a second note comes into view, whose author this might be.
 */
export function readNote(element: Element, page: URL): PostSighting | undefined {
  const body = element.matches(BODY) ? element : element.querySelector(BODY);
  // A comment under an article has words of the same kind.
  if (!body || body.closest(COMMENT)) return undefined;
  for (let box: Element | null = element; box && box.querySelectorAll(BODY).length <= 1; box = box.parentElement) {
    const links = [...box.querySelectorAll('a[href]')].filter((link) => !body.contains(link));
    const named = links.find((link) => isName(link, page));
    if (named) return noteIn(box, body, named, page);
  }
  return undefined;
}

function isName(link: Element, page: URL): boolean {
  const address = addressOf(hrefOf(link, page));
  return (address.handle ?? address.id) !== undefined && address.postId === undefined && lineOf(link) !== undefined;
}

function noteIn(box: Element, body: Element, named: Element, page: URL): PostSighting | undefined {
  const who = addressOf(hrefOf(named, page));
  const isTheirs = (one: Address): boolean => (who.handle ? one.handle === who.handle : one.id === who.id);
  const links = [...box.querySelectorAll('a[href]')].filter((link) => !body.contains(link));
  const addresses = links.map((link) => addressOf(hrefOf(link, page)));
  const own = addresses.find((one) => isTheirs(one) && one.postId);
  const here = addressOf(page.href);
  // On a note's own page the note in question has no link to itself; it is the one by the author in the address.
  const isHere = own === undefined && isTheirs(here) && isTold(body, page);
  const picture = links.find((link) => isTheirs(addressOf(hrefOf(link, page))) && link.querySelector('img'));
  return filled<PostSighting>({
    site: 'substack',
    kind: 'post',
    pageUrl: page.href,
    ...placeOf(own ?? (isHere ? here : {})),
    text: textOf(body, { lines: 'blocks', skip: 'button' }),
    publishedAt: isHere ? timeToldIn(body.ownerDocument) : undefined,
    author: profileAt(
      who,
      filled<Partial<SeenProfile>>({ name: lineOf(named), avatarUrl: srcOf(picture?.querySelector('img'), page) }),
    ),
  });
}

/** The head of a note's page begins with its words. */
function isTold(body: Element, page: URL): boolean {
  const document = body.ownerDocument;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? metaOf(document, 'og:url');
  if (canonical && addressOf(canonical).postId !== addressOf(page.href).postId) return false;
  const told = cleanLine(metaOf(document, 'og:description'));
  const shown = lineOf(body);
  return (
    told === undefined ||
    shown === undefined ||
    shown.slice(0, 40) === told.slice(0, 40).trim() ||
    shown.startsWith(told.slice(0, 40))
  );
}
