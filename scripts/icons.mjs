/** Draws the icon sizes from `src/static/icons/logo.svg`. Run by hand when the mark changes; the PNGs are committed. */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findChromium } from './find-browser.mjs';

const folder = new URL('../src/static/icons/', import.meta.url);
const logo = await readFile(new URL('logo.svg', folder), 'utf8');
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const size of [16, 32, 48, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  // At 16 and 32 px the paper and its margin go, and the threads get thicker: the weave has to stay clear.
  const small = size <= 32;
  const drawing = small
    ? logo
        .replace('viewBox="0 0 128 128"', 'viewBox="10 10 108 108"')
        .replace(/<rect[^>]*>/, '')
        .replace('stroke-width="14"', `stroke-width="${size === 16 ? 17 : 16}"`)
    : logo;
  await page.setContent(`<body style="margin:0">${drawing.replace('<svg ', `<svg width="${size}" height="${size}" `)}`);
  await writeFile(new URL(`${size}.png`, folder), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
