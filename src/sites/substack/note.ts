import type { PostSighting, SeenProfile } from '../../domain/sighting.ts';
import { filled } from '../filled.ts';
import { canonicalOf, metaOf } from '../head.ts';
import { hrefOf, srcOf } from '../link.ts';
import { makePost } from '../make-post.ts';
import { cleanLine, lineOf, textOf } from '../text-of.ts';
import { type Address, addressOf, placeOf, profileAt } from './address.ts';
import { BODY, COMMENT } from './comment.ts';
import { timeToldIn } from './profile.ts';

/**
 * A note has no element of its own that keeps its name: from the words we go up to the author's line, and never so far
 * that a second note comes into view, whose author this might be. A name alone is no author's line, for one may stand in
 * the head of the page: whose a note is, its address says.
 */
export function readNote(element: Element, page: URL): PostSighting | undefined {
  const body = element.matches(BODY) ? element : element.querySelector(BODY);
  // A comment under an article has words of the same kind.
  if (!body || body.closest(COMMENT)) return undefined;
  // On a note's own page the note in question has no link to itself; it is the one by the author in the address.
  const here = isTold(body, page) ? addressOf(page.href) : {};
  for (let box: Element | null = element; box && box.querySelectorAll(BODY).length <= 1; box = box.parentElement) {
    const links = [...box.querySelectorAll('a[href]')].filter((link) => !body.contains(link));
    const notes = [...links.map((link) => addressOf(hrefOf(link, page))), here].filter(({ postId }) => postId);
    for (const named of links.filter((link) => isName(link, page))) {
      const note = notes.find((one) => isOf(one, named, page));
      if (note) return noteIn(links, body, named, { note, isHere: note === here }, page);
    }
  }
  return undefined;
}

function isName(link: Element, page: URL): boolean {
  return addressOf(hrefOf(link, page)).postId === undefined && lineOf(link) !== undefined;
}

/** Does an address belong to the account that the link leads to? */
function isOf(address: Address, link: Element, page: URL): boolean {
  const who = addressOf(hrefOf(link, page));
  return who.handle ? address.handle === who.handle : who.id !== undefined && address.id === who.id;
}

function noteIn(
  links: Element[],
  body: Element,
  named: Element,
  { note, isHere }: { note: Address; isHere: boolean },
  page: URL,
): PostSighting {
  const who = addressOf(hrefOf(named, page));
  const picture = links.find((link) => isOf(who, link, page) && link.querySelector('img'));
  return makePost('substack', page, {
    ...placeOf(note),
    text: textOf(body, { skip: 'button' }),
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
  const canonical = canonicalOf(document) ?? metaOf(document, 'og:url');
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
