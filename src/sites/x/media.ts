import type { SeenMedia } from '../../domain/sighting.ts';
import { filled } from '../filled.ts';
import { hrefOf, srcOf } from '../link.ts';
import { cut, lineOf, textOf } from '../text-of.ts';
import { ownAll } from './recognise.ts';

const MEDIA_LIMIT = 20;

/** Pictures, films, polls and link cards of a post itself, not of the one it quotes. */
export function mediaOf(post: Element, page: URL): SeenMedia[] | undefined {
  const polls = ownAll(post, '[data-testid="cardPoll"]').map((poll) =>
    filled<SeenMedia>({ kind: 'poll', text: textOf(poll), url: undefined }),
  );
  const films = ownAll(post, '[data-testid="videoPlayer"]').map(() => filled<SeenMedia>({ kind: 'video' }));
  const pictures = ownAll(post, '[data-testid="tweetPhoto"]')
    .filter((photo) => !photo.querySelector('[data-testid="videoPlayer"]'))
    .map((photo) => {
      const image = photo.querySelector('img');
      const url = hrefOf(photo.closest('a[href*="/photo/"]'), page) ?? srcOf(image, page);
      return filled<SeenMedia>({ kind: 'image', text: writtenAlt(image), url });
    });
  const cards = ownAll(post, '[data-testid="card.wrapper"]')
    .filter((card) => !card.querySelector('[data-testid="cardPoll"]'))
    .map((card) => filled<SeenMedia>({ kind: 'link', text: lineOf(card), url: hrefOf(card.querySelector('a'), page) }));
  const all = [...polls, ...films, ...pictures, ...cards].slice(0, MEDIA_LIMIT);
  return all.length > 0 ? all : undefined;
}

/**
 * Alternative text somebody wrote. Where nobody did, X fills in the one word for "image" in the user's language, so
 * a short word says nothing.
 */
function writtenAlt(image: Element | null): string | undefined {
  const alt = image?.getAttribute('alt')?.trim() ?? '';
  return alt.length > 16 ? cut(alt, 5_000) : undefined;
}
