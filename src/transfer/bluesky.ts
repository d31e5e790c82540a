import type { SeenProfile } from '../domain/sighting.ts';
import { safeHttpUrl } from '../domain/url.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { fileDate } from './file-date.ts';
import { isObject, type JsonObject, textAt } from './json.ts';
import type { Format, Row } from './staged.ts';

const HOME = 'https://bsky.app/';

/**
 * Follows of a Bluesky account as JSON: the answer of `app.bsky.graph.getFollows` (`{follows: [{did, handle, …}]}`), or
 * follow records (`{subject: did, createdAt}`). The DID is the identity: a handle can pass to another person.
 */
export const blueskyFollows: Format = {
  id: 'bluesky-follows',
  recognises: (head) => /^\s*[[{]/.test(head) && /"did:(?:plc|web):/.test(head),
  *read(text) {
    let line = 0;
    for (const item of followsIn(text)) {
      line += 1;
      yield isObject(item) ? person(item, line) : { line, skipped: 'bad-row' };
    }
  },
};

function followsIn(text: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(text);
    if (Array.isArray(parsed))
      return parsed.flatMap((page) => (isObject(page) && Array.isArray(page['follows']) ? page['follows'] : [page]));
    const lists = isObject(parsed) ? [parsed['follows'], parsed['records']] : [];
    return lists.find((list) => Array.isArray(list)) ?? [];
  } catch {
    // Cut off or damaged: no rows, which the preview says.
    return [];
  }
}

function person(item: JsonObject, line: number): Row {
  const inner = isObject(item['value']) ? item['value'] : item;
  const did = textAt(inner, 'did') ?? textAt(inner, 'subject');
  if (!did || !/^did:[a-z]+:[\w.:%-]+$/.test(did)) return { line, skipped: 'bad-row' };
  const handle = textAt(inner, 'handle')?.toLowerCase();
  const name = cleanLine(textAt(inner, 'displayName') ?? '') || handle;
  const profile: SeenProfile = { site: 'bluesky', stableId: did, url: `${HOME}profile/${handle ?? did}` };
  if (handle) profile.handle = handle;
  if (name) profile.name = name;
  const bio = cleanText(textAt(inner, 'description') ?? '');
  if (bio) profile.bio = bio;
  const avatarUrl = safeHttpUrl(textAt(inner, 'avatar'));
  if (avatarUrl) profile.avatarUrl = avatarUrl;
  // In a follow record this is when the user followed; in a profile it is when the account was made.
  const since = textAt(inner, 'subject') ? fileDate(textAt(inner, 'createdAt') ?? '') : undefined;
  return {
    line,
    staged: {
      row: 'person',
      kind: 'person',
      profiles: [profile],
      pageUrl: HOME,
      tags: [],
      ...(name ? { name } : {}),
      ...(since === undefined ? {} : { since }),
    },
  };
}
