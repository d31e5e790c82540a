import { expect, it } from 'vitest';
import type { PostSighting } from '../../src/domain/sighting.ts';
import { fixturesOf } from '../sites/fixtures.ts';
import { type MomentRecord, records, useBrowser, waitFor } from '../support/driven.ts';
import { words } from '../support/words.ts';

type Stored = MomentRecord & { source?: Pick<PostSighting, 'quoted' | 'thread'> };

const cut = fixturesOf('x').find(({ name }) => name === 'post-cut');
if (!cut) throw new Error('no fixture');
const ADDRESS = cut.expected.address;
const REST = ' was deaf, and never asked why.';
const QUOTED_REST = ' is that it says no.';
/** The same page once "show more" was pressed: X then shows the whole text, and no button. */
const whole = cut.html
  .replace('a neighbour who', `a neighbour who${REST}`)
  .replace('What I mean by that', `What I mean by that${QUOTED_REST}`)
  .replaceAll(/<(button|span) data-testid="tweet-text-show-more-link".*?<\/\1>(?=\n|<\/div>)/g, '');
const pages: Record<string, string> = {};

const on = useBrowser({ pages });

it('what "show more" hid of a thread and of a quoted post is said to be missing, until it is saved whole', async () => {
  const save = async (html: string) => {
    pages[ADDRESS] = html;
    const page = await on.browser.open(ADDRESS);
    await page.hover('#opened [data-testid="tweetText"]');
    await on.browser.command(page, 'quick-save');
    return page;
  };
  const stored = (isIt: (source: Stored['source']) => unknown) =>
    waitFor(async () => {
      const [moment, ...others] = await records<Stored>(on.browser, 'moments');
      expect(others).toEqual([]);
      return moment && isIt(moment.source) ? moment : undefined;
    }, 'the moment');
  const said = words('moment_cut_off');

  const first = await save(cut.html);
  const { id, source } = await stored(() => true);
  expect([source?.quoted?.cutOff, source?.thread?.map(({ cutOff }) => cutOff ?? false)]).toEqual([true, [true, false]]);
  const own = await on.browser.openOwn(`src/options/index.html#/moment/${id}`);
  await own.until((text) => document.querySelector('.source')?.textContent?.split(text).length === 3, said);
  await first.close();

  const again = await save(whole);
  const later = await stored((now) => now?.quoted?.cutOff === undefined);
  expect(later.source?.quoted?.text).toContain(QUOTED_REST);
  expect(later.source?.thread?.map(({ cutOff }) => cutOff ?? false)).toEqual([false, false]);
  await own.until((rest) => document.querySelector('.source')?.textContent?.includes(rest), REST);
  expect(await own.run((text) => document.querySelector('.source')?.textContent?.includes(text), said)).toBe(false);
  await own.close();
  await again.close();
});
