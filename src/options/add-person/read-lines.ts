import { LIMITS } from '../../domain/field.ts';
import { profileKeys } from '../../domain/identity.ts';
import type { SeenProfile } from '../../domain/sighting.ts';
import { readAddress } from './read-address.ts';

/** Somebody to add, as one or more lines name them. */
export type Somebody = {
  /** Stays while the text around is edited: the first key of their profile, else their name. */
  key: string;
  name: string;
  /** The name was made from an address: the user may know a better one. */
  guessed: boolean;
  kind: 'person' | 'organisation';
  profiles: readonly { seen: SeenProfile; pageUrl: string }[];
};
/** A line that names nobody, and why. */
export type Unclear = { line: string; why: 'no-address' | 'names-nobody' | 'which-site' };
/** What a text of names and addresses came to, in its own order. */
export type ReadLines = {
  people: readonly Somebody[];
  unclear: readonly Unclear[];
  /** Lines beyond the limit, not read. */
  left: number;
};

/** Lines read at once: more is an import. */
export const MOST_LINES = 200;
/** A name and an address fit; what is longer is no line that somebody wrote. */
const LINE_LENGTH = LIMITS.line + LIMITS.url;

/**
 * Reads who is named, a line each: a name, an address of a profile or post, or a name with addresses after it. The same
 * profile on several lines is one person.
 */
export function readLines(text: string): ReadLines {
  const lines = text
    .split(/\r?\n|\r/)
    .map((line) => line.slice(0, LINE_LENGTH).trim())
    .filter(Boolean);
  const people = new Map<string, Somebody>();
  const unclear: Unclear[] = [];
  for (const line of lines.slice(0, MOST_LINES)) {
    const read = readLine(line);
    if ('why' in read) unclear.push(read);
    else people.set(read.key, joined(people.get(read.key), read));
  }
  return { people: [...people.values()], unclear, left: Math.max(0, lines.length - MOST_LINES) };
}

function readLine(line: string): Somebody | Unclear {
  // A link as Markdown or HTML mail writes it: [Ada](https://…), <https://…>.
  const words = line
    .replace(/[[\]<>|;,]+|\((?=https?:)|\)(?=\s|$)/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  const profiles: { seen: SeenProfile; pageUrl: string }[] = [];
  const rest: string[] = [];
  let guess: string | undefined;
  let failed: Unclear['why'] | undefined;
  for (const word of words) {
    const read = looksLikeAddress(word) ? readAddress(word) : undefined;
    if (read?.ok) {
      profiles.push({ seen: read.seen, pageUrl: read.pageUrl });
      guess ??= read.name;
    } else if (read) failed ??= read.why;
    else rest.push(word);
  }
  const name = rest
    .join(' ')
    .replace(/^[-–—*•:\s]+|[-–—:\s]+$/g, '')
    .slice(0, LIMITS.line);
  if (profiles.length === 0 && /^@[\w.-]+$/.test(name)) return { line, why: 'which-site' };
  if (profiles.length === 0 && (failed || !/[\p{L}\p{N}]/u.test(name))) return { line, why: failed ?? 'no-address' };
  const [first] = profiles;
  const key = (first && profileKeys(first.seen, first.pageUrl)[0]) ?? `name:${name.toLowerCase()}`;
  return {
    key,
    name: name || guess || '',
    guessed: !name,
    kind: first?.seen.kind ?? 'person',
    profiles,
  };
}

/** A word of a line that is meant as an address; a wrong one is then said, not taken for a name. */
function looksLikeAddress(word: string): boolean {
  return (
    /^[a-z][a-z0-9+.-]*:\/\//i.test(word) ||
    /^@[\w.-]+@[\w.-]+$/.test(word) ||
    /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}([:/?#]|$)/i.test(word)
  );
}

/** The same person on two lines: every profile once, and a name that was written wins over one that was guessed. */
function joined(before: Somebody | undefined, next: Somebody): Somebody {
  if (!before) return next;
  const named = before.guessed && !next.guessed ? next : before;
  const seen = new Set(before.profiles.map(({ seen, pageUrl }) => profileKeys(seen, pageUrl)[0]));
  const fresh = next.profiles.filter(({ seen: one, pageUrl }) => !seen.has(profileKeys(one, pageUrl)[0]));
  return { ...before, name: named.name, guessed: named.guessed, profiles: [...before.profiles, ...fresh] };
}
