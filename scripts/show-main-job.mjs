import { mkdir } from 'node:fs/promises';
import { pause, waitFor } from './drive/wait.mjs';
import { PEOPLE } from './practice/people.mjs';
import { START } from './practice/serve.mjs';

const OUT = 'out';
/** The card takes no clicks before it was in plain sight for a moment. */
const SIGHT_MS = 700;

/** Saves two posts and a person as a user would, prints the network that results, and takes pictures of it. */
export async function showMainJob(browser) {
  await mkdir(OUT, { recursive: true });
  const page = await browser.open(START.x);
  await savePost(browser, page, 1, 'Ask them to explain it to me first', 'teaching', `${OUT}/capture.png`);
  await savePost(browser, page, 2, 'One short case a week instead of one test a year', 'practice');
  await page.goto(`https://x.com/${PEOPLE.haruka.handle}`);
  await browser.chooseMenu(page, '[data-testid="UserName"]');
  await write(page, 'How she measures ten minutes a week');
  await saved(page);
  const people = await waitFor(
    async () => (await personRows(browser)).length >= 3 && personRows(browser),
    'the network',
  );
  console.table(people);
  await pictures(browser, page);
  console.log(`Saved 2 posts and 1 person through the page. Pictures are in ${OUT}/.`);
}

async function savePost(browser, page, index, note, tag, picture) {
  await page.point('article', index);
  const control = await page.root('control', index);
  await control.click('button');
  const card = await write(page, note);
  await card.click('.tag-field input');
  await page.type(tag);
  await page.press('Enter');
  if (picture) await page.screenshot(picture);
  const before = (await browser.table('moments')).length;
  await saved(page);
  await waitFor(async () => (await browser.table('moments')).length > before, `post ${index} to be stored`);
}

async function write(page, words) {
  const card = await waitFor(() => openCard(page), 'the capture card');
  await pause(SIGHT_MS);
  await card.click('textarea.main');
  await page.type(words);
  return card;
}

async function openCard(page) {
  for (const root of await page.roots('card')) {
    if (await root.run((inside) => inside.querySelector('[role="dialog"] textarea') !== null)) return root;
  }
  return undefined;
}

async function saved(page) {
  await page.press('Control+Enter');
  await waitFor(async () => {
    for (const root of await page.roots('card')) {
      if (await root.run((inside) => inside.querySelector('.toast') !== null)) return true;
    }
    return false;
  }, 'the word that it was saved');
}

async function personRows(browser) {
  const [people, profiles, moments] = await Promise.all(
    ['people', 'profiles', 'moments'].map((name) => browser.table(name)),
  );
  return people.map(({ record: person }) => {
    const own = moments.filter(({ record }) => record.personIds.includes(person.id));
    return {
      person: person.name,
      profile: profiles.find(({ personId }) => personId === person.id)?.record.handles[0]?.handle ?? '',
      moments: own.length,
      learned: own.at(-1)?.record.notes[0]?.text ?? person.intent ?? '',
      via: nameOf(people, own.at(-1)?.record.viaId),
    };
  });
}

function nameOf(people, id) {
  return people.find((row) => row.id === id)?.record.name ?? '';
}

async function pictures(browser, page) {
  for (const scheme of ['light', 'dark']) {
    await page.theme(scheme);
    const popup = await browser.openPopup(page);
    await popup.theme(scheme);
    await popup.until(() => document.querySelectorAll('.avatar').length >= 3);
    await pause(SIGHT_MS);
    await popup.screenshot(`${OUT}/popup-${scheme}.png`);
    await popup.close();
    const options = await browser.openOwn('src/options/index.html#/network');
    await options.theme(scheme);
    await options.until(() => document.querySelectorAll('.avatar').length >= 3);
    await pause(SIGHT_MS);
    await options.screenshot(`${OUT}/options-${scheme}.png`);
    await options.close();
  }
}
