import type { SeenMedia } from '../../domain/sighting.ts';
import { safeHttpUrl } from '../../domain/url.ts';
import { startsBefore } from '../document-order.ts';
import { filled } from '../filled.ts';
import { cleanLine, textOf } from '../text-of.ts';
import { SERVER_DRIVEN_COMMENT as COMMENT } from './recognise.ts';

/** What stands around the media of a post: they begin after `from`, and from `to` on they are those of a post inside it. */
type Place = { from: Element; to?: Element | undefined; words?: Element | undefined };

const MEDIA_LIMIT = 20;
/**
 * LinkedIn's image server says in the address what a picture is: `profile-displayphoto-…` and `company-logo_…` of who
 * somebody is, `feedshare-image-…` or `feedshare-shrink_…` of what a post shows, `feedshare-document-…` a page of its
 * document. (Found so in this front end by public readers of it, 2026; pictures until 2025 say `feedshare-shrink_…`.)
 */
const PICTURE = /https:\/\/media\.licdn\.com\/dms\/image\/[^\s?]{0,200}\/feedshare-(image|shrink|document)[-_][^\s]*/;
/** A card of a link goes through a page of LinkedIn's own, with the goal in `url`, or to an article on LinkedIn. */
const CARD = 'a[href*="/safety/go"], a[href*="/pulse/"]';

/**
 * Pictures, documents, films and link cards of a post itself. Alternative text is not read: where nobody wrote one there
 * is a word of LinkedIn's in the reader's language ("View image"), and nothing tells the two apart.
 */
export function mediaIn(post: Element, place: Place, page: URL): SeenMedia[] | undefined {
  const own = (selector: string): Element[] =>
    [...post.querySelectorAll(selector)].filter(
      (el) => startsBefore(place.from, el) && !(place.to && startsBefore(place.to, el)) && !el.closest(COMMENT),
    );
  const pictures = own('img').flatMap((image): SeenMedia[] => {
    const address = `${image.getAttribute('src')} ${image.getAttribute('srcset')}`;
    const [found, kind] = PICTURE.exec(address) ?? [];
    const url = safeHttpUrl(found);
    // A document is many pictures, and its own address is not in the page.
    return kind === 'document' ? [{ kind }] : url ? [{ kind: 'image', url }] : [];
  });
  const films = own('video').map((): SeenMedia => ({ kind: 'video' }));
  // Above the words stand links of the author's ("Book an appointment").
  const cards = own(CARD).flatMap((link): SeenMedia[] => {
    const title = cleanLine(textOf(link)?.split('\n', 1)[0]);
    const isCard = place.words && title && startsBefore(place.words, link) && !place.words.contains(link);
    return isCard ? [filled<SeenMedia>({ kind: 'link', text: title, url: goalOf(link, page) })] : [];
  });
  const all = [...pictures, ...films, ...cards];
  const each = all.filter(({ kind, url }, at) => all.findIndex((one) => one.kind === kind && one.url === url) === at);
  return each.length > 0 ? each.slice(0, MEDIA_LIMIT) : undefined;
}

function goalOf(link: Element, page: URL): string | undefined {
  const href = safeHttpUrl(link.getAttribute('href'), page);
  const goal = href && new URL(href).pathname.startsWith('/safety/go') ? new URL(href).searchParams.get('url') : href;
  return safeHttpUrl(goal);
}
