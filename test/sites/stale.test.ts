// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/sites/article.ts';
import { sites } from '../../src/sites/index.ts';
import { readPage } from '../../src/sites/read-page.ts';
import { fixturesOf, parsed } from './fixtures.ts';

/** The address of another page of the same kind: each part that names this one is another's. */
function elsewhere(address: string, parts: readonly (string | undefined)[]): string | undefined {
  let other = address;
  for (const part of parts) {
    const last = part?.split(/[/:@]/).filter(Boolean).at(-1);
    if (!last || last.length < 3) continue;
    const end = /\d$/.test(last) ? (last.endsWith('7') ? '8' : '7') : last.endsWith('q') ? 'z' : 'q';
    other = other.replaceAll(last, `${last.slice(0, -1)}${end}`);
  }
  return other === address ? undefined : other;
}

/** The page as it is while the site draws another one: its head, and nothing in its body. */
function onlyHead(html: string): Document {
  const document = parsed(html);
  document.body.replaceChildren();
  return document;
}

describe('after in-app navigation the head is still about the page before', () => {
  for (const { id } of sites) {
    for (const { name, html, expected } of fixturesOf(id)) {
      const { person, posts } = expected.reading;
      const own = person?.person ?? posts[0]?.author;
      const isPerson = name.startsWith('person');
      const address = elsewhere(
        expected.address,
        isPerson ? [own?.handle, own?.stableId] : [posts[0]?.postId, own?.handle],
      );
      if (!own?.name || !address || (!isPerson && !name.startsWith('post'))) continue;

      it(`${id}/${name}: nobody of it is at another address`, () => {
        const { handle } = own;
        const reading = readPage(onlyHead(html), new URL(address), readArticle);
        const seen = [reading.person?.person, ...reading.posts.map(({ author }) => author)];
        for (const one of seen) {
          expect(one?.name).not.toBe(own.name);
          if (handle) expect(one?.handle).not.toBe(handle);
        }
        for (const post of reading.posts) expect(post.text ?? '').not.toBe(posts[0]?.text);
      });
    }
  }
});
