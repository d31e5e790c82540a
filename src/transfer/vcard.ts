import { parseVCards } from 'vcard4-ts';
import { LIMITS } from '../domain/field.ts';
import { foldName } from '../domain/identity.ts';
import type { SeenProfile } from '../domain/sighting.ts';
import { foldTag } from '../domain/tag.ts';
import { textHash } from '../domain/text-hash.ts';
import { safeHttpUrl } from '../domain/url.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import type { Format, Row } from './staged.ts';

/** vCard 4.0 (RFC 6350), 3.0 and the 2.1 that old phones write. */
export const vcard: Format = {
  id: 'vcard',
  recognises: (head) => /^\uFEFF?\s*BEGIN:VCARD\s*$/im.test(head.slice(0, 200)),
  *read(text) {
    let line = 0;
    for (const one of cardsIn(text)) {
      line += 1;
      yield toRow(line, one);
    }
  },
};

/** One card at a time, so that a damaged one costs only itself and a large file does not stop the page. */
function* cardsIn(text: string): Generator<string> {
  const begin = /^BEGIN:VCARD[ \t]*$/gim;
  let start = begin.exec(text)?.index;
  while (start !== undefined) {
    const next = begin.exec(text)?.index;
    yield text.slice(start, next);
    start = next;
  }
}

type Card = ReturnType<typeof parseVCards>['vCards'] extends readonly (infer C)[] | undefined ? C : never;
type Loose = { value?: unknown; parameters?: { TYPE?: unknown; x?: Record<string, unknown> } };

function toRow(line: number, text: string): Row {
  const card = parse(text);
  if (!card) return { line, skipped: 'bad-row' };
  const name = nameOf(card);
  const urls = entriesOf(card, 'URL')
    .map(addressOf)
    .filter((url) => url !== undefined);
  const social = ['SOCIALPROFILE', 'X_SOCIALPROFILE', 'X_SOCIAL_PROFILE'].flatMap((key) => entriesOf(card, key));
  const addresses = [...new Set([...social.map(addressOf).filter((url) => url !== undefined), ...urls])];
  if (!name && addresses.length === 0) return { line, skipped: 'nameless' };
  const headline = [textOf(card, 'TITLE'), organisationOf(card)].filter(Boolean).join(' · ');
  const profiles = addresses.map((url): SeenProfile => ({ site: 'web', url, ...(name ? { name } : {}) }));
  const isGroup = /^(?:org|group)$/i.test(textOf(card, 'KIND'));
  const note = cleanText(textOf(card, 'NOTE'));
  const location = placeOf(card);
  const uid = textOf(card, 'UID') || markOf(card, name, [headline, note, location]);
  const id = /^urn:uuid:([0-9a-f-]{36})$/i.exec(uid)?.[1]?.toLowerCase();
  const own: SeenProfile = {
    site: 'web',
    ...(name ? { name } : {}),
    // An address says more than the id that some program gave them; without one, two of a name are told apart by it.
    ...(addresses.length === 0 && uid && uid.length <= LIMITS.line ? { stableId: uid } : {}),
    ...(headline ? { headline: cleanLine(headline) } : {}),
  };
  return {
    line,
    staged: {
      row: 'person',
      ...(id ? { id } : {}),
      ...(name ? { name } : {}),
      kind: isGroup ? 'organisation' : 'person',
      profiles: profiles.length > 0 ? withFirst(profiles, own) : [own],
      pageUrl: addresses[0] ?? 'https://contacts.invalid/',
      tags: [...new Set(listOf(card, 'CATEGORIES').map(foldTag).filter(Boolean))],
      ...(note ? { note } : {}),
      ...(location ? { location } : {}),
    },
  };
}

/**
 * Stands in for an id where a card has none, for a name alone makes nobody the same: by the mail, the phone, or all else that
 * is told. A mark of it, for addresses and numbers are not kept. Empty = there is nothing but the name.
 */
function markOf(card: Card, name: string, facts: readonly string[]): string {
  const phone = textOf(card, 'TEL').replace(/\D/g, '');
  const told = textOf(card, 'EMAIL').toLowerCase() || phone || facts.join('\n').trim();
  return told && `card:${textHash([foldName(name), told].join('\n'))}`;
}

function parse(text: string): Card | undefined {
  try {
    return parseVCards(unquoted(text), true).vCards?.[0];
  } catch {
    // A card that is cut off or damaged beyond reading: said as one bad row.
    return undefined;
  }
}

/** vCard 2.1 writes other letters as quoted-printable, with lines broken by a last `=`. */
function unquoted(text: string): string {
  if (!/ENCODING=QUOTED-PRINTABLE|;QUOTED-PRINTABLE/i.test(text)) return text;
  return text.replace(
    /^([^:\n]*?)(;(?:ENCODING=)?QUOTED-PRINTABLE)([^:\n]*):((?:[^\n]*=\n)*[^\n]*)/gim,
    (_, before: string, _mark: string, after: string, value: string) => {
      const bytes: number[] = [];
      for (const [sign] of value.replace(/=\n/g, '').matchAll(/=[0-9A-F]{2}|[\s\S]/gi)) {
        if (sign.length === 3) bytes.push(Number.parseInt(sign.slice(1), 16));
        else bytes.push(...new TextEncoder().encode(sign));
      }
      return `${before}${after}:${new TextDecoder().decode(new Uint8Array(bytes)).replace(/\n/g, '\\n')}`;
    },
  );
}

function entriesOf(card: Card, key: string): Loose[] {
  const all = card as unknown as Record<string, unknown>;
  const extra = all['x'] as Record<string, unknown> | undefined;
  const found = Object.hasOwn(all, key) ? all[key] : extra && Object.hasOwn(extra, key) ? extra[key] : undefined;
  return (Array.isArray(found) ? found : found === undefined ? [] : [found]) as Loose[];
}

function listOf(card: Card, key: string): string[] {
  return entriesOf(card, key).flatMap(({ value }) =>
    Array.isArray(value) ? value.map(String) : [String(value ?? '')],
  );
}

function textOf(card: Card, key: string): string {
  return cleanText(listOf(card, key)[0] ?? '');
}

function nameOf(card: Card): string {
  const full = cleanLine(listOf(card, 'FN')[0] ?? '');
  if (full) return full;
  const parts = entriesOf(card, 'N')[0]?.value as Record<string, readonly string[]> | undefined;
  const written = ['givenNames', 'additionalNames', 'familyNames'].flatMap((key) => parts?.[key] ?? []);
  return cleanLine(written.join(' ')) || cleanLine(listOf(card, 'NICKNAME')[0] ?? '') || organisationOf(card);
}

/** `ORG` is a list from the firm down to the room, with semicolons between. */
function organisationOf(card: Card): string {
  return textOf(card, 'ORG')
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
    .join(', ');
}

function placeOf(card: Card): string {
  const place = entriesOf(card, 'ADR')[0]?.value as Record<string, readonly string[]> | undefined;
  const parts = ['locality', 'region', 'countryName'].flatMap((key) => place?.[key] ?? []);
  return cleanLine(parts.filter(Boolean).join(', '));
}

/** Old writers escape the colon: `http\://`. */
function addressOf(entry: Loose): string | undefined {
  return safeHttpUrl(String(entry.value ?? '').replaceAll('\\:', ':'));
}

function withFirst(profiles: readonly SeenProfile[], own: SeenProfile): SeenProfile[] {
  return profiles.map((profile, index) => (index === 0 ? { ...profile, ...own } : profile));
}
