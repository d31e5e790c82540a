import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erasedOf, isEditedSince, mergedErased, readErased } from '../../src/domain/erased.ts';
import { mentions } from '../../src/domain/mentions.ts';
import type { BaseRecord, Stamp } from '../../src/domain/record.ts';
import { edit } from '../../src/domain/stamp.ts';
import { keptUntil, type PurgeClock, purgedUntil, readClock } from '../../src/domain/trash.ts';
import { upgrade } from '../../src/domain/upgrade.ts';

const DAY = 86_400_000;
const id = fc.uuid();
const stamp: fc.Arbitrary<Stamp> = fc.record({
  at: fc.integer({ min: 1, max: 1_000 }),
  n: fc.nat(3),
  device: fc.constantFrom('a', 'b'),
});
const content = fc.record({
  name: fc.string({ minLength: 12 }),
  tags: fc.array(fc.string({ minLength: 12 }), { maxLength: 3 }),
});
const deleted = fc
  .record({
    id,
    createdAt: fc.nat(500),
    deletedAt: fc.nat(1_000),
    stamp,
    more: content,
    tagStamp: stamp,
    mergedInto: fc.option(id),
  })
  .map(({ more, tagStamp, mergedInto, stamp: gone, ...base }) => ({
    ...base,
    v: 1,
    ...more,
    stamps: {
      deletedAt: gone,
      name: tagStamp,
      ...Object.fromEntries(more.tags.map((tag) => [`tags:${tag}`, tagStamp])),
    },
    ...(mergedInto !== null && { mergedInto }),
  }));

describe('what is left of an erased record', () => {
  it('holds nothing of what it said, is read as such and as nothing else, and erased again is the same', () => {
    fc.assert(
      fc.property(deleted, (record) => {
        const left = erasedOf(record);
        const text = JSON.stringify(left);
        for (const secret of [record.name, ...record.tags])
          expect(text).not.toContain(JSON.stringify(secret).slice(1, -1));
        expect(readErased(JSON.parse(text))).toEqual(left);
        expect(erasedOf(left)).toEqual(left);
        expect(upgrade('person', left)).toMatchObject({ ok: false, code: 'not-found' });
      }),
    );
  });

  it.each([
    ['a name', { name: 'Ada' }],
    ['the stamp of a tag', { stamps: { 'tags:secret': { at: 1, n: 0, device: 'a' } } }],
    ['no deletion', { deletedAt: undefined }],
    ['no word that it was erased', { erased: false }],
  ])('is not what has %s', (_, more) => {
    const left = erasedOf({ id: '018f0000-0000-7000-8000-000000000001', v: 1, createdAt: 1, stamps: {}, deletedAt: 2 });
    expect(readErased(left)).toEqual(left);
    expect(readErased({ ...left, ...more })).toBeUndefined();
  });

  it('gives way to a later edit alone', () => {
    const base: BaseRecord = { id: '018f0000-0000-7000-8000-000000000001', v: 1, createdAt: 1, stamps: {} };
    fc.assert(
      fc.property(stamp, stamp, (gone, other) => {
        const left = erasedOf({ ...edit(base, { deletedAt: gone.at }, gone), deletedAt: gone.at });
        const edited = { ...base, stamps: { name: other } };
        const isLater = other.at - gone.at || other.n - gone.n || (other.device > gone.device ? 1 : 0);
        expect(isEditedSince(edited, left)).toBe(isLater > 0);
        expect(isEditedSince(base, left)).toBe(false);
        expect(isEditedSince({ ...base, stamps: left.stamps }, left)).toBe(false);
      }),
    );
  });

  it('of two places is the same in either order, and with itself', () => {
    fc.assert(
      fc.property(deleted, deleted, (one, two) => {
        const [a, b] = [erasedOf(one), erasedOf({ ...two, id: one.id })];
        fc.pre(JSON.stringify(a.stamps['deletedAt']) !== JSON.stringify(b.stamps['deletedAt']));
        expect(mergedErased(a, b)).toEqual(mergedErased(b, a));
        expect(mergedErased(a, a)).toEqual(a);
      }),
    );
  });
});

describe('the clock of the purge', () => {
  it('lets nothing go before two looks, a day apart, were thirty days after it, whatever the clock did', () => {
    const looks = fc.array(fc.integer({ min: -2_000, max: 2_000 }), { maxLength: 30 });
    fc.assert(
      fc.property(looks, (hours) => {
        const readings = hours.map((hour) => 1e12 + hour * 3_600_000);
        let clock: PurgeClock | undefined;
        for (const [nth, now] of readings.entries()) {
          clock = readClock(clock, now);
          const until = purgedUntil(clock);
          // Some earlier look was that late already, and this one or one between is a day behind it.
          const seen = readings.slice(0, nth + 1);
          const isProven = seen.some((a, at) => keptUntil(until) <= a && seen.slice(at + 1).some((b) => b - a >= DAY));
          expect(until <= 0 || isProven).toBe(true);
          expect(keptUntil(until)).toBeLessThanOrEqual(now);
        }
      }),
    );
  });
});

describe('naming', () => {
  it('is by a key, an address, or what a page shows of it', () => {
    const marks = new Set(['x:@ada', 'x:post:7', 'web:https://ada.example/a']);
    expect(mentions({ met: [{ keys: ['x:id:1', 'x:@ada'] }] }, marks)).toBe(true);
    expect(mentions({ author: { site: 'x', handle: 'Ada' } }, marks)).toBe(true);
    expect(mentions({ sighting: { site: 'x', postId: '7' } }, marks)).toBe(true);
    expect(mentions([{ url: 'https://ada.example/a?utm_source=x' }], marks)).toBe(true);
    expect(mentions({ handle: 'adam', site: 'x', text: 'about x:@ada and more', url: 7, tags: null }, marks)).toBe(
      false,
    );
  });
});
