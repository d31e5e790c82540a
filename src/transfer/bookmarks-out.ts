import { escapeAttribute, escapeText } from 'entities';
import { momentLine } from '../domain/moment-line.ts';
import type { ExportSource, Pieces } from './exported.ts';

/** Netscape bookmarks: one link a moment that has a source; what was learned is the note. */
export async function* bookmarksHtml(source: ExportSource): Pieces {
  yield '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\n';
  yield '<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n';
  for await (const { moment, people } of source.moments()) {
    if (!moment.source) continue;
    const names = people.flatMap((one) => one.name ?? []).join(', ');
    const title = moment.source.title || [names, momentLine(moment)].filter(Boolean).join(': ') || moment.source.url;
    const added = Math.floor(moment.happenedAt / 1_000);
    yield `<DT><A HREF="${escapeAttribute(moment.source.url)}" ADD_DATE="${added}" TAGS="${escapeAttribute(moment.tags.join(','))}">${escapeText(title)}</A>\n`;
    const note = moment.notes.map((one) => one.text).join('\n\n');
    if (note) yield `<DD>${escapeText(note)}\n`;
  }
  yield '</DL><p>\n';
}
