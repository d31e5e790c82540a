import { mediaName } from '../../components/media-text.ts';
import type { SeenMedia } from '../../domain/sighting.ts';
import { OutLink } from '../shell/out-link.tsx';

/** Pictures, films, polls and cards of a post, as words and links: nothing of them is ever loaded. */
export function MediaView({ media }: { media: readonly SeenMedia[] }) {
  return (
    <ul class="plain media">
      {media.map((one) => (
        <li key={`${one.kind} ${one.url} ${one.text}`}>
          <span class="hint">{one.url ? <OutLink href={one.url}>{mediaName(one)}</OutLink> : mediaName(one)}</span>
          {one.text && (
            <span class="media-text" dir="auto">
              {one.text}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
