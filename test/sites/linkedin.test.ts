// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { addressOf, commentIdIn, permalinkOf, postIdIn, profileUrlOf } from '../../src/sites/linkedin/address.ts';
import { cleanName } from '../../src/sites/linkedin/author.ts';
import { timeFromId } from '../../src/sites/linkedin/id.ts';
import { recogniseLinkedIn } from '../../src/sites/linkedin/recognise.ts';
import { readServerDrivenComment } from '../../src/sites/linkedin/server-driven.ts';
import { linkedin } from '../../src/sites/linkedin.ts';
import { fixturesOf, parsed } from './fixtures.ts';

const ID = '7395000000000000000';

describe('an address on LinkedIn', () => {
  it.each([
    [`https://www.linkedin.com/feed/update/urn:li:activity:${ID}/`, `activity:${ID}`],
    [`https://www.linkedin.com/feed/update/urn%3Ali%3AugcPost%3A${ID}?utm_source=share`, `ugcPost:${ID}`],
    [`https://www.linkedin.com/feed/update/urn:li:share:${ID}`, `share:${ID}`],
    [`https://www.linkedin.com/embed/feed/update/urn:li:share:${ID}`, `share:${ID}`],
    [`/feed/update/activity:${ID}?trk=y`, `activity:${ID}`],
    [`https://www.linkedin.com/posts/ingrid-solheim_four-people-activity-${ID}-zz9Z/?trk=public`, `activity:${ID}`],
    [`https://no.linkedin.com/posts/ingrid-solheim_a-share-of-mine-ugcPost-${ID}-AbCd`, `ugcPost:${ID}`],
    [`https://www.linkedin.com/posts/ingrid-solheim_tag-share-${ID}-ab_c`, `share:${ID}`],
    [
      `https://www.linkedin.com/feed/update/urn:li:activity:${ID}/?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A${ID}%2C7395100000000000000%29`,
      `comment:(activity:${ID},7395100000000000000)`,
    ],
    [
      `https://www.linkedin.com/feed/update/urn:li:activity:${ID}/?dashCommentUrn=urn%3Ali%3Afsd_comment%3A%287395100000000000000%2Curn%3Ali%3Aactivity%3A${ID}%29`,
      `comment:(activity:${ID},7395100000000000000)`,
    ],
  ])('%s names its post', (address, postId) => {
    expect(addressOf(address)).toEqual({ postId });
    expect(addressOf(permalinkOf(postId))).toEqual({ postId });
  });

  it.each([
    ['https://www.linkedin.com/in/Ingrid-S%C3%B8lheim/?trk=x', 'ingrid-sølheim', 'person'],
    ['https://de.linkedin.com/in/ingrid-solheim/recent-activity/all/', 'ingrid-solheim', 'person'],
    ['/company/open-school/posts/', 'company/open-school', 'organisation'],
    ['https://www.linkedin.com/school/open-school', 'school/open-school', 'organisation'],
    ['https://www.linkedin.com/showcase/open-lab/', 'showcase/open-lab', 'organisation'],
  ])('%s names somebody', (address, handle, kind) => {
    expect(addressOf(address)).toEqual({ handle, kind });
    expect(addressOf(profileUrlOf(handle))).toEqual({ handle, kind });
  });

  it.each([
    'https://www.linkedin.com/feed/',
    'https://www.linkedin.com/preload/',
    'https://www.linkedin.com/search/results/people/?keywords=in',
    'https://evil.example/in/ingrid-solheim',
    'https://linkedin.com.evil.example/in/ingrid-solheim',
    'https://www.linkedin.com/in/',
    'https://www.linkedin.com/in/UNKNOWN',
    'https://www.linkedin.com/feed/update/urn:li:activity:12/',
    'javascript:location="/in/ingrid"',
    'https://www.linkedin.com/in/%',
    undefined,
  ])('%s names nobody, or at least does not throw', (address) => {
    const { postId, handle } = addressOf(address);
    expect([postId, handle === '%' ? undefined : handle]).toEqual([undefined, undefined]);
  });

  it('keeps a company apart from a person of the same slug', () => {
    expect(addressOf('/in/delta').handle).not.toBe(addressOf('/company/delta').handle);
  });

  it('is enough for an identity when nothing in the page can be read', () => {
    const post = linkedin.fromUrl(new URL(`https://www.linkedin.com/posts/x_y-activity-${ID}-zz9Z`));
    expect(post).toMatchObject({ kind: 'post', postId: `activity:${ID}`, publishedAt: '2025-11-14T07:29:52.456Z' });
    expect(post).not.toHaveProperty('author');
    expect(linkedin.fromUrl(new URL('https://www.linkedin.com/company/open-school/'))).toMatchObject({
      kind: 'person',
      person: { kind: 'organisation', handle: 'company/open-school' },
    });
    expect(linkedin.fromUrl(new URL('https://www.linkedin.com/feed/'))).toBeUndefined();
  });
});

it('reads ids out of longer urns, and times out of ids', () => {
  expect(postIdIn(`urn:li:fsd_update:(urn:li:activity:${ID},MAIN_FEED,EMPTY)`)).toBe(`activity:${ID}`);
  expect(postIdIn('urn:li:activity:12')).toBeUndefined();
  expect(commentIdIn(`urn:li:comment:(urn:li:ugcPost:${ID},7395100000000000000)`)).toBe(
    `comment:(ugcPost:${ID},7395100000000000000)`,
  );
  expect(timeFromId('7452446036029427457')).toBe('2026-04-21T19:59:54.741Z');
  expect(timeFromId('12')).toBeUndefined();
});

it.each([
  ['Ingrid Solheim • 3rd+', 'Ingrid Solheim'],
  ['Ingrid Solheim · 2.', 'Ingrid Solheim'],
  ['Ingrid Solheim (She/Her)', 'Ingrid Solheim'],
  ['Ingrid Solheim (she / her / hers)', 'Ingrid Solheim'],
  ['Ingrid 🌱 Solheim, PhD', 'Ingrid 🌱 Solheim, PhD'],
  ['Ingrid (Inga) Solheim', 'Ingrid (Inga) Solheim'],
  ['  Ingrid\n\u202eSolheim ', 'Ingrid Solheim'],
])('the name in %j is %j', (raw, name) => {
  expect(cleanName(raw)).toBe(name);
});

it('recognises posts and authors of each generation', () => {
  const known = Object.fromEntries(
    fixturesOf('linkedin').map(({ name, html }) => {
      const document = parsed(html);
      const posts = [...document.querySelectorAll(recogniseLinkedIn.postSelector)];
      const names = recogniseLinkedIn.nameLinks(document).map(({ handle }) => handle);
      return [
        name,
        { keys: posts.map((post) => recogniseLinkedIn.identify(post)?.postId ?? '-'), names: [...new Set(names)] },
      ];
    }),
  );
  expect(known['feed-ember']).toEqual({
    keys: ['activity:7395000000000000001', 'activity:7395000000000000002', 'activity:7395000000000000003'],
    names: ['ingrid-solheim', 'amara-diallo', 'company/open-school'],
  });
  expect(known['feed-server-driven']?.names).toEqual([
    'ingrid-solheim',
    'dmitri-makes',
    'company/bright-courses',
    'amara-diallo',
  ]);
  expect(known['feed-mobile']).toEqual({ keys: ['activity:7395000000000000004'], names: ['luc-marchand'] });
});

describe('the place for the control', () => {
  it.each(['feed-server-driven', 'feed-ember'])(
    'stands in every post with words of its own, outside comments: %s',
    (name) => {
      const page = fixturesOf('linkedin').find((one) => one.name === name);
      const posts = [...parsed(page?.html ?? '').querySelectorAll(recogniseLinkedIn.postSelector)];
      const rows = posts.map((post) => recogniseLinkedIn.actionRow(post));
      expect(rows.filter(Boolean).length).toBeGreaterThan(0);
      for (const [index, row] of rows.entries()) {
        if (row) expect(posts[index]?.contains(row)).toBe(true);
        expect(row?.closest('[componentkey*="Comment"]') ?? null).toBeNull();
      }
    },
  );
});

describe('a comment of the server-driven front end', () => {
  const max = '<a href="https://www.linkedin.com/in/mentioned-max/">Max</a>';
  const carla = (shown: string) => `<a href="https://www.linkedin.com/in/commenting-carla/">${shown}</a>`;
  const authorOf = (html: string) => {
    const key = `replaceableComment_urn:li:comment:(urn:li:activity:${ID},7395100000000000000)`;
    const comment = parsed(`<div componentkey="${key}">${html}</div>`).querySelector('[componentkey]');
    return readServerDrivenComment(comment as Element, new URL('https://www.linkedin.com/feed/'))?.author;
  };

  it('whose words are not marked as such is not by whom they mention', () => {
    expect(authorOf(`<div>${carla('<img>')}</div><p>How did you find ${max}?</p>`)).toMatchObject({
      handle: 'commenting-carla',
    });
    expect(authorOf(`<p>How did you find ${max}?</p>`)).toBeUndefined();
  });
  it('takes no name that leads to another', () => {
    expect(authorOf(`<div>${carla('<img>')}</div><p>${max}</p>`)?.name).toBeUndefined();
    expect(authorOf(`<div>${carla('<img>')}</div><p>${carla('Carla')} • 3rd</p>`)?.name).toBe('Carla');
  });
});
