import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageSighting, PersonSighting, PostSighting } from '../../src/domain/sighting.ts';
import type { Health, PageReading } from '../../src/sites/read-page.ts';

/** `pageUrl` is the same everywhere, so a fixture states it once, as `address`. */
type Bare<T> = Omit<T, 'pageUrl'>;

/** What a fixture says it must be read as, beside its page. */
export type Expectation = {
  address: string;
  reading: { posts: Bare<PostSighting>[]; person?: Bare<PersonSighting>; page: Bare<PageSighting>; health: Health };
  /** What a gesture on an element gives: a post of the reading by number, another one, or nothing. */
  at: Record<string, number | Bare<PostSighting> | null>;
  /** Handles and slugs that stand in the page and are never whom it is about. */
  decoys: string[];
};

export type Fixture = { site: string; name: string; html: string; expected: Expectation };

const root = join(import.meta.dirname, '../fixtures/');

/** Folders of fixtures that are no site's. */
const OTHERS = ['article', 'exports'];

export function fixtureFolders(): string[] {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map((entry) => entry.name).filter((name) => !OTHERS.includes(name));
}

export function filesOf(site: string): string[] {
  return readdirSync(`${root}${site}`);
}

export function fixturesOf(site: string): Fixture[] {
  return filesOf(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.slice(0, -'.html'.length))
    .map((name) => ({
      site,
      name,
      html: readFileSync(`${root}${site}/${name}.html`, 'utf8'),
      expected: JSON.parse(readFileSync(`${root}${site}/${name}.json`, 'utf8')) as Expectation,
    }));
}

export function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** Without `pageUrl`, which must be the address everywhere. */
export function bare(reading: PageReading, address: string): Expectation['reading'] {
  return {
    posts: reading.posts.map((post) => without(post, address)),
    ...(reading.person ? { person: without(reading.person, address) } : {}),
    page: without(reading.page, address),
    health: reading.health,
  };
}

export function without<T extends { pageUrl: string }>(seen: T, address: string): Bare<T> {
  const { pageUrl, ...rest } = seen;
  if (pageUrl !== new URL(address).href) throw new Error(`pageUrl is ${pageUrl}, not ${address}`);
  return rest;
}

/** Everybody a reading names, in any part. */
export function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'site' in value && 'handle' in value ? [String(value.handle)] : [];
  return [...own, ...Object.values(value).flatMap(namesIn)];
}
