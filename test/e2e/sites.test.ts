import { describe, expect, it } from 'vitest';
import { sites } from '../../src/sites/index.ts';
import { type Fixture, fixturesOf } from '../sites/fixtures.ts';
import { BROWSER, momentsOf, peopleOf, useBrowser, waitFor } from '../support/driven.ts';
import { words } from '../support/words.ts';

/** The first page of each kind of a site, served at its own address. */
function pageOf(site: string, kind: string): Fixture | undefined {
  return fixturesOf(site).find(({ name }) => name === kind || name.startsWith(`${kind}-`));
}

const wanted = sites.flatMap((site) => ['post', 'person'].flatMap((kind) => pageOf(site.id, kind) ?? []));
const pages = Object.fromEntries(
  wanted.map(({ html, expected }) => {
    const url = new URL(expected.address);
    return [`${url.origin}${url.pathname}`, html];
  }),
);

const SAVE = ['popup_save_post', 'popup_save_person', 'popup_save_page'] as const;

// The way is the same in Firefox, where `popup.test.ts` goes it; here it is about the sites.
describe.runIf(BROWSER === 'chromium')('each site, with the built extension', () => {
  const on = useBrowser({ pages });

  /** Saves what the popup shows first, as a click does. */
  async function saveByPopup(address: string): Promise<void> {
    const page = await on.browser.open(address);
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
    await page.close();
  }

  for (const site of sites) {
    const person = pageOf(site.id, 'person');
    const post = pageOf(site.id, 'post');

    if (person)
      it(`${site.id}: saves whose page it is`, async () => {
        const seen = person.expected.reading.person?.person;
        await saveByPopup(person.expected.address);
        const people = await waitFor(async () => {
          const now = await peopleOf(on.browser);
          return now.length > 0 && now;
        }, 'the person');
        expect(people.map(({ name }) => name)).toEqual([seen?.name ?? seen?.handle]);
        expect(await momentsOf(on.browser, 0)).toEqual([]);
      });

    if (post)
      it(`${site.id}: saves what stands there, with its author`, async () => {
        const { posts, page } = post.expected.reading;
        await saveByPopup(post.expected.address);
        const [moment] = await momentsOf(on.browser, 1);
        const people = (await peopleOf(on.browser)).map(({ name }) => name);
        const own = posts.find(({ postId }) => postId !== undefined && postId === moment?.source?.postId);
        const authors = own ? [own.author] : page.authors;
        expect(moment?.source?.site).toBe(own?.site ?? page.site);
        expect(people.sort()).toEqual(authors.flatMap((one) => one?.name ?? one?.handle ?? []).sort());
        if (own) expect(moment?.source?.text).toBe(own.text);
        else expect(moment?.source?.url).toBe(page.url);
        for (const decoy of post.expected.decoys) expect(people).not.toContain(decoy);
      });
  }
});
