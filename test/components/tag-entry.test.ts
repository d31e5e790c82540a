import { describe, expect, it } from 'vitest';
import { tailOf, usable, withoutTag, withTags } from '../../src/components/tag-entry.ts';

describe('withTags', () => {
  it.each([
    [[], 'Habits', ['habits']],
    [['habits'], '#Habits', ['habits']],
    [['a'], 'b, C ,, d', ['a', 'b', 'c', 'd']],
    [['a'], ' , ', ['a']],
    [[], 'one\ntwo\tthree', ['one', 'two', 'three']],
    [[], 'Réseau  Social', ['réseau social']],
  ])('%o and %o', (tags, typed, expected) => expect(withTags(tags, typed)).toEqual(expected));

  it('is the same list when nothing is new, so that nobody redraws or saves', () => {
    const tags = ['a'];
    expect(withTags(tags, 'A')).toBe(tags);
  });
  it('takes no more than a record may hold', () => {
    const many = Array.from({ length: 700 }, (_, at) => `tag ${at}`).join(',');
    expect(withTags([], many)).toHaveLength(500);
  });
});

describe('completion', () => {
  it.each([
    ['net', 'networking', 'working'],
    ['Net', 'networking', 'working'],
    ['#net', 'networking', 'working'],
    ['networking', 'networking', ''],
    ['x', 'networking', ''],
    ['', 'networking', ''],
    ['net', undefined, ''],
  ])('%o goes on as %o: %o', (typed, tag, tail) => expect(tailOf(typed, tag)).toBe(tail));

  it('offers what goes on from the text and is not there yet', () => {
    expect(usable(['networking', 'network', 'nets', 'other'], 'net', ['network'])).toEqual(['networking', 'nets']);
  });
  it('takes one away', () => expect(withoutTag(['a', 'b'], 'a')).toEqual(['b']));
});
