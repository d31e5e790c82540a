import { build } from 'vite';

/** The storage code of the extension, bundled for one run: it is not part of any build. */
async function bundle() {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      lib: {
        entry: new URL('../test/bench/storage/in-browser.ts', import.meta.url).pathname,
        formats: ['iife'],
        name: 'weftSeed',
      },
    },
  });
  return [built].flat()[0].output[0].code;
}

/** Puts the storage code into a page, as `weftBench`. */
export async function loadStorage(page) {
  await page.raw.evaluate(`${await bundle()};0`);
}

/** Fills the database of the extension whose page this is with a made-up network, the same on every machine. Gives seconds. */
export async function seedNetwork(page, people, moments) {
  const started = Date.now();
  await loadStorage(page);
  await page.run(
    (somebody, something) => globalThis.weftBench.seed(somebody, something, () => undefined),
    people,
    moments,
  );
  return (Date.now() - started) / 1000;
}
