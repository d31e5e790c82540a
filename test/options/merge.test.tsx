// @vitest-environment happy-dom
import '../support/page-api.ts';
import { describe, expect, it } from 'vitest';
import { type Known, mergeReasons } from '../../src/domain/merge-evidence.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { valueText } from '../../src/options/merge/field-text.ts';
import { reasonText } from '../../src/options/merge/reason-text.ts';
import { withChip } from '../../src/options/network/network-query.ts';
import { readRoute } from '../../src/options/route.ts';
import { t } from '../../src/platform/i18n.ts';
import type { PersonPage } from '../../src/storage/rows.ts';
import '../support/draw.ts';

const base = { v: 1, createdAt: 1, stamps: {} };
const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
function known(n: number, name: string, profile: Partial<Profile>): Known {
  const person: Person = { ...base, id: id(n), kind: 'person', name, roles: [], tags: [] };
  const common = { personId: id(n), site: 'web', keys: [], handles: [], links: [], feeds: [], seenAt: 1, name };
  return { person, profiles: [{ ...base, id: id(n + 100), ...common, ...profile }] };
}
const said = (a: Known, b: Known) =>
  mergeReasons(a, b).map((reason) => reasonText(reason, [a, b]).replace(/[\u2068\u2069]/g, ''));
const bio = (url: string) => [{ url, evidence: 'bio' as const }];

describe('evidence in words', () => {
  const x = known(1, 'Lena Fischer', { site: 'x', url: 'https://x.com/lena', links: bio('https://www.lena.example/') });
  it('says whose page links where', () => {
    const blog = known(2, 'Lena', { url: 'https://lena.example' });
    expect(said(x, blog)).toEqual(['The X page of Lena Fischer links to lena.example, where Lena is found.']);
    const back = known(3, 'Lena', { url: 'https://lena.example', links: bio('https://twitter.com/lena') });
    expect(said(x, back)).toEqual(['Lena Fischer on X and Lena on lena.example link to each other.']);
  });
  it('tells a link in a text from an address that is declared', () => {
    const links = [{ url: 'https://lena.example', evidence: 'rel-me' as const }];
    const github = known(4, 'lf', { site: 'github', url: 'https://github.com/lf', links });
    expect(said(github, known(2, 'Lena', { url: 'https://lena.example' }))[0]).toMatch(
      /says on GitHub that lena\.example/,
    );
  });
  it('names the blog and its author, one link and one host', () => {
    const byline = known(5, 'Lena Fischer', { url: 'https://lena.example/author/lena' });
    expect(said(x, byline)).toEqual([
      'The X page of Lena Fischer links to lena.example, whose author is Lena Fischer.',
    ]);
    const y = known(6, 'Lena Fischer', {
      site: 'github',
      url: 'https://github.com/lf',
      links: bio('https://lena.example'),
    });
    expect(said(x, y)).toEqual(['Both bear this name and link to lena.example.']);
    const other = known(7, 'Lena Fischer', { url: 'https://lena.example/team/2' });
    expect(said(byline, other)).toEqual(['Both write on lena.example under this name.']);
  });
});

describe('the comparison', () => {
  const page = (name?: string) => ({ metThrough: { id: id(9), ...(name && { name }) } }) as PersonPage;
  it('shows values as the rest of the page does', () => {
    expect(valueText('tie', 'very-weak', page())).toBe(t('tie_very_weak'));
    expect(valueText('kind', 'organisation', page())).toBe(t('kind_organisation'));
    expect(valueText('relation', 'co-worker', page())).toBe(t('relation_co_worker'));
    expect(valueText('metThroughId', id(9), page('Kai'))).toBe('Kai');
    expect(valueText('metThroughId', id(9), page())).toBe(t('person_removed'));
    expect(valueText('name', '李明', page())).toBe('李明');
  });
});

describe('the support filter', () => {
  it('stays beside a tie, goes with all, and lives in the address', () => {
    expect(withChip({ support: 'yes' }, 'weak')).toEqual({ support: 'yes', tie: 'weak' });
    expect(withChip({ support: 'yes', tie: 'weak' }, 'all')).toEqual({});
    const route = readRoute('#/network?support=yes&role=mentor');
    expect(route).toEqual({ screen: 'network', filter: { support: 'yes', role: 'mentor' } });
    expect(readRoute('#/network?support=no&role=boss')).toEqual({ screen: 'network', filter: {} });
    expect(['merge', 'amplifiers', 'support'].map((one) => readRoute(`#/${one}`).screen)).toEqual([
      'merge',
      'amplifiers',
      'support',
    ]);
  });
});
