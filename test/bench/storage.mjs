// Storage and search at size, in a real browser, on a page of its own: node test/bench/storage.mjs [--people N] [--moments M] [--erase N]
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../../scripts/find-browser.mjs';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '10000' },
    moments: { type: 'string', default: '100000' },
    // So many moments are deleted, and erased for good.
    erase: { type: 'string', default: '0' },
    // Keeps the seeded browser profile here, and uses it again.
    keep: { type: 'string' },
  },
});
const size = { people: Number(values.people), moments: Number(values.moments) };

const built = await build({
  configFile: false,
  logLevel: 'error',
  build: {
    write: false,
    minify: false,
    target: 'es2023',
    lib: {
      entry: new URL('./storage/in-browser.ts', import.meta.url).pathname,
      formats: ['iife'],
      name: 'bench',
    },
  },
});
const script = [built].flat()[0].output[0].code;

/** Always the same: the database belongs to the address. */
const PORT = 5190;
const server = createServer((request, response) => {
  const isScript = request.url === '/bench.js';
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
  response.end(isScript ? script : '<!doctype html><meta charset="utf-8"><script src="/bench.js"></script>');
});
await new Promise((resolve) => server.listen(PORT, '127.0.0.1', resolve));

const isSeeded = values.keep !== undefined && existsSync(values.keep);
const profile = values.keep ?? (await mkdtemp(join(tmpdir(), 'weft-bench-')));
const executablePath = await findChromium();
const open = () =>
  chromium.launchPersistentContext(profile, {
    executablePath,
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
/** A new browser each time: what was just written must not still be in its memory. */
async function inBrowser(act) {
  const context = await open();
  const page = await context.newPage();
  page.on('console', (message) => console.log(message.text()));
  page.on('pageerror', (error) => console.log(`page error: ${error}`));
  await page.goto(`http://127.0.0.1:${PORT}/`);
  try {
    return await act(page);
  } finally {
    await context.close();
  }
}

try {
  if (!isSeeded) {
    const seeded = await inBrowser((page) =>
      page.evaluate(({ people, moments }) => weftBench.seed(people, moments, (text) => console.log(text)), size),
    );
    console.log(JSON.stringify(seeded));
  }
  const { figures, ...index } = await inBrowser((page) =>
    page.evaluate((people) => weftBench.measure(people), size.people),
  );
  console.table(figures);
  console.log(JSON.stringify(index));
  // Last: what it erases stays erased in a profile that is kept.
  if (Number(values.erase) > 0) {
    console.log(await inBrowser((page) => page.evaluate((count) => weftBench.erase(count), Number(values.erase))));
  }
} finally {
  server.close();
  if (values.keep === undefined) await rm(profile, { recursive: true, force: true });
}
