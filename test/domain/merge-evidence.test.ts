import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  counterparts,
  isDismissed,
  type Known,
  linkKeys,
  mergeMark,
  mergeReasons,
} from '../../src/domain/merge-evidence.ts';
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

describe('more reasons', () => {
  it('takes the author of the blog that somebody links to, under one name alone', () => {
    const x = known('Lena Fischer', [{ site: 'x', url: 'https://x.com/lena', links: bio('https://blog.example/') }]);
    const byline = (name: string) => known(name, [{ url: 'https://blog.example/author/1', name }]);
    expect(mergeReasons(x, byline('Lena Fischer'))[0]).toMatchObject({ kind: 'author', url: 'https://blog.example' });
    expect(mergeReasons(byline('Lena Fischer'), x)[0]?.kind).toBe('author');
    expect(mergeReasons(x, byline('Bo Lund'))).toEqual([]);
  });
  it('knows an earlier address of a renamed handle', () => {
    const blog = known('Jo', [{ url: 'https://jo.example', links: bio('https://x.com/jo_old') }]);
    const x = known('J.', [{ site: 'x', url: 'https://x.com/jo_new', keys: ['x:id:7', 'web:https://x.com/jo_old'] }]);
    expect(mergeReasons(blog, x).map(({ kind }) => kind)).toEqual(['link']);
  });
  it('takes the name that the site shows, whatever the user calls them', () => {
    const one = known('Mum', [
      { site: 'x', url: 'https://x.com/a', name: 'Ada Park', links: bio('https://a.example/me') },
    ]);
    const two = known('Ada', [
      { site: 'github', url: 'https://github.com/a', name: 'ADA PARK', links: bio('https://a.example/me') },
    ]);
    expect(mergeReasons(one, two).map(({ kind }) => kind)).toEqual(['same-link']);
  });
  it('is sent away from either side', () => {
    const [a, b] = [known('A', []), known('B', [])];
    const marked = { ...a.person, dismissed: [mergeMark(b.person.id)] };
    expect([isDismissed(marked, b.person), isDismissed(b.person, marked), isDismissed(a.person, b.person)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

const URLS = ['https://ada.example', 'https://ada.example/about', 'https://x.com/ada', 'https://firm.example'];
const NAMES = ['Ada Park', 'Bo Lund', '李明'];
const somebody = fc
  .record({
    name: fc.constantFrom(...NAMES),
    profiles: fc.array(
      fc.record(
        {
          site: fc.constantFrom('web', 'x', 'github'),
          url: fc.constantFrom(...URLS),
          links: fc
            .subarray(URLS)
            .chain((urls) =>
              fc.constantFrom('bio', 'rel-me', 'feed').map((evidence) => urls.map((url) => ({ url, evidence }))),
            ),
        },
        { requiredKeys: ['site', 'url', 'links'] },
      ),
      { minLength: 1, maxLength: 2 },
    ),
  })
  .map(({ name, profiles }) => known(name, profiles.map((one) => ({ ...one, name })) as never));

describe('whoever they are', () => {
  it('the kinds of reasons are the same from both sides', () => {
    fc.assert(
      fc.property(somebody, somebody, (a, b) => {
        const kinds = (one: Known, other: Known) => mergeReasons(one, other).map(({ kind }) => kind);
        expect(kinds(a, b)).toEqual(kinds(b, a));
      }),
    );
  });
  it('a name alone is never a reason', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.nat(9), fc.nat(9), (name, one, other) => {
        const on = (host: string) => known(name, [{ url: `https://${host}.example/a`, name }]);
        expect(mergeReasons(on(`a${one}`), on(`b${other}`))).toEqual([]);
      }),
    );
  });
  it('two with a reason meet by a key', () => {
    fc.assert(
      fc.property(somebody, somebody, (a, b) => {
        if (mergeReasons(a, b).length === 0) return;
        const meets = a.profiles.some((one) => {
          const wanted = counterparts(one);
          return b.profiles.some(
            (other) =>
              linkKeys(other).some((key) => wanted.links.includes(key)) ||
              wanted.keys.includes(`web:${other.url?.toLowerCase()}`),
          );
        });
        expect(meets).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
  it('more links never take a reason away', () => {
    fc.assert(
      fc.property(somebody, somebody, fc.constantFrom(...URLS), (a, b, url) => {
        const more = {
          ...a,
          profiles: a.profiles.map((one) => ({ ...one, links: [...one.links, { url, evidence: 'bio' as const }] })),
        };
        expect(mergeReasons(more, b).length).toBeGreaterThanOrEqual(mergeReasons(a, b).length);
      }),
    );
  });
});
