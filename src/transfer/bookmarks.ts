import { Parser } from 'htmlparser2';
import { foldTag } from '../domain/tag.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { linkMoment } from './link-moment.ts';
import type { Format, Row } from './staged.ts';

/**
 * Bookmarks as HTML: the Netscape form that browsers and Delicious-like services write (`<DT><A>`, unclosed tags,
 * folders as `<H3>`, a note as `<DD>`), and the plain lists of old Pocket and Instapaper exports (`<h1>` and `<li><a>`).
 * Read by a tag-soup parser: nothing of it ever becomes part of a document.
 */
export const bookmarks: Format = {
  id: 'bookmarks',
  recognises(head) {
    const text = head
      .replace(/^\uFEFF/, '')
      .trimStart()
      .toLowerCase();
    if (text.startsWith('<!doctype netscape-bookmark-file')) return true;
    return (
      text.startsWith('<') &&
      /<(?:li|dt)>\s*<a [^>]*href=[^>]*(?:add_date|time_added)=|<h1>(?:unread|pocket export)/.test(text)
    );
  },
  *read(text) {
    yield* linksOf(text).map(toRow);
  },
};

/** Names of folders that services and browsers make by themselves: no tags of the user's. */
const NOT_TAGS = new Set([
  'unread',
  'read archive',
  'archive',
  'bookmarks',
  'bookmarks menu',
  'bookmarks bar',
  'bookmarks toolbar',
  'favorites',
  'favourites',
  'favorites bar',
  'other bookmarks',
  'mobile bookmarks',
  'unsorted',
  'unlabeled',
]);

type Link = { ordinal: number; href: string; title: string; note: string; added: string; tags: string[] };
type Collecting = 'title' | 'folder' | 'note' | undefined;

function linksOf(text: string): Link[] {
  const links: Link[] = [];
  const folders: string[] = [];
  let folder = '';
  /** A browser's own folder is named in the browser's language, and marked. */
  let isOwn = false;
  /** A note that comes now is a link's, not a folder's. */
  let isBelowLink = false;
  let collecting: Collecting;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'h3' || name === 'h1') {
          collecting = 'folder';
          folder = '';
          isBelowLink = false;
          isOwn = 'personal_toolbar_folder' in attributes || 'unfiled_bookmarks_folder' in attributes;
        } else if (name === 'dl' || name === 'ul' || name === 'ol') folders.push(isOwn ? '' : folder);
        else if (name === 'a' && attributes['href'] !== undefined) {
          collecting = 'title';
          isBelowLink = true;
          links.push(linkFrom(attributes, links.length + 1, folders));
        } else if (name === 'dd') collecting = isBelowLink ? 'note' : undefined;
        else if (name === 'dt' || name === 'li') collecting = undefined;
      },
      ontext(words) {
        const link = links.at(-1);
        if (collecting === 'folder') folder += words;
        else if (collecting === 'title' && link) link.title += words;
        else if (collecting === 'note' && link) link.note += words;
      },
      onclosetag(name) {
        if (name === 'a' || name === 'h3' || name === 'h1') collecting = undefined;
        else if (name === 'dl' || name === 'ul' || name === 'ol') {
          folders.pop();
          folder = '';
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(text);
  return links;
}

function linkFrom(attributes: Readonly<Record<string, string>>, ordinal: number, folders: readonly string[]): Link {
  const own = (attributes['tags'] ?? '').split(/,/);
  return {
    ordinal,
    href: attributes['href'] ?? '',
    title: '',
    note: '',
    added: attributes['add_date'] ?? attributes['time_added'] ?? '',
    tags: [...own, ...folders].map(foldTag).filter((tag) => tag && !NOT_TAGS.has(tag)),
  };
}

function toRow(link: Link): Row {
  return linkMoment(link.ordinal, {
    url: link.href,
    title: cleanLine(link.title),
    note: cleanText(link.note),
    tags: link.tags,
    at: link.added,
  });
}
