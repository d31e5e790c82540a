import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocSet } from '../../src/search/doc-set.ts';
import { largest } from '../../src/search/largest.ts';
import { mergeSegments } from '../../src/search/merge.ts';
import { BLOCK_BYTES, type Block, blocksFor, packSegment, unpackBlock, visitBlock } from '../../src/search/segment.ts';

const terms = fc.array(
  fc.oneof(
    fc.constantFrom('a', 'ab', 'abc', '\u0001tag:x', '学び', '🦊', '🦉'),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  ),
  {
    maxLength: 12,
  },
);
const texts = fc.array(terms, { maxLength: 30 });

function postingsOf(blocks: readonly Block[]) {
  return blocks.flatMap(({ bytes }) => unpackBlock(bytes));
}

function docsOf(all: readonly (readonly string[])[], from = 0) {
  return all.map((terms, at) => ({ doc: from + at, terms }));
}

/** What a reader of the packed form finds. */
function found(blocks: readonly Block[], term: string, prefix: boolean): number[] {
  const docs = new DocSet(1_000);
  const [start, end] = blocksFor(
    blocks.map(({ first }) => first),
    term,
    prefix,
  );
  for (const { bytes } of blocks.slice(start, end)) {
    visitBlock(bytes, (one, read) => {
      if (one === term || (prefix && one.startsWith(term))) read((doc) => docs.add(doc));
      return 'on';
    });
  }
  return docs.list();
}

describe('a segment', () => {
  it('gives back exactly what was packed', () => {
    fc.assert(
      fc.property(texts, fc.nat(100_000), (all, from) => {
        const expected = new Map<string, number[]>();
        for (const { doc, terms } of docsOf(all, from)) {
          for (const term of new Set(terms)) expected.set(term, [...(expected.get(term) ?? []), doc]);
        }
        const sorted = [...expected].sort(([a], [b]) => (a < b ? -1 : 1)).map(([term, docs]) => ({ term, docs }));
        expect(postingsOf(packSegment(docsOf(all, from)))).toEqual(sorted);
      }),
    );
  });

  it('finds by term and by beginning what a scan finds, over many blocks', () => {
    const all = Array.from({ length: 400 }, (_none, at) =>
      Array.from({ length: 60 }, (_none, word) => `w${((at * 31 + word * 97) % 5_000).toString(36)}`),
    );
    const blocks = packSegment(docsOf(all));
    expect(blocks.length).toBeGreaterThan(1);
    expect(Math.max(...blocks.map(({ bytes }) => bytes.length))).toBeLessThan(BLOCK_BYTES * 2);
    for (const term of ['w', 'w1', 'w2z', 'wzz', 'v', 'x', 'w3', ...blocks.map(({ first }) => first)]) {
      for (const prefix of [true, false]) {
        const holds = (one: string) => one === term || (prefix && one.startsWith(term));
        const scanned = all.flatMap((terms, doc) => (terms.some(holds) ? [doc] : []));
        expect(found(blocks, term, prefix)).toEqual(scanned);
      }
    }
  });

  it('merges into what one segment would have been, without what is gone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 5 }), fc.nat(6), async (parts, modulo) => {
        const stands = (doc: number) => modulo < 2 || doc % modulo !== 0;
        let from = 0;
        const sources = parts.map((part) => {
          const blocks = packSegment(docsOf(part, from)).map(({ bytes }) => bytes);
          from += part.length;
          return { next: async () => blocks.shift() };
        });
        const merged: Block[] = [];
        for await (const block of mergeSegments(sources, stands)) merged.push(block);
        const whole = docsOf(parts.flat()).filter(({ doc }) => stands(doc));
        expect(postingsOf(merged)).toEqual(postingsOf(packSegment(whole)));
      }),
    );
  });

  it('never throws or hangs on damaged bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        visitBlock(bytes, (_term, read) => {
          read(() => {});
          return 'on';
        });
      }),
    );
  });
});

describe('a set of documents', () => {
  it('holds what was added and keeps what both have', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(299)), fc.uniqueArray(fc.nat(299)), (a, b) => {
        const [one, other] = [new DocSet(300), new DocSet(300)];
        for (const doc of a) one.add(doc);
        for (const doc of b) other.add(doc);
        expect(one.list()).toEqual([...a].sort((x, y) => x - y));
        one.and(other);
        expect(one.list()).toEqual(a.filter((doc) => b.includes(doc)).sort((x, y) => x - y));
        expect(b.every((doc) => one.has(doc) === a.includes(doc))).toBe(true);
        other.minus(one);
        expect(other.list()).toEqual(b.filter((doc) => !a.includes(doc)).sort((x, y) => x - y));
      }),
    );
  });
});

describe('the largest', () => {
  it('are what a full sort would put first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1_000_000), { maxLength: 400 }), fc.nat(30), (numbers, most) => {
        const sorted = [...numbers].sort((a, b) => b - a).slice(0, most);
        expect(largest(Float64Array.from(numbers), most)).toEqual(sorted);
      }),
    );
  });
});
