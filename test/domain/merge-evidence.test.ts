import { describe, expect, it } from 'vitest';
import { type Known, mergeReasons } from '../../src/domain/merge-evidence.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Profile } from '../../src/domain/profile.ts';

let count = 0;
function known(
  name: string,
  profiles: readonly (Partial<Profile> & { url: string })[],
  kind: Person['kind'] = 'person',
): Known {
  count += 1;
  const id = `018f0000-0000-7000-8000-${String(count).padStart(12, '0')}`;
  const base = { v: 1, createdAt: 1, stamps: {} };
  return {
    person: { ...base, id, kind, name, roles: [], tags: [] },
    profiles: profiles.map((one, index) => ({
      ...base,
      id: `${id.slice(0, -2)}${index}9`,
      personId: id,
      site: 'web',
      keys: [],
      handles: [],
      links: [],
      feeds: [],
      seenAt: 1,
      ...one,
    })),
  };
}
const bio = (url: string) => [{ url, evidence: 'bio' as const }];

describe('reasons to think that two people are one', () => {
  const blog = known('Lena Fischer', [{ url: 'https://lena.example/', links: bio('https://twitter.com/LenaLearns') }]);
  it('finds links both ways, whatever form the addresses take', () => {
    const x = known('lena', [
      { site: 'x', url: 'https://x.com/lenalearns', links: bio('http://www.lena.example/?utm_source=x') },
    ]);
    expect(mergeReasons(blog, x).map(({ kind }) => kind)).toEqual(['mutual-link']);
    expect(mergeReasons(x, blog).map(({ kind }) => kind)).toEqual(['mutual-link']);
  });
  it('finds a link one way, and says from whom', () => {
    const x = known('lena', [{ site: 'x', url: 'https://x.com/lenalearns' }]);
    expect(mergeReasons(x, blog)[0]).toMatchObject({ kind: 'link', from: { url: 'https://lena.example/' } });
  });
  it('takes no name alone, however alike', () => {
    expect(
      mergeReasons(
        known('Ada Park', [{ url: 'https://a.example' }]),
        known('Ada Park', [{ url: 'https://b.example' }]),
      ),
    ).toEqual([]);
  });
  it('takes a shared address only with a shared name: colleagues link to one firm', () => {
    const firm = 'https://firm.example';
    const one = known('Ada Park', [{ url: 'https://x.com/ada', site: 'x', links: bio(firm) }]);
    const colleague = known('Bo Lund', [{ url: 'https://x.com/bo', site: 'x', links: bio(firm) }]);
    const same = known('ada park', [{ url: 'https://www.linkedin.com/in/ada/', site: 'linkedin', links: bio(firm) }]);
    expect(mergeReasons(one, colleague)).toEqual([]);
    expect(mergeReasons(one, same).map(({ kind }) => kind)).toEqual(['same-link']);
  });
  it('never joins a person and an organisation', () => {
    const team = known(
      'Lena Fischer',
      [{ url: 'https://x.com/lenalearns', links: bio('https://lena.example') }],
      'organisation',
    );
    expect(mergeReasons(blog, team)).toEqual([]);
  });
  it('takes one name on one blog, but not on a site of many people', () => {
    const one = known('Jo Ek', [{ url: 'https://blog.example/author/jo' }]);
    expect(
      mergeReasons(one, known('Jo Ek', [{ url: 'https://www.blog.example/team/jo-ek' }])).map(({ kind }) => kind),
    ).toEqual(['same-host']);
    const x = known('Jo Ek', [{ url: 'https://x.com/jo1', site: 'x' }]);
    expect(mergeReasons(x, known('Jo Ek', [{ url: 'https://x.com/jo2', site: 'x' }]))).toEqual([]);
  });
});
