import { describe, expect, it } from 'vitest';
import type { PostSighting, SeenProfile } from '../../src/domain/sighting.ts';
import { sites } from '../../src/sites/index.ts';
import { type Expectation, type Fixture, fixturesOf } from '../sites/fixtures.ts';
import { BROWSER, type MomentRecord, type Page, records, useBrowser, waitFor } from '../support/driven.ts';
import { words } from '../support/words.ts';

type Wanted = Expectation['reading']['posts'][number];
/** Something in a page of a site that is pointed at, and what must be stored of it. */
type Pointed = { kind: 'post' | 'comment' | 'quote' | 'thread' | 'repost'; selector: string; wanted: Wanted };
type Stored = MomentRecord & {
  source?: Pick<PostSighting, 'quoted' | 'context' | 'thread'> & { authorProfileId?: string };
};
type Profile = {
  id: string;
  site: string;
  personId: string;
  url?: string;
  name?: string;
  handles: { handle: string }[];
  links: unknown[];
  feeds: string[];
};

/** What a fixture says of elements that are pointed at: one of each kind. */
function pointedIn({ expected }: Fixture): Pointed[] {
  const seen = new Set<string>();
  return Object.entries(expected.at).flatMap(([selector, at]): Pointed[] => {
    const wanted = typeof at === 'number' ? expected.reading.posts[at] : at;
    if (!wanted) return [];
    const { thread, quoted, via, context } = wanted;
    const isPart = typeof at !== 'number' || context !== undefined;
    const kind = thread ? 'thread' : quoted ? 'quote' : via ? 'repost' : isPart ? 'comment' : 'post';
    return seen.has(kind) || !seen.add(kind) ? [] : [{ kind, selector, wanted }];
  });
}

/** The post that the page is about. */
function ownPost({ site, expected: { address, reading } }: Fixture): Wanted | undefined {
  const url = new URL(address);
  const named = sites.find(({ id }) => id === site)?.fromUrl(url);
  return named?.kind === 'post'
    ? (reading.posts.find(({ postId }) => postId === named.postId) ?? reading.posts[0])
    : undefined;
}

/** How the page as a whole is saved: somebody, an article with the pointer on its headline, or what the popup shows. */
function wholeOf(fixture: Fixture, pointed: readonly Pointed[]): 'person' | 'article' | 'page' | undefined {
  const { person, posts, page } = fixture.expected.reading;
  if (person) return 'person';
  const own = ownPost(fixture);
  if (!fixture.name.startsWith('post') || pointed.some(({ wanted }) => own && wanted.postId === own.postId))
    return undefined;
  return posts.length === 0 && page.authors.length > 0 && fixture.html.includes('<h1') ? 'article' : 'page';
}

/** Two fixtures of a site may stand at one address, so each is put there when its turn comes. */
const pages: Record<string, string> = {};
function served({ html, expected }: Fixture): string {
  const url = new URL(expected.address);
  pages[`${url.origin}${url.pathname}`] = html;
  return expected.address;
}

const SAVE = ['popup_save_post', 'popup_save_person', 'popup_save_page'] as const;

describe('each site, with the built extension', () => {
  const on = useBrowser({ pages });

  /** Saves what the popup shows first, as a click does. */
  async function saveByPopup(page: Page): Promise<void> {
    const popup = await on.browser.openPopup(page);
    await popup.until(
      (labels) => {
        const main = document.querySelector<HTMLElement>('.page-card .button.primary');
        return main && labels.some((label) => main.textContent?.includes(label));
      },
      SAVE.map((key) => words(key)),
    );
    await popup.click('.page-card .button.primary');
    await popup.until((saved) => document.body.textContent?.includes(saved), words('popup_saved_short'));
    await popup.close();
  }

  /** What is stored of a post, once it is. One without an address of its own is known by its words. */
  async function storedAs({ site, postId, text, author }: Wanted): Promise<Stored> {
    const isIt = ({ source }: Stored) =>
      source?.site === site &&
      (postId ? source.postId === postId : source.text === text && source.authorProfileId !== undefined);
    const found = async () => (await records<Stored>(on.browser, 'moments')).find(isIt);
    try {
      return await waitFor(found, `the moment of ${site} ${postId ?? author?.name}`, 10_000);
    } catch (error) {
      const instead = (await records<Stored>(on.browser, 'moments')).map(({ source }) => source?.url ?? source?.text);
      throw new Error(`Stored instead: ${instead.join(', ')}`, { cause: error });
    }
  }

  /** The page is stored with its own authors and no decoy. */
  async function expectPage(fixture: Fixture): Promise<void> {
    const { page } = fixture.expected.reading;
    const own = ownPost(fixture);
    if (own) return expectAuthor(await storedAs(own), own.author);
    const found = async () =>
      (await records<Stored>(on.browser, 'moments')).find(
        ({ source }) => source?.site === page.site && source.url === page.url,
      );
    const { personIds } = await waitFor(found, `the moment of ${page.url}`, 10_000);
    const people = await records<{ id: string; name: string }>(on.browser, 'people');
    const names = people.filter(({ id }) => personIds.includes(id)).map(({ name }) => name);
    expect(names.sort()).toEqual(page.authors.flatMap((one) => one.name ?? one.handle ?? []).sort());
  }

  /** Somebody's profile holds all that their page shows, each address with what links it. */
  async function expectPerson(seen: SeenProfile | undefined): Promise<void> {
    const isTheirs = ({ site, handles, url, name }: Profile) =>
      site === seen?.site &&
      (seen.handle
        ? handles.some(({ handle }) => handle === seen.handle)
        : seen.url
          ? url === seen.url
          : name === seen.name);
    const profile = await waitFor(
      async () => (await records<Profile>(on.browser, 'profiles')).find(isTheirs),
      `the profile of ${seen?.name}`,
      10_000,
    );
    const { site, handle, kind, url, links = [], feeds = [], ...shown } = seen ?? {};
    expect(profile).toMatchObject(shown);
    expect(profile.links).toEqual(expect.arrayContaining(links));
    expect(profile.feeds).toEqual(expect.arrayContaining(feeds));
  }

  /** The person of a moment is the author that the page shows, by the profile that wrote it. */
  async function expectAuthor(moment: Stored, author: SeenProfile | undefined): Promise<void> {
    const profiles = await records<Profile>(on.browser, 'profiles');
    const profile = profiles.find(({ id }) => id === moment.source?.authorProfileId);
    expect(moment.personIds).toEqual(profile ? [profile.personId] : []);
    expect(profile?.handles[0]?.handle ?? profile?.url ?? profile?.name).toBe(
      author?.handle ?? author?.url ?? author?.name,
    );
  }

  for (const fixture of sites.flatMap(({ id }) => fixturesOf(id))) {
    const pointed = pointedIn(fixture);
    const whole = wholeOf(fixture, pointed);
    const what = [...pointed.map(({ kind }) => kind), ...(whole ? [whole] : [])];
    if (what.length === 0) continue;

    it(`${fixture.site}/${fixture.name}: saves the ${what.join(', ')}`, async () => {
      const page = await on.browser.open(served(fixture));
      if (whole === 'person' || whole === 'page') await saveByPopup(page);
      // A real key lets us into the page; where keys are only told of, the toolbar button does.
      else if (BROWSER === 'chromium' && !['x', 'linkedin'].includes(fixture.site))
        await (await on.browser.openPopup(page)).close();
      if (whole === 'person') await expectPerson(fixture.expected.reading.person?.person);
      if (whole === 'page') await expectPage(fixture);
      for (const { selector, wanted } of pointed) {
        // Anew: what is said after a save stands over the page for a while.
        await page.reload();
        // The popup was in front: a pointer over what lies behind is over nothing.
        await page.toFront();
        await page.hover(selector);
        await on.browser.command(page, 'quick-save');
        const moment = await storedAs(wanted);
        await expectAuthor(moment, wanted.author);
        const { text, context, quoted, thread } = moment.source ?? {};
        expect({ text, context, quoted, thread }).toEqual({
          text: wanted.text,
          context: wanted.context,
          quoted: wanted.quoted,
          thread: wanted.thread,
        });
      }
      if (whole === 'article') {
        await page.reload();
        await page.hover('h1');
        await on.browser.command(page, 'quick-save');
        await expectPage(fixture);
      }
      await page.close();
    });
  }
});
