import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBrowser } from '../../scripts/drive/browser.mjs';
import { DIST } from '../support/built.ts';
import { BROWSER, type Browser, type Page, waitFor } from '../support/driven.ts';
import { words } from '../support/words.ts';

const ROWS = 10_000;
const SCREEN = 'src/options/index.html#/data';
/** So that Firefox finds the same extension, and its data, in the profile that was killed. */
const UUID = '5b0f2a8e-6f7f-4f0e-9a53-1d7f0c9b2a41';

type Killable = Browser & { kill(): Promise<string | undefined>; addonId?: string };
type Import = { state: string; done: number; tally: { people: number; kept: number } };

function open(folder: string | undefined): Promise<Killable> {
  const dist = join(DIST, BROWSER === 'firefox' ? 'firefox' : 'chrome');
  const prefs = {
    'extensions.webextensions.uuids': JSON.stringify({ 'weft@weft.example': UUID }),
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
  };
  const options = BROWSER === 'firefox' ? { prefs } : {};
  return openBrowser(BROWSER, { dist, ...(folder ? { folder } : {}), ...options }) as unknown as Promise<Killable>;
}

/** A connections file of invented people, made in the page. */
function giveConnections(count: number): void {
  const lines = ['First Name,Last Name,URL,Email Address,Company,Position,Connected On'];
  for (let at = 0; at < count; at += 1) {
    lines.push(
      `First${at},Last${at % 700},https://www.linkedin.com/in/person-${at}/,,Firm ${at % 90},Trainer,12 Mar 2024`,
    );
  }
  const input = document.querySelector<HTMLInputElement>('[data-import="files"]');
  const transfer = new DataTransfer();
  transfer.items.add(new File([lines.join('\n')], 'Connections.csv'));
  if (!input) throw new Error('no zone');
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const importOf = async (browser: Browser) => (await browser.table<Import>('imports'))[0];
const living = async (browser: Browser) =>
  (await browser.table<{ deletedAt?: number; record: { name: string } }>('people')).filter(
    (row) => row.deletedAt === undefined,
  );

async function untilState(browser: Browser, state: string): Promise<Import> {
  return waitFor(
    async () => {
      const now = await importOf(browser);
      return now?.state === state && now;
    },
    `the import to be ${state}`,
    170_000,
  );
}

it('goes on after the browser was killed in the middle, doubles nothing, and goes back whole', async () => {
  const own = BROWSER === 'firefox' ? await mkdtemp(join(tmpdir(), 'weft-killed-')) : undefined;
  let browser = await open(own);
  const page: Page = await browser.openOwn(SCREEN);
  await page.until(() => document.querySelector('[data-import="files"]') !== null);
  await page.run(giveConnections, ROWS);
  await waitFor(() => page.run(() => document.querySelector('.import-preview') !== null), 'the preview', 60_000);
  expect(await living(browser)).toHaveLength(0);
  await page.clickNamed('button', words('import_go'));
  const before = await waitFor(
    async () => {
      const now = await importOf(browser);
      return now && now.done > 0 && now;
    },
    'the first rows',
    60_000,
  );
  expect(before.done).toBeLessThan(ROWS);
  const folder = (await browser.kill()) ?? own;

  browser = await open(folder);
  try {
    const job = await untilState(browser, 'done');
    expect(job).toMatchObject({ done: ROWS, tally: { people: ROWS, same: 0, left: 0 } });
    const people = await living(browser);
    expect(people).toHaveLength(ROWS);
    expect(new Set(people.map(({ record }) => record.name)).size).toBe(ROWS);
    const profiles = await browser.table<{ keys: string[] }>('profiles');
    expect(new Set(profiles.map(({ keys }) => keys[0])).size).toBe(ROWS);
    const [counters] = await browser.table<{ values: Record<string, number> }>('counters');
    expect(counters?.values['people']).toBe(ROWS);

    const again = await browser.openOwn(SCREEN);
    await again.clickNamed('.imports button', words('import_undo'));
    expect((await untilState(browser, 'undone')).tally.kept).toBe(0);
    expect(await living(browser)).toHaveLength(0);
    const [after] = await browser.table<{ values: Record<string, number> }>('counters');
    expect(after?.values['people'] ?? 0).toBe(0);
  } finally {
    await browser.close();
    if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}, 400_000);
