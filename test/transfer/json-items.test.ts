import { describe, expect, it } from 'vitest';
import { isWholeList, itemsIn } from '../../src/transfer/json-items.ts';

const SCRIPT = String.raw`window.YTD.tweets.part0 = [ {"a":"]},[\"{\\"},
  [1,{"b":[]}] , 7,"x,y"
];`;
const ITEMS = [{ a: ']},["{\\' }, [1, { b: [] }], 7, 'x,y'];

const cutEvery = (text: string, size: number) =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, at * size + size));

describe('items of a list', () => {
  it.each([1, 2, 3, 7, 1_000])('are the same, however the text is cut: %i', (size) => {
    const pieces = cutEvery(SCRIPT, size);
    expect([...itemsIn(pieces)]).toEqual(ITEMS);
    expect(isWholeList(pieces)).toBe(true);
  });
  it('are not whole wherever the text breaks off', () => {
    for (let end = 0; end < SCRIPT.lastIndexOf(']'); end += 1) expect(isWholeList([SCRIPT.slice(0, end)])).toBe(false);
  });
  it('are none of an empty list, and of no list', () => {
    expect([...itemsIn(['x = [ ]'])]).toEqual([]);
    expect(isWholeList(['x = [ ]'])).toBe(true);
    expect([...itemsIn(['x = {}'])]).toEqual([]);
    expect(isWholeList(['x = {}'])).toBe(false);
  });
  it('leave out what is damaged, and go on', () => {
    expect([...itemsIn(['[{"a":1},{"a"},{"a":3}]'])]).toEqual([{ a: 1 }, undefined, { a: 3 }]);
  });
  it('hold nothing of an item without end', () => {
    const long = function* () {
      yield '[1,"';
      for (let piece = 0; piece < 6_000; piece += 1) yield 'x'.repeat(1_000);
      yield '",2]';
    };
    expect([...itemsIn(long())]).toEqual([1, undefined, 2]);
  });
});
