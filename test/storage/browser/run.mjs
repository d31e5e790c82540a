// The storage suite on a browser's own IndexedDB: node test/storage/browser/run.mjs [--firefox]
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { findChromium, findFirefox } from '../../../scripts/find-browser.mjs';
import { leanDexie } from '../../../scripts/lean-dexie.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Runs the suite in a real browser. Gives the number passed and what failed. */
export async function runInBrowser(name) {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    // The same database layer as ships.
    plugins: [leanDexie()],
    resolve: {
      alias: [
        { find: /^vitest$/, replacement: here('./vitest-here.ts') },
        { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
      ],
    },
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry: here('./entry.ts'), formats: ['iife'], name: 'suite' },
    },
    define: { 'process.env': '{}', 'process.platform': '""' },
  });
  const script = [built].flat()[0].output[0].code;
  const server = createServer((request, response) => {
    const isScript = request.url === '/suite.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><meta charset="utf-8"><script src="/suite.js"></script>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launch(name);
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(`page: ${error}`));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    return await page.evaluate(() => globalThis.runStorageSuite());
  } finally {
    await browser.close();
    server.close();
  }
}

async function launch(name) {
  if (name === 'firefox') {
    const puppeteer = await import('puppeteer-core');
    return puppeteer.default.launch({
      browser: 'firefox',
      executablePath: await findFirefox(),
      headless: true,
      protocolTimeout: 600_000,
    });
  }
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: await findChromium(),
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await runInBrowser(process.argv.includes('--firefox') ? 'firefox' : 'chromium');
  for (const { name, why } of failed) console.log(`✗ ${name}\n${why}\n`);
  console.log(`${passed} passed, ${failed.length} failed`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
