import { mediaLine } from '../../components/media-text.ts';
import type { SeenMedia } from '../../domain/sighting.ts';

/** The card is a glance: what is in the moment stands in full on its own screen. */
const SHOWN = 3;

/** What comes along beside the words: pictures, films and polls, by what they say. */
export function MediaLines({ media }: { media: readonly SeenMedia[] }) {
  return (
    <ul class="media">
      {media.slice(0, SHOWN).map((one) => (
        <li key={`${one.kind} ${one.url} ${one.text}`} dir="auto">
          {mediaLine(one).slice(0, 200)}
        </li>
      ))}
    </ul>
  );
}
