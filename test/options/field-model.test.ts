import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withNew, withText } from '../../src/options/moment/text-list.ts';
import { fromLocalInput, settle, toLocalInput } from '../../src/options/shell/field-model.ts';

describe('leaving a field', () => {
  it('stores nothing where nothing was typed', () => {
    expect(settle('Ada', undefined, true)).toEqual({ kind: 'same' });
    expect(settle('Ada', 'Ada', true)).toEqual({ kind: 'same' });
    expect(settle('Ada', '  Ada\n', true)).toEqual({ kind: 'same' });
    expect(settle('', '   ', false)).toEqual({ kind: 'same' });
  });
  it('stores what was typed, without the space around', () => {
    expect(settle('Ada', ' Ada L. ', true)).toEqual({ kind: 'save', value: 'Ada L.' });
  });
  it('takes an emptied field away, but never a name', () => {
    expect(settle('Leeds', '', false)).toEqual({ kind: 'save', value: null });
    expect(settle('Ada', ' ', true)).toEqual({ kind: 'refused' });
  });
});

describe('a date field', () => {
  it('keeps the seconds that it cannot show', () => {
    const at = new Date(2026, 4, 1, 9, 30, 41, 7).getTime();
    expect(toLocalInput(at)).toBe('2026-05-01T09:30');
    expect(fromLocalInput('2026-05-01T09:30', at)).toBe(at);
    expect(fromLocalInput('2026-05-01T09:31', at)).toBe(new Date(2026, 4, 1, 9, 31).getTime());
  });
  it('takes a half-filled field for no answer', () => {
    expect(fromLocalInput('', 0)).toBeUndefined();
    expect(fromLocalInput('2026-05', 0)).toBeUndefined();
    expect(fromLocalInput('2026-02-31Tnoon', 0)).toBeUndefined();
  });
});

describe('notes and quotes', () => {
  const notes = [
    { text: 'one', at: 1 },
    { text: 'two', at: 2, fragment: '#:~:text=two' },
  ];
  it('changes one and leaves the others', () => {
    expect(withText(notes, 1, 0, 'uno')).toEqual([{ text: 'uno', at: 1 }, notes[1]]);
    expect(withText(notes, 1, 0, null)).toEqual([notes[1]]);
  });
  it('takes the place in the page off a quote that was rewritten', () => {
    expect(withText(notes, 2, 1, 'zwei')[1]).toEqual({ text: 'zwei', at: 2 });
  });
  it('finds a text whose place has changed meanwhile', () => {
    expect(withText([notes[1] ?? { text: '', at: 0 }], 2, 1, 'zwei')).toEqual([{ text: 'zwei', at: 2 }]);
  });
  it('keeps words whose note was removed elsewhere meanwhile', () => {
    expect(withText([], 1, 0, 'still typed')).toEqual([{ text: 'still typed', at: 1 }]);
    expect(withText([], 1, 0, null)).toEqual([]);
  });
  it('gives every new text a time of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (times) => {
        let items: readonly { text: string; at: number }[] = [];
        for (const now of times) items = withNew(items, 'x', now);
        expect(new Set(items.map(({ at }) => at)).size).toBe(items.length);
      }),
    );
  });
});
