import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseProfile,
  metByKeys,
  newPerson,
  newProfile,
  savedPersonEdits,
  seenAgain,
} from '../../src/domain/capture-person.ts';
import { derivedId } from '../../src/domain/id.ts';
import { profileKeys } from '../../src/domain/identity.ts';
import type { Profile } from '../../src/domain/profile.ts';
import type { SeenProfile } from '../../src/domain/sighting.ts';
import { edit } from '../../src/domain/stamp.ts';
import { upgrade } from '../../src/domain/upgrade.ts';

const DAY = 86_400_000;
const T0 = Date.UTC(2026, 0, 1);
const stamp = { at: T0, n: 0, device: 'laptop' };

function met(seen: SeenProfile, at = T0) {
  return { seen, keys: profileKeys(seen, 'https://x.com/home'), at };
}
function profile(seen: SeenProfile, at = T0): Profile {
  return newProfile(met(seen, at), derivedId('profile', profileKeys(seen, '')[0] ?? ''), derivedId('person', 'one'));
}
function see(known: Profile, seen: SeenProfile, at: number): Profile {
  return edit(known, seenAgain(known, met(seen, at)), stamp);
}

const ada = { site: 'x', handle: 'adaholm', url: 'https://x.com/adaholm', name: 'Ada Holm' } as const;
const adaById = { ...ada, stableId: '42' } as const;

describe('who a page shows', () => {
  it('knows a renamed account by its stable id, and its new handle from then on', () => {
    const known = profile(adaById);
    const renamed = { ...adaById, handle: 'holm', url: 'https://x.com/holm' };
    expect(chooseProfile(met(renamed, T0 + DAY), [known])).toBe(known);
    const after = see(known, renamed, T0 + DAY);
    expect(after.handles.map(({ handle }) => handle)).toEqual(['holm', 'adaholm']);
    const { stableId: _id, ...byHandle } = renamed;
    expect(chooseProfile(met(byHandle, T0 + 2 * DAY), [after])).toBe(after);
  });

  it('does not take the next owner of a handle for the first', () => {
    const renamed = see(profile(adaById), { ...adaById, handle: 'holm', url: 'https://x.com/holm' }, T0 + DAY);
    expect(chooseProfile(met({ ...ada, stableId: '99' }, T0 + 2 * DAY), [renamed])).toBeUndefined();
    expect(chooseProfile(met(ada, T0 + 2 * DAY), [renamed])).toBeUndefined();
    expect(chooseProfile(metByKeys(['x:@adaholm'], T0 + 2 * DAY), [renamed])).toBeUndefined();
    // A page from before the change does mean the first owner.
    expect(chooseProfile(met(ada, T0 + DAY / 2), [renamed])).toBe(renamed);
  });

  it('takes the current owner where two have had a handle', () => {
    const first = see(profile(adaById), { ...adaById, handle: 'holm', url: 'https://x.com/holm' }, T0 + DAY);
    const second = profile({ ...ada, stableId: '99' }, T0 + 2 * DAY);
    expect(chooseProfile(met(ada, T0 + 3 * DAY), [first, second])).toBe(second);
    expect(chooseProfile(metByKeys(['x:id:42', 'x:@adaholm'], T0 + 3 * DAY), [first, second])).toBe(first);
  });

  it('knows one address on two sites, and no two people by name', () => {
    const onBlog = { site: 'web', name: 'Ada Holm', url: 'https://x.com/adaholm' };
    expect(chooseProfile(met(onBlog), [profile(ada)])).toBeDefined();
    const nameOnly = { site: 'web', name: 'Ada Holm' };
    expect(chooseProfile({ ...met(nameOnly), keys: ['a.example:name:ada holm'] }, [profile(ada)])).toBeUndefined();
  });

  it('goes back to an old handle', () => {
    let known = profile(adaById);
    known = see(known, { ...adaById, handle: 'holm' }, T0 + DAY);
    known = see(known, adaById, T0 + 2 * DAY);
    expect(known.handles.map(({ handle }) => handle)).toEqual(['adaholm', 'holm']);
  });
});

describe('seeing somebody again', () => {
  it('takes what is newer and fills only gaps from what is older', () => {
    const known = profile({ ...ada, headline: 'Trainer' }, T0 + DAY);
    const older = see(known, { ...ada, headline: 'Student', bio: 'Hello' }, T0);
    expect(older).toMatchObject({ headline: 'Trainer', bio: 'Hello', seenAt: T0 + DAY });
    const newer = see(known, { ...ada, headline: 'Head of learning' }, T0 + 2 * DAY);
    expect(newer).toMatchObject({ headline: 'Head of learning', seenAt: T0 + 2 * DAY });
  });

  const seen: fc.Arbitrary<SeenProfile> = fc.record(
    {
      site: fc.constant('x'),
      name: fc.constantFrom('Ada Holm', 'ada'),
      handle: fc.constantFrom('adaholm', 'AdaHolm', 'holm', 'h'),
      stableId: fc.constant('42'),
      url: fc.constantFrom('https://x.com/adaholm', 'https://x.com/holm'),
      headline: fc.constantFrom('Trainer', 'Coach'),
      links: fc.constant([{ url: 'https://ada.example/', evidence: 'bio' as const }]),
    },
    { requiredKeys: ['site', 'name'] },
  );
  it('is the same twice as once, stays readable, and forgets no key', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(seen, fc.nat(5)), { minLength: 1, maxLength: 8 }), (all) => {
        let known = profile(adaById);
        for (const [one, day] of all) {
          const next = see(known, one, T0 + day * DAY);
          expect(see(next, one, T0 + day * DAY)).toEqual(next);
          expect(known.keys.every((key) => next.keys.includes(key))).toBe(true);
          expect(upgrade('profile', next).ok).toBe(true);
          known = next;
        }
        const times = known.handles.map(({ seenAt }) => seenAt);
        expect(times).toEqual([...times].sort((a, b) => b - a));
      }),
    );
  });
});

describe('a new person', () => {
  it('always has a name', () => {
    const arrival = { id: derivedId('person', 'x'), at: T0 };
    expect(newPerson({ site: 'x', handle: 'h' }, arrival).name).toBe('h');
    expect(newPerson({ site: 'web', url: 'https://www.ada.example/blog/' }, arrival).name).toBe('ada.example/blog');
    expect(upgrade('person', newPerson({ site: 'web', url: `https://a.example/${'x'.repeat(900)}` }, arrival)).ok).toBe(
      true,
    );
  });

  it('keeps earlier notes above new ones', () => {
    const person = { ...newPerson(ada, { id: derivedId('person', 'x'), at: T0 }), note: 'first' };
    expect(savedPersonEdits(person, { note: 'second' }, undefined).note).toBe('first\n\nsecond');
    expect(savedPersonEdits(person, { note: 'first' }, undefined).note).toBeUndefined();
  });
});

describe('keys', () => {
  it('fit a record however long the address, and still tell apart', () => {
    const long = (end: string) => profileKeys({ site: 'web', url: `https://a.example/${'y'.repeat(2_000)}${end}` }, '');
    expect(long('1')[0]?.length).toBeLessThanOrEqual(450);
    expect(long('1')).toEqual(long('1'));
    expect(long('1')).not.toEqual(long('2'));
  });
});
