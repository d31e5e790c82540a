/** Reads all pages, several at a time, with a new browser when one dies. */
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { toPrediction } from './prediction.mjs';

const TRIES = 2;

/** One line for every page, in their order. `open` starts a browser. */
export async function readPages(pages, jobs, open) {
  const lines = new Array(pages.length);
  const browsers = sharedBrowser(open);
  let next = 0;
  const work = async () => {
    let tab;
    while (next < pages.length) {
      const index = next++;
      [lines[index], tab] = await readOne(pages[index], tab, browsers);
      if ((index + 1) % 50 === 0) console.error(`${index + 1} of ${pages.length}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(jobs, pages.length) }, work));
  } finally {
    await browsers.close();
  }
  return lines;
}

/** Gives the line and the tab to go on with; absent when it has to be a new one. */
async function readOne({ id, url, file }, given, browsers) {
  let tab = given;
  let reason = '';
  let html;
  try {
    html = await readHtml(file);
  } catch (error) {
    return [{ id, error: `the saved page cannot be read: ${error.message}` }, tab];
  }
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const browser = await browsers.current();
    try {
      if (!tab?.isOpen()) tab = await browser.openTab();
      const { reading, ...times } = await tab.read({ url, html });
      return [toPrediction(id, times, reading), tab];
    } catch (error) {
      reason = error.message.split('\n')[0];
      tab = undefined;
      await browsers.replace(browser);
    }
  }
  return [{ id, error: reason }, undefined];
}

async function readHtml(file) {
  const bytes = await readFile(file);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

/** One browser for all jobs. The first job that sees it broken replaces it; the others find the new one. */
function sharedBrowser(open) {
  let browser = open();
  return {
    current: () => browser,
    async replace(broken) {
      if ((await browser.catch(() => undefined)) !== broken) return;
      browser = (async () => {
        await broken.close();
        return open();
      })();
    },
    close: async () => (await browser.catch(() => undefined))?.close(),
  };
}
