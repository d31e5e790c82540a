/** A script that is built as one file of its own; the bundler also leaves an ordinary chunk of it, which nobody loads. */
const STANDALONE = /\.iife\.tsx?(?:$|\?)/;

/**
 * Vite plugin: nothing of ours may be fetched by a page, and nothing ships that is not used. The bundler lists scripts
 * that the worker injects as web accessible, and injection works without that. Must stand after `crx()`.
 */
export function keepPrivate() {
  return {
    name: 'weft:keep-private',
    enforce: 'post',
    generateBundle: { order: 'post', handler: (_options, bundle) => dropUnreached(bundle) },
    renderCrxManifest(manifest) {
      delete manifest.web_accessible_resources;
      return manifest;
    },
  };
}

function dropUnreached(bundle) {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const isOrphan = (chunk) => STANDALONE.test(chunk.facadeModuleId ?? '');
  const reached = new Set();
  const visit = (name) => {
    const chunk = bundle[name];
    if (reached.has(name) || chunk?.type !== 'chunk') return;
    reached.add(name);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next);
  };
  for (const chunk of chunks) {
    if ((chunk.isEntry || chunk.isDynamicEntry) && !isOrphan(chunk)) visit(chunk.fileName);
  }
  for (const chunk of chunks) if (!reached.has(chunk.fileName)) delete bundle[chunk.fileName];
}
