import type { SeenProfile } from '../domain/sighting.ts';
import { foldTag } from '../domain/tag.ts';
import { safeHttpUrl } from '../domain/url.ts';
import { isEmpty, records, type Text } from './csv.ts';
import type { Format, Row } from './staged.ts';

/** The files that Mastodon exports, after its own `app/models/export.rb` and `form/import.rb`. */
const ACCOUNT = /^@?([\w.-]+)@([\w-]+(?:\.[\w-]+)+)$/;

/** `following_accounts.csv`: a heading, or in old files only addresses, one a line, with or without a leading `@`. */
export const mastodonFollowing: Format = {
  id: 'mastodon-following',
  recognises(head) {
    const [first] = filledRecords(head);
    if (first?.list[0]?.trim().toLowerCase() === 'account address') return true;
    const lines = [...filledRecords(head)];
    return lines.length > 0 && lines.every(({ list }) => list.length === 1 && ACCOUNT.test(list[0]?.trim() ?? ''));
  },
  read: following,
  readPieces: following,
};

function* following(text: Text): Generator<Row> {
  for (const { line, list } of records(text)) {
    const cell = list[0]?.trim() ?? '';
    if (cell.toLowerCase() === 'account address') continue;
    yield isEmpty(list) ? { line, skipped: 'empty' } : account(line, cell, []);
  }
}

/** `lists.csv`: no heading; the list's title, then an account. The list becomes a tag. */
export const mastodonLists: Format = {
  id: 'mastodon-lists',
  recognises(head) {
    const lines = [...filledRecords(head)];
    return lines.length > 0 && lines.every(({ list }) => list.length === 2 && ACCOUNT.test(list[1]?.trim() ?? ''));
  },
  read: listed,
  readPieces: listed,
};

function* listed(text: Text): Generator<Row> {
  for (const { line, list } of records(text)) {
    yield isEmpty(list) ? { line, skipped: 'empty' } : account(line, list[1]?.trim() ?? '', [list[0] ?? '']);
  }
}

/** `bookmarks.csv`: no heading; one address of a post a line. */
export const mastodonBookmarks: Format = {
  id: 'mastodon-bookmarks',
  recognises(head) {
    const lines = [...filledRecords(head)];
    const cells = lines.map(({ list }) => (list.length === 1 ? (list[0]?.trim() ?? '') : ''));
    // Any server may be bookmarked, also one that names its posts as nobody else does.
    return cells.some((cell) => POST.test(cell)) && cells.every((cell) => safeHttpUrl(cell) !== undefined);
  },
  read: bookmarked,
  readPieces: bookmarked,
};

function* bookmarked(text: Text): Generator<Row> {
  for (const { line, list } of records(text)) {
    yield isEmpty(list) ? { line, skipped: 'empty' } : bookmark(line, list[0] ?? '');
  }
}

/** `https://host/users/ada/statuses/1`, `https://host/ap/users/7/statuses/1` or `https://host/@ada/1`; other servers name posts their own way. */
const POST =
  /^https:\/\/[\w.-]+\/(?:(?:ap\/)?users\/[\w.-]+\/statuses\/|@[\w.@-]+\/|objects\/|notes\/|p\/|notice\/)\S+$/;

function account(line: number, address: string, lists: readonly string[]): Row {
  const parts = ACCOUNT.exec(address);
  if (!parts?.[1] || !parts[2]) return { line, skipped: 'bad-address' };
  return {
    line,
    staged: {
      row: 'person',
      kind: 'person',
      name: parts[1],
      profiles: [profileOf(parts[1], parts[2])],
      pageUrl: `https://${parts[2]}/`,
      tags: lists.map(foldTag).filter(Boolean),
    },
  };
}

function profileOf(user: string, host: string): SeenProfile {
  return {
    site: 'mastodon',
    handle: `${user}@${host}`.toLowerCase(),
    url: `https://${host.toLowerCase()}/@${user}`,
  };
}

function bookmark(line: number, raw: string): Row {
  const url = safeHttpUrl(raw);
  if (!url) return { line, skipped: 'bad-address' };
  const parts = /^\/(?:users\/([\w.-]+)\/statuses|@([\w.-]+))\/(\w+)/.exec(new URL(url).pathname);
  const user = parts?.[1] ?? parts?.[2];
  const author = user ? { author: profileOf(user, new URL(url).host) } : {};
  return {
    line,
    staged: {
      row: 'moment',
      kind: 'learned',
      sighting: { kind: 'post', site: 'mastodon', pageUrl: url, url, ...author },
      tags: [],
    },
  };
}

function* filledRecords(head: string) {
  // The last line of the head may be cut: it says nothing.
  const whole = head.includes('\n') ? head.slice(0, head.lastIndexOf('\n')) : head;
  for (const record of records(whole)) if (!isEmpty(record.list)) yield record;
}
