import type { SeenMedia } from '../domain/sighting.ts';
import { type MessageKey, t } from '../platform/i18n.ts';

const WORDS: Readonly<Record<SeenMedia['kind'], MessageKey>> = {
  image: 'media_image',
  video: 'media_video',
  poll: 'media_poll',
  link: 'media_link',
  document: 'media_document',
};

/** What a picture, film, poll or card is called. */
export function mediaName({ kind }: SeenMedia): string {
  return t(WORDS[kind]);
}

/** One line: what it is, and what it says to somebody who does not see it. */
export function mediaLine(media: SeenMedia): string {
  const text = media.text?.replace(/\s*\n\s*/g, ' · ').trim();
  return text ? `${mediaName(media)}: ${text}` : mediaName(media);
}
