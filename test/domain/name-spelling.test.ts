import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSpellingOf } from '../../src/domain/name-spelling.ts';

describe('a name spelled better', () => {
  it.each([
    ['Ben Otieno', 'Ben Otienno'],
    ['Ben Otieno', 'ben otieno'],
    ['Zoë Åkerström', 'Zoe Akerstrom'],
    ['Ben', 'Ben Otieno'],
    ['Ben O.', 'Ben Otieno'],
    ['benotieno', 'Ben Otieno'],
    ['Ben Otieno', 'Ben K. Otieno'],
    ['Анна Ковальчук', 'Анна Ковальчюк'],
  ])('%s, %s', (one, other) => {
    expect(isSpellingOf(one, other)).toBe(true);
    expect(isSpellingOf(other, one)).toBe(true);
  });
  it.each([
    ['Ben Otieno', 'Ben Carter'],
    ['Ben Otieno', 'Mina Sol'],
    ['Ana', 'Ada'],
    ['Otieno', 'Ben Otieno'],
    ['', 'Ben'],
    ['🎉', '🎈'],
  ])('not %s, %s', (one, other) => {
    expect(isSpellingOf(one, other)).toBe(false);
    expect(isSpellingOf(other, one)).toBe(false);
  });
  it('asks the same both ways, whatever the texts', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => isSpellingOf(a, b) === isSpellingOf(b, a)));
  });
});
