import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameFilter } from '../../src/storage/name-filter.ts';

describe('a filter of names', () => {
  it('never denies a name that was added', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 200 }), (names) => {
        const filter = new NameFilter();
        for (const name of names) filter.add(name);
        expect(names.every((name) => filter.mayHave(name))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('denies nearly all others, with half a million names in it', () => {
    const filter = new NameFilter();
    for (let at = 0; at < 500_000; at += 1) filter.add(`moments:key:x:post:${1_500_000_000 + at}`);
    let wrong = 0;
    for (let at = 0; at < 20_000; at += 1) if (filter.mayHave(`moments:key:x:post:${2_500_000_000 + at}`)) wrong += 1;
    expect(wrong).toBeLessThan(200);
  });
});
