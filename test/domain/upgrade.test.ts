import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHAPE } from '../../src/domain/record.ts';
import { upgrade } from '../../src/domain/upgrade.ts';

const ada = {
  id: '018f0000-0000-7000-8000-000000000001',
  v: 1,
  createdAt: 1,
  stamps: {},
  kind: 'person',
  name: 'Ada',
  roles: [],
  tags: ['Maths ', 'maths'],
};

describe('upgrade', () => {
  it('reads today’s shape and folds tags', () => {
    expect(upgrade('person', ada)).toMatchObject({ ok: true, value: { name: 'Ada', tags: ['maths', 'maths'] } });
  });
  it('names what a newer Weft wrote', () => {
    expect(upgrade('person', { ...ada, v: SHAPE + 1 })).toMatchObject({ ok: false, code: 'too-new' });
  });
  it('says which field is unreadable, never its content', () => {
    const result = upgrade('person', { ...ada, name: 17 });
    expect(result).toEqual({ ok: false, code: 'unreadable', detail: 'person: name' });
  });
  it('refuses addresses that are not http(s)', () => {
    const found = { url: 'javascript:alert(1)', at: 1 };
    expect(upgrade('person', { ...ada, foundAt: found })).toMatchObject({ ok: false, code: 'unreadable' });
  });
  it('never throws and never pollutes, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true }),
        fc.constantFrom('person', 'profile', 'moment', 'tag'),
        (raw, kind) => {
          upgrade(kind, raw);
          expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
        },
      ),
    );
  });
});
