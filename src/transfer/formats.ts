import { blueskyFollows } from './bluesky.ts';
import { bookmarks } from './bookmarks.ts';
import { linkedinConnections } from './linkedin-connections.ts';
import { mastodonBookmarks, mastodonFollowing, mastodonLists } from './mastodon.ts';
import { opml } from './opml.ts';
import { instapaper, pocket, raindrop, readwiseHighlights, readwiseReader } from './reading-list-csv.ts';
import { type Format, HEAD } from './staged.ts';
import { vcard } from './vcard.ts';
import { weftFile } from './weft-json.ts';
import { xAccount, xFollowing, xLikes, xTweets } from './x-archive.ts';

/** Every format that is read row by row; the surest marks first, the bare lists last. */
export const FORMATS: readonly Format[] = [
  weftFile,
  xAccount,
  xFollowing,
  xLikes,
  xTweets,
  vcard,
  opml,
  bookmarks,
  blueskyFollows,
  linkedinConnections,
  raindrop,
  pocket,
  instapaper,
  readwiseReader,
  readwiseHighlights,
  mastodonFollowing,
  mastodonBookmarks,
  mastodonLists,
];

/** The format of a text, from its content alone. `undefined` = none that Weft knows. */
export function formatOf(text: string): Format | undefined {
  const head = text.slice(0, HEAD);
  return FORMATS.find((format) => format.recognises(head));
}
