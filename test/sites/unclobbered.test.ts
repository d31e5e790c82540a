// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/sites/article.ts';
import { sites } from '../../src/sites/index.ts';
import { postElements, readPage, readPostAt } from '../../src/sites/read-page.ts';
import { unclobbered, unclobberedElement } from '../../src/sites/unclobbered.ts';
import { article, HEAD, pageOf } from './article/read.ts';
import { fixturesOf, parsed } from './fixtures.ts';

const ASKED = ['parentElement', 'querySelector', 'querySelectorAll', 'nextSibling', 'matches', 'ownerDocument'];

/** A form around an element, with a field for each of these names. */
function formAround(element: Element, names: readonly string[]): void {
  const form = element.ownerDocument.createElement('form');
  element.replaceWith(form);
  form.append(element);
  for (const name of names) {
    const field = element.ownerDocument.createElement('input');
    field.setAttribute('name', name);
    form.append(field);
  }
  // What browsers do to a form, done by hand: the field stands in the place of what is built in.
  for (const field of [...form.querySelectorAll('input')]) {
    const name = field.getAttribute('name') ?? '';
    if (ASKED.includes(name)) Object.defineProperty(form, name, { configurable: true, get: () => field });
  }
}

/** What is read at each gesture of a fixture, and on its page, with a form around every place of a gesture. */
function readingsIn(html: string, address: string, places: readonly string[], names: readonly string[]) {
  const document = parsed(html);
  const page = new URL(address);
  const targets = places.flatMap((place) => document.querySelector(place) ?? []);
  for (const target of targets) formAround(target, names);
  return { at: targets.map((target) => readPostAt(target, page)), whole: readPage(document, page, readArticle) };
}

describe('fields of a form that hide what readers ask for', () => {
  it.each(sites.map(({ id }) => id))('change nothing on a page of %s', (site) => {
    for (const { html, expected } of fixturesOf(site)) {
      const places = Object.keys(expected.at).filter((place) => !place.includes('>'));
      const plain = readingsIn(html, expected.address, places, ['email']);
      expect(readingsIn(html, expected.address, places, ASKED)).toEqual(plain);
    }
  });

  it.each(['parentElement', 'querySelector', 'querySelectorAll', 'nextSibling', 'localName', 'body'])(
    'change nothing about an article: %s',
    (name) => {
      const page = pageOf(
        `<form class="author">${article('<p class="byline">By Ilse Marrow</p>')}<input name="${name}"></form>`,
        HEAD,
      );
      const field = page.querySelector('input');
      Object.defineProperty(page.querySelector('form'), name, { configurable: true, get: () => field });
      const seen = readPage(page, new URL('https://nordhaven.example/tea-on-the-ice'), readArticle).page;
      expect(seen.authors.map((author) => author.name)).toEqual(['Ilse Marrow']);
      // The page itself is as it was.
      expect(field?.getAttribute('name')).toBe(name);
    },
  );

  it.each(['title', 'getElementsByTagName', 'querySelectorAll'])('nor do pictures of the document: %s', (name) => {
    const tweet = fixturesOf('x').find((one) => one.name === 'feed');
    const at = new URL(tweet?.expected.address ?? '');
    const read = (picture: string) => {
      const page = parsed((tweet?.html ?? '').replace('<body>', `<body><img name="${picture}">`));
      const image = page.body.firstElementChild;
      // What browsers do to a document, done by hand.
      if (picture === name) Object.defineProperty(page, name, { configurable: true, get: () => image });
      return { page: readPage(page, at, readArticle), posts: postElements(page, at).length };
    };
    expect(read(name)).toEqual(read('portrait'));
  });

  it('leave a component as its host, and what is gone as nothing', () => {
    const page = pageOf('<div id="host"></div><form><input name="parentElement"></form><p id="gone"></p>');
    const host = page.querySelector('#host') as Element;
    const inside = host.attachShadow({ mode: 'open' }).appendChild(page.createElement('b'));
    expect(unclobberedElement(inside)?.id).toBe('host');
    const gone = page.querySelector('#gone') as Element;
    gone.remove();
    expect(unclobberedElement(gone)).toBeUndefined();
  });

  it('cost a page without them no copy', () => {
    const page = pageOf('<form><input name="email"><input name="action"><input id="title"><input name="title"></form>');
    expect(unclobbered(page)).toBe(page);
    expect(unclobberedElement(page.body)).toBe(page.body);
  });
});
