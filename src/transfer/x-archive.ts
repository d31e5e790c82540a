import { LIMITS } from '../domain/field.ts';
import type { PostSighting, SeenProfile } from '../domain/sighting.ts';
import { cleanText } from './clean-text.ts';
import { fileDate } from './file-date.ts';
import { isObject, type JsonObject, textAt } from './json.ts';
import { isWholeList, itemsIn } from './json-items.ts';
import type { Format, FormatId, Row } from './staged.ts';

/**
 * Files of an X archive: a line of script that assigns an array. Everything before the first bracket is dropped and
 * the rest is JSON, read item by item; nothing is ever run. Ids stay text: they are beyond 2^53.
 */
const HOME = 'https://x.com/';
/** X's snowflake ids carry the time in ms since this instant, above 22 bits. */
const EPOCH = 1_288_834_974_657n;
/** The last id that was merely the next number. */
const LAST_PLAIN = 29_700_859_247n;

export const xFollowing = archiveFile('x-following', /^(?:following|follower)$/, person);
export const xLikes = archiveFile('x-likes', /^like$/, like);
export const xTweets = archiveFile('x-tweets', /^(?:tweets?|note_tweet)$/, ownPost);

/** Whose archive it is. The profile beside it says nothing that is needed. */
export const xAccount = archiveFile('x-account', /^(?:account|profile)$/, (item, line) => {
  const [stableId, handle] = [digits(textAt(item, 'accountId')), textAt(item, 'username')];
  if (!stableId || !handle) return { line, skipped: 'own' };
  return { line, staged: { row: 'self', profile: { site: 'x', stableId, handle, url: `${HOME}${handle}` } } };
});

/** One kind of file, known by the name in its assignment (`window.YTD.following.part0 =`). */
function archiveFile(id: FormatId, name: RegExp, read: (item: JsonObject, line: number) => Row): Format {
  return {
    id,
    recognises: (head) => name.test(assignedName(head) ?? ''),
    read: (text) => rows([text], read),
    readPieces: (pieces) => rows(pieces, read),
  };
}

/** A file that is cut off gives no rows rather than half of them: its reader says that it is damaged. */
function* rows(pieces: Iterable<string>, read: (item: JsonObject, line: number) => Row): Generator<Row> {
  if (!isWholeList(pieces)) return;
  let line = 0;
  for (const item of itemsIn(pieces)) {
    line += 1;
    yield isObject(item) ? read(unwrapped(item), line) : { line, skipped: 'bad-row' };
  }
}

/** `following` in `window.YTD.following.part0 = [`. */
export function assignedName(head: string): string | undefined {
  return /^\s*(?:window\.)?YTD\.(\w+)\.part\d+\s*=/.exec(head)?.[1];
}

/** Each item wraps its content under the name of its kind: `{ "like": { … } }`. */
export function unwrapped(item: JsonObject): JsonObject {
  const values = Object.values(item);
  return values.length === 1 && isObject(values[0]) ? values[0] : item;
}

function person(item: JsonObject, line: number): Row {
  const stableId = digits(textAt(item, 'accountId'));
  const link = textAt(item, 'userLink') ?? '';
  // Most archives link by id alone; some by handle.
  const handle = /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/(\w{1,15})\/?$/.exec(link)?.[1];
  if (!stableId && !handle) return { line, skipped: 'bad-row' };
  const profile: SeenProfile = { site: 'x', url: handle ? `${HOME}${handle}` : `${HOME}i/user/${stableId}` };
  if (stableId) profile.stableId = stableId;
  if (handle) profile.handle = handle;
  return {
    line,
    staged: {
      row: 'person',
      kind: 'person',
      profiles: [profile],
      pageUrl: HOME,
      tags: [],
      ...(handle ? { name: `@${handle}` } : {}),
    },
  };
}

function like(item: JsonObject, line: number): Row {
  const id = digits(textAt(item, 'tweetId'));
  if (!id) return { line, skipped: 'bad-row' };
  const at = fileDate(textAt(item, 'likedAt') ?? '') ?? timeOf(id);
  return {
    line,
    staged: {
      row: 'moment',
      kind: 'learned',
      sighting: post(id, textAt(item, 'fullText')),
      tags: [],
      at,
    },
  };
}

/** A reply or a repost of mine is something given: to whom, stands in the item. Other posts are no moment. */
function ownPost(item: JsonObject, line: number): Row {
  const id = digits(textAt(item, 'id_str') ?? textAt(item, 'id'));
  const text = textAt(item, 'full_text') ?? textAt(item, 'text');
  // The whole text of a long post: whom it went to stands with the post itself.
  if (textAt(item, 'noteTweetId')) return { line, skipped: 'not-chosen' };
  if (!id || text === undefined) return { line, skipped: 'bad-row' };
  const to = repliedTo(item) ?? repostedFrom(text);
  if (!to) return { line, skipped: 'not-chosen' };
  const at = fileDate(textAt(item, 'created_at') ?? '') ?? timeOf(id);
  return {
    line,
    staged: {
      row: 'moment',
      kind: 'gave',
      giving: repliedTo(item) ? 'reply' : 'share',
      sighting: post(id, text),
      people: [withName(to, item)],
      tags: [],
      at,
    },
  };
}

function repliedTo(item: JsonObject): SeenProfile | undefined {
  const handle = textAt(item, 'in_reply_to_screen_name');
  const stableId = digits(textAt(item, 'in_reply_to_user_id_str'));
  if (!handle && !stableId) return undefined;
  return {
    site: 'x',
    url: handle ? `${HOME}${handle}` : `${HOME}i/user/${stableId}`,
    ...(handle ? { handle } : {}),
    ...(stableId ? { stableId } : {}),
  };
}

function repostedFrom(text: string): SeenProfile | undefined {
  const handle = /^RT @(\w{1,15}):/.exec(text)?.[1];
  return handle ? { site: 'x', handle, url: `${HOME}${handle}` } : undefined;
}

/** The name stands among the mentions of the same post. */
function withName(profile: SeenProfile, item: JsonObject): SeenProfile {
  const entities = item['entities'];
  const mentions = isObject(entities) ? entities['user_mentions'] : undefined;
  const mention = (Array.isArray(mentions) ? mentions : []).filter(isObject).find((one) => {
    return textAt(one, 'screen_name')?.toLowerCase() === profile.handle?.toLowerCase();
  });
  const name = mention && textAt(mention, 'name')?.trim();
  return name ? { ...profile, name: name.slice(0, LIMITS.line) } : profile;
}

function post(id: string, text: string | undefined): PostSighting {
  const url = `${HOME}i/web/status/${id}`;
  const sighting: PostSighting = { kind: 'post', site: 'x', pageUrl: url, url, postId: id };
  if (text) sighting.text = cleanText(text);
  if (BigInt(id) > LAST_PLAIN) sighting.publishedAt = new Date(timeOf(id)).toISOString();
  return sighting;
}

/** Unix ms at which a post was made, by its id. Of ids from before November 2010, which carry no time, their last instant. */
function timeOf(id: string): number {
  return Number((BigInt(id) >> 22n) + EPOCH);
}

function digits(text: string | undefined): string | undefined {
  return text && /^\d{1,20}$/.test(text) ? text : undefined;
}
