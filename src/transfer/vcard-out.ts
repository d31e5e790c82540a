import { dayOf } from '../domain/day.ts';
import type { Profile } from '../domain/profile.ts';
import type { ExportPerson, ExportSource, Pieces } from './exported.ts';

/** The longest line in octets before it is folded (RFC 6350, 3.2). */
const FOLD_AT = 75;

/**
 * vCard 4.0 (RFC 6350): one card a person. Our id is the `UID`, so that importing the file again makes nobody twice.
 * Profiles are written as `SOCIALPROFILE` (RFC 9554) and in both older ways that contact tools read.
 */
export async function* vcards(source: ExportSource): Pieces {
  for await (const one of source.people()) yield card(one);
}

function card({ person, profiles }: ExportPerson): string {
  const lines = ['BEGIN:VCARD', 'VERSION:4.0', `UID:urn:uuid:${person.id}`, `FN:${escaped(person.name)}`];
  lines.push(`KIND:${person.kind === 'organisation' ? 'org' : 'individual'}`);
  const headline = profiles.find((profile) => profile.headline)?.headline;
  if (headline) lines.push(`TITLE:${escaped(headline)}`);
  if (person.tags.length > 0) lines.push(`CATEGORIES:${person.tags.map(escaped).join(',')}`);
  const note = [person.intent, person.note].filter(Boolean).join('\n\n');
  if (note) lines.push(`NOTE:${escaped(note)}`);
  if (person.location) lines.push(`ADR:;;;${escaped(person.location)};;;`);
  for (const profile of profiles) lines.push(...social(profile));
  lines.push(`X-WEFT-SINCE:${dayOf(person.createdAt)}`);
  if (person.tie) lines.push(`X-WEFT-TIE:${person.tie}`);
  lines.push('END:VCARD');
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function social(profile: Profile): string[] {
  if (!profile.url) return [];
  if (profile.site === 'web') return [`URL:${profile.url}`];
  const service = profile.site.replace(/[^\w-]/g, '');
  const older = ['X-SOCIALPROFILE', 'X-SOCIAL-PROFILE'].map((name) => `${name};TYPE=${service}:${profile.url}`);
  return [`SOCIALPROFILE;SERVICE-TYPE=${service}:${profile.url}`, ...older];
}

function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[,;]/g, '\\$&');
}

/** Folds by octets of UTF-8, never inside a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (octets + size > FOLD_AT) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
