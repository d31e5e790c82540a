import { join } from 'node:path';
import { openBrowser } from '../../scripts/drive/browser.mjs';
import { pause, waitFor } from '../../scripts/drive/wait.mjs';
import { START, servePractice } from '../../scripts/practice/serve.mjs';
import { startWeb } from '../../scripts/practice/web.mjs';

const AWAY = 'https://x.com/adaholm-away';
const TIMES = 20;

/** Row 7: is a page with our script taken back out of the back/forward cache, and can a post in it be saved then? */
export async function run({ dist }) {
  const rows = [];
  for (const [name, folder] of [
    ['chromium', 'chrome'],
    ['firefox', 'firefox'],
  ])
    for (const isWith of [false, true]) rows.push(await tryBrowser(name, isWith ? join(dist, folder) : undefined));
  return rows;
}

async function tryBrowser(name, dist) {
  const web = await startWeb((url) => {
    const page = url.href === AWAY ? { body: '<!DOCTYPE html><title>away</title>' } : servePractice(url);
    // A page that may not be stored is not kept either.
    return page && { ...page, headers: { ...page.headers, 'cache-control': 'private, max-age=60' } };
  });
  const browser = await openBrowser(name, { dist, port: web.port, keepsPages: true });
  const page = await browser.open(START.x);
  await page.run(() => {
    globalThis.comebacks = 0;
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) globalThis.comebacks += 1;
    });
  });
  await pause(1_500);
  let back = 0;
  for (let at = 0; at < TIMES; at += 1) {
    await page.run((away) => setTimeout(() => location.assign(away), 0), AWAY);
    await waitFor(() => page.run((away) => location.href === away && document.readyState === 'complete', AWAY), AWAY);
    await page.run(() => setTimeout(() => history.back(), 0));
    await waitFor(() => page.run((away) => location.href !== away, AWAY), 'the way back');
    await pause(150);
    if ((await page.run(() => globalThis.comebacks ?? 0)) === at + 1) back += 1;
  }
  let saves = '';
  if (dist) {
    await browser.command(page, 'quick-save');
    saves = await waitFor(async () => (await browser.table('moments')).length === 1, 'the capture').then(
      () => 'yes',
      () => 'no',
    );
  }
  await browser.close();
  await web.close();
  return {
    browser: name,
    weft: dist ? 'with' : 'without',
    'taken back': `${back} of ${TIMES}`,
    'saves after it': saves,
  };
}
