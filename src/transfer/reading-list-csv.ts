import { foldTag } from '../domain/tag.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { type CsvRow, foldHeading, isEmpty, records, rowsBelow, type Text } from './csv.ts';
import { fileDate } from './file-date.ts';
import { isObject } from './json.ts';
import { type KeptLink, linkMoment } from './link-moment.ts';
import type { Format, FormatId, Row } from './staged.ts';

/** The CSV files of services that keep what people read. Each is known by headings that only it has. */

/**
 * Raindrop.io: what the user marked is quoted, not what the page says of itself. The folders a link lies in, `a/b`, are tags;
 * `Unsorted` is its own.
 */
export const raindrop = service('raindrop', ['url', 'folder', 'excerpt', 'highlights'], (cell) => ({
  url: cell('url'),
  title: cell('title'),
  note: cell('note'),
  about: cell('excerpt'),
  quotes: marked(cell('highlights')),
  tags: [...cell('tags').split(','), ...cell('folder').split('/')].filter((tag) => tag !== 'Unsorted'),
  at: cell('created'),
}));

/** Pocket: tags stand between `|`. */
export const pocket = service('pocket', ['url', 'time_added', 'status'], (cell) => ({
  url: cell('url'),
  title: cell('title'),
  tags: cell('tags').split('|'),
  at: cell('time_added'),
}));

/** Folders that Instapaper makes itself say nothing about the content. */
const INSTAPAPER_OWN = new Set(['unread', 'archive', 'starred']);

/** Instapaper: what was selected is a quote, and a folder of the user's own is a tag. */
export const instapaper = service('instapaper', ['url', 'selection', 'timestamp'], (cell) => ({
  url: cell('url'),
  title: cell('title'),
  quotes: [cell('selection')],
  tags: [...listed(cell('tags')), ...[cell('folder')].filter((folder) => !INSTAPAPER_OWN.has(folder.toLowerCase()))],
  at: cell('timestamp'),
}));

/** Readwise Reader: only what the user put there. */
export const readwiseReader = service('readwise-reader', ['url', 'saved date', 'location'], (cell) =>
  // What stands in `feed` came by subscription and was not chosen.
  cell('location') === 'feed'
    ? undefined
    : { url: cell('url'), title: cell('title'), tags: listed(cell('document tags')), at: cell('saved date') },
);

/** Readwise highlights name a book or article and its author; only some have an address. */
export const readwiseHighlights: Format = {
  id: 'readwise-highlights',
  recognises: (head) => hasHeadings(head, ['highlight', 'book title', 'highlighted at']),
  read: highlights,
  readPieces: highlights,
};

function* highlights(text: Text): Generator<Row> {
  for (const row of rowsBelow(text, (headings) => headings.includes('highlight'))) yield highlight(row);
}

function highlight({ line, cells, list }: CsvRow): Row {
  if (isEmpty(list)) return { line, skipped: 'empty' };
  const title = cleanLine(cells['book title'] ?? '');
  const author = cleanLine(cells['book author'] ?? '');
  const quote = cleanText(cells['highlight'] ?? '');
  const asin = /^[A-Z0-9]{10}$/.exec(cells['amazon book id'] ?? '')?.[0];
  const rest = {
    quotes: [quote].filter(Boolean),
    note: cleanText(cells['note'] ?? ''),
    tags: [...listed(cells['tags'] ?? ''), ...listed(cells['document tags'] ?? '')].map(foldTag).filter(Boolean),
    at: cells['highlighted at'] ?? '',
  };
  const url = cells['url'] || (asin ? `https://www.amazon.com/dp/${asin}` : '');
  if (url) return linkMoment(line, { ...rest, url, title, author });
  if (!title || !quote) return { line, skipped: 'nameless' };
  const at = fileDate(rest.at);
  return {
    line,
    staged: {
      row: 'moment',
      kind: 'learned',
      title,
      people: author ? [{ site: 'web', name: author }] : [],
      quotes: rest.quotes,
      tags: rest.tags,
      ...(rest.note ? { note: rest.note } : {}),
      ...(at === undefined ? {} : { at }),
    },
  };
}

type Cell = (heading: string) => string;

/** One service. `read` gives `undefined` for a row that the user did not choose. */
function service(id: FormatId, headings: readonly string[], read: (cell: Cell) => KeptLink | undefined): Format {
  function* rowsOf(text: Text): Generator<Row> {
    for (const { line, cells, list } of rowsBelow(text, (found) => headings.every((one) => found.includes(one)))) {
      if (isEmpty(list)) {
        yield { line, skipped: 'empty' };
        continue;
      }
      const link = read((heading) => cells[heading] ?? '');
      yield link ? linkMoment(line, cleaned(link)) : { line, skipped: 'not-chosen' };
    }
  }
  return { id, recognises: (head) => hasHeadings(head, headings), read: rowsOf, readPieces: rowsOf };
}

function hasHeadings(head: string, wanted: readonly string[]): boolean {
  for (const { line, list } of records(head)) {
    const found = list.map(foldHeading);
    if (wanted.every((one) => found.includes(one))) return true;
    if (line > 5) return false;
  }
  return false;
}

function cleaned(link: KeptLink): KeptLink {
  return {
    ...link,
    title: cleanLine(link.title ?? ''),
    note: cleanText(link.note ?? ''),
    about: cleanText(link.about ?? ''),
    quotes: (link.quotes ?? []).map(cleanText).filter(Boolean),
    tags: link.tags.map(foldTag).filter(Boolean),
  };
}

/** Each passage in one cell begins on a line with `Highlight:`. */
function marked(cell: string): string[] {
  return cell.split(/^Highlight:/m);
}

/** Tags as a JSON array (Instapaper), a Python list (Readwise: `['a', "it's"]`) or plain commas. */
function listed(raw: string): string[] {
  const text = raw.trim();
  if (!text.startsWith('[')) return text.split(',');
  try {
    const parsed: unknown = JSON.parse(text);
    if (Array.isArray(parsed))
      return parsed.flatMap((tag) =>
        typeof tag === 'string' ? [tag] : isObject(tag) ? [String(tag['name'] ?? '')] : [],
      );
  } catch {
    // Not JSON: a Python list, whose texts stand in either kind of quotes.
  }
  return [...text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map((hit) =>
    (hit[1] ?? hit[2] ?? '').replace(/\\(.)/g, '$1'),
  );
}
