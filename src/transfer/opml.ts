import { decodeXML } from 'entities';
import { Parser } from 'htmlparser2';
import type { SeenProfile } from '../domain/sighting.ts';
import { foldTag } from '../domain/tag.ts';
import { safeHttpUrl } from '../domain/url.ts';
import { cleanLine } from './clean-text.ts';
import { fileDate } from './file-date.ts';
import type { Format, Row } from './staged.ts';

/**
 * OPML 2.0 subscription lists of any reader. Lenient: any outline with an `xmlUrl` in any capitalisation is a feed, a
 * missing `type` is ignored; an outline without one is a folder, which becomes a tag. A DOCTYPE is refused: an entity
 * can blow a small file up to hundreds of megabytes.
 */
export const opml: Format = {
  id: 'opml',
  recognises: (head) =>
    /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE[^>]*>\s*)?<opml[\s>]/i.test(head),
  *read(text) {
    if (/<!DOCTYPE/i.test(text.slice(0, 10_000))) {
      yield { line: 1, skipped: 'bad-row' };
      return;
    }
    yield* feedsOf(text).map(toRow);
  },
};

/** How far behind a damaged tag its addresses are looked for, in characters. */
const SALVAGE = 4_000;

type Feed = { ordinal: number; title: string; feed: string; site: string; created: string; tags: string[] };

function feedsOf(text: string): Feed[] {
  const feeds: Feed[] = [];
  /** One entry an open outline: its folder name, or nothing for a feed. */
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, raw) {
        if (name.toLowerCase() !== 'outline') return;
        const attributes = folded(raw);
        if (attributes['xmlurl'] === undefined) Object.assign(attributes, salvaged(text, parser.startIndex));
        const title = cleanLine(attributes['title'] || attributes['text'] || '');
        const feed = attributes['xmlurl'] ?? '';
        open.push(feed ? '' : title);
        if (!feed) return;
        feeds.push({
          ordinal: feeds.length + 1,
          title,
          feed,
          site: attributes['htmlurl'] ?? '',
          created: attributes['created'] ?? '',
          tags: tagsOf(attributes['category'] ?? '', open),
        });
      },
      onclosetag(name) {
        if (name.toLowerCase() === 'outline') open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return feeds;
}

function folded(raw: Readonly<Record<string, string>>): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null);
  for (const [key, value] of Object.entries(raw)) attributes[key.toLowerCase()] = value;
  return attributes;
}

/** Some readers write quotes inside a description as they are, which ends the tag early: its addresses stand behind. */
function salvaged(text: string, start: number): Record<string, string> {
  const rest = text.slice(start, start + SALVAGE);
  const end = rest.slice(1).search(/<\/?outline[\s/>]/i);
  const segment = end < 0 ? rest : rest.slice(0, end + 1);
  const pairs = [...segment.matchAll(/\s(xmlUrl|htmlUrl|title|text)="([^"<>]*)"/gi)];
  return folded(Object.fromEntries(pairs.map((pair) => [pair[1] ?? '', decodeXML(pair[2] ?? '')])));
}

/** A category is a comma-separated list of slash paths; one without a slash is a tag. */
function tagsOf(category: string, folders: readonly string[]): string[] {
  const named = category.split(',').flatMap((path) => path.split('/'));
  return [...new Set([...folders, ...named].map(foldTag).filter(Boolean))];
}

function toRow({ ordinal, title, feed, site, created, tags }: Feed): Row {
  const feedUrl = safeHttpUrl(feed);
  if (!feedUrl) return { line: ordinal, skipped: 'bad-address' };
  const url = safeHttpUrl(site) ?? `${new URL(feedUrl).origin}/`;
  const name = title || new URL(url).hostname.replace(/^www\./, '');
  const profile: SeenProfile = { site: 'web', name, url, feeds: [feedUrl] };
  const since = fileDate(created) ?? (created ? finite(Date.parse(created)) : undefined);
  return {
    line: ordinal,
    staged: { row: 'person', name, profiles: [profile], pageUrl: url, tags, ...(since === undefined ? {} : { since }) },
  };
}

function finite(time: number): number | undefined {
  return Number.isFinite(time) ? time : undefined;
}
