// @vitest-environment happy-dom
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type PostSighting, type SeenProfile, sighting } from '../../src/domain/sighting.ts';
import { readArticle } from '../../src/sites/article.ts';
import { sites } from '../../src/sites/index.ts';
import { postElements, readPage, readPostAt } from '../../src/sites/read-page.ts';
import { type Fixture, fixturesOf, namesIn, parsed } from './fixtures.ts';

/** A site changes its pages in small ways every week: each is one of these, at a place chosen by number. */
type Change =
  | { kind: 'drop attribute'; at: number; which: number }
  | { kind: 'drop element'; at: number }
  | { kind: 'move element'; at: number; to: number }
  | { kind: 'wrap element'; at: number }
  | { kind: 'localise'; at: number; text: string };

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('drop attribute' as const), at: fc.nat(), which: fc.nat() }),
  fc.record({ kind: fc.constant('drop element' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('move element' as const), at: fc.nat(), to: fc.nat() }),
  fc.record({ kind: fc.constant('wrap element' as const), at: fc.nat() }),
  fc.record({
    kind: fc.constant('localise' as const),
    at: fc.nat(),
    text: fc.string({ unit: 'grapheme', maxLength: 12 }),
  }),
);

function apply(document: Document, { at, ...one }: Change): void {
  const all = [...(document.body?.querySelectorAll('*') ?? [])];
  const element = all[at % Math.max(1, all.length)];
  if (!element) return;
  if (one.kind === 'drop element') element.remove();
  else if (one.kind === 'drop attribute') {
    const names = element.getAttributeNames();
    const name = names[one.which % Math.max(1, names.length)];
    if (name) element.removeAttribute(name);
  } else if (one.kind === 'wrap element') {
    const wrapper = document.createElement('div');
    element.replaceWith(wrapper);
    wrapper.append(element);
  } else if (one.kind === 'move element') {
    const to = all[one.to % all.length];
    if (to && !element.contains(to)) to.append(element);
  } else {
    // Words alone: what stands in a text node that names nobody.
    const node = [...element.childNodes].find((child) => child.nodeType === 3 && child.textContent?.trim());
    const names = 'a, h1, h2, [data-testid="User-Name"], [data-testid="UserName"], .fn, .wp-block-comment-author-name';
    if (node && !element.closest(names)) node.textContent = one.text;
  }
}

/** Moving an element can make a decoy the author in truth (its link, put where the author's stands). */
function mayMakeDecoys(changes: readonly Change[]): boolean {
  return changes.some((one) => one.kind === 'move element');
}

const fixtures: Fixture[] = sites.flatMap((site) => fixturesOf(site.id));

/** The elements that a fixture points at, and what stood there before anything changed. */
function pointedIn(document: Document, fixture: Fixture): { element: Element; was: PostSighting }[] {
  return Object.keys(fixture.expected.at).flatMap((selector) => {
    const element = document.querySelector(selector);
    const was = element ? readPostAt(element, new URL(fixture.expected.address)) : undefined;
    return element && was ? [{ element, was }] : [];
  });
}

/** The same somebody, of whom more or less is shown: two people share no address, handle or name in a fixture. */
function isSameAuthor(a: SeenProfile, b: SeenProfile | undefined): boolean {
  const fields = ['url', 'handle', 'stableId', 'name'] as const;
  return fields.some((field) => a[field] !== undefined && a[field] === b?.[field]);
}

describe('a page that changed', () => {
  it('is read without a throw, into what parsers accept', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fixtures),
        fc.array(change, { minLength: 1, maxLength: 12 }),
        (fixture, changes) => {
          const document = parsed(fixture.html);
          for (const one of changes) apply(document, one);
          const page = new URL(fixture.expected.address);
          const { posts, person, page: whole } = readPage(document, page, readArticle);
          for (const seen of [...posts, whole, ...(person ? [person] : [])]) v.parse(sighting, seen);
          for (const element of postElements(document, page)) {
            const read = readPostAt(element, page);
            if (read) v.parse(sighting, read);
          }
        },
      ),
      { numRuns: 250 },
    );
  }, 60_000);

  it('never names a decoy, as an author, quoted, around or under the pointer', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fixtures),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        (fixture, changes) => {
          fc.pre(!mayMakeDecoys(changes));
          const document = parsed(fixture.html);
          const pointed = pointedIn(document, fixture);
          for (const one of changes) apply(document, one);
          const page = new URL(fixture.expected.address);
          const { posts, person, page: whole } = readPage(document, page, readArticle);
          const under = pointed.flatMap(({ element }) => readPostAt(element, page) ?? []);
          const names = namesIn([posts, person?.person, whole.authors]);
          for (const decoy of fixture.expected.decoys) expect(names).not.toContain(decoy);
          // What the page only recommends is nobody's of the page, but it is read when pointed at.
          const pointedAt = namesIn(Object.values(fixture.expected.at));
          const others = fixture.expected.decoys.filter((decoy) => !pointedAt.includes(decoy));
          for (const decoy of others) expect(namesIn(under)).not.toContain(decoy);
        },
      ),
      { numRuns: 400 },
    );
  }, 60_000);

  it('gives a post or comment under the pointer its own author or none, never that of another', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fixtures.filter(({ expected }) => Object.keys(expected.at).length > 0)),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        (fixture, changes) => {
          fc.pre(!mayMakeDecoys(changes));
          const document = parsed(fixture.html);
          const pointed = pointedIn(document, fixture);
          for (const one of changes) apply(document, one);
          for (const { element, was } of pointed) {
            const read = readPostAt(element, new URL(fixture.expected.address));
            const isSame = read?.postId !== undefined && read.postId === was.postId;
            if (isSame && read.author)
              expect(read.author).toSatisfy((now: SeenProfile) => isSameAuthor(now, was.author));
          }
        },
      ),
      { numRuns: 400 },
    );
  }, 60_000);

  it('gives each post that is still whole its own author, wherever the others went', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), fc.nat(), (fixture, at) => {
        const document = parsed(fixture.html);
        const page = new URL(fixture.expected.address);
        const elements = postElements(document, page);
        fc.pre(elements.length > 1);
        const kept = elements[at % elements.length];
        if (!kept) return;
        const before = readPostAt(kept, page);
        for (const other of elements) if (other !== kept) other.remove();
        const after = readPostAt(kept, page);
        expect(after?.author).toEqual(before?.author);
        expect(after?.text).toEqual(before?.text);
        expect(after?.url).toEqual(before?.url);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
