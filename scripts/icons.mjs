/** Draws the icon sizes from `src/static/icons/logo.svg`. Run by hand when the mark changes; the PNGs are committed. */
import { readFile, writeFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';
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
  const drawn = await page.screenshot({ omitBackground: true });
  await writeFile(
    new URL(`${size}.png`, folder),
    inPalette(await page.evaluate(pixelsOf, drawn.toString('base64')), size),
  );
  await page.close();
}
await browser.close();

async function pixelsOf(png) {
  const drawn = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const context = new OffscreenCanvas(drawn.width, drawn.height).getContext('2d');
  context.drawImage(drawn, 0, 0);
  return [...context.getImageData(0, 0, drawn.width, drawn.height).data];
}

/**
 * A square PNG with its few colours in a palette, which takes half the bytes (https://www.w3.org/TR/png-3/: signature, IHDR with
 * colour type 3, PLTE, tRNS for their opacity, IDAT with filter 0 before each row). Throws where there are more than 256.
 */
function inPalette(pixels, size) {
  const colours = new Map();
  const rows = Buffer.alloc(size * (size + 1));
  for (let at = 0; at < size * size; at += 1) {
    const colour = pixels.slice(at * 4, at * 4 + 4).join(' ');
    if (!colours.has(colour)) colours.set(colour, colours.size);
    rows[Math.floor(at / size) * (size + 1) + 1 + (at % size)] = colours.get(colour);
  }
  if (colours.size > 256) throw new Error(`${colours.size} colours are too many for a palette.`);
  const palette = [...colours.keys()].map((colour) => colour.split(' ').map(Number));
  const head = Buffer.from([0, 0, 0, size, 0, 0, 0, size, 8, 3, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => colour.slice(0, 3)))),
    chunk('tRNS', Buffer.from(palette.map((colour) => colour[3]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
