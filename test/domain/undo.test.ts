import { describe, expect, it } from 'vitest';
import type { Moment } from '../../src/domain/moment.ts';
import { undoChange } from '../../src/domain/undo.ts';

describe('taking an act back', () => {
  const written = (...times: number[]): Moment => ({
    id: 'm',
    v: 1,
    createdAt: 1,
    stamps: {},
    kind: 'learned',
    personIds: [],
    quotes: [],
    notes: times.map((at) => ({ text: `${at}`, at })),
    tags: [],
    happenedAt: 1,
  });
  it('puts a note back in its place among those that came since', () => {
    expect(undoChange('moment', written(1, 2), written(2), written(2, 3))).toEqual({ notes: written(1, 2, 3).notes });
  });
  it('refuses where a note that it would take away was edited since', () => {
    const edited = { ...written(1), notes: [{ text: 'better', at: 1 }] };
    expect(undoChange('moment', written(), written(1), edited)).toBe('conflict');
  });
});
