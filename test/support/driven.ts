import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openBrowser } from '../../scripts/drive/browser.mjs';
import { makeFresh } from '../../scripts/drive/fresh.mjs';
import { waitFor as wait } from '../../scripts/drive/wait.mjs';
import { servePractice } from '../../scripts/practice/serve.mjs';
import { startWeb } from '../../scripts/practice/web.mjs';
import { DIST } from './built.ts';
import { reports } from './reports.mjs';

export { pause } from '../../scripts/drive/wait.mjs';

/** Asks again and again until the answer is true, and gives it back. */
export function waitFor<T>(
  ask: () => Promise<T>,
  what: string,
  timeout?: number,
): Promise<Exclude<T, false | undefined | null>> {
  return wait(ask, what, timeout);
}

export type BrowserUnderTest = 'chromium' | 'firefox';
export const BROWSER: BrowserUnderTest = process.env['WEFT_E2E'] === 'firefox' ? 'firefox' : 'chromium';

/** A page of the browser under test; see `scripts/drive/page.mjs`. */
export type Page = {
  url(): string;
  /** Runs in the page's own world. Everything it uses has to be handed over. */
  run<A extends readonly unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  until<A extends readonly unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<NonNullable<Awaited<R>>>;
  point(selector: string, index?: number): Promise<{ x: number; y: number }>;
  click(selector: string, index?: number): Promise<void>;
  clickNamed(selector: string, words: string): Promise<void>;
  fill(label: string, text: string): Promise<void>;
  pick(label: string, words: string): Promise<void>;
  rightClick(selector: string, index?: number): Promise<void>;
  hover(selector: string, index?: number): Promise<void>;
  /** Of the element, from its upper left corner. */
  fillDay(label: string, figures: string): Promise<void>;
  hoverAt(selector: string, point: { x: number; y: number }): Promise<void>;
  wheel(pixels: number): Promise<void>;
  clickHere(): Promise<void>;
  press(chord: string): Promise<void>;
  type(text: string): Promise<void>;
  selectText(selector: string, index?: number): Promise<void>;
  roots(piece: Piece): Promise<Root[]>;
  root(piece: Piece, index?: number): Promise<Root>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  theme(scheme: 'light' | 'dark'): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  toFront(): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
};
export type Piece = 'control' | 'mark' | 'card';

/** The inside of a closed shadow root of ours. */
export type Root = {
  run<A extends readonly unknown[], R>(fn: (root: ShadowRoot, ...args: A) => R, ...args: A): Promise<Awaited<R>>;
  until<A extends readonly unknown[], R>(
    fn: (root: ShadowRoot, ...args: A) => R,
    ...args: A
  ): Promise<NonNullable<Awaited<R>>>;
  text(): Promise<string>;
  click(selector: string, words?: string): Promise<void>;
  fill(label: string, text: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
};

export type MenuInfo = { linkUrl?: string; srcUrl?: string; mediaType?: string; selectionText?: string };
/** The browser under test; see `scripts/drive/chromium.mjs` and `firefox.mjs`. */
export type Browser = {
  name: BrowserUnderTest;
  /** Where the extension's own pages are. */
  base: string;
  open(url?: string): Promise<Page>;
  openOwn(path: string): Promise<Page>;
  /** Firefox alone. */
  openPrivate(url: string): Promise<Page>;
  tab(part: string): Promise<Page>;
  ownPage(): Promise<Page>;
  openPopup(page: Page): Promise<Page>;
  command(page: Page, name: 'quick-save' | 'open-card'): Promise<void>;
  /** `info` is what the browser would add for what is under the pointer; Firefox finds that out by itself. */
  chooseMenu(page: Page, selector: string, info?: MenuInfo, index?: number): Promise<void>;
  omnibox(text: string): Promise<{ content: string; description: string }[]>;
  refuseWrites(isRefused: boolean): Promise<void>;
  stopWorker(): Promise<void>;
  reloadExtension(): Promise<void>;
  table<T = Record<string, unknown>>(name: string): Promise<T[]>;
  closeOthers(kept: Page): Promise<void>;
  close(): Promise<void>;
};

/** What a web of our own serves at an address; `undefined` = the practice feed, or nothing. */
export type Served = { body: string | Buffer; type?: string; status?: number; headers?: Record<string, string> };
export type Serve = (url: URL) => Served | undefined;

/**
 * A browser with the built extension, on a web that serves `pages` before the practice feed. One for all tests of a
 * file, but each test finds it without tabs and without data; one that failed leaves a new browser to the next attempt.
 */
export function useBrowser({
  pages = {},
  keepsData = false,
  ...options
}: {
  pages?: Record<string, string | Served>;
  /** The tests of the file are steps of one story: what one stored is there for the next. */
  keepsData?: boolean;
  colorScheme?: 'light' | 'dark';
  /** Of Firefox. */
  prefs?: Record<string, unknown>;
} = {}) {
  const held: { browser?: Browser; web?: Awaited<ReturnType<typeof startWeb>>; state: 'new' | 'used' | 'broken' } = {
    state: 'new',
  };
  const serve: Serve = (url) => {
    const page = pages[`${url.origin}${url.pathname}`];
    if (page !== undefined) return typeof page === 'string' ? { body: page } : page;
    return servePractice(url);
  };
  const start = async () => {
    const dist = join(DIST, BROWSER === 'firefox' ? 'firefox' : 'chrome');
    held.browser = (await openBrowser(BROWSER, { dist, port: held.web?.port, ...options })) as unknown as Browser;
    // Opens by itself in front of everything: in Chromium a tab that was opened before it would lie behind it, unseen.
    if (BROWSER === 'chromium') await held.browser.tab('#/welcome');
    held.state = 'new';
  };
  const startAgain = async () => {
    // What is broken may not even close.
    await held.browser?.close().catch(() => undefined);
    await start();
  };
  beforeAll(async () => {
    held.web = await startWeb(serve);
    await start();
  });
  beforeEach(async () => {
    if (held.state === 'broken') await startAgain();
    else if (held.state === 'used' && !keepsData) await makeFresh(held.browser).catch(startAgain);
    held.state = 'used';
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') held.state = 'broken';
    // What went wrong where nobody looks: whoever breaks something on purpose clears it.
    else if (held.browser) expect(await reports(held.browser)).toEqual([]);
  });
  afterAll(async () => {
    await held.browser?.close();
    await held.web?.close();
  });
  return {
    get browser(): Browser {
      if (!held.browser) throw new Error('The browser is not running.');
      return held.browser;
    },
    /** Every address that anything in the browser has asked for. */
    requests(): string[] {
      return (held.web?.requests ?? []).map(({ url }: { url: string }) => url);
    },
  };
}

/** The living records of a table, newest index fields left away. */
export async function records<T>(browser: Browser, table: 'people' | 'profiles' | 'moments'): Promise<T[]> {
  const rows = await browser.table<{ record: T & { deletedAt?: number } }>(table);
  return rows.map(({ record }) => record).filter(({ deletedAt }) => deletedAt === undefined);
}

export type MomentRecord = {
  id: string;
  kind: string;
  personIds: string[];
  source?: { site: string; url: string; postId?: string; text?: string; title?: string };
  quotes: { text: string }[];
  notes: { text: string }[];
  benefit?: string;
  tags: string[];
  viaId?: string;
};
export type PersonRecord = { id: string; name: string; kind: string; tie?: string; tags: string[]; intent?: string };

/** Waits until so many moments are stored, and gives them, oldest first. */
export async function momentsOf(browser: Browser, count: number): Promise<MomentRecord[]> {
  return waitFor(async () => {
    const moments = await records<MomentRecord & { createdAt: number }>(browser, 'moments');
    return moments.length === count && moments.sort((a, b) => a.createdAt - b.createdAt);
  }, `${count} moments`);
}

export async function peopleOf(browser: Browser): Promise<PersonRecord[]> {
  return records<PersonRecord>(browser, 'people');
}
