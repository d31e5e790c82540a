/** Built as files of their own, by themselves: see `one-worker.mjs`, and the crx plugin for what is injected. */
const SCRIPT = /\/src\/content\/[\w-]+\.iife\.tsx?$/;
const WORKER = /\/src\/background\/main\.ts$/;

/**
 * Vite plugin: the pages are bundled as if there were nothing else. The crx plugin puts the worker and the injected
 * scripts into the same graph, where a module keeps whatever any of them uses: the pages would ship it, too. What remains
 * of the worker here is the list of scripts, from which that plugin learns which to build.
 */
export function pagesAlone() {
  return {
    name: 'weft:pages-alone',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (SCRIPT.test(id)) return 'export {};';
      if (WORKER.test(id)) return `export * from './scripts.ts';`;
      return undefined;
    },
  };
}
