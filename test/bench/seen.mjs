import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openChromium } from '../../scripts/drive/chromium.mjs';
import { pause } from '../../scripts/drive/wait.mjs';
import { START, servePractice } from '../../scripts/practice/serve.mjs';
import { startWeb } from '../../scripts/practice/web.mjs';

/** Row 6: what a page can find of us at rest, beside the same page without us. */
export async function run({ dist }) {
  const folder = join(dist, 'chrome');
  const web = await startWeb((url) => {
    const page = servePractice(url);
    // Without its policy, so that the page may look for itself.
    return page && { ...page, headers: {} };
  });
  const browsers = {
    without: await openChromium({ port: web.port }),
    with: await openChromium({ port: web.port, dist: folder }),
  };
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.\w+$/.test(name));
  const rows = [];
  for (const address of [START.x, START.linkedin, START.blog]) {
    const seen = {};
    for (const [side, browser] of Object.entries(browsers)) {
      const page = await browser.open(address);
      await pause(1500);
      seen[side] = await page.run(look, browsers.with.base, files);
      await page.close();
    }
    rows.push({
      page: new URL(address).hostname,
      'files it can fetch': seen.with.fetched,
      'elements added': seen.with.elements - seen.without.elements,
      'of them bare hosts': seen.with.bare - seen.without.bare,
      'attributes added': seen.with.attributes - seen.without.attributes,
      'globals added': seen.with.globals - seen.without.globals,
      'addresses of ours': seen.with.addresses,
    });
  }
  for (const browser of Object.values(browsers)) await browser.close();
  await web.close();
  return rows;
}

/** Runs in the page. */
async function look(base, files) {
  const answers = await Promise.all(
    files.map((path) =>
      fetch(base + path).then(
        () => 1,
        () => 0,
      ),
    ),
  );
  const all = [...document.querySelectorAll('*')];
  return {
    fetched: answers.reduce((sum, one) => sum + one, 0),
    elements: all.length,
    bare: all.filter((one) => one.outerHTML === '<span></span>').length,
    attributes: all.reduce((sum, one) => sum + one.getAttributeNames().length, 0),
    globals: Object.getOwnPropertyNames(window).length,
    addresses: (document.documentElement.outerHTML.match(/chrome-extension:/g) ?? []).length,
  };
}
