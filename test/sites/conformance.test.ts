// @vitest-environment happy-dom
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { LIMITS } from '../../src/domain/field.ts';
import { sighting } from '../../src/domain/sighting.ts';
import { addresses } from '../../src/sites/addresses.ts';
import { readArticle } from '../../src/sites/article.ts';
import { siteFor, sites } from '../../src/sites/index.ts';
import { readPage, readPostAt } from '../../src/sites/read-page.ts';
import { LINE_LIMIT, TEXT_LIMIT } from '../../src/sites/text-of.ts';
import { bare, filesOf, fixtureFolders, fixturesOf, namesIn, parsed, without } from './fixtures.ts';

/** What a site does not have, or has as articles, which the article reader reads and has tests of its own for. */
const NOT_NEEDED: Record<string, readonly string[]> = {
  orcid: ['feed', 'post'],
  podcasts: ['feed'],
  scholar: ['feed', 'post'],
  wikipedia: ['feed', 'person'],
  wordpress: ['feed', 'person'],
};

describe('every site', () => {
  it('has a short id of its own and layouts of different names', () => {
    expect(new Set(sites.map((site) => site.id)).size).toBe(sites.length);
    for (const site of sites) {
      expect(site.id).toMatch(/^[a-z][a-z-]{0,20}$/);
      const ids = site.layouts.map((layout) => layout.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('stands with its address where pages look addresses up, and in the same order', () => {
    expect(addresses.map(({ id }) => id)).toEqual(sites.map(({ id }) => id));
    for (const [place, { matches, domains, fromUrl }] of addresses.entries())
      expect(sites[place]).toMatchObject({ matches, ...(domains && { domains }), fromUrl });
  });

  it('asks only for hosts that the manifest grants or lists as optional', () => {
    const optional = manifest.optional_host_permissions;
    for (const pattern of sites.flatMap((site) => site.matches)) {
      const isGranted = manifest.host_permissions.includes(pattern);
      expect(isGranted || optional.includes('https://*/*') || optional.includes(pattern), pattern).toBe(true);
    }
  });

  it('is granted every host that stands in the manifest, and is found for it', () => {
    for (const pattern of [...manifest.host_permissions, ...manifest.content_scripts.flatMap((one) => one.matches)]) {
      expect(siteFor(new URL(pattern.replace('/*', '/'))), pattern).toBeDefined();
    }
  });

  it('is found by whole host names only', () => {
    for (const address of [
      'https://notx.com/a',
      'https://x.com.evil.example/a',
      'https://mylinkedin.com/in/a',
      'ftp://x.com/',
    ]) {
      expect(siteFor(new URL(address))).toBeUndefined();
    }
    expect(siteFor(new URL('https://X.com/home'))?.id).toBe('x');
    expect(siteFor(new URL('https://de.linkedin.com/in/a'))?.id).toBe('linkedin');
    expect(siteFor(new URL('https://help.x.com/en'))).toBeUndefined();
  });

  it('has a fixture of a feed, of a post and of a person', () => {
    for (const site of sites) {
      const names = fixturesOf(site.id).map((fixture) => fixture.name);
      for (const kind of ['feed', 'post', 'person']) {
        if (NOT_NEEDED[site.id]?.includes(kind)) continue;
        expect(
          names.some((name) => name === kind || name.startsWith(`${kind}-`)),
          `${site.id}: ${kind}`,
        ).toBe(true);
      }
    }
  });

  it('has each of its generations of markup in a fixture', () => {
    for (const site of sites) {
      const pages = fixturesOf(site.id).map((fixture) => parsed(fixture.html));
      for (const layout of site.layouts) {
        expect(
          pages.some((page) => page.querySelector(layout.post) !== null),
          `${site.id}: ${layout.id}`,
        ).toBe(true);
      }
    }
  });
});

describe('every fixture', () => {
  it('belongs to a site, and every page has its expectation', () => {
    for (const folder of fixtureFolders()) {
      expect(sites.map((site) => site.id)).toContain(folder);
      const files = filesOf(folder);
      for (const file of files) {
        const partner = file.endsWith('.html') ? file.replace(/html$/, 'json') : file.replace(/json$/, 'html');
        expect(files).toContain(partner);
      }
    }
  });

  for (const site of sites) {
    for (const { name, html, expected } of fixturesOf(site.id)) {
      const page = new URL(expected.address);

      it(`${site.id}/${name} is read exactly so`, () => {
        const reading = readPage(parsed(html), page, readArticle);
        expect(bare(reading, expected.address)).toEqual(expected.reading);
        for (const seen of [...reading.posts, reading.page, ...(reading.person ? [reading.person] : [])]) {
          expect(v.safeParse(sighting, seen).issues).toBeUndefined();
        }
      });

      it(`${site.id}/${name} gives the post under the gesture`, () => {
        const document = parsed(html);
        for (const [selector, wanted] of Object.entries(expected.at)) {
          const element = document.querySelector(selector);
          if (!element) throw new Error(`no ${selector}`);
          const read = readPostAt(element, page);
          const known = typeof wanted === 'number' ? expected.reading.posts[wanted] : wanted;
          expect(read ? without(read, expected.address) : null, selector).toEqual(known);
        }
      });

      it(`${site.id}/${name} tells which of its posts the address names`, () => {
        const named = site.fromUrl(page);
        const { posts, about } = readPage(parsed(html), page, readArticle);
        if (named?.kind !== 'post') expect(about).toBeUndefined();
        else {
          expect(posts).toContain(about);
          expect(about?.author, 'its author').toBeDefined();
        }
      });

      it(`${site.id}/${name} never names a decoy`, () => {
        const { posts, person, page: whole } = readPage(parsed(html), page, readArticle);
        const names = namesIn([posts, person, whole]);
        for (const decoy of expected.decoys) expect(names).not.toContain(decoy);
      });
    }
  }
});

it('readers cut to the limits that parsers hold', () => {
  expect([LINE_LIMIT, TEXT_LIMIT]).toEqual([LIMITS.line, LIMITS.text]);
});
