import { describe, expect, it } from 'vitest';
import { chipsOf, isNarrowed, peopleQuery, withChip } from '../../src/options/network/network-query.ts';
import type { Counts } from '../../src/storage/rows.ts';

const counts: Counts = {
  people: 214,
  organisations: 0,
  moments: 1_032,
  byTie: { strong: 14, weak: 61, 'very-weak': 139, unset: 0 },
};
const block = { offset: 0, limit: 100 };

describe('chips', () => {
  it('leaves out what nobody is in', () => {
    expect(chipsOf(counts, {}).map(({ id, count }) => `${id} ${count}`)).toEqual([
      'all 214',
      'strong 14',
      'weak 61',
      'very-weak 139',
    ]);
  });
  it('shows those without a tie and organisations when there are any', () => {
    const more = { ...counts, organisations: 3, byTie: { ...counts.byTie, unset: 2 } };
    expect(chipsOf(more, {}).map(({ id }) => id)).toContain('unset');
    expect(chipsOf(more, {}).map(({ id }) => id)).toContain('organisations');
  });
  it('keeps the chosen one even when its last person goes', () => {
    expect(chipsOf(counts, { tie: 'unset' }).find(({ chosen }) => chosen)?.id).toBe('unset');
    expect(chipsOf(counts, { kind: 'organisation' }).find(({ chosen }) => chosen)?.id).toBe('organisations');
  });
  it('has exactly one chosen', () => {
    for (const filter of [
      {},
      { tie: 'weak' },
      { kind: 'organisation' },
      { kind: 'organisation', tie: 'weak' },
    ] as const) {
      expect(chipsOf(counts, filter).filter(({ chosen }) => chosen)).toHaveLength(1);
    }
  });
  it('changes the tie alone', () => {
    expect(withChip({ tie: 'weak', tag: 'a', sort: 'name' }, 'strong')).toEqual({
      tie: 'strong',
      tag: 'a',
      sort: 'name',
    });
    expect(withChip({ tie: 'weak', text: 'a' }, 'organisations')).toEqual({ kind: 'organisation', text: 'a' });
    expect(withChip({ kind: 'organisation', site: 'x' }, 'all')).toEqual({ site: 'x' });
  });
});

describe('the question to the database', () => {
  it('asks for people, latest first, unless told otherwise', () => {
    expect(peopleQuery({}, block)).toEqual({ sort: 'recent', kind: 'person', ...block });
    expect(peopleQuery({ kind: 'organisation', sort: 'name', tie: 'unset' }, block)).toEqual({
      sort: 'name',
      kind: 'organisation',
      tie: 'unset',
      ...block,
    });
  });
  it('takes white space for no text', () => {
    expect(peopleQuery({ text: '  ' }, block)).not.toHaveProperty('text');
    expect(peopleQuery({ text: ' ada ' }, block)).toHaveProperty('text', 'ada');
  });
  it('does not take an order for a filter', () => {
    expect(isNarrowed({ sort: 'name' })).toBe(false);
    expect(isNarrowed({ text: 'a' })).toBe(true);
  });
});
