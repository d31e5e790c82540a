import { build } from 'vite';
import { classicScripts } from './classic-scripts.mjs';
import { leanDexie } from './lean-dexie.mjs';

const SOURCE = 'src/background/main.ts';
/** The crx plugin's own first file of the worker, which does nothing but import it. */
const LOADER = 'service-worker-loader.js';

/**
 * Vite plugin: the worker as scripts that share nothing with our pages. It starts at almost every gesture, so what
 * counts is how much it loads: shared chunks would bring along what only the pages use, from a dozen files. What the
 * worker itself loads later is a script of its own (see `classic-scripts.mjs`).
 * Must stand between `crx()` and `keepPrivate()`.
 */
export function oneWorker() {
  let config;
  return {
    name: 'weft:one-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
    },
    renderCrxManifest(manifest) {
      const { background } = manifest;
      delete background.type;
      if (background.service_worker) background.service_worker = 'worker.js';
      // An event page is started far more rarely, and has no way to load a plain script later.
      else background.scripts = ['worker.js', 'rare.js'];
      return manifest;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const output of Object.values(bundle)) {
          // Also what it loads later.
          const isWorker = output.type === 'chunk' && output.facadeModuleId?.includes('/src/background/');
          if (isWorker || output.fileName === LOADER) delete bundle[output.fileName];
        }
        for (const { fileName, source } of await bundleWorker(config)) {
          this.emitFile({ type: 'asset', fileName, source });
        }
      },
    },
  };
}

async function bundleWorker({ root, resolve, build: { target, minify } }) {
  const { output } = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: resolve.alias },
    plugins: [leanDexie({ live: false }), scriptPaths(), noPreload()],
    build: {
      target,
      minify,
      modulePreload: false,
      write: false,
      rolldownOptions: {
        input: { worker: SOURCE },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  return classicScripts(output);
}

/** `…/card.iife.tsx?script` as the path under which the crx plugin puts the built script. */
function scriptPaths() {
  return {
    name: 'weft:script-paths',
    enforce: 'pre',
    resolveId(id) {
      const name = /\/(content\/[\w-]+\.iife)\.tsx?\?script$/.exec(id)?.[1];
      return name && `\0script:src/${name}.js`;
    },
    load(id) {
      return id.startsWith('\0script:') ? `export default ${JSON.stringify(id.slice(8))};` : undefined;
    },
  };
}

/** What the bundler puts around `import()` fetches styles and modules ahead, in a document; here there is none. */
function noPreload() {
  return {
    name: 'weft:no-preload',
    enforce: 'pre',
    load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
