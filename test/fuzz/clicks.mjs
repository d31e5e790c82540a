import { pause, waitFor } from '../../scripts/drive/wait.mjs';
import { START } from '../../scripts/practice/serve.mjs';
import { TRICKS } from './click-tricks.mjs';
import { asFunction, inBrowser } from './support.mjs';

const POST = 'article[data-testid="tweet"]';
/** Longer than a card must have been in plain sight. */
const SIGHT_MS = 600;
const AFTER_MS = 700;
/** The card counts a press once it was in plain sight for so long (`content/card/guard.ts`). */
const HASTE_MS = 300;
/** Of what is looked at around the point of a click. */
const SPOT = { width: 48, height: 14 };

/**
 * Row 25, clickjacking: real clicks on a card that a page hides, covers, moves or restyles. What a person sees is looked
 * at as a person does, in a picture: where the button is not seen as it is, the click must save nothing.
 */
export function run({ browser: name, dist, rounds = TRICKS.length, tricks = TRICKS.slice(0, rounds) }) {
  // The feed without its policy: a page that means harm writes its own.
  return inBrowser({ browser: name, dist, isLax: true }, async (browser) => {
    const rows = [];
    const violations = [];
    for (const trick of tricks) {
      const row = await tryOne(browser, trick);
      rows.push({ trick: trick.what, ...row });
      // What must save may look otherwise, as a darkened page does.
      const isFair = (row.seen && !trick.refused) || trick.mustSave;
      if (row.saved && !isFair) violations.push(`${trick.what}: saved`);
      if (trick.mustSave && !row.saved) violations.push(`${trick.what}: not saved`);
    }
    const { isSaved: hurried, wasFast } = await clickInHaste(browser);
    rows.push({ trick: 'clicks in haste where the card will be', seen: wasFast, saved: hurried });
    if (hurried && wasFast) violations.push('clicks in haste: saved');
    const onControl = await coverControl(browser);
    rows.push({ trick: '+ PLN under a bait that clicks fall through', seen: false, saved: onControl });
    if (onControl) violations.push('+ PLN: saved');
    return { rows, violations };
  });
}

async function tryOne(browser, { run: trick, bait = { x: 0, y: 0 }, press: pressed = true }) {
  const page = await browser.open(START.x);
  await page.toFront();
  const { save, note } = await openCard(page);
  await page.raw.mouse.move(5, 5);
  await pause(SIGHT_MS);
  const asItIs = await shot(page, save);
  await page.run(asFunction(trick), save);
  await pause(SIGHT_MS);
  const point = { x: save.x + bait.x, y: save.y + bait.y };
  const seen = asItIs.equals(await shot(page, point));
  if (pressed) await click(browser, page, point);
  await pause(AFTER_MS);
  const isSaved = await hasSaved(browser, note);
  await page.close();
  return { seen, saved: isSaved };
}

/** A game of clicking fast: the first click opens the card, the others fall where *Save* comes to stand. */
async function clickInHaste(browser) {
  const page = await browser.open(START.x);
  const { save, note } = await openCard(page);
  // What was typed is kept as a draft, and is there again in the card that the clicks meet.
  await page.press('Escape');
  await pause(500);
  await control(page).then(({ x, y }) => page.raw.mouse.click(x, y));
  const again = [...PRESS, { wait: 80 }];
  await page.run(() => {
    globalThis.presses = [];
    addEventListener('pointerdown', () => globalThis.presses.push(performance.now()), true);
  });
  await press(browser, page, [{ to: save }, ...Array.from({ length: 20 }, () => again).flat()]);
  const presses = await page.run(() => globalThis.presses);
  // A driver on a busy machine may stop as long as a hand that has looked: then nothing was tried.
  const wasFast = presses.length > 1 && presses.every((at, place) => place === 0 || at - presses[place - 1] < HASTE_MS);
  await pause(AFTER_MS);
  const isSaved = await hasSaved(browser, note);
  await page.close();
  return { isSaved, wasFast };
}

/** A click on the control opens the card, which is seen; it saves nothing. */
async function coverControl(browser) {
  const page = await browser.open(START.x);
  const before = (await browser.table('moments')).length;
  const point = await control(page);
  await page.run(() => {
    const sheet = document.createElement('style');
    sheet.textContent = 'span { opacity: 0 !important }';
    document.head.append(sheet);
  });
  await page.raw.mouse.click(point.x, point.y);
  await page.raw.mouse.click(point.x, point.y);
  await pause(SIGHT_MS + AFTER_MS);
  const isSaved = (await browser.table('moments')).length > before;
  await page.close();
  return isSaved;
}

async function control(page) {
  await page.point(POST, 0);
  const root = await page.root('control');
  return root.still((inside) => {
    const box = inside.querySelector('button').getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
}

/** The open card of the first post, where its *Save* is, and what was typed into it. */
async function openCard(page) {
  const { x, y } = await control(page);
  await page.raw.mouse.click(x, y);
  const card = await waitFor(async () => {
    for (const root of await page.roots('card')) {
      if (await root.run((inside) => inside.querySelector('[role="dialog"] textarea') !== null)) return root;
    }
    return undefined;
  }, 'the card');
  // The card opens in its note.
  const note = crypto.randomUUID().slice(0, 8);
  await page.type(note);
  await pause(SIGHT_MS);
  const save = await card.still((inside) => {
    const box = inside.querySelector('.button.primary').getBoundingClientRect();
    return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  });
  return { save, note };
}

/** All of it in one order: a driver that waits between its steps is slower than a hand. */
async function press(browser, page, steps) {
  if (browser.name === 'firefox') {
    const actions = steps.map((step) => {
      if (step.wait) return { type: 'pause', duration: step.wait };
      if (step.to) return { type: 'pointerMove', x: step.to.x, y: step.to.y };
      return { type: step.down ? 'pointerDown' : 'pointerUp', button: 0 };
    });
    const context = page.raw.mainFrame()._id;
    const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    await browser.session.send('input.performActions', { context, actions: [pointer] });
    return;
  }
  for (const { wait, to, down } of steps) {
    if (wait) await pause(wait);
    else if (to) await page.raw.mouse.move(to.x, to.y);
    else if (down) await page.raw.mouse.down();
    else await page.raw.mouse.up();
  }
}

const PRESS = [{ down: true }, { wait: 60 }, { up: true }];

function click(browser, page, to) {
  const beside = { x: to.x - 3, y: to.y };
  return press(browser, page, [{ to: beside }, { wait: 40 }, { to }, { wait: 40 }, ...PRESS]);
}

function shot(page, { x, y }) {
  const clip = { x: Math.max(0, x - SPOT.width / 2), y: Math.max(0, y - SPOT.height / 2), ...SPOT };
  return page.raw.screenshot({ clip }).then((bytes) => Buffer.from(bytes));
}

async function hasSaved(browser, note) {
  const moments = await browser.table('moments');
  return moments.some(({ record }) => record.notes.some(({ text }) => text.includes(note)));
}
