import { describe, expect, it } from 'vitest';
import type { PostSighting, SeenProfile } from '../../src/domain/sighting.ts';
import { sites } from '../../src/sites/index.ts';
import { type Expectation, type Fixture, fixturesOf } from '../sites/fixtures.ts';
import { BROWSER, type MomentRecord, type Page, records, useBrowser, waitFor } from '../support/driven.ts';
import { words } from '../support/words.ts';

type Wanted = Expectation['reading']['posts'][number];
/** Something in a page of a site that is pointed at, and what must be stored of it. */
type Pointed = { kind: 'post' | 'comment' | 'quote' | 'thread'; fixture: Fixture; selector: string; wanted: Wanted };
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
};

/** What the fixtures of a site say of elements that are pointed at, of those with an address of their own. */
function pointedOn(site: string): Pointed[] {
  return fixturesOf(site).flatMap((fixture) =>
    Object.entries(fixture.expected.at).flatMap(([selector, at]): Pointed[] => {
      const wanted = typeof at === 'number' ? fixture.expected.reading.posts[at] : at;
      if (!wanted?.postId) return [];
      const isPart = typeof at !== 'number' || wanted.context !== undefined;
      return [
        {
          kind: wanted.thread ? 'thread' : wanted.quoted ? 'quote' : isPart ? 'comment' : 'post',
          fixture,
          selector,
          wanted,
        },
      ];
    }),
  );
}

/** One of each kind, on as few pages as it takes. */
function chosenOn(site: string): Pointed[] {
  const all = pointedOn(site);
  const kindsOf = ({ fixture }: Pointed) =>
    new Set(all.filter((one) => one.fixture === fixture).map(({ kind }) => kind)).size;
  const seen = new Set<string>();
  const lists = all.filter(({ kind, fixture }) => kind === 'post' && fixture.name.startsWith('feed'));
  return [...lists, ...all.toSorted((a, b) => kindsOf(b) - kindsOf(a))]
    .filter(({ kind }) => !seen.has(kind) && seen.add(kind))
    .sort((a, b) => a.fixture.name.localeCompare(b.fixture.name));
}

/** The page of a kind of a site: the plain one before its varieties, of which one may be the page of a single comment. */
function pageOf(site: string, kind: string): Fixture | undefined {
  const all = fixturesOf(site);
  return all.find(({ name }) => name === kind) ?? all.find(({ name }) => name.startsWith(`${kind}-`));
}

/** What is saved as the popup does, an article or what the address names: where nothing else is, or only what is said under it. */
function wholeOf(site: string, chosen: readonly Pointed[]): Fixture | undefined {
  const isDue = BROWSER === 'chromium' && chosen.every(({ kind }) => kind === 'comment');
  return isDue ? pageOf(site, 'post') : undefined;
}

/** A page that is an article with an author, saved with the pointer on its headline. */
function articleOf(site: string): Fixture | undefined {
  return fixturesOf(site).find(
    ({ name, html, expected: { reading } }) =>
      name.startsWith('post') && html.includes('<h1') && reading.posts.length === 0 && reading.page.authors.length > 0,
  );
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
  // One browser and one network that grows: what is stored is found again by its id.
  const on = useBrowser({ pages, keepsData: true });
  const everybody = async () =>
    (await records<{ id: string; name: string }>(on.browser, 'people')).map(({ name }) => name);

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

  /** What is stored of a post, once it is. */
  async function storedAs({ site, postId }: Wanted): Promise<Stored> {
    const all = () => records<Stored>(on.browser, 'moments');
    return waitFor(
      async () => (await all()).find(({ source }) => source?.site === site && source.postId === postId),
      `the moment of ${site} ${postId}`,
      10_000,
    );
  }

  /** The one moment that comes by saving is what stands in the page, with its authors and no decoy. */
  async function expectSaved({ expected }: Fixture, save: () => Promise<void>): Promise<void> {
    const before = new Set((await records<Stored>(on.browser, 'moments')).map(({ id }) => id));
    await save();
    const moment = await waitFor(
      async () => (await records<Stored>(on.browser, 'moments')).find(({ id }) => !before.has(id)),
      'the moment of the page',
      10_000,
    );
    const { posts, page: whole } = expected.reading;
    const own = posts.find(({ postId }) => postId !== undefined && postId === moment.source?.postId);
    expect(moment.source).toMatchObject(
      own ? { site: own.site, text: own.text } : { site: whole.site, url: whole.url },
    );
    const people = await records<{ id: string; name: string }>(on.browser, 'people');
    const names = people.filter(({ id }) => moment.personIds.includes(id)).map(({ name }) => name);
    const authors = own ? [own.author] : whole.authors;
    expect(names.sort()).toEqual(authors.flatMap((one) => one?.name ?? one?.handle ?? []).sort());
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

  for (const site of sites) {
    const person = pageOf(site.id, 'person');
    const chosen = chosenOn(site.id);
    const whole = wholeOf(site.id, chosen);
    const article = articleOf(site.id);
    const what = [
      ...(person ? ['person'] : []),
      ...chosen.map(({ kind }) => kind),
      ...(article ? ['article'] : []),
      ...(whole ? ['page'] : []),
    ];
    if (what.length === 0) continue;

    it(`${site.id}: saves the ${what.join(', ')}`, async () => {
      const page = await on.browser.open(served(person ?? chosen[0]?.fixture ?? article ?? (whole as Fixture)));
      // A real key lets us into the page; where keys are only told of, the toolbar button does, once an origin.
      let openTo = site.id === 'x' || site.id === 'linkedin' || BROWSER === 'firefox' ? '*' : '';
      if (person) {
        await saveByPopup(page);
        const seen = person.expected.reading.person?.person;
        await waitFor(async () => (await everybody()).includes(seen?.name ?? seen?.handle ?? ''), 'the person', 10_000);
        openTo ||= new URL(person.expected.address).origin;
      }
      /** Shows a fixture anew, because what is said after a save stands over the page for a while, with a key let in. */
      const show = async (fixture: Fixture): Promise<void> => {
        const address = served(fixture);
        await (new URL(page.url()).pathname === new URL(address).pathname ? page.reload() : page.goto(address));
        if (openTo === '*' || openTo === new URL(address).origin) return;
        await (await on.browser.openPopup(page)).close();
        openTo = new URL(address).origin;
      };
      for (const { fixture, selector, wanted } of chosen) {
        await show(fixture);
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
      if (article) {
        await show(article);
        await page.hover('h1');
        await expectSaved(article, () => on.browser.command(page, 'quick-save'));
      }
      await page.close();
      if (whole) {
        const another = await on.browser.open(served(whole));
        await expectSaved(whole, () => saveByPopup(another));
        await another.close();
      }
    });
  }
});
