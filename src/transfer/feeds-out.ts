import { encodeXML } from 'entities';
import type { ExportSource, Pieces } from './exported.ts';

/** What XML 1.0 cannot hold, not even escaped: one of them and no reader opens the file. */
const NO_XML = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** OPML 2.0 with the feeds of the user's people, for any feed reader. Tags become categories. */
export async function* feedsOpml(source: ExportSource): Pieces {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n<head><title>Weft</title></head>\n<body>\n';
  for await (const { person, profiles } of source.people()) {
    for (const profile of profiles) {
      for (const feed of profile.feeds) {
        const attributes = [
          ['text', person.name],
          ['title', person.name],
          ['type', 'rss'],
          ['xmlUrl', feed],
          ['htmlUrl', profile.url ?? ''],
          ['category', person.tags.join(',')],
        ].filter(([, value]) => value);
        yield `<outline ${attributes.map(([key, value]) => `${key}="${encodeXML((value ?? '').replace(NO_XML, ' '))}"`).join(' ')}/>\n`;
      }
    }
  }
  yield '</body>\n</opml>\n';
}
