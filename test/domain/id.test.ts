import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesToId, derivedId, idToBytes, newId } from '../../src/domain/id.ts';

it('derives the ids that it always derived', () => {
  expect(derivedId('profile', 'x:id:12')).toBe('55e9b54c-6542-5edf-995e-11ed8b0571df');
  expect(derivedId('moment', 'web:https://learning.example/ä')).toBe('110db48e-46e2-5a45-95fa-b0eefaef6d5e');
});

it('makes new ids that sort by time, of version 7', () => {
  const random = Uint8Array.from({ length: 16 }, (_none, at) => 255 - at);
  expect(newId(1_700_000_000_000, random)).toBe('018bcfe5-6800-79f8-b7f6-f5f4f3f2f1f0');
});

it('packs an id into 16 bytes and back', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(bytesToId(idToBytes(id))).toBe(id);
      expect(idToBytes(id.toUpperCase())).toEqual(idToBytes(id));
      const among = new Uint8Array(48);
      among.set(idToBytes(id), 16);
      expect(bytesToId(among, 16)).toBe(id);
    }),
  );
});
