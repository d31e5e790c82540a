import { LIMITS } from '../domain/field.ts';
import type { SeenProfile } from '../domain/sighting.ts';
import { safeHttpUrl } from '../domain/url.ts';
import { foldHeading, isEmpty, records, rowsBelow, type Text } from './csv.ts';
import { fileDate } from './file-date.ts';
import type { Format, Row } from './staged.ts';

const HOME = 'https://www.linkedin.com/';

/**
 * LinkedIn's `Connections.csv`. Two or three lines of notes may stand above the heading, older files have no `URL`
 * column, a row may be empty or lack a last name, and the same person may stand in it twice.
 */
export const linkedinConnections: Format = {
  id: 'linkedin-connections',
  recognises(head) {
    for (const { list, line } of records(head)) {
      if (isHeading(list.map(foldHeading))) return true;
      if (line > 10) return false;
    }
    return false;
  },
  read: rowsOf,
  readPieces: rowsOf,
};

function* rowsOf(text: Text): Generator<Row> {
  for (const { line, cells, list } of rowsBelow(text, isHeading)) {
    yield isEmpty(list) ? { line, skipped: 'empty' } : read(line, cells);
  }
}

function isHeading(headings: readonly string[]): boolean {
  return headings.includes('first name') && headings.includes('connected on');
}

function read(line: number, cells: Readonly<Record<string, string>>): Row {
  const name = [cells['first name'], cells['last name']].filter(Boolean).join(' ').trim();
  const url = safeHttpUrl(cells['url']);
  const slug = url && /^\/in\/([^/?#]+)/i.exec(new URL(url).pathname)?.[1];
  if (!name && !slug) return { line, skipped: 'nameless' };
  if (name.length > LIMITS.line) return { line, skipped: 'too-long' };
  const headline = [cells['position'], cells['company']].filter(Boolean).join(' · ').slice(0, LIMITS.line);
  const profile: SeenProfile = { site: 'linkedin' };
  if (name) profile.name = name;
  if (slug) {
    // As a page's own link to somebody is read.
    profile.handle = decoded(slug).normalize('NFC').toLowerCase();
    profile.url = `${HOME}in/${encodeURIComponent(profile.handle)}/`;
  }
  if (headline) profile.headline = headline;
  const since = fileDate(cells['connected on'] ?? '');
  return {
    line,
    staged: {
      row: 'person',
      ...(name ? { name } : {}),
      kind: 'person',
      profiles: [profile],
      pageUrl: HOME,
      tags: [],
      ...(since === undefined ? {} : { since }),
    },
  };
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    // A stray percent sign: the slug as it stands is still an identity.
    return slug;
  }
}
