import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };
import { eagerReaders } from './scripts/eager-readers.mjs';
import { firefoxManifest } from './scripts/firefox-manifest.mjs';
import { firstPaintGroup } from './scripts/first-paint.mjs';
import { keepPrivate } from './scripts/keep-private.mjs';
import { leanDexie } from './scripts/lean-dexie.mjs';
import { oneWorker } from './scripts/one-worker.mjs';
import { pagesAlone } from './scripts/pages-alone.mjs';

const target = process.env['WEFT_BROWSER'] === 'firefox' ? 'firefox' : 'chrome';

/** A relaxed policy for `npm run dev` alone: hot reloading needs inline styles, a socket and no Trusted Types. */
const DEV_PORT = 5177;
const DEV_CSP = `script-src 'self' http://localhost:${DEV_PORT}; object-src 'none'`;

export default defineConfig(({ command, mode }) => {
  const base = target === 'firefox' ? firefoxManifest(manifest) : structuredClone(manifest);
  if (command === 'serve') base.content_security_policy.extension_pages = DEV_CSP;
  return {
    publicDir: 'src/static',
    plugins:
      mode === 'test'
        ? [leanDexie()]
        : [
            leanDexie(),
            pagesAlone(),
            crx({ manifest: base as ManifestV3Export, browser: target }),
            oneWorker(),
            keepPrivate(),
            eagerReaders(),
          ],
    // A library of ours can fetch files; nothing here may reach the network, so there is nothing to reach it with.
    define: mode === 'test' ? {} : { XMLHttpRequest: 'undefined' },
    // The modules for today's browsers, a tenth smaller than what the package gives by default.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    build: {
      outDir: process.env['WEFT_OUT'] ?? (command === 'serve' ? 'dist/dev' : `dist/${target}`),
      emptyOutDir: true,
      target: 'es2023',
      // The polyfill sets innerHTML-like fetches going that our policy forbids, and no supported browser needs it.
      modulePreload: false,
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: {
        output: {
          codeSplitting: { groups: [{ name: firstPaintGroup(), debugName: 'first-paint' }] },
          // Nothing of an extension comes from a cache: a hash in each name tells nobody anything.
          chunkFileNames: 'assets/[name].js',
          assetFileNames: 'assets/[name][extname]',
        },
      },
    },
    server: { port: DEV_PORT, strictPort: true, hmr: { port: DEV_PORT, host: 'localhost' } },
    test: {
      // Some tests read the whole source; a small machine under load is slow at that.
      testTimeout: 60_000,
      server: { deps: { inline: ['dexie'] } },
      include: ['test/**/*.test.{ts,tsx}'],
      exclude: ['test/e2e/**', 'test/build/**', 'node_modules/**'],
    },
  };
});
