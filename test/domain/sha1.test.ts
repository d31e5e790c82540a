import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { v5, v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { derivedId, newId } from '../../src/domain/id.ts';
import { sha1 } from '../../src/domain/sha1.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const of = (text: string) => hex(sha1(new TextEncoder().encode(text)));

describe('sha1', () => {
  it('gives what RFC 3174 says', () => {
    expect(of('abc')).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
    expect(of('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
      '84983e441c3bd26ebaae4aa1f95129e5e54670f1',
    );
    expect(of('')).toBe('da39a3ee5e6b4b0d3255bfef95601890afd80709');
    expect(of('a'.repeat(1_000_000))).toBe('34aa973cd4c4daa4f61eeb2bdbad27316534016f');
  });

  it('gives what Node gives, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(hex(sha1(bytes))).toBe(createHash('sha1').update(bytes).digest('hex'));
      }),
    );
  });
});

describe('ids', () => {
  it('are the UUIDs of version 5 that they always were', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (key) => {
        expect(derivedId('person', key)).toBe(v5(`person:${key}`, '6f3c3d1e-5a0b-5c55-9d5c-3d1a6f0f7a11'));
      }),
    );
  });

  it('carry the time as UUIDs of version 7 do', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 48 - 1 }), fc.uint8Array({ minLength: 16, maxLength: 16 }), (now, random) => {
        const id = newId(now, random);
        expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
        expect(id.slice(0, 13)).toBe(v7({ msecs: now, random }).slice(0, 13));
      }),
    );
    expect(
      newId(
        0x017f22e279b0,
        Uint8Array.from({ length: 16 }, () => 0xff),
      ),
    ).toBe('017f22e2-79b0-7fff-bfff-ffffffffffff');
  });
});
