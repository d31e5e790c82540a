// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fixtureOf } from '../../scripts/shape-to-fixture.mjs';
import { pageShape } from '../../src/platform/page-shape.ts';
import { SHAPE_HEAD } from '../../src/platform/shape-report.ts';
import { sites } from '../../src/sites/index.ts';
import { postElements } from '../../src/sites/read-page.ts';
import { fixturesOf, parsed } from '../sites/fixtures.ts';

const reportOf = (html: string) =>
  [SHAPE_HEAD, 'Weft 0.1.0, x, no layout, no-layout', '', pageShape(parsed(html))].join('\n');

describe('a page shape as a fixture', () => {
  it('is a page in which the posts are found where they were', () => {
    let found = 0;
    for (const site of sites)
      for (const { html, expected } of fixturesOf(site.id)) {
        const page = new URL(expected.address);
        const before = postElements(parsed(html), page).length;
        const after = postElements(parsed(fixtureOf(reportOf(html))), page).length;
        // A mark that holds a name, and lists longer than a shape shows, are not there any more.
        expect(after, `${site.id}: ${expected.address}`).toBeLessThanOrEqual(before);
        if (before > 0 && after > 0) found += 1;
      }
    expect(found).toBeGreaterThanOrEqual(20);
  });

  it('says where the report came from, and gives the same person the same name', () => {
    const fixture = fixtureOf(reportOf('<body><a href="/qwvzk">@qwvzk</a><a href="/jjkkb">Somebody</a></body>'));
    expect(fixture).toMatch(/^<!doctype html>\n<!-- Weft 0\.1\.0, x, no layout, no-layout -->\n<html>/);
    const [, first] = /href="\/(\w+)"/.exec(fixture) ?? [];
    expect(fixture).toContain(`@${first}`);
    expect(fixture).not.toMatch(/\bp\d\b|Text \d/);
  });

  it('takes nothing else', () => {
    for (const text of [
      '',
      '<html></html>',
      `${SHAPE_HEAD}\na\n\n<html>`,
      `${SHAPE_HEAD}\na\n\n<html><script>alert(1)</script></html>`,
      `${SHAPE_HEAD}\na\n\n<html><a onclick="x()"></a></html>`,
    ])
      expect(() => fixtureOf(text)).toThrow();
  });
});
