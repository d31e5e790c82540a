import { describe, expect, it } from 'vitest';
import { placeCard } from '../../src/content/card/place.ts';

const card = { width: 400, height: 560 };
const view = { width: 1280, height: 900 };
const anchor = (left: number, top: number, width = 480) => ({ left, top, right: left + width, bottom: top + 200 });

describe('where the card stands', () => {
  it('stands beside the post where there is room', () => {
    expect(placeCard(anchor(40, 120), card, view, false)).toEqual({ kind: 'beside', left: 536, top: 104 });
  });
  it('takes the other side, then the edge', () => {
    expect(placeCard(anchor(700, 120), card, view, false)).toMatchObject({ left: 284 });
    expect(placeCard(anchor(300, 120, 600), card, view, false)).toMatchObject({ left: 864 });
  });
  it('begins on the other side where people read from right to left', () => {
    expect(placeCard(anchor(500, 120, 300), card, view, true)).toMatchObject({ left: 84 });
    expect(placeCard(undefined, card, view, true)).toMatchObject({ left: 16, top: 16 });
  });
  it('stays in view, whatever the post does', () => {
    expect(placeCard(anchor(40, -4_000), card, view, false)).toMatchObject({ top: 16 });
    expect(placeCard(anchor(40, 4_000), card, view, false)).toMatchObject({ top: 324 });
    expect(placeCard(anchor(40, 50), { width: 400, height: 2_000 }, view, false)).toMatchObject({ top: 16 });
  });
  it('lies along the bottom of a narrow view', () => {
    expect(placeCard(anchor(0, 0, 300), card, { width: 400, height: 800 }, false)).toEqual({ kind: 'sheet' });
  });
});
