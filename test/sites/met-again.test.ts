// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { Moment } from '../../src/domain/moment.ts';
import type { PostSighting } from '../../src/domain/sighting.ts';
import { readPage } from '../../src/sites/read-page.ts';
import { saveCapture } from '../../src/storage/capture-store.ts';
import { openDatabase } from '../../src/storage/db.ts';
import { captureOf, must, START, testPorts } from '../storage/suite/make.ts';
import { parsed } from './fixtures.ts';

const WORDS = 'Put two chairs under a tree.<br>Then wait, and ask whoever comes one question about their work.';
const MORE = '<button data-testid="expandable-text-button">… more</button>';
const PLACE = 'https://www.linkedin.com/feed/update/urn:li:activity:7395000000000000005/';

/** A post in the server-driven front end: in the home feed nothing in it says which one it is. */
function card(time: string, more: string, words = WORDS): string {
  return `<main><div role="listitem" componentkey="expandedAbcFeedType_MAIN_FEED"><a href="https://www.linkedin.com/in/ingrid-solheim/?trk=x"><figure></figure></a>
    <div><a href="https://www.linkedin.com/in/ingrid-solheim/"><p>Ingrid Solheim</p><p>• 2nd</p></a><p>Learning designer</p>${time}</div>
    <p><span data-testid="expandable-text-box">${words}${more}</span></p></div></main>`;
}
const inFeed = card('<p>2w •<svg></svg></p>', MORE);
const inActivity = card(`<a href="${PLACE}"><p>2w •<svg></svg></p></a>`, '');
const inEmber = `<div class="feed-shared-update-v2" data-urn="urn:li:activity:7395000000000000005"><div class="update-components-actor"><a class="update-components-actor__meta-link" href="https://www.linkedin.com/in/ingrid-solheim"><span class="update-components-actor__title"><span aria-hidden="true">Ingrid Solheim</span></span></a></div>
  <div class="update-components-update-v2__commentary"><span>${WORDS}</span></div></div>`;

function read(html: string, address: string): PostSighting {
  const [post] = readPage(parsed(html), new URL(address)).posts;
  if (!post) throw new Error('no post');
  return post;
}

/** Saves both, the first one first, and gives the moments that are there then. */
async function savedOneByOne(name: string, ...sightings: PostSighting[]): Promise<Moment[]> {
  const db = await openDatabase(name);
  const ports = testPorts();
  for (const [at, sighting] of sightings.entries())
    must(await saveCapture(db, ports, captureOf(sighting, { note: `note ${at}` }, START + at * 1_000)));
  const moments = (await db.moments.toArray()).map((row) => row.record as Moment);
  await db.delete();
  return moments.filter(({ deletedAt }) => deletedAt === undefined);
}

const home = read(inFeed, 'https://www.linkedin.com/feed/');
const known = [
  ['in a list of activity', read(inActivity, 'https://www.linkedin.com/in/ingrid-solheim/recent-activity/all/')],
  ['in the other front end', read(inEmber, 'https://www.linkedin.com/feed/')],
] as const;

it('a post of the home feed has no address, but its author, its words and that they were cut off', () => {
  expect(home).toMatchObject({ author: { handle: 'ingrid-solheim' }, cutOff: true });
  expect([home.url, home.postId]).toEqual([undefined, undefined]);
});

for (const [where, withId] of known) {
  it(`becomes one with the same post met ${where}, whichever came first`, async () => {
    for (const order of [
      [home, withId],
      [withId, home],
    ]) {
      const [moment, ...others] = await savedOneByOne(`again-${where}-${order.indexOf(home)}`, ...order);
      expect(others).toEqual([]);
      expect(moment?.source).toMatchObject({ postId: 'activity:7395000000000000005', url: PLACE });
      expect(moment?.source?.publishedAt).toBeDefined();
      expect(moment?.source?.cutOff).toBeUndefined();
      expect(moment?.notes.map(({ text }) => text)).toEqual(['note 0', 'note 1']);
    }
  });
}

it('stays apart from another post of the same author', async () => {
  const other = read(
    card('<p>1d •<svg></svg></p>', '', 'What I carry in my bag to every workshop I give.'),
    home.pageUrl,
  );
  expect(await savedOneByOne('apart', home, other)).toHaveLength(2);
});
