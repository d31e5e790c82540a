import { describe, expect, it } from 'vitest';
import { isKnownName } from '../../../src/sites/article/given-names.ts';

describe('names that can only be those of people', () => {
  it.each([
    'Aaron Marrow',
    'Zoltan Marrow',
    'Agnes Marrow',
    'J. Peter Marrow',
    'Jean-Luc Marrow',
    'JOANNA MARROW',
    'Zoë Marrow',
    'François Marrow',
    'Michał Marrow',
    'Fernando Marrow',
    'Fernanda Marrow',
    'Nguyễn Thu Hà',
    'Мария Лесная',
    '山田花子',
  ])('%s', (name) => {
    expect(isKnownName(name)).toBe(true);
  });

  it.each(['Machine Learning', 'San Francisco', 'Agnes', 'Aaro Marrow', '0agnes Marrow', '技術情報'])(
    'not %s',
    (name) => {
      expect(isKnownName(name)).toBe(false);
    },
  );
});
