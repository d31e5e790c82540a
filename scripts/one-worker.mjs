import { build } from 'vite';
import { leanDexie } from './lean-dexie.mjs';

const SOURCE = 'src/background/main.ts';
const FILE = 'worker.js';
/** The crx plugin's own first file of the worker, which does nothing but import it. */
const LOADER = 'service-worker-loader.js';

/**
 * Vite plugin: the worker as one file that shares nothing with our pages. It starts at almost every gesture, so what
 * counts is how much it loads: shared chunks would bring along what only the pages use, from a dozen files.
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
      if (background.service_worker) background.service_worker = FILE;
      else background.scripts = [FILE];
      return manifest;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const output of Object.values(bundle)) {
          const isWorker = output.type === 'chunk' && output.facadeModuleId?.endsWith(`/${SOURCE}`);
          if (isWorker || output.fileName === LOADER) delete bundle[output.fileName];
        }
        this.emitFile({ type: 'asset', fileName: FILE, source: await bundleWorker(config) });
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
    plugins: [leanDexie({ live: false }), scriptPaths()],
    build: {
      target,
      minify,
      modulePreload: false,
      write: false,
      rolldownOptions: { input: SOURCE, output: { codeSplitting: false } },
    },
  });
  if (output.length !== 1) throw new Error(`The worker came out as ${output.length} files.`);
  return output[0].code;
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
