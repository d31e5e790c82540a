import type { PageSighting } from '../domain/sighting.ts';
import { canonicalUrl, safeHttpUrl } from '../domain/url.ts';
import { fileDate } from './file-date.ts';
import type { Row, StagedMoment } from './staged.ts';

/** A kept link, as any bookmark file or reading service tells it. Empty text = not there. */
export type KeptLink = {
  url: string;
  title?: string;
  author?: string;
  siteName?: string;
  note?: string;
  quotes?: readonly string[];
  /** What the page says of itself. */
  about?: string;
  tags: readonly string[];
  /** A date in any form that `fileDate` reads. */
  at?: string;
};

/** The moment of one kept link; `bad-address` for anything that is not http(s). */
export function linkMoment(line: number, link: KeptLink): Row {
  const pageUrl = safeHttpUrl(link.url);
  if (!pageUrl) return { line, skipped: link.url.trim() ? 'bad-address' : 'empty' };
  const sighting: PageSighting = {
    kind: 'page',
    site: 'web',
    pageUrl,
    url: canonicalUrl(pageUrl) ?? pageUrl,
    authors: link.author ? [{ site: 'web', name: link.author }] : [],
  };
  if (link.title) sighting.title = link.title;
  if (link.about) sighting.text = link.about;
  if (link.siteName) sighting.siteName = link.siteName;
  const staged: StagedMoment = { row: 'moment', kind: 'learned', sighting, tags: [...new Set(link.tags)] };
  if (link.note) staged.note = link.note;
  if (link.quotes && link.quotes.length > 0) staged.quotes = link.quotes;
  const at = link.at ? fileDate(link.at) : undefined;
  if (at !== undefined) staged.at = at;
  return { line, staged };
}
