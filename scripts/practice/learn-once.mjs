import { mkdir } from 'node:fs/promises';
import { pause, waitFor } from '../drive/wait.mjs';
import { START } from './serve.mjs';

const OUT = 'out';
/** What a page needs to come to rest, and the card to take clicks. */
const SETTLE_MS = 700;
const PERSON_PAGE = 'https://x.com/kofi_lund';

/**
 * The main job, once, through the real interface: reads the practice feed, saves two posts and a person by the control,
 * the card and the context menu, prints the network that results and leaves pictures in `out/`.
 */
export async function learnOnce(browser) {
  await mkdir(OUT, { recursive: true });
  const feed = await browser.open(START.x);
  await printRead(browser, feed);

  await openCard(feed, 0);
  await feed.type('Ask this in the Friday workshop');
  await save(feed);
  const second = await openCard(feed, 2);
  await pause(SETTLE_MS);
  await feed.type('One short case a week, not one test a year');
  await second.click('button.chip', 'an idea');
  await second.click('.tag-field input');
  await feed.type('spacing');
  await feed.press('Enter');
  await feed.screenshot(`${OUT}/capture.png`);
  await save(feed);

  const profile = await browser.open(PERSON_PAGE);
  await browser.chooseMenu(profile, '[data-testid="UserName"]');
  await theCard(profile);
  await profile.type('How communities learn to thank');
  await save(profile);

  await printNetwork(browser);
  for (const scheme of ['light', 'dark']) await picture(browser, feed, scheme);
  console.log(`\nPictures of the card, the popup and the options page are in ${OUT}/.`);
}

async function picture(browser, feed, scheme) {
  await feed.theme(scheme);
  const popup = await browser.openPopup(feed);
  await popup.theme(scheme);
  await popup.until(() => document.querySelectorAll('[data-row]').length >= 3);
  await pause(SETTLE_MS);
  await popup.screenshot(`${OUT}/popup-${scheme}.png`);
  await popup.close();
  const options = await browser.openOwn('src/options/index.html#/network');
  await options.theme(scheme);
  await options.until(() => document.querySelectorAll('[role="rowgroup"] [role="row"]').length >= 3);
  await pause(SETTLE_MS);
  await options.screenshot(`${OUT}/options-${scheme}.png`);
  await options.close();
}

/** What the built reader makes of the feed, in the world where it runs beside the card. */
async function printRead(browser, page) {
  const own = await browser.ownPage();
  const posts = await own.run(async (url) => {
    const tabs = await chrome.tabs.query({});
    const target = { tabId: tabs.find((one) => one.url === url).id };
    const files = ['/src/content/article.iife.js', '/src/content/reader.iife.js'];
    await chrome.scripting.executeScript({ target, files });
    const [{ result }] = await chrome.scripting.executeScript({
      target,
      func: () => globalThis.weftReader.readPage().posts,
    });
    return result;
  }, page.url());
  await page.toFront();
  console.log(`\nRead ${posts.length} posts on the practice feed:`);
  const lines = posts.map(({ author, via, quoted, text }) => [
    author?.name ?? '',
    via ? `via ${via.name ?? via.handle}` : quoted ? `quotes ${quoted.author?.name}` : '',
    (text ?? '').replace(/\s+/g, ' '),
  ]);
  printTable(['author', '', 'text'], lines);
}

async function printNetwork(browser) {
  const people = await waitFor(async () => {
    const rows = await browser.table('people');
    return rows.length >= 3 && rows;
  }, 'the people to be stored');
  const moments = (await browser.table('moments')).map(({ record }) => record);
  const profiles = (await browser.table('profiles')).map(({ record }) => record);
  const lines = people.map(({ record: person }) => {
    const theirs = moments.filter(({ personIds }) => personIds.includes(person.id));
    const where = profiles.filter(({ personId }) => personId === person.id).map(({ site, url }) => url ?? site);
    const line = theirs.flatMap(({ notes }) => notes.map(({ text }) => text)).at(-1) ?? person.intent ?? '';
    return [person.name, where.join(', '), String(theirs.length), line];
  });
  console.log(`\nThe network now: ${people.length} people, ${moments.length} moments.`);
  printTable(['person', 'where', 'moments', 'what was learned, or why they are followed'], lines);
}

async function openCard(page, index) {
  await page.point('article', index);
  const control = await page.root('control', index);
  await control.click('button');
  return theCard(page);
}

function theCard(page) {
  return waitFor(async () => {
    for (const root of await page.roots('card')) {
      if (await root.run((inside) => inside.querySelector('[role="dialog"] textarea') !== null)) return root;
    }
    return undefined;
  }, 'the capture card');
}

async function save(page) {
  await page.press('Control+Enter');
  await waitFor(async () => {
    for (const root of await page.roots('card'))
      if (await root.run((inside) => inside.querySelector('.toast') !== null)) return true;
    return false;
  }, 'the card to say that it saved');
}

function printTable(head, lines) {
  const limits = [24, 40, 60, 60];
  const rows = [head, ...lines].map((row) =>
    row.map((text, at) => (text.length > limits[at] ? `${text.slice(0, limits[at] - 1)}…` : text)),
  );
  const widths = head.map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  for (const [at, row] of rows.entries()) {
    console.log(
      `  ${row
        .map((text, column) => text.padEnd(widths[column]))
        .join('  ')
        .trimEnd()}`,
    );
    if (at === 0) console.log(`  ${widths.map((width) => '─'.repeat(width)).join('  ')}`);
  }
}
