import { BETWEEN_WORDS } from './letters.ts';

/** Characters that take no room: soft hyphens, joiners, marks of direction, byte order marks. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * One space where white space is. Single spaces are not touched: they are most of it, and each costs as much as to search the rest of
 * the line.
 */
export function spaced(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

/** One line: white space folded, invisible characters gone. */
export function tidy(text: string | null | undefined): string {
  return spaced((text ?? '').replace(INVISIBLE, ''));
}

const ASCII = /^[\t-\r -~]*$/;

/** What is left of a name or title when case, accents, spaces and punctuation do not count. */
export function fold(text: string): string {
  // Most names and titles: no need for the tables of Unicode.
  if (ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text.replace(INVISIBLE, '').normalize('NFKD').toLowerCase().replace(BETWEEN_WORDS, '');
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
};

function character(code: number): string {
  return code > 31 && code < 0x11_0000 ? String.fromCodePoint(code) : ' ';
}

/** Publishing systems often escape twice: `&amp;#8217;` in an attribute, `&quot;` in JSON. Undone without touching the page. */
export function unescapeTwice(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:amp;)?(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (decimal) return character(Number(decimal));
    if (hex) return character(Number.parseInt(hex, 16));
    return NAMED[name as string] ?? whole;
  });
}

/** Markup inside a value that should be plain (`<a href=…>Name</a>` in JSON-LD) taken out. */
export function withoutTags(text: string): string {
  return text.includes('<') ? text.replace(/<[^<>]{0,2000}>/g, ' ') : text;
}

/** A declared value made readable: entities, tags and white space. */
export function declared(text: string | null | undefined): string {
  return tidy(withoutTags(unescapeTwice((text ?? '').slice(0, 5000))));
}

/** An address made absolute; only `http` and `https`, without user information. */
export function webAddress(href: string | null | undefined, base: URL | string): string | undefined {
  const given = (href ?? '').trim();
  if (!given || given.length > 2000) return undefined;
  try {
    const url = new URL(given, base);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
    if (url.username || url.password || !url.hostname) return undefined;
    return url.href;
  } catch {
    return undefined; // not an address
  }
}

/** The host without `www.` and its ending, folded: what a site's name is held against. */
export function hostWords({ hostname }: URL): string {
  return fold(
    hostname
      .replace(/^www\./, '')
      .split('.')
      .slice(0, -1)
      .join(''),
  );
}
