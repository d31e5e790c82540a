import { expect, it } from 'vitest';
import { readArticle } from '../../../src/sites/article.ts';
import { PROSE, pageOf } from './read.ts';

export const T = 'Tea on the frozen harbour';
export const SENTENCE =
  'When the harbour of Nordhaven froze over, the ferrymen carried their boats across the ice and drank tea in the lee of the old mill, as they had always done.';

// What stands around an article on real sites: menus, other posts, people who only commented.
export const nav = `<nav><ul><li><a href="/">Home</a></li><li><a href="/about/">About</a></li><li><a href="/blog/">Blog</a></li></ul></nav>`;
export const side = `<aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2 class="widget-title">Recent Posts</h2><ul><li><a href="/a">Salt and smoke</a> <span class="post-date">February 2, 2024</span></li></ul></section><section class="widget"><h2>Recent Comments</h2><ul><li><span class="comment-author-link">Rufus Pell</span> on <a href="/b">Salt</a></li></ul></section></aside>`;
export const comments = `<div id="comments" class="comments-area"><h2 class="comments-title">2 thoughts on “Tea”</h2><ol class="comment-list"><li class="comment"><article class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Rufus Pell</b> <span class="says">says:</span></div><div class="comment-metadata"><time datetime="2024-03-09T10:00:00+00:00">March 9, 2024 at 10:00 am</time></div></footer><div class="comment-content"><p>Lovely.</p></div></article></li></ol></div>`;
export const related = `<section class="related-posts"><h3>You might also like</h3><div class="post"><h4><a href="/x">Salt and smoke</a></h4><p class="meta">By Wanda Kroll · January 3, 2024</p></div><div class="post"><h4><a href="/y">Ropes</a></h4><p class="meta">By Otto Finch · January 1, 2024</p></div></section>`;

type Shape = {
  body: string;
  head?: string;
  lang?: string;
  url?: string;
  title?: string;
  site?: string;
  authors?: readonly string[];
  urls?: readonly string[];
  published?: string | undefined;
};

/** One page after the shape of a publishing system or theme: what is given of the answer must be read from it. */
export function shape(name: string, given: Shape): void {
  const { body, head = '', lang = 'en', title = T, site = 'Nordhaven Post' } = given;
  it(name, () => {
    const document = pageOf(body, `<title>${title} – ${site}</title>${head}`, lang);
    const page = readArticle(document, new URL(given.url ?? 'https://nordhaven.example/tea-on-the-ice/'));
    if (given.authors) expect(page.authors.map((author) => author.name)).toEqual(given.authors);
    if (given.urls) expect(page.authors.map((author) => author.url)).toEqual(given.urls);
    if ('published' in given) expect(page.publishedAt?.slice(0, 10)).toBe(given.published);
  });
}

/** An article with a headline, something below it, a text and something behind it. */
export function plain(below: string, after = ''): string {
  return `<header><a href="/">Nordhaven Post</a>${nav}</header><main><article><h1>${T}</h1>${below}<div class="text">${PROSE}</div>${after}</article></main>`;
}
