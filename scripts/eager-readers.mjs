import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The scripts that read a page: nearly all of their functions run at once, and only once. */
const READERS = ['src/content/article.iife.js', 'src/content/reader.iife.js'];
/**
 * V8's hint that every function runs at load: it then compiles the script in one go, a quarter faster than to look at each function
 * first and compile it when it is called. Other engines read a comment. (https://v8.dev/blog/explicit-compile-hints)
 */
const HINT = '//# allFunctionsCalledOnLoad\n';

/** Vite plugin: puts the hint on top of the built readers. Must stand after `crx()`, which writes them. */
export function eagerReaders() {
  return {
    name: 'weft:eager-readers',
    apply: 'build',
    enforce: 'post',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        for (const name of READERS) {
          const file = join(dir, name);
          const code = await readFile(file, 'utf8').catch(() => undefined);
          if (code !== undefined && !code.startsWith(HINT)) await writeFile(file, HINT + code);
        }
      },
    },
  };
}
